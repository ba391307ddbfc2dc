import { EVENT_ID, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml'

// What is built while the events of one YAML document go by: plain values for the program (build-value.ts), or an
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

/** Builds the one document of a stream without aliases. */
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
