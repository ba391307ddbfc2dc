/** One line of Markdown that reads as it was typed: every sign that Markdown would take for its own is escaped. */
export function escapeMarkdown(text: string): string {
  return startLine(escapeInline(text))
}

/** The same for a part of a line. Blanks of any length read as one, as they do in Markdown. */
export function escapeInline(text: string): string {
  return text
    .replace(/[^\S\u00A0\u202F]+/g, ' ') // a space that must not break stays what it is
    .replace(/[\\`*_[\]<|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&') // a sign by its name; the one in R&D is no sign of Markdown
    .replace(/:(?=:|\/\/|[\w+-]+:)/g, '\\:') // a command to GitHub's runner, a web address, an emoji
    .replace(/www\./gi, (start) => start.replace('.', '\\.'))
    .replace(/(?<=\S)@(?=\S)/g, '\\@')
}

/** Escaped text in bold. A blank at either end would undo it: spaces go, one that must not break goes by its name. */
export function formatStrong(text: string): string {
  const inside = trimSpaces(escapeInline(text)).replace(/^[\u00A0\u202F]|[\u00A0\u202F]$/g, nameOf)
  return `**${inside}**`
}

function nameOf(sign: string): string {
  return `&#${sign.codePointAt(0)};`
}

/** A line of escaped text, where its first signs would begin a heading, a list, a quotation or a line across. */
export function startLine(line: string): string {
  return trimSpaces(line)
    .replace(/^(?:#{1,6}(?= |$)|[+-](?= |$)|-(?=[- ]*$)|>)/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/(?<= )#+$/, '\\$&') // at the end of a heading they would be taken for its frame
}

function trimSpaces(line: string): string {
  return line.replace(/^ +| +$/g, '')
}

/** A pipe table with a header row; cells are Markdown already. */
export function formatMarkdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}
