import { type CommandHelp, exitCodeMeanings, type HelpItem, type ProgramHelp } from './command-help.js'

/** Every command on one page, under the headings of the help. */
export function formatReferenceMarkdown({ description, commands, globalOptions }: ProgramHelp): string {
  const groups = [...new Set(commands.map(({ group }) => group))]
  const parts = groups.map((group) => {
    const inGroup = commands.filter((command) => command.group === group)
    return `## ${group === '' ? 'For shells' : group}\n\n${inGroup.map(formatCommand).join('\n')}`
  })
  return `# Commands

<!-- Made from the help of the commands: npm run approve -- test/reference.test.ts -->

${description}

${parts.join('\n')}
## Every command

${formatItems('option', globalOptions)}
## Exit codes

${formatItems('code', exitCodeMeanings)}`
}

function formatCommand({ name, usage, description, arguments: taken, options, more }: CommandHelp): string {
  return [
    `### ${name}\n`,
    `${escapeCell(description)}\n`,
    `\`\`\`text\n${usage}\n\`\`\`\n`,
    ...(taken.length === 0 ? [] : [formatItems('argument', taken)]),
    ...(options.length === 0 ? [] : [formatItems('option', options)]),
    ...(more === '' ? [] : [formatMore(more)]),
  ].join('\n')
}

function formatItems(heading: string, items: readonly HelpItem[]): string {
  const rows = items.map(({ term, means }) => `| \`${term}\` | ${escapeCell(means)} |`)
  return `| ${heading} | means |\n| --- | --- |\n${rows.join('\n')}\n`
}

/** What is indented are command lines. */
function formatMore(more: string): string {
  const lines = more
    .split('\n\n')
    .map((part) =>
      part.replace(
        /^(.*):\n((?: {2}.*\n?)+)$/,
        (_all, before: string, block: string) =>
          `${before}:\n\n\`\`\`sh\n${block.replace(/^ {2}/gm, '').trimEnd()}\n\`\`\``,
      ),
    )
  return `${lines.join('\n\n')}\n`
}

function escapeCell(text: string): string {
  return text.replace(/[\\|<>*_[\]`]/g, (sign) => `\\${sign}`)
}
