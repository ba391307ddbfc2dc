import { parseEvents } from 'js-yaml'
import { expect, test } from 'vitest'
import { decodeText } from '../../../src/load/text/decode-text.js'

// The built program does without js-yaml's own look for signs that cannot be printed (src/build/lean-packages.ts).
test('every sign that js-yaml takes for unprintable is refused before js-yaml reads the file', () => {
  const unprintable = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    .filter((sign) => !/[\uD800-\uDFFF]/.test(sign)) // UTF-8 has no half of a pair
    .filter((sign) => isUnprintable(`a: b${sign}c`))
  expect(unprintable.length).toBeGreaterThan(30)
  expect(unprintable.filter((sign) => isTaken(`a: b${sign}c`))).toEqual([])
})

function isUnprintable(text: string): boolean {
  try {
    parseEvents(text, {})
    return false
  } catch (error) {
    return String(error).includes('non-printable')
  }
}

function isTaken(text: string): boolean {
  return decodeText({ path: 'plan/plan.yaml', bytes: new TextEncoder().encode(text) }).ok
}
