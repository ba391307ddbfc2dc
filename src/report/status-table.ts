import type { Standing } from '../model/standing.js'
import { formatWindowShort } from '../model/words.js'
import { groupStandings } from './group-standings.js'
import { formatHeadline, formatLeftOut, pressing } from './headline.js'
import { formatFlags, formatStanding, toneOf, urgency } from './standing-words.js'
import type { Status, StatusLayout } from './status.js'
import {
  type Cell,
  type Column,
  formatStacked,
  formatTables,
  narrowestTable,
  type Rows,
  wrapText,
} from './text-table.js'

const columns: readonly Column[] = [
  { heading: 'Id', fixed: true },
  { heading: 'What' },
  { heading: 'Owner', share: 0.2 },
  { heading: 'When', share: 0.17 },
  { heading: 'Standing', share: 0.25 },
]

/** The screen of a meeting: the headline, what must be looked at, and one line that counts the rest. */
export function formatStatusTable(status: Status, layout: StatusLayout): string {
  const { width, paint, all } = layout
  const shown = all ? status.actions : status.actions.filter(({ name }) => pressing.includes(name))
  const leftOut = status.actions.filter((standing) => !shown.includes(standing))
  const sections = [
    `${paint('strong', wrapText(status.plan.title, width))}\n${wrapText(formatHeadline(status), width)}\n`,
    ...formatGroups(status, shown, layout),
    ...(shown.length === 0 ? [`${nothingPressing(status)}\n`] : []),
    ...(leftOut.length > 0 ? [`${wrapText(tellLeftOut(leftOut), width)}\n`] : []),
    ...formatSteps(status, layout),
  ]
  return sections.join('\n')
}

function formatGroups(status: Status, rows: readonly Standing[], layout: StatusLayout): readonly string[] {
  const groups = groupStandings(status, rows, layout.by)
  const tables = formatRows(
    groups.map((group) => group.rows.map((row) => cellsOf(status, row))),
    layout,
  )
  return groups.map(({ heading, standing }, index) => {
    const tone = (standing && toneOf[standing]) ?? 'strong'
    return `${layout.paint(tone, heading)}\n${tables[index] ?? ''}`
  })
}

/** Tables whose columns line up, or stacked records where there is no room for a table. */
function formatRows(groups: readonly Rows[], { width, paint }: StatusLayout): readonly string[] {
  if (width < narrowestTable) return groups.map((rows) => formatStacked(rows, width, paint))
  return formatTables(columns, groups, width, paint)
}

function cellsOf({ plan, asOf }: Status, standing: Standing): readonly Cell[] {
  const { action, life, name } = standing
  return [
    { text: action.id },
    { text: action.what },
    { text: life.owner === null ? 'none' : (plan.owners.get(life.owner)?.name ?? life.owner) },
    { text: formatWindowShort(life.window) },
    { text: [formatStanding(standing, asOf), ...formatFlags(standing)].join('; '), tone: toneOf[name] },
  ]
}

function nothingPressing({ isNarrowed, actions }: Status): string {
  if (isNarrowed && actions.length === 0) return 'No action is among those asked for.'
  return 'Nothing is overdue, late starting or due soon.'
}

function tellLeftOut(leftOut: readonly Standing[]): string {
  return `Not shown: ${formatLeftOut(leftOut.map(({ name }) => name))} (--all shows them)`
}

function formatSteps(status: Status, layout: StatusLayout): readonly string[] {
  const { steps } = status
  if (steps.length === 0) return []
  if (layout.all) {
    const [table = ''] = formatRows([steps.map((step) => cellsOf(status, step))], layout)
    return [`${layout.paint('strong', 'Steps')}\n${table}`]
  }
  const told = urgency.flatMap((name) => {
    const ids = steps.filter((step) => step.name === name).map(({ action }) => action.id)
    return ids.length === 0 ? [] : [`${ids.join(', ')} ${name}`]
  })
  return [`${wrapText(`Steps: ${told.join('; ')}`, layout.width)}\n`]
}
