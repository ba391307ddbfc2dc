import type { Standing } from '../../model/standing.js'
import { listInWords } from '../../model/words.js'
import { escapeMarkdown, formatMarkdownTable } from '../document/markdown.js'
import { ownersInWords } from '../words/owner-words.js'
import { formatWhen, joinRemarks, listRemarks } from '../words/standing-words.js'
import { groupStandings } from './group-standings.js'
import { formatFlagCounts, formatHeadline } from './headline.js'
import type { Grouping, Status } from './status.js'

const header = ['Id', 'What', 'Owner', 'When', 'Standing']

/** The status as GitHub-flavoured Markdown: every standing, a heading and a table for each group. */
export function formatStatusMarkdown(status: Status, { by }: { readonly by: Grouping }): string {
  const section = (heading: string, rows: readonly Standing[]) =>
    `## ${escapeMarkdown(heading)}\n\n${formatMarkdownTable(
      header,
      rows.map((row) => cellsOf(status, row)),
    )}`
  const flagCounts = formatFlagCounts(status)
  const sections = [
    `# ${escapeMarkdown(status.plan.title)}\n\n${escapeMarkdown(formatHeadline(status))}\n`,
    ...(flagCounts === undefined ? [] : [`${escapeMarkdown(flagCounts)}\n`]),
    ...(status.narrowedTo.length > 0
      ? [`Shown here: ${escapeMarkdown(listInWords(status.narrowedTo))}\n`]
      : []),
    ...groupStandings(status, status.actions, by).map(({ heading, rows }) => section(heading, rows)),
    ...(status.steps.length > 0 ? [section('Steps', status.steps)] : []),
  ]
  return sections.join('\n')
}

function cellsOf({ plan, asOf }: Status, standing: Standing): readonly string[] {
  const { action, life } = standing
  const cells = [
    action.id,
    life.what,
    ownersInWords(plan, life.owners),
    formatWhen(standing),
    joinRemarks(listRemarks(standing, asOf)),
  ]
  return cells.map(escapeMarkdown)
}
