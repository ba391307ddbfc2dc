import type { Day } from '../../model/day.js'
import type { Indicator, Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import type { QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import { type Block, list, type Text, table } from '../document/document.js'
import { knownOn, latestInWords, readingInWords } from '../words/indicator-words.js'

/** The baseline and the latest figure of each indicator, as known on a day. */
export function measureTable(plan: Plan, ids: readonly string[], asOf: Day): readonly Block[] {
  const indicators = [...new Set(ids)].flatMap((id) => plan.indicators.get(id) ?? [])
  return [
    ...table(
      [
        { heading: 'Indicator', share: 0.5 },
        { heading: 'Baseline', share: 0.25 },
        { heading: 'Latest', share: 0.25 },
      ],
      indicators.map(measuresOf(plan, asOf)),
    ),
    ...list(indicators.flatMap(describeDiscontinued(plan, asOf))),
  ]
}

/** Its name, its baseline and its latest figure. */
function measuresOf(plan: Plan, asOf: Day): (indicator: Indicator) => readonly string[] {
  return (indicator) => {
    const { baseline } = knownOn(plan, indicator, asOf)
    return [
      `${indicator.id}: ${indicator.title}`,
      baseline ? readingInWords(baseline, indicator.unit) : 'no value',
      latestInWords(plan, indicator, asOf),
    ]
  }
}

const columns = [
  { heading: 'Indicator', share: 0.34 },
  { heading: 'Baseline', share: 0.24 },
  { heading: 'Latest', share: 0.2 },
  { heading: 'Supported by', share: 0.22 },
]

/** What was measured of each indicator that actions support, as known on the as-of day. */
export function indicatorBlocks({ plan, standings }: QuarterSummary): readonly Block[] {
  const { actions, asOf } = standings
  const supported = [...plan.indicators.values()].flatMap((indicator) => {
    const by = actions.filter(({ action }) => action.indicators.includes(indicator.id))
    return by.length === 0 ? [] : [{ indicator, by }]
  })
  return [
    ...table(
      columns,
      supported.map(({ indicator, by }) => [
        ...measuresOf(plan, asOf)(indicator),
        actionsInWords(plan, by, actions),
      ]),
    ),
    ...list(supported.map(({ indicator }) => indicator).flatMap(describeDiscontinued(plan, asOf))),
  ]
}

function describeDiscontinued(plan: Plan, asOf: Day): (indicator: Indicator) => readonly Text[] {
  return (indicator) => {
    const ended = knownOn(plan, indicator, asOf).discontinued
    if (ended === null) return []
    const reason = ended.reason === null ? '' : `: ${ended.reason}`
    return [[`${indicator.id} was discontinued on ${formatDayInWords(ended.on)}${reason}`]]
  }
}

/** `every action`, `all of T1`, `T1.1, T1.3 and all of T4`. */
function actionsInWords(plan: Plan, by: readonly Standing[], all: readonly Standing[]): string {
  if (by.length === all.length) return `every action (${all.length})`
  const parts = plan.targets.flatMap((target) => {
    const isOfTarget = ({ action }: Standing) => action.target === target.id
    const ids = by.filter(isOfTarget).map(({ action }) => action.id)
    return ids.length === all.filter(isOfTarget).length && ids.length > 1 ? [`all of ${target.id}`] : ids
  })
  return listInWords(parts)
}
