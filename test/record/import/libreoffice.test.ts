import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Imported } from '../../../src/record/import/draft-import.js'
import { importTable } from '../../helpers/imported-tables.js'
import { findCalc, runTool } from '../../helpers/tools.js'

// Files that LibreOffice has opened and saved again read as they did before.

const soffice = findCalc()
const folder = mkdtempSync(join(tmpdir(), 'plan tables '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pathOf = (file: string) => join('test/cases/tables', file.replace(/\.\w+$/, ''), file)
const word = [
  'derby-part-two.docx',
  'domains.docx',
  'stakeholders.docx',
  'start-and-end.docx',
  'target-dates.docx',
]
const excel = [
  'lead-and-partners.xlsx',
  'roadmap-items.xlsx',
  'serial-priorities.xlsx',
  'workplan-progress.xlsx',
]
const semicolons = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true' // UTF-8, cells as shown

beforeAll(() => {
  if (soffice === undefined) return
  const save = (format: string, files: readonly string[]) => {
    const profile = `-env:UserInstallation=file://${encodeURI(join(folder, 'profile'))}`
    runTool(soffice, [
      '--headless',
      profile,
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...files.map(pathOf),
    ])
  }
  save('docx', word)
  save('xlsx', excel)
  save(semicolons, excel)
}, 180_000)

/** The plan alone: where a cell stood, and in which sheet, is another matter. */
function planOf({ targets, actions, entries, owners, fields }: Imported) {
  return { targets, actions: actions.map(({ place, ...action }) => action), entries, owners, fields }
}

/** A day of a sheet goes into a CSV as the sheet shows it. */
function withShortMonths({ actions, ...rest }: ReturnType<typeof planOf>) {
  const shorten = (words = '') => words.replace(/ ([A-Z][a-z]{2})[a-z]* /, ' $1 ')
  return { ...rest, actions: actions.map((action) => ({ ...action, asPrinted: shorten(action.asPrinted) })) }
}

describe.skipIf(soffice === undefined)('saved again by LibreOffice', () => {
  test.each([...word, ...excel])('%s', async (file) => {
    const [before, after] = [await importTable(pathOf(file)), await importTable(join(folder, file))]
    expect(planOf(after.imported)).toEqual(planOf(before.imported))
  })

  test.each(excel)('%s as a CSV with semicolons', async (file) => {
    const csv = join(folder, basename(file).replace('.xlsx', '.csv'))
    const [before, after] = [await importTable(pathOf(file)), await importTable(csv)]
    expect(withShortMonths(planOf(after.imported))).toEqual(withShortMonths(planOf(before.imported)))
  })
})
