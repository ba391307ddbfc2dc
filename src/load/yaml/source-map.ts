import { type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Path } from '../../model/finding.js'
import { normaliseText } from '../../model/normalise-text.js'
import type { Stretch } from '../source-file.js'
import { buildDocument } from './build-document.js'

/** A key (in a list, the item itself) and its value. */
interface Child {
  readonly key: Stretch
  readonly value: OutlineNode
}

interface OutlineNode extends Stretch {
  /** A list or map is pointed at by its first line, not by all of them. */
  end: number
  readonly children: Map<string | number, Child>
}

/**
 * The offsets of every key and value of a file. Made only when a finding has to be placed: the program itself
 * carries paths, which cost nothing while all is well.
 */
export interface Outline {
  /** Where a key or value stands; the nearest thing around it where there is nothing at the path. */
  locate(path: Path, part: 'key' | 'value'): Stretch
}

/** The outline of a text that is known to be sound YAML. */
export function outlineOf(text: string): Outline {
  const root = buildOutline(text, parseEvents(text, {}))
  return { locate: (path, part) => (root ? locate(root, path, part) : { start: 0, end: 0 }) }
}

function locate(root: OutlineNode, path: Path, part: 'key' | 'value'): Stretch {
  let node = root
  let found: Stretch = root
  for (const step of path) {
    const child = node.children.get(step)
    if (!child) break
    if (child.key.start >= 0) found = child.key
    if (child.value.start >= 0 && part === 'value') found = child.value
    node = child.value
  }
  return { start: found.start, end: found.end }
}

function buildOutline(text: string, events: readonly Event[]): OutlineNode | undefined {
  const scalar = (event: ScalarEvent): OutlineNode => ({ ...stretchOf(text, event), children: new Map() })
  const collection = (start: number): OutlineNode => ({ start, end: start + 1, children: new Map() })
  return buildDocument<OutlineNode>(events, {
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

const nowhere: Stretch = { start: -1, end: -1 }

/** A scalar with its quotes and without the line breaks at its end; a block text of nothing stands nowhere. */
function stretchOf(text: string, { style, valueStart, valueEnd }: ScalarEvent): Stretch {
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
