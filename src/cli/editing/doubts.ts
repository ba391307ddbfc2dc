import { type Day, formatDay, parseDay } from '../../model/day.js'
import type { Entry } from '../../model/entry.js'
import type { Action, Plan } from '../../model/plan.js'
import { listActionsAndSteps } from '../../model/plan.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { aboutOf, type NewEntry } from '../../record/new-progress.js'

/** What may be meant and is more often a slip; by the option that says that it is meant. */
export const doubtKinds = ['ahead', 'newMeeting', 'earlier'] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** A reason to ask before something is recorded. */
export interface Doubt {
  readonly kind: DoubtKind
  /** What would happen, in a sentence or two. */
  readonly what: string
  /** What else can be done. */
  readonly instead: string
}

interface Recorded {
  readonly entry: NewEntry
  readonly meeting: string | undefined
  /** As it is written. */
  readonly today: string
}

/** The first thing about an entry to ask about that nobody has said yes to. */
export function findDoubt(
  plan: Plan,
  recorded: Recorded,
  accepted: ReadonlySet<DoubtKind>,
): Doubt | undefined {
  const finders: Readonly<Record<DoubtKind, (plan: Plan, recorded: Recorded) => Doubt | undefined>> = {
    ahead: findAhead,
    newMeeting: findNewMeeting,
    earlier: findOverridden,
  }
  for (const kind of doubtKinds) {
    const doubt = accepted.has(kind) ? undefined : finders[kind](plan, recorded)
    if (doubt !== undefined) return doubt
  }
  return undefined
}

function findAhead(_plan: Plan, { entry, today }: Recorded): Doubt | undefined {
  if (entry.on <= today) return undefined
  return {
    kind: 'ahead',
    what: `${inWords(entry.on)} is after today, ${inWords(today)}.`,
    instead: 'Check --on.',
  }
}

function findNewMeeting({ meetings }: Plan, { meeting }: Recorded): Doubt | undefined {
  if (meeting === undefined || meetings.length === 0) return undefined
  const metOn = parseDay(meeting)
  if (metOn === undefined || meetings.includes(metOn)) return undefined
  const near = neighboursOf(meetings, metOn).map(formatDayInWords)
  return {
    kind: 'newMeeting',
    what: `${inWords(meeting)} is not among the meetings in plan.yaml; near it: ${listInWords(near)}.`,
    instead: `Check --meeting, or add the meeting first: plan meeting --on ${meeting}.`,
  }
}

/** The last before a day and the first after it. */
function neighboursOf(days: readonly Day[], day: Day): readonly Day[] {
  return [days.findLast((other) => other < day), days.find((other) => other > day)].filter(
    (other) => other !== undefined,
  )
}

/** Everything that the entry says is said anew by entries of later days: nothing changes after them. */
function findOverridden(plan: Plan, { entry }: Recorded): Doubt | undefined {
  const id = aboutOf(entry)
  const action = listActionsAndSteps(plan).find((each) => each.id === id)
  const on = parseDay(entry.on)
  if (
    action === undefined ||
    on === undefined ||
    entry.corrects !== undefined ||
    meetsOccurrence(action, entry)
  )
    return undefined
  const said = fields.filter((field) => field.isIn(entry))
  const later = said.map(({ of }) => action.entries.findLast((other) => other.on > on && of(other) !== null))
  const last = later.reduce(
    (latest, other) => (other && latest && latest.on > other.on ? latest : other),
    later[0],
  )
  if (said.length === 0 || later.includes(undefined) || last === undefined) return undefined
  const day = formatDay(last.on)
  return {
    kind: 'earlier',
    what: `the entry of ${inWords(day)} says ${listInWords(said.map(({ of }) => of(last) ?? 'the same'))}, and a later day counts. Recorded for ${inWords(entry.on)}, this changes nothing from then on.`,
    instead: `If that entry is wrong, use --corrects ${day}.`,
  }
}

/** Of what comes round, each completion meets an occurrence, whatever came later. */
function meetsOccurrence({ every }: Action, { state }: NewEntry): boolean {
  return every !== null && state === 'complete'
}

/** What one entry takes over from another, and how it reads. */
const fields: readonly {
  readonly isIn: (entry: NewEntry) => boolean
  readonly of: (entry: Entry) => string | null
}[] = [
  { isIn: ({ state }) => state !== undefined, of: ({ state }) => state },
  { isIn: ({ outlook }) => outlook !== undefined, of: ({ outlook }) => outlook },
  { isIn: ({ progress }) => progress !== undefined, of: ({ progress }) => progress },
  { isIn: ({ window }) => window !== undefined, of: ({ window }) => window?.written ?? null },
  { isIn: ({ owner }) => owner !== undefined, of: ({ owners }) => owners?.join(' + ') ?? null },
  { isIn: ({ partners }) => partners !== undefined, of: ({ partners }) => partners?.join(', ') ?? null },
  { isIn: ({ what }) => what !== undefined, of: ({ what }) => what },
]

function inWords(day: string): string {
  const parsed = parseDay(day)
  return parsed === undefined ? day : formatDayInWords(parsed)
}
