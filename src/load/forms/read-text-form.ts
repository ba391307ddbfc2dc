import type { PlacedBlock } from './collect-form.js'
import { readLabel, tidy } from './form-texts.js'

/**
 * The paragraphs of a form that was answered as text, in an e-mail perhaps: marks of quoting are taken off. What stands below a
 * question belongs to it, up to the next question or heading, with empty lines between.
 */
export function listTextBlocks(
  text: string,
  placeOf = (line: number) => `line ${line}`,
): readonly PlacedBlock[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n').map(withoutQuoting)
  const blocks: PlacedBlock[] = []
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    const isEnd = at + 1 === lines.length || beginsBlock(lines, at + 1, from)
    if (!isEnd) continue
    const words = lines
      .slice(from, at + 1)
      .join('\n')
      .trim()
    if (words !== '') blocks.push(paragraphOf(words, placeOf(from + 1)))
    from = at + 1
  }
  return blocks
}

function paragraphOf(text: string, place: string): PlacedBlock {
  const heading = /^#{1,6}\s+([\s\S]*)$/.exec(text)
  const words = heading?.[1] ?? text.replace(/^[-*]\s+/, '')
  return { block: { kind: 'paragraph', text: words, isBold: false, isListItem: false }, place }
}

/** Quoted lines begin with one or more of these, in most programs. */
function withoutQuoting(line: string): string {
  return line.replace(/^(?:\s?>)+ ?/, '').trimEnd()
}

const mostLinesOfLabel = 4 // of a label that a mail program has wrapped

function beginsBlock(lines: readonly string[], at: number, from: number): boolean {
  const line = lines[at] ?? ''
  if (/^#{1,6}\s/.test(line)) return true
  const start = lines.slice(at, at + mostLinesOfLabel).join('\n')
  if (line.trim() !== '' && isLabelAt(start)) return true
  if (holdsAnswer(lines, from)) return false
  return lines[at - 1]?.trim() === '' && line.trim() !== ''
}

function isLabelAt(start: string): boolean {
  const label = readLabel(start.replace(/^[-*]\s+/, ''))
  return label !== undefined && label.kind !== 'action' // those are headings
}

/** Whether what follows belongs to what began at this line, even behind an empty line. */
function holdsAnswer(lines: readonly string[], from: number): boolean {
  const start = lines
    .slice(from, from + mostLinesOfLabel)
    .join('\n')
    .trimStart()
  const label = readLabel(start.replace(/^#{1,6}\s+/, '').replace(/^[-*]\s+/, ''))
  return label !== undefined && (label.kind === 'box' || label.kind === 'free') && tidy(start) !== ''
}
