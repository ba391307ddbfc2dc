import { EVENT_ID, type Event, getScalarValue, type ScalarEvent } from 'js-yaml'

// What is built while the events of one YAML document go by: plain values for the program (buildValue), or an
// outline of offsets for findings (outline.ts). One walk serves both, so that they cannot disagree.

export interface Builder<Node> {
  scalar(event: ScalarEvent): Node
  mapping(start: number): Node
  sequence(start: number): Node
  put(mapping: Node, key: ScalarEvent, value: Node): void
  push(sequence: Node, value: Node): void
}

interface Open<Node> {
  readonly node: Node
  readonly isMapping: boolean
  key: ScalarEvent | undefined
}

/** Builds the first document of a stream that check-plain-yaml.ts has found plain: no aliases, no keys but scalars. */
export function buildDocument<Node>(events: readonly Event[], builder: Builder<Node>): Node | undefined {
  const open: Open<Node>[] = []
  let root: Node | undefined

  const add = (node: Node) => {
    const parent = open.at(-1)
    if (!parent) root = node
    else if (!parent.isMapping) builder.push(parent.node, node)
    else if (parent.key) {
      builder.put(parent.node, parent.key, node)
      parent.key = undefined
    }
  }

  const begin = (node: Node, isMapping: boolean) => {
    add(node)
    open.push({ node, isMapping, key: undefined })
  }

  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) {
      const parent = open.at(-1)
      if (parent?.isMapping && !parent.key) parent.key = event
      else add(builder.scalar(event))
    } else if (event.type === EVENT_ID.MAPPING) begin(builder.mapping(event.start), true)
    else if (event.type === EVENT_ID.SEQUENCE) begin(builder.sequence(event.start), false)
    else if (event.type === EVENT_ID.POP) open.pop()
  }
  return root
}

/** A plain value of a YAML file: every scalar as the text that was typed, null where nothing was. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue }

export function buildValue(text: string, events: readonly Event[]): YamlValue | undefined {
  return buildDocument<YamlValue>(events, {
    scalar: (event) => (event.valueStart < 0 ? null : shareText(getScalarValue(text, event))),
    mapping: () => ({}),
    sequence: () => [],
    put: (mapping, key, value) =>
      setOwn(mapping as Record<string, YamlValue>, getScalarValue(text, key), value),
    push: (sequence, value) => (sequence as YamlValue[]).push(value),
  })
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
