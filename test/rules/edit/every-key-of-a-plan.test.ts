import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Document, isMap, isSeq, parseDocument, visit } from 'yaml'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { judgeInMemory } from '../../helpers/edits.js'

// What holds of every key, wherever it is.

type Key = string | number
interface KeyInFile {
  readonly file: string
  readonly path: readonly Key[]
}

/** Every key of a map and every item of a list. */
function listKeys(node: unknown, path: readonly Key[] = []): readonly (readonly Key[])[] {
  const under = (key: Key, value: unknown) => [[...path, key], ...listKeys(value, [...path, key])]
  if (isMap(node)) return node.items.flatMap(({ key, value }) => under(String(key), value))
  return isSeq(node) ? node.items.flatMap((item, index) => under(index, item)) : []
}

const keys: readonly KeyInFile[] = Object.entries(agreedPlan).flatMap(([file, text]) =>
  listKeys(parseDocument(String(text)).contents).map((path) => ({ file, path })),
)

/** A figure's note and the plan's exceptions are free, and of an owner that nothing names no answer speaks. */
const isFree = ({ path }: KeyInFile) => path.at(-1) === 'note' && path.includes('readings')
const changesNothing = ({ path }: KeyInFile) => path.includes('NEW') || path[0] === 'exceptions'

describe('a key that is deleted', () => {
  const held = keys.filter((key) => !isFree(key) && !changesNothing(key))

  test.each(held.map((key) => ({ ...key, name: `${key.file} ${key.path.join('.')}` })))(
    '$name',
    ({ file, path }) => {
      const document = parseDocument(String(agreedPlan[file]))
      document.deleteIn(path)
      expect(judgeInMemory(agreedPlan, { ...agreedPlan, [file]: document.toString() }).lines).not.toEqual([])
    },
  )
})

function shuffleKeys(document: Document, random: (count: number) => number): string {
  visit(document, {
    Map: (_key, map) => {
      for (let at = map.items.length - 1; at > 0; at -= 1) {
        const other = random(at + 1)
        const [here, there] = [map.items[at], map.items[other]]
        if (here && there) [map.items[at], map.items[other]] = [there, here]
      }
    },
  })
  return document.toString()
}

test('the keys of every map in any order, and every line folded anew, change nothing', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      const random = (count: number) => (stream.next().value ?? 0) % count
      const now = Object.entries(agreedPlan).map(([file, text]) => [
        file,
        shuffleKeys(parseDocument(String(text)), random),
      ])
      expect(judgeInMemory(agreedPlan, Object.fromEntries(now)).lines).toEqual([])
    }),
    { seed: 15, numRuns: 30 },
  )
})
