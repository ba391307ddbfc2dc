import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFormFile } from '../../../src/load/forms/read-form-file.js'
import { boxes } from '../../../src/model/form.js'
import { type Filling, fillExcel, fillWord } from '../../helpers/fill-forms.js'
import { formsOf } from '../../helpers/forms.js'
import { makeFolder } from '../../helpers/git.js'
import { findCalc, runTool } from '../../helpers/tools.js'

// Forms that LibreOffice has opened and saved again, once and by way of its own format. Skipped where it is not installed
// (`apt-get install libreoffice-writer-nogui libreoffice-calc-nogui`; .ci/run does).

const soffice = findCalc()
const count = 10 // of each kind
const words = fc
  .array(
    fc.constantFrom(
      ...'met the Council & PCT; 3 of 57 (so far) – “next” week <more> Zoë naïve 日本 no. a: b'.split(' '),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.join(' '))
const fillings: readonly Filling[] = fc.sample(
  fc.dictionary(
    fc.constantFrom('T2.3', 'T3.1', 'T3.2'),
    fc.dictionary(fc.constantFrom(...Object.values(boxes)), words, { noNullPrototype: true, minKeys: 1 }),
    { noNullPrototype: true },
  ),
  { numRuns: count, seed: 2010 },
)

/** Every form saved again, by path below the folder. */
async function saveAgain(): Promise<string> {
  const folder = makeFolder('forms saved again ')
  const forms = await formsOf('CF')
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const convert = (from: string, to: string, kind: string) => {
    mkdirSync(join(folder, to))
    const names = fillings.map((_, index) => join(folder, from, `${index}.${from.replace(/\d/g, '')}`))
    runTool(soffice, ['--headless', profile, '--convert-to', kind, '--outdir', join(folder, to), ...names])
  }
  for (const kind of ['docx', 'xlsx']) mkdirSync(join(folder, kind))
  for (const [index, filling] of fillings.entries()) {
    writeFileSync(join(folder, 'docx', `${index}.docx`), fillWord(forms.docx, filling))
    writeFileSync(join(folder, 'xlsx', `${index}.xlsx`), fillExcel(forms.xlsx, filling))
  }
  convert('docx', 'docx2', 'docx')
  convert('docx', 'odt', 'odt')
  convert('odt', 'docx3', 'docx')
  convert('xlsx', 'xlsx2', 'xlsx')
  convert('xlsx', 'ods', 'ods')
  convert('ods', 'xlsx3', 'xlsx')
  return folder
}

/** What the form says that LibreOffice has saved, as a filling. */
async function readAgain(folder: string, way: string, index: number) {
  const path = join(folder, way, `${index}.${way.replace(/\d/g, '')}`)
  const read = await readFormFile(readFileSync(path), 'CF')
  if (!read.ok) throw new Error(`${path}: ${read.fault}`)
  const [{ form } = { form: undefined }] = read.value
  const found: Record<string, Record<string, string>> = {}
  for (const { reference, box, text } of form?.answers ?? [])
    found[reference] = { ...found[reference], [boxes[box]]: text }
  return { found, unclear: form?.unclear, owner: form?.head.owner }
}

describe.skipIf(soffice === undefined)('LibreOffice saves a form again', () => {
  test('and every answer is read as it was written', { timeout: 300_000 }, async () => {
    const folder = await saveAgain()
    for (const way of ['docx2', 'docx3', 'xlsx2', 'xlsx3'])
      for (const [index, found] of fillings.entries())
        expect([way, index, await readAgain(folder, way, index)]).toEqual([
          way,
          index,
          { found, unclear: [], owner: 'CF – Compact Forum' },
        ])
  })
})
