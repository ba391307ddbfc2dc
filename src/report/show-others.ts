import type { Indicator, Judgement, Owner, Plan, Reading, Target } from '../model/plan.js'
import type { Standing } from '../model/standing.js'
import { formatDayInWords, formatWindowInWords } from '../model/words.js'
import { field, formatFields } from './fields.js'
import { ownerInWords } from './owner-words.js'
import type { ShowContext } from './show.js'
import { formatRemarks } from './standing-words.js'
import { wrapText } from './text-table.js'

/** Everything on one target: what was agreed, why, how far it was achieved, and where its actions stand. */
export function formatTarget(context: ShowContext, target: Target): string {
  const { plan, standings, asOf } = context
  const titleOf = (id: string) => `${id}: ${plan.indicators.get(id)?.title ?? ''}`
  const judgements = target.judgements.filter(({ on }) => on <= asOf)
  return formatShown(context, `${target.id}: ${target.title}`, [
    field('Target', target.statement),
    ...(target.inPlanFrom !== null && target.inPlanFrom > asOf
      ? [field('In the plan', `from ${formatDayInWords(target.inPlanFrom)}, so not yet on the day judged`)]
      : []),
    field('Window', formatWindowInWords(target.window)),
    ...(target.asPrinted === null ? [] : [field('As printed', target.asPrinted)]),
    field(
      'Achieved',
      ...judgements.map((judgement) => judgementInWords(plan, judgement)),
      judgements.length === 0 ? 'not yet assessed' : null,
    ),
    field('Indicators', ...new Set([...plan.indicatorIds, ...target.indicators].map(titleOf))),
    field('Survey', ...target.survey.map(titleOf)),
    field(
      'Actions',
      ...standings.filter(({ action }) => action.target === target.id).map((row) => rowInWords(row, context)),
    ),
    field('What you can do', ...target.whatYouCanDo),
  ])
}

/** Everything on one owner: what it answers for on that day, and where it is a partner. */
export function formatOwner(context: ShowContext, owner: Owner): string {
  const { standings } = context
  const rows = (mine: (standing: Standing) => boolean) =>
    standings.filter(mine).map((row) => rowInWords(row, context))
  return formatShown(context, `${owner.code}: ${owner.name}`, [
    ...(owner.isGroup ? [field('Kind', 'a group: no single body answers')] : []),
    field('Answers for', ...rows(({ life }) => life.owner === owner.code)),
    field('Partner in', ...rows(({ action }) => action.partners.includes(owner.code))),
  ])
}

/** Everything on one indicator: its figures, whether it is still measured, and what supports it. */
export function formatIndicator(context: ShowContext, indicator: Indicator): string {
  const { plan, standings, asOf } = context
  const { id, code, scheme, source, unit, better } = indicator
  // What was published or ended later was not known on the day judged.
  const isKnown = ({ published }: Reading) => published === null || published <= asOf
  const readings = indicator.readings.filter(isKnown)
  const baseline = indicator.baseline && isKnown(indicator.baseline) ? indicator.baseline : null
  const discontinued =
    indicator.discontinued && indicator.discontinued.on <= asOf ? indicator.discontinued : null
  const inWords = (reading: Reading) => readingInWords(reading, unit)
  const targets = plan.targets.filter(
    ({ indicators, survey }) => indicators.includes(id) || survey.includes(id),
  )
  const optional = (label: string, text: string | null) => (text === null ? [] : [field(label, text)])
  return formatShown(context, `${id}: ${indicator.title}`, [
    ...optional('Scheme', scheme === null ? null : `${scheme}${code === null ? '' : `, ${code}`}`),
    ...optional('Source', source),
    ...optional('Better', better),
    field('Baseline', baseline && inWords(baseline)),
    field('Later', ...readings.map(inWords), readings.length === 0 ? 'no later value' : null),
    ...optional(
      'Discontinued',
      discontinued &&
        `on ${formatDayInWords(discontinued.on)}${discontinued.reason === null ? '' : `: ${discontinued.reason}`}`,
    ),
    field(
      'Targets',
      plan.indicatorIds.includes(id) ? 'the whole plan' : null,
      ...targets.map((target) => `${target.id}: ${target.title}`),
    ),
    field(
      'Actions',
      ...standings
        .filter(({ action }) => action.indicators.includes(id))
        .map((row) => rowInWords(row, context)),
    ),
  ])
}

function formatShown(
  { width, paint }: ShowContext,
  title: string,
  fields: Parameters<typeof formatFields>[0],
): string {
  return `${paint('strong', wrapText(title, width))}\n${formatFields(fields, width, paint)}`
}

function rowInWords(standing: Standing, { asOf }: ShowContext): string {
  return `${standing.action.id} (${formatRemarks(standing, asOf)}): ${standing.action.what}`
}

/** `12 April 2011: partly; half of the plots are in use; agreed by …; see …`. */
function judgementInWords(plan: Plan, { on, achieved, note, agreedBy, evidence }: Judgement): string {
  const who = agreedBy === null ? [] : [`agreed by ${ownerInWords(plan, agreedBy)}`]
  const said = [
    achieved,
    ...(note === null ? [] : [note]),
    ...who,
    ...evidence.map((source) => `see ${source}`),
  ]
  return `${formatDayInWords(on)}: ${said.join('; ')}`
}

/** `2008: 16% of organisations, England, published 7 May 2009`; an aim is told as one. */
function readingInWords({ period, value, aim, area, published, note }: Reading, unit: string | null): string {
  const figures = [
    value === null ? 'no value' : figureInWords(value, unit),
    aim === null ? null : `aim ${figureInWords(aim, unit)}`,
  ]
  const facts = [area, published === null ? null : `published ${formatDayInWords(published)}`, note]
  return `${period}: ${[...figures, ...facts].filter((part) => part !== null).join(', ')}`
}

/** `16% of organisations`, `27 volunteers per organisation`. */
function figureInWords(value: number, unit: string | null): string {
  if (unit === null) return String(value)
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}
