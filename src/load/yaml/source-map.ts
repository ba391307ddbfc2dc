import { type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Path } from '../../model/finding.js'
import { normaliseText } from '../../model/normalise-text.js'
import type { SourceRange } from '../source-file.js'
import { buildDocument } from './build-document.js'

/** A key (in a list, the item itself) and its value. */
interface Child {
  readonly key: SourceRange
  readonly value: SourceMapNode
}

interface SourceMapNode extends SourceRange {
  /** A list or map is pointed at by its first line, not by all of them. */
  end: number
  readonly children: Map<string | number, Child>
}

/**
 * The offsets of every key and value of a file. Made only when a finding has to be placed: the program itself
 * carries paths, which cost nothing while all is well.
 */
export interface SourceMap {
  /** Where a key or value stands; the nearest thing around it where there is nothing at the path. */
  locate(path: Path, part: 'key' | 'value'): SourceRange
}

/** The outline of a text that is known to be sound YAML. */
export function sourceMapOf(text: string): SourceMap {
  const root = buildOutline(text, parseEvents(text, {}))
  return { locate: (path, part) => (root ? locate(root, path, part) : { start: 0, end: 0 }) }
}

function locate(root: SourceMapNode, path: Path, part: 'key' | 'value'): SourceRange {
  let node = root
  let found: SourceRange = root
  for (const step of path) {
    const child = node.children.get(step)
    if (!child) break
    if (child.key.start >= 0) found = child.key
    if (child.value.start >= 0 && part === 'value') found = child.value
    node = child.value
  }
  return { start: found.start, end: found.end }
}

function buildOutline(text: string, events: readonly Event[]): SourceMapNode | undefined {
  const scalar = (event: ScalarEvent): SourceMapNode => ({
    ...rangeOfScalar(text, event),
    children: new Map(),
  })
  const collection = (start: number): SourceMapNode => ({ start, end: start + 1, children: new Map() })
  return buildDocument<SourceMapNode>(events, {
    scalar,
    mapping: collection,
    sequence: collection,
    put: (mapping, key, value, keyEvent) => {
      if (mapping.children.size === 0) mapping.end = key.end
      mapping.children.set(normaliseText(getScalarValue(text, keyEvent as ScalarEvent)), { key, value })
    },
    push: (sequence, value) => sequence.children.set(sequence.children.size, { key: value, value }),
  })
}

const nowhere: SourceRange = { start: -1, end: -1 }

/** A scalar with its quotes and without the line breaks at its end; a block text of nothing stands nowhere. */
function rangeOfScalar(text: string, { style, valueStart, valueEnd }: ScalarEvent): SourceRange {
  if (valueStart < 0) return nowhere
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: valueStart - 1, end: valueEnd + 1 }
  const source = text.slice(valueStart, valueEnd)
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
  const lead = isBlock ? source.length - source.trimStart().length : 0
  const length = lengthWithoutBlanks(source)
  return isBlock && length <= lead ? nowhere : { start: valueStart + lead, end: valueStart + length }
}

/** Without the blanks at its end, but for those that YAML takes for letters. Sign by sign: of a long text a pattern is slow. */
function lengthWithoutBlanks(source: string): number {
  let length = source.length
  while (' \t\r\n'.includes(source[length - 1] ?? '.')) length--
  return length
}
