import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/load/yaml/parse-yaml.js'
import type { NewEntry } from '../../src/record/new-progress.js'
import { insertAction, insertEntry, insertReading } from '../../src/record/new-texts.js'

// A file grows by what is put into it and is otherwise kept letter for letter, however it is written.

const fresh = { meeting: undefined, namesSchema: false, lineEnd: '\n' } as const
const entry: NewEntry = { action: 'T1.3', on: '2010-06-22', state: 'complete' }

function read(text: string): unknown {
  const found = parseYaml(text)
  expect(found.ok ? undefined : found.fault).toBe(undefined)
  return found.ok ? found.value : undefined
}

describe('an entry goes behind the last one', () => {
  test.each([
    ['in a new journal', undefined, 'entries:\n  - action: T1.3\n    on: 2010-06-22\n    state: complete\n'],
  ])('%s', (_name, text, end) => {
    expect(insertEntry(text, entry, fresh)).toBe(
      `# What happened, one dated entry at a time. Entries are only added at the end, never changed:\n# to correct one, add an entry that has its day under "corrects".\n\n${end}`,
    )
  })

  const put = '- action: T1.3\n  on: 2010-06-22\n  state: complete\n'
  const deep = put.replace(/^/gm, '  ').replace(/ +$/, '')
  const flow = '{ action: T1.3, on: 2010-06-22, state: complete }'

  test.each([
    ['an empty list', 'entries: []\n', `entries:\n${deep}`],
    ['an empty list with a comment', 'entries: [] # none yet\n', `entries: # none yet\n${deep}`],
    [
      'an empty list with another key behind it',
      'entries: []\nmeeting: x\n',
      `entries:\n${deep}meeting: x\n`,
    ],
    ['an empty list with a comment in it', 'entries: [ # none\n]\n', `entries: [${flow} # none\n]\n`],
    ['dashes under the key', 'entries:\n- a: b\n', `entries:\n- a: b\n${put}`],
    [
      'dashes further in',
      'entries:\n    - a: b\n',
      `entries:\n    - a: b\n${put.replace(/^(?=.)/gm, '    ')}`,
    ],
    ['a comment behind the last value', 'entries:\n- a: b # why\n', `entries:\n- a: b # why\n${put}`],
    [
      'a comment of the last entry',
      'entries:\n  - a: b\n    # why\n',
      `entries:\n  - a: b\n    # why\n${deep}`,
    ],
    ['a comment at the end', 'entries:\n  - a: b\n\n# end\n', `entries:\n  - a: b\n\n# end\n${deep}`],
    [
      'a comment that leads another key',
      'entries:\n  - a: b\n  # of the entries\n\n# of the meeting\nmeeting: x\n',
      `entries:\n  - a: b\n  # of the entries\n${deep}\n# of the meeting\nmeeting: x\n`,
    ],
    ['an end marker', 'entries:\n  - a: b\n...\n# end\n', `entries:\n  - a: b\n${deep}...\n# end\n`],
    ['no last line end', 'entries:\n  - a: b', `entries:\n  - a: b\n${deep.trimEnd()}`],
    ['blank lines at the end', 'entries:\n  - a: b\n\n\n', `entries:\n  - a: b\n\n\n${deep}`],
    [
      'blank lines between entries',
      'entries:\n  - a: b\n\n  - c: d\n',
      `entries:\n  - a: b\n\n  - c: d\n\n${deep}`,
    ],
    [
      'a text of several lines',
      'entries:\n  - a: >-\n      b\n      c\n',
      `entries:\n  - a: >-\n      b\n      c\n${deep}`,
    ],
    [
      'a text that keeps its blank lines',
      'entries:\n  - a: |+\n      b\n\n\nmeeting: x\n',
      `entries:\n  - a: |+\n      b\n\n\n${deep}meeting: x\n`,
    ],
    ['brackets', 'entries: [{ a: b }]\n', `entries: [{ a: b }, ${flow}]\n`],
    [
      'brackets over several lines',
      'entries: [\n  { a: b }, # why\n  { c: d }, # more\n]\n',
      `entries: [\n  { a: b }, # why\n  { c: d }, ${flow}, # more\n]\n`,
    ],
    ['braces around it all', '{ entries: [] }\n', `{ entries: [${flow}] }\n`],
    ['CRLF', 'entries:\r\n  - a: b\r\n', `entries:\r\n  - a: b\r\n${deep.replaceAll('\n', '\r\n')}`],
  ])('with %s', (_name, text, grown) => {
    expect(insertEntry(text, entry, fresh)).toBe(grown)
  })
})

test.each<NewEntry>([
  { reason: 'No staff', note: 'Agreed by all', state: 'stopped', on: '2010-07-06', action: 'T1.3' },
  { note: 'Agreed by all', on: '2010-07-06', action: 'T1.3', reason: 'No staff', state: 'stopped' },
  {
    state: 'stopped',
    window: undefined,
    reason: 'No staff',
    action: 'T1.3',
    note: 'Agreed by all',
    on: '2010-07-06',
  },
])('the fields of an entry are printed in one order, however it was put together: %j', (mixed) => {
  expect(insertEntry('entries: []\n', mixed, fresh)).toBe(
    'entries:\n  - action: T1.3\n    on: 2010-07-06\n    state: stopped\n    note: Agreed by all\n    reason: No staff\n',
  )
})

describe('a reading goes to its indicator', () => {
  const reading = { period: '2010', value: { digits: '17' } }
  const lines = '    readings:\n      - period: "2010"\n        value: 17\n'

  test.each([
    [
      'whose list is empty',
      '  A:\n    title: a\n    readings: []\n  B:\n    title: b\n',
      `  A:\n    title: a\n${lines}  B:\n    title: b\n`,
    ],
    [
      'that has no list yet',
      '  A:\n    title: a # why\n\n  # of B\n  B:\n    title: b\n',
      `  A:\n    title: a # why\n${lines}\n  # of B\n  B:\n    title: b\n`,
    ],
    [
      'in braces, without a list',
      '  A: { title: a }\n',
      '  A: { title: a, readings: [{ period: "2010", value: 17 }] }\n',
    ],
    [
      'in braces, with a list',
      '  A: { title: a, readings: [{ period: "2009" }] }\n',
      '  A: { title: a, readings: [{ period: "2009" }, { period: "2010", value: 17 }] }\n',
    ],
  ])('%s', (_name, text, grown) => {
    expect(insertReading(`indicators:\n${text}`, 'A', reading)).toBe(`indicators:\n${grown}`)
  })
})

/** Files with comments, blank lines and other keys in every place that YAML lets them stand. */
const arbitraryJournal = fc
  .record({
    dash: fc.constantFrom(0, 1, 2, 4),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
    before: fc.constantFrom(
      '',
      '# first\n',
      '# first\n\n',
      '---\n',
      'meeting: 2010-07-06\n',
      '# first\nmeeting: 2010-07-06 # when\n\n',
    ),
    behindKey: fc.constantFrom('', ' # entries', ' # a\n# b', '\n\n  # c'),
    entries: fc.array(
      fc.record({
        lead: fc.constantFrom('', '\n', '# top\n', '  # in\n', '\n        # deep\n\n'),
        note: fc.constantFrom(
          'plain',
          'plain # behind',
          '"quoted # not"',
          "'it''s'",
          'two\n~more words',
          '>-\n~folded\n\n~more',
          '|\n~# no comment\n~literal',
          '|+\n~kept\n\n',
          '[a, # in\n~b]',
          '# none\n~- a # x\n~# y\n~- b',
          '{ a: b, # in\n~c: d }',
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    after: fc.constantFrom(
      '',
      '# end',
      '\n',
      '\n\n# end\n',
      '  # in\n\n# end\n',
      'last: key\n',
      '# of it\nlast: key # x\n',
      '        # deep\n\n# of it\nlast:\n  - a\n# end\n',
      '...\n',
      '# end\n...\n# beyond\n',
    ),
  })
  .map(({ dash, lineEnd, isEnded, before, behindKey, entries, after }) => {
    const items = entries.map(({ lead, note }, index) => {
      const pad = ' '.repeat(dash)
      return `${lead}${pad}- id: ${index}\n${pad}  note: ${note.replaceAll('~', `${pad}    `)}\n`
    })
    const text = `${before}entries:${behindKey}\n${items.join('')}${after}`
    return (isEnded ? text : text.replace(/\n$/, '')).replaceAll('\n', lineEnd)
  })
  .filter((text) => parseYaml(text).ok)

const arbitraryText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'ab –\'":#&*!|>%@`,[]{}-?~=0.\\é😀'),
      minLength: 1,
      maxLength: 150,
    }),
    fc.constantFrom(
      'NO',
      'null',
      '012',
      '2010-07-06',
      '~',
      '- a',
      'a: b',
      'a #b',
      '"',
      '---',
      '...',
      '1e3',
      '<<',
      '=======',
      'yes',
      'x '.repeat(90),
      '# '.repeat(70),
    ),
  )
  .map((text) =>
    text
      .replace(
        /[\0-\x1F\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/g,
        '',
      )
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '')

const arbitraryItem: fc.Arbitrary<NewEntry> = fc.record({
  action: fc.constant('T1.1'),
  on: fc.constant('2010-07-06'),
  note: arbitraryText,
  evidence: fc.array(arbitraryText, { minLength: 1, maxLength: 3 }),
})

/** The text with one stretch put in: what is before it and behind it is the same. */
function isGrown(before: string, after: string): boolean {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  return after.endsWith(before.slice(start)) && after.length > before.length
}

test('whatever stands in the file stays byte for byte, and the new one is the last', () => {
  fc.assert(
    fc.property(arbitraryJournal, arbitraryItem, (text, item) => {
      const grown = insertEntry(text, item, fresh)
      expect(isGrown(text, grown)).toBe(true)
      expect(/(?<!\r)\n/.test(grown)).toBe(!text.includes('\r\n')) // line ends of one kind stay so
      const before = read(text) as { entries: unknown[] }
      const after = read(grown) as { entries: unknown[] }
      expect(after).toEqual({ ...before, entries: [...before.entries, item] })
    }),
    { numRuns: 2000 },
  )
})

test('ten in a row are all there, in their order', () => {
  fc.assert(
    fc.property(arbitraryJournal, fc.array(arbitraryItem, { maxLength: 10 }), (text, items) => {
      const grown = items.reduce((journal, item) => insertEntry(journal, item, fresh), text)
      expect(
        (read(grown) as { entries: unknown[] }).entries.slice(-items.length || Number.POSITIVE_INFINITY),
      ).toEqual(items)
    }),
    { numRuns: 200 },
  )
})

test('an action is printed as the plan writes it', () => {
  const action = {
    id: 'T1.6',
    what: 'A text that is longer than a line of the file is to be, so that it goes on over the next lines, folded as here',
    owner: 'CAD',
    partners: ['DG'],
    window: '2011-04/2011-09',
    added: '2011-01-18',
  }
  expect(insertAction('actions:\n  - id: T1.1\n    what: a\n\n  - id: T1.2\n    what: b\n', action)).toBe(
    `actions:
  - id: T1.1
    what: a

  - id: T1.2
    what: b

  - id: T1.6
    what: >-
      A text that is longer than a line of the file is to be, so that it goes on over the next
      lines, folded as here
    owner: CAD
    partners: [DG]
    window: 2011-04/2011-09
    added: 2011-01-18
`,
  )
})
