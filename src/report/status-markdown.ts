import type { Standing } from '../model/standing.js'
import { formatWindowShort } from '../model/words.js'
import { groupStandings, ownerInWords } from './group-standings.js'
import { formatHeadline } from './headline.js'
import { escapeMarkdown, formatMarkdownTable } from './markdown.js'
import { formatFlags, formatStanding } from './standing-words.js'
import type { Grouping, Status } from './status.js'

const header = ['Id', 'What', 'Owner', 'When', 'Standing']

/** The status as GitHub-flavoured Markdown: every standing, a heading and a table for each group. */
export function formatStatusMarkdown(status: Status, { by }: { readonly by: Grouping }): string {
  const section = (heading: string, rows: readonly Standing[]) =>
    `## ${escapeMarkdown(heading)}\n\n${formatMarkdownTable(
      header,
      rows.map((row) => cellsOf(status, row)),
    )}`
  const sections = [
    `# ${escapeMarkdown(status.plan.title)}\n\n${escapeMarkdown(formatHeadline(status))}\n`,
    ...groupStandings(status, status.actions, by).map(({ heading, rows }) => section(heading, rows)),
    ...(status.steps.length > 0 ? [section('Steps', status.steps)] : []),
  ]
  return sections.join('\n')
}

function cellsOf({ plan, asOf }: Status, standing: Standing): readonly string[] {
  const { action, life } = standing
  const cells = [
    action.id,
    action.what,
    life.owner === null ? 'none' : ownerInWords(plan, life.owner),
    formatWindowShort(life.window),
    [formatStanding(standing, asOf), ...formatFlags(standing)].join('; '),
  ]
  return cells.map(escapeMarkdown)
}
