import type { Plan } from '../../model/plan.js'
import { shownId } from '../../model/plan.js'
import type { StandingName } from '../../model/standing.js'
import { countOf, formatDayShort, listInWords } from '../../model/words.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { TrendPoint } from '../../schedule/trend.js'
import { type Block, type Column, table } from '../document/document.js'

/** How a target's actions stood on one day; undefined before it was in the plan. */
type Point = Counts | undefined

/** Standings that say whether things get better or worse; the others follow from the calendar. */
const telling: readonly StandingName[] = ['complete', 'overdue', 'on hold']

/** The direction of travel: of each target and of the whole plan, how its actions stood at the ends of quarters, and how that moved. */
export function travelBlocks(plan: Plan, points: readonly TrendPoint[]): readonly Block[] {
  if (points.length < 2) return []
  const share = 0.48 / points.length
  const columns: readonly Column[] = [
    { heading: 'Target', share: 0.3 },
    ...points.map(({ asOf }) => ({ heading: formatDayShort(asOf), share })),
    { heading: 'How it moved', share: 0.22 },
  ]
  const rows = plan.targets
    .map((target) => ({
      name: `${shownId(target)}: ${target.title}`,
      counts: points.map(({ targets }) => targets.find(({ id }) => id === target.id)?.counts),
    }))
    .filter(({ counts }) => counts.some((point) => point !== undefined))
  const all = { name: 'The whole plan', counts: points.map(({ counts }): Point => counts) }
  return table(
    columns,
    [...rows, all].map(({ name, counts }) => [
      `${name}, ${countOf(counts.at(-1)?.total ?? 0, 'action')}`,
      ...counts.map(describePoint),
      describeMove(counts),
    ]),
  )
}

/** `1 complete, 2 overdue`; a dash where there is nothing of that. */
function describePoint(counts: Point): string {
  if (counts === undefined) return 'not in the plan'
  const shown = telling.filter((name) => counts[name] > 0)
  const said = shown.map((name) => `${counts[name]} ${name}`)
  return said.length === 0 ? '–' : said.join(', ')
}

/** From the first of these days to the last: `2 more complete, 1 fewer overdue`. */
function describeMove(counts: readonly Point[]): string {
  const known = counts.filter((point) => point !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return 'new'
  const moves = telling.flatMap((name) => {
    const by = last[name] - first[name]
    return by === 0 ? [] : [`${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} ${name}`]
  })
  return moves.length === 0 ? 'as before' : listInWords(moves)
}
