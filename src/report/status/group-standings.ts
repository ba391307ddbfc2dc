import { groupBy } from '../../model/group-by.js'
import { shownId } from '../../model/plan.js'
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

/** Groups rows by standing (what is late first), target, owner and so on; in a group they keep plan order. */
export function groupStandings(status: Status, rows: readonly Standing[], by: Grouping): readonly Group[] {
  const group = grouped[by] ?? groupByField(by)
  return group(status, rows).filter(({ rows: inGroup }) => inGroup.length > 0)
}

type GroupRows = (status: Status, rows: readonly Standing[]) => readonly Group[]

const grouped: Readonly<Record<string, GroupRows>> = {
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
      heading: `${shownId(target)}: ${target.title}`,
      standing: null,
      rows: rows.filter(({ action }) => action.target === target.id),
    })),
  group: (_status, rows) => groupByHeading(rows, ({ action }) => action.group, 'No group'),
  theme: (_status, rows) => groupByHeading(rows, ({ action }) => action.theme, 'No theme'),
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

/** In the order of the words that the column takes, or else in plan order. */
function groupByField(name: string): GroupRows {
  return ({ plan }, rows) => {
    const field = plan.fields.get(name)
    const title = field?.title ?? name
    return groupByHeading(rows, ({ action }) => action.fields[name] ?? null, 'none', field?.words).map(
      (group) => ({ ...group, heading: `${title}: ${group.heading}` }),
    )
  }
}

/** In the order given, then in plan order; what has no heading comes last. */
function groupByHeading(
  rows: readonly Standing[],
  headingOf: (row: Standing) => string | null,
  withoutHeading: string,
  order: readonly string[] = [],
): readonly Group[] {
  const groups = groupBy(rows, headingOf)
  const headings = [...new Set([...order, ...groups.keys()])].filter((heading) => heading !== null)
  return [...headings, null].map((heading) => ({
    heading: heading ?? withoutHeading,
    standing: null,
    rows: groups.get(heading) ?? [],
  }))
}

/** One that several answer for is listed under each of them. */
function ownersOrNone({ life }: Standing): readonly (string | null)[] {
  return life.owners.length === 0 ? [null] : life.owners
}

export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
