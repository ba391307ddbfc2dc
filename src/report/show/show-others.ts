import type { Day } from '../../model/day.js'
import type { TargetEntry } from '../../model/entry.js'
import { type Indicator, isInPlan, type Owner, shownId, type Target } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords, formatWindowInWords } from '../../model/words.js'
import { heading } from '../document/document.js'
import { formatDocumentText } from '../document/document-text.js'
import { textBlocks } from '../document/text-blocks.js'
import { type Field, field, formatFields } from '../terminal/fields.js'
import { wrapText } from '../terminal/text-table.js'
import { targetEntryInWords } from '../words/entry-words.js'
import { knownOn, readingInWords } from '../words/indicator-words.js'
import { formatRemarks } from '../words/standing-words.js'
import { knownFields, type ShowContext } from './show-context.js'

/** Everything on one target: what was agreed, why, how far it was achieved, and where its actions stand. */
export function formatTarget(context: ShowContext, target: Target): string {
  const { plan, standings, asOf } = context
  const titleOf = (id: string) => `${id}: ${plan.indicators.get(id)?.title ?? ''}`
  const { statement, window, judgements, entries } = context.targetOn(target)
  const others = entries.filter(({ achieved }) => achieved === null)
  const inWords = (entry: TargetEntry) => `${formatDayInWords(entry.on)}: ${targetEntryInWords(plan, entry)}`
  const shown = formatShown(context, `${shownId(target)}: ${target.title}`, [
    field('Target', statement),
    ...(target.inPlanFrom !== null && !isInPlan(target, asOf)
      ? [
          field(
            'In the plan',
            `from ${formatDayInWords(target.inPlanFrom)}, so not yet on ${formatDayInWords(asOf)}`,
          ),
        ]
      : []),
    field('Window', window && formatWindowInWords(window)),
    ...(target.asPrinted === null ? [] : [field('As printed', target.asPrinted)]),
    field('Achieved', [...judgements.map(inWords), judgements.length === 0 ? 'not yet assessed' : null]),
    ...(others.length === 0 ? [] : [field('Entries', others.map(inWords))]),
    field('Indicators', [...new Set([...plan.indicatorIds, ...target.indicators].map(titleOf))]),
    field('Survey', target.survey.map(titleOf)),
    field(
      'Actions',
      standings.filter(({ action }) => action.target === target.id).map((row) => rowInWords(row, context)),
    ),
    field('What you can do', target.whatYouCanDo),
  ])
  return target.context === null ? shown : `${shown}\n${formatContext(context, target.context)}`
}

/** What the document says about a target, under a heading. */
function formatContext({ width, paint }: ShowContext, text: string): string {
  return formatDocumentText({ blocks: [heading(2, 'Context'), ...textBlocks(text)] }, { width, paint })
}

/** Everything on one owner: what it is responsible for on that day, and where it is a partner. */
export function formatOwner(context: ShowContext, owner: Owner): string {
  const { standings, asOf } = context
  const rows = (mine: (standing: Standing) => boolean) =>
    standings.filter(mine).map((row) => rowInWords(row, context))
  return formatShown(context, `${owner.code}: ${owner.name}`, [
    ...(owner.email === null ? [] : [field('Email', owner.email)]),
    ...(owner.isGroup ? [field('Kind', 'a group: no single body is responsible')] : []),
    ...listNames(owner, asOf),
    ...(owner.until !== null && owner.until < asOf ? [field('Left', formatDayInWords(owner.until))] : []),
    field(
      'Responsible for',
      rows(({ life }) => life.owners.includes(owner.code)),
    ),
    field(
      'Partner in',
      rows(({ life }) => life.partners.includes(owner.code)),
    ),
  ])
}

/** Names that had ended by then. */
function listNames({ earlierNames }: Owner, asOf: Day): readonly Field[] {
  const ended = earlierNames.filter(({ until }) => until < asOf)
  if (ended.length === 0) return []
  return [
    field(
      'Was',
      ended.map(({ name, until }) => `${name}, until ${formatDayInWords(until)}`),
    ),
  ]
}

/** Everything on one indicator: its figures, whether it is still measured, and what supports it. */
export function formatIndicator(context: ShowContext, indicator: Indicator): string {
  const { plan, standings, asOf } = context
  const { id, code, scheme, source, unit, better } = indicator
  const { baseline, readings, discontinued } = knownOn(plan, indicator, asOf)
  const targets = plan.targets.filter(
    ({ indicators, survey }) => indicators.includes(id) || survey.includes(id),
  )
  const optional = (label: string, text: string | null) => (text === null ? [] : [field(label, text)])
  return formatShown(context, `${id}: ${indicator.title}`, [
    ...optional('Scheme', scheme === null ? null : `${scheme}${code === null ? '' : `, ${code}`}`),
    ...optional('Source', source),
    ...optional('Better', better),
    field('Baseline', baseline && readingInWords(baseline, unit)),
    field('Later', [
      ...readings.map((reading) => readingInWords(reading, unit)),
      readings.length === 0 ? 'no later value' : null,
    ]),
    ...optional(
      'Discontinued',
      discontinued &&
        `on ${formatDayInWords(discontinued.on)}${discontinued.reason === null ? '' : `: ${discontinued.reason}`}`,
    ),
    field('Targets', [
      plan.indicatorIds.includes(id) ? 'the whole plan' : null,
      ...targets.map((target) => `${shownId(target)}: ${target.title}`),
    ]),
    field(
      'Actions',
      standings.filter(({ action }) => action.indicators.includes(id)).map((row) => rowInWords(row, context)),
    ),
  ])
}

function formatShown(context: ShowContext, title: string, fields: readonly Field[]): string {
  const { width, paint } = context
  const all = [...knownFields(context), ...fields]
  return `${paint('strong', wrapText(title, width))}\n${formatFields(all, width, paint)}`
}

function rowInWords(standing: Standing, { asOf }: ShowContext): string {
  return `${shownId(standing.action)} (${formatRemarks(standing, asOf)}): ${standing.life.what}`
}
