/** The days that an entry names, as days or as they are written. */
interface Dated<Day> {
  readonly recorded?: Day | null | undefined
  readonly meeting?: Day | null | undefined
  readonly on: Day
}

/** The day on which an entry went into the journal: what is said to have been known then is what was recorded by then. */
export function recordedDay<Day extends number | string>({ recorded, meeting, on }: Dated<Day>): Day {
  return recorded ?? meeting ?? on
}
