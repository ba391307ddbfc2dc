/** One line of Markdown that reads as it was typed: every sign that Markdown would take for its own is escaped. */
export function escapeMarkdown(text: string): string {
  return startLine(escapeInline(text))
}

/** The same for a part of a line. Blanks of any length read as one, as they do in Markdown. */
export function escapeInline(text: string): string {
  return text
    .replace(/[^\S\u00A0\u202F]+/g, ' ') // a space that must not break stays what it is
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:') // a web address, an emoji
    .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
    .replace(/(?<=\S)@(?=\S)/g, '\\@')
}

/** A line of escaped text, where its first signs would begin a heading, a list or a line across. */
export function startLine(line: string): string {
  return line
    .replace(/^ +| +$/g, '')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** A pipe table with a header row; cells are Markdown already. */
export function formatMarkdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}
