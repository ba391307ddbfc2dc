import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFolder } from '../../../src/cli/plan-files/open-plan.js'
import type { ImportMapping } from '../../../src/load/mapping/mapping.js'
import { readMapping } from '../../../src/load/mapping/read-mapping.js'
import type { Block, Cell, CellPlace, Row, TableFile } from '../../../src/load/tables/table-file.js'
import { draftImport, type Imported } from '../../../src/record/import/draft-import.js'
import { guessMapping } from '../../../src/record/import/guess/guess-mapping.js'
import { printMapping } from '../../../src/record/import/print-mapping.js'
import { printPlan } from '../../../src/record/import/print-plan.js'
import { tidyText } from '../../../src/record/import/walk/tidy.js'
import { readTables } from '../../helpers/imported-tables.js'

// Whatever somebody has done to a table, nothing of it is lost silently, and what is made of it is a sound plan.

const names = readdirSync('test/cases/tables').filter((name) => !name.startsWith('.'))
const paths = names.flatMap((name) =>
  readdirSync(`test/cases/tables/${name}`)
    .filter((file) => !file.endsWith('.json'))
    .map((file) => `test/cases/tables/${name}/${file}`),
)

/** What people put into cells, and what YAML could take for something else. */
const oddTexts = [
  ...[
    '',
    ' ',
    '"',
    'as above',
    'See above',
    'n/a',
    'TBC',
    '-',
    '–',
    '?',
    '100',
    '60%',
    '0.5',
    '1e3',
    'null',
    '~',
    'yes',
    '012',
  ],
  ...[
    'July 2010',
    'Oct-Mar 2010',
    '31 June 2010',
    '05/06/2010',
    '31/03/2023',
    'Ongoing',
    'Q2 2005',
    '2010/11',
    'Spring',
    'after the vote; later',
  ],
  ...[
    'T1',
    'T1.1',
    't2: Places',
    'I1',
    '1a',
    '1.2.3',
    '1. Dig',
    '2) Sow',
    'Total: 10',
    'Note: old',
    'For young people:',
  ],
  ...[
    'Ash & Elm',
    'Ash with Elm and Oak',
    'ASH ELM',
    'Cllrs Ash & Elm',
    'Ash (lead); Elm',
    'Ash/Elm, Oak',
    'ash',
    'Ash',
  ],
  ...[
    'a: b',
    '- a',
    '# a',
    '{a',
    '[a',
    '>-',
    '|',
    '%a',
    '@a',
    '`a',
    '&a',
    '*a',
    '!a',
    "'a",
    'a\nb',
    'a\tb',
    'a\u0007b',
    '\u200B',
    'é',
    'e\u0301',
    '😀',
  ],
  ...['What', 'When', 'Owner', 'Target', 'x'.repeat(5000), 'word '.repeat(400)],
]

type Spoil = (file: TableFile) => TableFile

const inRows = (file: TableFile, change: (rows: readonly Row[]) => readonly Row[]): TableFile => ({
  ...file,
  blocks: file.blocks.map(
    (block): Block => (block.kind === 'table' ? { ...block, rows: numbered(change(block.rows)) } : block),
  ),
})

const numbered = (rows: readonly Row[]) => rows.map((row, index) => ({ ...row, number: index + 1 }))

const swapColumns =
  (a: number, b: number): Spoil =>
  (file) =>
    inRows(file, (rows) =>
      rows.map((row) => {
        const width = Math.max(row.cells.length, a + 1, b + 1)
        const cells: Cell[] = Array.from({ length: width }, (_, at) => row.cells[at] ?? { text: '' })
        const [first, second] = [cells[a], cells[b]] as [Cell, Cell]
        cells[a] = second
        cells[b] = first
        return { ...row, cells }
      }),
    )

const addRow =
  (at: number, texts: readonly string[]): Spoil =>
  (file) =>
    inRows(file, (rows) => [
      ...rows.slice(0, at),
      { number: 0, cells: texts.map((text) => ({ text })) },
      ...rows.slice(at),
    ])

const dropRow =
  (at: number): Spoil =>
  (file) =>
    inRows(file, (rows) => rows.filter((_, index) => index !== at))

const changeCell =
  (row: number, column: number, cell: Cell): Spoil =>
  (file) =>
    inRows(file, (rows) =>
      rows.map((found, index) =>
        index === row
          ? { ...found, cells: found.cells.map((old, at) => (at === column ? cell : old)) }
          : found,
      ),
    )

const [row, column] = [fc.nat({ max: 12 }), fc.nat({ max: 8 })]
const text = fc.constantFrom(...oddTexts)
const spoils: fc.Arbitrary<Spoil> = fc.oneof(
  fc.tuple(column, column).map(([a, b]) => swapColumns(a, b)),
  fc.tuple(row, fc.array(text, { maxLength: 8 })).map(([at, texts]) => addRow(at, texts)),
  row.map(dropRow),
  fc.tuple(row, column, text).map(([r, c, cellText]) => changeCell(r, c, { text: cellText })),
  fc
    .tuple(row, column, fc.constantFrom('above' as const, 'left' as const))
    .map(([r, c, continues]) => changeCell(r, c, { text: '', continues })),
)

/** Cells in which a person sees something. */
function countFilled({ blocks }: TableFile): number {
  const seen = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [],
  )
  return seen.filter(({ text: written }) => written.replace(/[\s\p{C}]/gu, '') !== '').length
}

const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** What stands between the names of owners, and numbers, which may be shares of one. */
const between = /^(?:and|with|lead|supported|support|from|Cllrs|\d+)$/i

/** Words of cells that are neither listed nor anywhere in the plan or in what the mapping says of the table. */
function listLost(file: TableFile, imported: Imported, mapping: ImportMapping): readonly string[] {
  const { notRead, ...plan } = imported
  const kept = new Set(
    wordsOf(JSON.stringify([plan, mapping], (_key, value) => (value instanceof Map ? [...value] : value))),
  )
  const listed = new Set(notRead.flatMap(({ place }) => (place ? [keyOf(place)] : [])))
  return file.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const { sheet, table } = block
    return block.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ text: written }, at) =>
        listed.has(keyOf({ sheet, table, row: number, column: at + 1 }))
          ? []
          : wordsOf(tidyText(written)).filter((word) => !kept.has(word) && !between.test(word)),
      ),
    )
  })
}

const keyOf = ({ sheet, table, row: number, column: at }: CellPlace) => [sheet, table, number, at].join('|')

function findingsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const sources = [...files].map(([path, content]) => ({
    path: `plan/${path}`,
    bytes: new TextEncoder().encode(content),
  }))
  const { findings } = checkFolder({ name: 'plan', files: sources, strays: [], oddities: [] })
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`)
}

/** How the mapping reads when it has been written and read again, as a person would have it. */
function reread(mapping: ReturnType<typeof guessMapping>, notRead: Imported['notRead']) {
  const bytes = new TextEncoder().encode(printMapping(mapping, 'a.csv', notRead))
  const { result } = readMapping({ path: 'a.csv.import.yaml', bytes })
  if (!result.ok) throw new Error(result.fault.map(({ message }) => message).join('\n'))
  return result.value
}

test('each cell is in the plan or listed, the plan is sound, and the mapping as written gives it again', async () => {
  const files = await Promise.all(paths.map(readTables))
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(spoils, { maxLength: 8 }), (whole, changes) => {
      const file = changes.reduce((spoilt, change) => change(spoilt), whole)
      const mapping = guessMapping(file, 'A plan')
      const imported = draftImport(file, mapping, '2010-07-01')
      const { cells, placed, listed } = imported.counts
      expect(cells).toBe(countFilled(file))
      expect(placed + listed).toBe(cells)
      expect(listLost(file, imported, mapping)).toEqual([])
      if (imported.actions.length > 0) expect(findingsOf(printPlan(imported, mapping))).toEqual([])
      const written = reread(mapping, imported.notRead)
      expect(written).toEqual(mapping)
      expect(draftImport(file, written, '2010-07-01')).toEqual(imported)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150), seed: Number(process.env['SEED'] ?? 1) },
  )
})
