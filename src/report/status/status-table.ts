import type { Day } from '../../model/day.js'
import type { Standing } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { listInWords } from '../../model/words.js'
import { formatTables, type ScreenColumn } from '../terminal/format-tables.js'
import { type Cell, formatStacked, narrowestTable, type Rows, wrapText } from '../terminal/text-table.js'
import { ownerNames } from '../words/owner-words.js'
import { formatWhen, joinRemarks, listRemarks, toneOf } from '../words/standing-words.js'
import { type Group, groupStandings } from './group-standings.js'
import { formatFlagCounts, formatHeadline, formatLeftOut, isPressing } from './headline.js'
import type { Status, StatusLayout } from './status.js'

const columns: readonly ScreenColumn[] = [
  { heading: 'Id', fixed: true },
  { heading: 'What' },
  { heading: 'Owner', share: 0.2 },
  { heading: 'When', share: 0.17 },
  { heading: 'Standing', share: 0.25 },
]

/** The screen of a meeting: the headline, what must be looked at, and one line that counts the rest. */
export function formatStatusTable(status: Status, layout: StatusLayout): string {
  const { width, all } = layout
  const isShown = (standing: Standing) => all || isPressing(standing)
  const shown = status.actions.filter(isShown)
  const leftOut = status.actions.filter((standing) => !isShown(standing))
  const steps = { heading: 'Steps', standing: null, rows: status.steps }
  const groups = [
    ...groupStandings(status, shown, layout.by),
    ...(all && status.steps.length > 0 ? [steps] : []),
  ]
  const lines = [
    ...(shown.length === 0 ? [describeNothingPressing(status)] : []),
    ...(leftOut.length > 0 ? [describeLeftOut(leftOut)] : []),
    ...(!all && status.steps.length > 0 ? [describeStepCounts(status.steps)] : []),
  ]
  return [
    formatHead(status, layout),
    ...formatGroups(status, groups, layout),
    ...lines.map((line) => `${wrapText(line, width)}\n`),
  ].join('\n')
}

/** The plan's title, the headline, and what narrowed the rows under it. */
function formatHead(status: Status, { width, paint }: StatusLayout): string {
  const { plan, narrowedTo } = status
  const flagCounts = formatFlagCounts(status)
  const lines = [
    paint('strong', wrapText(plan.title, width)),
    wrapText(formatHeadline(status), width),
    ...(flagCounts === undefined ? [] : [wrapText(flagCounts, width)]),
    ...(narrowedTo.length > 0 ? [wrapText(`Shown here: ${listInWords(narrowedTo)}`, width)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function formatGroups(status: Status, groups: readonly Group[], layout: StatusLayout): readonly string[] {
  const tables = formatRows(
    groups.map((group) => group.rows.map((row) => cellsOf(status, row))),
    layout,
  )
  return groups.map(({ heading, standing }, index) => {
    const tone = (standing && toneOf[standing]) ?? 'strong'
    return `${layout.paint(tone, wrapText(heading, layout.width))}\n${tables[index] ?? ''}`
  })
}

/** Tables whose columns line up, or stacked records where there is no room for a table. */
function formatRows(groups: readonly Rows[], { width, paint }: StatusLayout): readonly string[] {
  if (width < narrowestTable) return groups.map((rows) => formatStacked(rows, width, paint))
  return formatTables(columns, groups, width, paint)
}

function cellsOf({ plan, asOf }: Status, standing: Standing): readonly Cell[] {
  const { action, life } = standing
  return [
    { text: action.id },
    { text: life.what },
    { text: ownerNames(plan, standing) },
    { text: formatWhen(standing) },
    remarksCell(standing, asOf),
  ]
}

/** All there is to say of a row; only the words that are late, soon or good have their colour. */
function remarksCell(standing: Standing, asOf: Day): Cell {
  const remarks = listRemarks(standing, asOf)
  return { text: joinRemarks(remarks), phrases: remarks }
}

function describeNothingPressing({ narrowedTo, actions }: Status): string {
  if (narrowedTo.length > 0 && actions.length === 0) return 'No actions match.'
  return 'Nothing is overdue, late starting, due soon, on hold, at risk or without an update.'
}

function describeLeftOut(leftOut: readonly Standing[]): string {
  return `Not shown: ${formatLeftOut(leftOut.map(({ name }) => name))} (use --all to show them)`
}

function describeStepCounts(steps: readonly Standing[]): string {
  const parts = urgency.flatMap((name) => {
    const ids = steps.filter((step) => step.name === name).map(({ action }) => action.id)
    return ids.length === 0 ? [] : [`${ids.join(', ')} ${name}`]
  })
  return `Steps: ${parts.join('; ')}`
}
