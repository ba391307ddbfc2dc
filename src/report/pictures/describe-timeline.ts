import { isOpen } from '../../model/standing.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import type { Timeline, TimelineRow } from '../../schedule/timeline.js'

/** How many of what is next are named. */
const nextNamed = 5

/** What a timeline shows, in sentences: what is late, what moved, what is done and what is due next. */
export function describeTimeline({ asOf, groups }: Timeline): string {
  const rows = [
    ...new Map(groups.flatMap((group) => group.rows).map((row) => [row.standing.action.id, row])).values(),
  ]
  const idsOf = (test: (row: TimelineRow) => boolean) =>
    rows.filter(test).map(({ standing }) => standing.action.id)
  const named = (what: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${what}: ${listInWords(ids)}.`]
  return [
    ...named(
      'Overdue',
      idsOf(({ standing }) => standing.name === 'overdue'),
    ),
    ...named(
      'Late starting',
      idsOf(({ standing }) => standing.flags.includes('late starting')),
    ),
    ...named(
      'Moved',
      idsOf(({ original }) => original !== null),
    ),
    ...named(
      'Complete',
      idsOf(({ standing }) => standing.name === 'complete'),
    ),
    ...named('Due next', listNext(rows, asOf)),
  ].join(' ')
}

function listNext(rows: readonly TimelineRow[], asOf: number): readonly string[] {
  return rows
    .flatMap(({ standing }) => {
      const day = standing.life.due.lastDay
      return isOpen(standing) && day !== null && day >= asOf ? [{ id: standing.action.id, day }] : []
    })
    .sort((a, b) => a.day - b.day)
    .slice(0, nextNamed)
    .map(({ id, day }) => `${id} (${formatDayInWords(day)})`)
}
