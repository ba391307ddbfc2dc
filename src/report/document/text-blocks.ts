import { type Block, list, paragraph, withLinks } from './document.js'

const bullet = '- '

/** A text of several lines as blocks: each line is a paragraph, and those that begin with a dash are items of a list. */
export function textBlocks(text: string): readonly Block[] {
  return groupLines(text).flatMap((lines) =>
    lines[0]?.startsWith(bullet)
      ? list(lines.map((line) => withLinks(line.slice(bullet.length))))
      : lines.map((line) => paragraph(...withLinks(line))),
  )
}

/** Lines that follow one another and are of the same kind. */
function groupLines(text: string): readonly (readonly string[])[] {
  const groups: string[][] = []
  for (const line of text.split('\n').map((line) => line.trim())) {
    if (line === '') continue
    const last = groups.at(-1)
    if (last && last[0]?.startsWith(bullet) === line.startsWith(bullet)) last.push(line)
    else groups.push([line])
  }
  return groups
}
