import { basename, extname } from 'node:path'
import { sameBytes } from '../../model/same-bytes.js'
import { writeFiles } from '../editing/write-files.js'
import { Failure } from '../failure.js'
import { formsFolder, keptForms } from '../papers/forms-folder.js'
import { placeInReports, type ReportPlace } from '../papers/write-report.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'
import type { OwnersForm } from './open-forms.js'

/** Where an answer is kept, by the file that it came in: `reports/forms/2010-10-12/CAD.docx`. */
export type KeptForms = ReadonlyMap<string, string>

/**
 * Copies the files to the forms of their meeting. The empty form of that name makes room for its answer; any other file stays, and the
 * answer gets the next free name.
 */
export async function keepForms(
  world: World,
  planFolder: string,
  forms: readonly OwnersForm[],
): Promise<KeptForms> {
  const kept = new Map<string, string>()
  for (const form of forms) {
    const source = form.path
    if (kept.has(source)) continue
    const { place, before } = await findRoom(world, planFolder, form)
    const isThere = before !== undefined && sameBytes(before, form.bytes)
    const file = { path: place.path, named: place.name, within: place.within, bytes: form.bytes, before }
    if (!isThere && !(await writeFiles(world, [file])))
      throw new Failure(`Another program has just changed ${place.name}, and nothing was written. Try again.`)
    kept.set(source, place.name)
  }
  return kept
}

async function findRoom(
  world: World,
  planFolder: string,
  form: OwnersForm,
): Promise<{ readonly place: ReportPlace; readonly before: Uint8Array | undefined }> {
  const folder = formsFolder(form.meeting).slice(keptForms.length)
  const ending = extname(basename(form.path)).toLowerCase()
  for (let count = 1; ; count += 1) {
    const name = `${form.owner.code}${count === 1 ? '' : `-${count}`}${ending}`
    const place = placeInReports(planFolder, `forms/${folder}/${name}`)
    const isTaken = world.kindAt(place.path) !== undefined
    const before = isTaken ? attempt(place.name, () => world.readFile(place.path)) : undefined
    if (before === undefined || sameBytes(before, form.bytes) || (await isEmptyForm(before, name)))
      return { place, before }
  }
}

/** Whether it is a form that nobody has written in. */
async function isEmptyForm(bytes: Uint8Array, name: string): Promise<boolean> {
  const { readFormFile } = await import('../../load/forms/table-files.js')
  const read = await readFormFile(bytes, name)
  return (
    read.ok &&
    read.value.length > 0 &&
    read.value.every(
      ({ form }) => form.head.number !== undefined && form.answers.length === 0 && form.unclear.length === 0,
    )
  )
}
