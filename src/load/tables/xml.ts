import { DOMParser, type Element, type Node } from '@xmldom/xmldom'

/** Reads the XML of an office file; undefined where it is not sound. */
export function parseXml(bytes: Uint8Array): Element | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const onError = (level: string, message: string) => {
      if (level !== 'warning') throw new Error(message)
    }
    return new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement ?? undefined
  } catch {
    return undefined
  }
}

export function childrenOf(element: Element): readonly Element[] {
  const found: Element[] = []
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (isElement(node)) found.push(node)
  return found
}

/** The first child of this name; names are as Word writes them, with `w:`. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element).find((child) => child.nodeName === name)
}

/** A setting such as `w:gridSpan`'s value; undefined where it is missing. */
export function settingOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.getAttribute('w:val') ?? undefined
}

/** A switch such as `w:b`: it is on where it is there and does not say otherwise. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = childOf(element, name)
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.getAttribute('w:val') ?? '')
}

/** The words of every element of this name below one, as one text. */
export function textsIn(element: Element, name: string): string {
  return [...element.getElementsByTagName(name)]
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim()
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
