import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import { type Parsed, parsed, refused } from '../model/parsed.js'
import { checkKey } from './check-key.js'
import type { YamlFault } from './yaml-fault.js'

// What is built while the events of one YAML document go by: plain values for the program (buildValue), or an
// outline of offsets for findings (outline.ts). One walk serves both, so that they cannot disagree.

/** Of what is not plain text, a list or a map may stand for a key: `[a]: b`. */
export type KeyEvent = ScalarEvent | SequenceEvent | MappingEvent

export interface Builder<Node> {
  scalar(event: ScalarEvent): Node
  mapping(start: number): Node
  sequence(start: number): Node
  put(mapping: Node, key: Node, value: Node, keyEvent: KeyEvent): void
  push(sequence: Node, value: Node): void
}

interface Open<Node> {
  readonly node: Node
  readonly isMapping: boolean
  /** Of a map, the key whose value is still to come, and what was made of it. */
  key: KeyEvent | undefined
  keyNode: Node | undefined
}

/** Builds the first document of a stream without aliases. */
export function buildDocument<Node>(events: readonly Event[], builder: Builder<Node>): Node | undefined {
  const open: Open<Node>[] = []
  let root: Node | undefined

  const add = (event: KeyEvent, node: Node) => {
    const parent = open.at(-1)
    if (!parent) root = node
    else if (!parent.isMapping) builder.push(parent.node, node)
    else if (!parent.key) {
      parent.key = event
      parent.keyNode = node
    } else {
      builder.put(parent.node, parent.keyNode as Node, node, parent.key)
      parent.key = undefined
    }
  }

  const begin = (event: SequenceEvent | MappingEvent, node: Node) => {
    add(event, node)
    open.push({ node, isMapping: event.type === EVENT_ID.MAPPING, key: undefined, keyNode: undefined })
  }

  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) add(event, builder.scalar(event))
    else if (event.type === EVENT_ID.MAPPING) begin(event, builder.mapping(event.start))
    else if (event.type === EVENT_ID.SEQUENCE) begin(event, builder.sequence(event.start))
    else if (event.type === EVENT_ID.POP) open.pop()
  }
  return root
}

/** A plain value of a YAML file: every scalar as the text that was typed, null where nothing was. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue }

/** The value of a text in whose events no sign was found; or the first key that is not one of its own. */
export function buildValue(text: string, events: readonly Event[]): Parsed<YamlValue | undefined, YamlFault> {
  let wrongKey: YamlFault | undefined
  const value = buildDocument<YamlValue>(events, {
    scalar: (event) => (event.valueStart < 0 ? null : shareText(getScalarValue(text, event))),
    mapping: () => ({}),
    sequence: () => [],
    put: (mapping, key, value, keyEvent) => {
      const map = mapping as Record<string, YamlValue>
      wrongKey ??= checkKey(text, keyEvent, key, map)
      if (typeof key === 'string') setOwn(map, key, value)
    },
    push: (sequence, value) => (sequence as YamlValue[]).push(value),
  })
  return wrongKey ? refused(wrongKey) : parsed(value)
}

/** `__proto__` is a key like any other here; plain assignment would set the prototype and lose it. */
function setOwn(mapping: Record<string, YamlValue>, key: string, value: YamlValue): void {
  if (key !== '__proto__') mapping[key] = value
  else Object.defineProperty(mapping, key, { value, enumerable: true })
}

const longestShared = 24 // letters: ids, days, codes and words such as `in progress`

/** Short texts that were read before: a large plan says the same ones over and over, and keeps each once. */
const shared = new Map<string, string>()

function shareText(text: string): string {
  if (text.length > longestShared) return text
  const before = shared.get(text)
  if (before === undefined) shared.set(text, text)
  return before ?? text
}
