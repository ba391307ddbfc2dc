import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/record/new-progress.js'
import { insertEntry, removeEntry } from '../../src/record/new-texts.js'

// An entry that is removed leaves the file byte for byte as it was before it was recorded.

const fresh = { meeting: undefined, namesSchema: true, lineEnd: '\n' } as const
const entry: NewEntry = { action: 'T1.1', on: '2010-07-01', state: 'complete', note: 'It is done: all of it' }

function countEntries(text: string): number {
  return (text.match(/action:/g) ?? []).length
}

/** Records the entry and removes it again. */
function thereAndBack(before: string, recorded: NewEntry = entry): string | undefined {
  const text = insertEntry(before, recorded, fresh)
  const without = removeEntry({ text, index: countEntries(before), committed: undefined, meeting: undefined })
  return without.isGone ? undefined : without.text
}

const one = '  - action: T1.2\n    on: 2010-06-01\n    note: One\n'
const two = '  - action: T1.3\n    on: 2010-06-02\n    note: >-\n      Two, on a line\n      of its own\n'

const layouts: readonly (readonly [string, string])[] = [
  ['lines', `entries:\n${one}${two}`],
  ['one entry', `entries:\n${one}`],
  ['blank lines between the entries', `entries:\n${one}\n${two}`],
  ['no line end at the end', `entries:\n${one}${two}`.trimEnd()],
  ['dashes at the margin', `meeting: 2010-07-06\nentries:\n- action: T1.2\n  on: 2010-06-01\n  note: One\n`],
  ['a comment at the end', `entries:\n${one}# Keep adding here\n`],
  ['a comment between entries', `entries:\n${one}  # By letter\n${two}`],
  ['a list in brackets', 'entries: [{ action: T1.2, on: 2010-06-01, note: One }]\n'],
  ['brackets over several lines', 'entries: [\n  { action: T1.2, on: 2010-06-01, note: One },\n]\n'],
  ['an empty list', 'meeting: 2010-07-06\nentries: []\n'],
  ['an empty list with a comment', 'entries: [] # nothing yet\n'],
  ['the list before the meeting', `entries:\n${one}meeting: 2010-07-06\n`],
]

describe('recorded and removed', () => {
  test.each(layouts)('%s', (_name, before) => {
    expect(thereAndBack(before)).toBe(before)
  })

  test.each(layouts)('%s, with the line ends of Windows', (_name, before) => {
    const windows = before.replaceAll('\n', '\r\n')
    expect(thereAndBack(windows)).toBe(windows)
  })

  test.each([
    [undefined, true, '\n'],
    ['2010-07-06', false, '\n'],
    [undefined, false, '\r\n'],
  ] as const)(
    'in a file that was made for it (meeting %s): the file goes',
    (meeting, namesSchema, lineEnd) => {
      const text = insertEntry(undefined, entry, { meeting, namesSchema, lineEnd })
      expect(removeEntry({ text, index: 0, committed: undefined, meeting })).toEqual({ isGone: true })
    },
  )

  test('whatever the entry says, in whatever layout', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    const notes = words.map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim()).filter((text) => text !== '')
    fc.assert(
      fc.property(
        fc.constantFrom(...layouts.map(([, text]) => text)),
        notes,
        notes,
        (before, note, source) => {
          expect(thereAndBack(before, { ...entry, note, evidence: [source, 'minutes.pdf'] })).toBe(before)
        },
      ),
      { seed: 18, numRuns: 300 },
    )
  })
})

describe('of several', () => {
  const text = `entries:\n${one}${two}  # By letter\n  - action: T1.1\n    on: 2010-07-01\n    note: Three\n`

  test.each([
    [0, `entries:\n${two}  # By letter\n  - action: T1.1\n    on: 2010-07-01\n    note: Three\n`],
    [1, `entries:\n${one}  # By letter\n  - action: T1.1\n    on: 2010-07-01\n    note: Three\n`],
    [2, `entries:\n${one}${two}  # By letter\n`],
  ])('entry %i goes, and nothing else', (index, expected) => {
    expect(removeEntry({ text, index, committed: undefined, meeting: undefined })).toEqual({
      isGone: false,
      text: expected,
    })
  })

  test('the first and the middle of a list in brackets', () => {
    const [a, b, c] = [
      '{ action: T1.1, on: 2010-07-01 }',
      '{ action: T1.2, on: 2010-07-01 }',
      '{ action: T1.3, on: 2010-07-01 }',
    ]
    const flow = (...items: readonly (string | undefined)[]) => `entries: [${items.join(', ')}]\n`
    const without = (index: number) =>
      removeEntry({ text: flow(a, b, c), index, committed: undefined, meeting: undefined })
    expect([0, 1, 2].map(without)).toEqual(
      [flow(b, c), flow(a, c), flow(a, b)].map((expected) => ({ isGone: false, text: expected })),
    )
  })

  test('the only one, typed by hand: an empty list is left, which can be added to', () => {
    expect(
      removeEntry({ text: `entries: # so far\n${one}`, index: 0, committed: undefined, meeting: undefined }),
    ).toEqual({ isGone: false, text: 'entries: [] # so far\n' })
  })
})

test('where the last commit has the file without it, that is what it becomes', () => {
  const committed = '# Ours\nentries: [ ]\n'
  const text = insertEntry(committed, entry, fresh)
  expect(removeEntry({ text, index: 0, committed, meeting: undefined })).toEqual({
    isGone: false,
    text: committed,
  })
})
