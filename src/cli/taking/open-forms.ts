import { basename, resolve } from 'node:path'
import type { ReadForm } from '../../load/forms/read-form.js'
import type { FormFile } from '../../load/forms/read-form-file.js'
import type { Day } from '../../model/day.js'
import { betweenCodeAndName, formHead } from '../../model/form.js'
import { normaliseText } from '../../model/normalise-text.js'
import { parseDayInWords } from '../../model/parse-day-in-words.js'
import type { Owner, Plan } from '../../model/plan.js'
import { printable } from '../../model/printable.js'
import { Failure } from '../failure.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'

/** A form that came back, from an owner of this plan. */
export interface OwnersForm extends ReadForm {
  /** What it was read from, as it is named to people; an e-mail may hold several. */
  readonly file: string
  /** The file's own path, as it was given. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly owner: Owner
  readonly made: Day
  readonly meeting: Day
  /** The last day for an answer; undefined where the form does not say it any more. */
  readonly by: Day | undefined
  readonly number: string | undefined
}

const largest = 50_000_000 // bytes

/** Reads forms from files, in the order given. What is no form of this plan ends it: nothing is taken then. */
export async function openForms(
  world: World,
  plan: Plan,
  names: readonly string[],
): Promise<readonly OwnersForm[]> {
  const { readFormFile } = await import('../../load/forms/table-files.js')
  const forms: OwnersForm[] = []
  for (const name of names) {
    const path = resolve(world.folder, name)
    if (world.kindOf(path) !== 'file')
      throw new Failure(`${printable(name)}: there is no such file. Check the name.`)
    const bytes = attempt(name, () => world.readFile(path, largest))
    const read = await readFormFile(bytes, basename(name))
    if (!read.ok) throw new Failure(`${printable(name)} cannot be read: ${read.fault}.`)
    forms.push(...read.value.map((file) => ownersForm(plan, name, bytes, file)))
  }
  return forms
}

function ownersForm(plan: Plan, path: string, bytes: Uint8Array, { inside, form }: FormFile): OwnersForm {
  const file = printable(`${path}${inside}`)
  expectOfPlan(plan, file, form)
  return {
    ...form,
    file,
    path,
    bytes,
    owner: ownerOf(plan, file, form),
    made: headDay(file, form, 'made'),
    meeting: headDay(file, form, 'meeting'),
    by: dayIn(form.head.by),
    number: form.head.number,
  }
}

function expectOfPlan({ title }: Plan, file: string, { head }: ReadForm): void {
  if (head.plan === undefined && head.owner === undefined)
    throw new Failure(`${file} is not a form that plan ask has made: its head is missing, or was changed.`)
  const same = (text: string) => normaliseText(text).replace(/\s+/g, ' ').trim().toLowerCase()
  if (head.plan === undefined || same(head.plan) !== same(title))
    throw new Failure(
      `${file} is a form of another plan: beside "${formHead.plan}" it says "${printable(head.plan ?? '')}". Give the plan's folder with --plan.`,
    )
}

function ownerOf({ owners }: Plan, file: string, { head }: ReadForm): Owner {
  const [code = ''] = (head.owner ?? '').split(betweenCodeAndName)
  const owner =
    owners.get(code.trim()) ?? [...owners.values()].find(({ name }) => name === head.owner?.trim())
  if (owner !== undefined) return owner
  throw new Failure(
    `${file}: beside "${formHead.owner}" it says "${printable(head.owner ?? '')}", and owners.yaml has nobody like that. Write the code of the owner there.`,
  )
}

function headDay(file: string, { head }: ReadForm, line: 'made' | 'meeting'): Day {
  const day = dayIn(head[line])
  if (day !== undefined) return day
  throw new Failure(
    `${file}: beside "${formHead[line]}" it says "${printable(head[line] ?? '')}", which is no date. Write it as the form had it, such as 21 September 2010.`,
  )
}

function dayIn(words = ''): Day | undefined {
  const day = parseDayInWords(words)
  return day.ok ? day.value : undefined
}
