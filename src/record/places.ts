import { isCollection, isPair, type Node } from 'yaml'
import type { Splice } from './splice.js'

// Where things are in a file's text, by the places that its parse gives: UTF-16 offsets.

export function startOf(node: Node): number {
  return rangeOf(node)[0]
}

/** The end of the last thing that is written in a node; a comment behind it is not. */
export function endOf(node: unknown): number {
  if (isPair(node)) return endOf(node.value ?? node.key)
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  return rangeOf(node as Node)[1]
}

function rangeOf({ range }: Node): readonly [number, number, number] {
  if (!range) throw new Error('a node of a file that was read has a place in it')
  return range
}

export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

/** The start of the line after the one that something ends in; a block text ends where the next line starts. */
export function lineBehind(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : lineAfter(text, end)
}

export function lineAfter(text: string, at: number): number {
  const lineEnd = text.indexOf('\n', at)
  return lineEnd < 0 ? text.length : lineEnd + 1
}

/** Lines put in at the start of a line or at the end of the file, with the file's own line ends; a file without a last one stays so. */
export function insertLines(text: string, at: number, lines: readonly string[]): Splice {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n'
  const isOpen = at > 0 && text[at - 1] !== '\n'
  const added = lines.join(lineEnd)
  return insert(at, isOpen ? lineEnd + added : added + lineEnd)
}

export function insert(at: number, text: string): Splice {
  return { start: at, end: at, text }
}
