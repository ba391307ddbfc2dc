import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  differences,
  type ExpectedPlan,
  expectedPlan,
  expectedRows,
  importTable,
} from '../../helpers/imported-tables.js'

const names = readdirSync('test/cases/tables').filter((name) => !name.startsWith('.'))
const files = names.flatMap((name) =>
  readdirSync(`test/cases/tables/${name}`)
    .filter((file) => !file.endsWith('.json'))
    .map((file) => [name, file] as const),
)

describe('with the guessed mapping alone', () => {
  test.each(files)('%s: every row of %s is read as people read it', async (name, file) => {
    const { imported } = await importTable(`test/cases/tables/${name}/${file}`)
    expect(differences(expectedRows(name), imported)).toEqual([])
  })

  test.each(files)('%s: %s has its calendar and its targets', async (name, file) => {
    const { imported, mapping } = await importTable(`test/cases/tables/${name}/${file}`)
    const { settings, targets } = expectedPlan(name)
    expect({ year_starts: mapping.yearStarts, printed_days: mapping.printedDays }).toEqual(settings)
    const inShort = (list: ExpectedPlan['targets']) =>
      list.map(({ title, group = '' }) => `${group}/${title}`)
    const short = file === 'derby-part-two.csv' ? targets.map(onlyInWord) : targets
    expect(inShort(imported.targets).sort()).toEqual(inShort(short).sort())
  })

  test.each(files)('%s: each cell of %s is in the plan or listed', async (name, file) => {
    const { imported } = await importTable(`test/cases/tables/${name}/${file}`)
    const { cells, placed, listed } = imported.counts
    expect(placed + listed).toBe(cells)
  })
})

/** The short titles of the Derby plan stand in a table that only the Word file has. */
function onlyInWord({ heading = '' }: ExpectedPlan['targets'][number]) {
  return { title: heading.replace(/^T\d: /, '') }
}
