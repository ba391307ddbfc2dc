import { groupBy } from '../../model/group-by.js'
import type { Standing, StandingName } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { formatDayInWords } from '../../model/words.js'
import { ownerInWords } from '../words/owner-words.js'
import type { Grouping, Status } from './status.js'

/** Rows under one heading. */
export interface Group {
  readonly heading: string
  /** Where the rows share it, for its colour. */
  readonly standing: StandingName | null
  readonly rows: readonly Standing[]
}

/** Groups rows by standing (what is late first), target, owner or indicator; in a group they keep plan order. */
export function groupStandings(status: Status, rows: readonly Standing[], by: Grouping): readonly Group[] {
  return grouped[by](status, rows).filter((group) => group.rows.length > 0)
}

const grouped: Record<Grouping, (status: Status, rows: readonly Standing[]) => readonly Group[]> = {
  standing: (status, rows) =>
    urgency.map((standing) => ({
      heading:
        standing === 'due soon'
          ? `Due soon (by ${formatDayInWords(status.dueSoonUntil)})`
          : sentenceCase(standing),
      standing,
      rows: rows.filter(({ name }) => name === standing),
    })),
  target: ({ plan }, rows) =>
    plan.targets.map((target) => ({
      heading: `${target.id}: ${target.title}`,
      standing: null,
      rows: rows.filter(({ action }) => action.target === target.id),
    })),
  owner: ({ plan }, rows) => {
    const byOwner = groupBy(
      rows.flatMap((row) => ownersOrNone(row).map((code) => ({ code, row }))),
      ({ code }) => code,
    )
    return [...plan.owners.keys(), null].map((code) => ({
      heading: code === null ? 'No owner' : ownerInWords(plan, code),
      standing: null,
      rows: (byOwner.get(code) ?? []).map(({ row }) => row),
    }))
  },
  indicator: ({ plan }, rows) => [
    ...[...plan.indicators.values()].map(({ id, title }) => ({
      heading: `${id}: ${title}`,
      standing: null,
      rows: rows.filter(({ action }) => action.indicators.includes(id)),
    })),
    {
      heading: 'No indicator',
      standing: null,
      rows: rows.filter(({ action }) => action.indicators.length === 0),
    },
  ],
}

/** One that several answer for is listed under each of them. */
function ownersOrNone({ life }: Standing): readonly (string | null)[] {
  return life.owners.length === 0 ? [null] : life.owners
}

export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
