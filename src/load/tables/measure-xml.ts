/** How large a tree the text of an XML file makes. */
export interface XmlSize {
  readonly elements: number
  readonly depth: number
}

const [less, more, slash, exclamation, question] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f]

/**
 * Counts what a parser would build, without building it: a small archive can hold millions of elements, and a walk over
 * elements inside each other ends where the machine's own memory of calls does. It stops below `deepest`.
 */
export function measureXml(bytes: Uint8Array, deepest: number): XmlSize {
  let [elements, open, depth] = [0, 0, 0]
  for (let at = bytes.indexOf(less); at >= 0 && depth <= deepest; at = bytes.indexOf(less, at + 1)) {
    const next = bytes[at + 1]
    if (next === exclamation || next === question) continue
    if (next === slash) open -= 1
    else {
      elements += 1
      const end = bytes.indexOf(more, at)
      if (bytes[end - 1] !== slash) open += 1
      depth = Math.max(depth, open)
    }
  }
  return { elements, depth }
}
