import { join, resolve } from 'node:path'
import { type Day, formatDay } from '../../model/day.js'
import { withNamesOn } from '../../model/name-on.js'
import { type Owner, type Plan, shownId } from '../../model/plan.js'
import { printable } from '../../model/printable.js'
import { countOf, formatDayInWords, listInWords } from '../../model/words.js'
import { composeForm, type Form } from '../../report/forms/form.js'
import type { Attachment } from '../../report/forms/form-mail.js'
import { ownerInWords } from '../../report/words/owner-words.js'
import { listAnswers } from '../../schedule/forms/list-answers.js'
import {
  canAnswer,
  listQuestions,
  type OwnerQuestions,
  type Questions,
} from '../../schedule/forms/list-questions.js'
import { nameOwners, readName } from '../arguments/read-name.js'
import { readDay, readWord } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { formsFolder, listAsked } from './forms-folder.js'
import { placeInReports, type ReportFile, type ReportPlace, writeReports } from './write-report.js'

/** The options of `plan ask`. */
export interface AskOptions {
  readonly asOf?: string
  readonly owner?: readonly string[]
  readonly by?: string
  readonly meeting?: string
  readonly format?: string
  readonly involves?: boolean
  readonly mail?: boolean
  readonly output?: string
  readonly force?: boolean
}

/** The plan at hand, and where it lies. */
interface Opened {
  readonly place: string
  readonly plan: Plan
}

/** A form in one format. */
interface FormFormat {
  readonly ending: string
  readonly type: string
  readonly load: () => Promise<(form: Form) => string | Promise<Uint8Array>>
}

export const formFormats: Readonly<Record<string, FormFormat>> = {
  docx: {
    ending: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('../../report/office/word-files.js')).formatFormDocx,
  },
  xlsx: {
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('../../report/office/excel-files.js')).formatFormXlsx,
  },
  md: {
    ending: '.md',
    type: 'text/markdown; charset=utf-8',
    load: async () => (await import('../../report/forms/form-markdown.js')).formatFormMarkdown,
  },
}

/** Writes the forms, and says who is not asked and why. */
export async function askOwners(
  world: World,
  { place, plan: whole }: Opened,
  options: AskOptions,
): Promise<void> {
  const formats = readFormats(options.format)
  const days = readAskDays(world, whole, options)
  const plan = withNamesOn(whole, days.asOf)
  const questions = listQuestions(plan, days, { alsoPartners: options.involves === true })
  const chosen = chooseOwners(plan, questions, options.owner ?? ['all'], days.asOf)
  const placeOf = placeForms(world, place, days.meeting, options.output)
  const files: ReportFile[] = []
  for (const asked of chosen)
    files.push(
      ...(await makeForms({ ...days, plan }, asked, { formats, placeOf, mail: options.mail === true })),
    )
  await writeReports(world, files, options.force === true)
  world.stderr.write(describeOthers(plan, questions, options.owner === undefined))
}

/** Who was asked for a meeting, who has answered since, and who has not. */
export function describeWho(world: World, { place, plan }: Opened, options: AskOptions): string {
  const asOf = readDay(world, plan, '--as-of', options.asOf)
  const meeting = readMeetingAsked(world, plan, options, asOf)
  const asked = listAsked(world, place, plan, meeting)
  if (asked === undefined)
    throw new Failure(
      `There are no forms for the meeting of ${formatDayInWords(meeting)} in ${formsFolder(meeting)}. Make them with plan ask --by, or name another meeting with --meeting.`,
    )
  const { answered, silent } = listAnswers(plan, asked, { meeting, asOf })
  const named = (codes: readonly string[]) =>
    codes.length === 0 ? 'nobody' : listInWords(codes.map((code) => ownerInWords(plan, code)))
  return [
    `For the meeting of ${formatDayInWords(meeting)}, ${countOf(asked.length, 'owner was', 'owners were')} asked.`,
    `Answered: ${printable(named(answered))}`,
    `Not yet: ${printable(named(silent))}`,
    '',
  ].join('\n')
}

function readFormats(format = 'docx'): readonly FormFormat[] {
  const names = format.split(',').map((name) => readWord('--format', name.trim(), Object.keys(formFormats)))
  return [...new Set(names)].flatMap((name) => formFormats[name] ?? [])
}

interface AskDays {
  readonly asOf: Day
  readonly meeting: Day
  readonly by: Day
}

function readAskDays(world: World, plan: Plan, options: AskOptions): AskDays {
  const asOf = readDay(world, plan, '--as-of', options.asOf)
  const meeting = readMeetingAsked(world, plan, options, asOf)
  if (options.by === undefined)
    throw new Failure('plan ask: say until when you want the answers, such as --by "5 October 2010".')
  const by = readDay(world, plan, '--by', options.by)
  if (by < asOf || by > meeting)
    throw new Failure(
      `--by: ${formatDayInWords(by)} is not between ${formatDayInWords(asOf)}, when the owners are asked, and the meeting of ${formatDayInWords(meeting)}. Give a day between them.`,
    )
  return { asOf, meeting, by }
}

/** As given, else the next one that the plan knows of. */
function readMeetingAsked(world: World, plan: Plan, { meeting }: AskOptions, asOf: Day): Day {
  if (meeting !== undefined) return readDay(world, plan, '--meeting', meeting)
  const next = plan.meetings.find((day) => day >= asOf)
  if (next !== undefined) return next
  throw new Failure(
    `plan.yaml has no meeting after ${formatDayInWords(asOf)}. Name it with --meeting, or add it with plan meeting --on.`,
  )
}

function chooseOwners(
  plan: Plan,
  { asked }: Questions,
  named: readonly string[],
  asOf: Day,
): readonly OwnerQuestions[] {
  if (named.includes('all')) return asked
  return named.map((text) => {
    const code = readName('--owner', text, 'owner', nameOwners(plan))
    const found = asked.find(({ owner }) => owner.code === code)
    if (found !== undefined) return found
    const owner = plan.owners.get(code)
    throw new Failure(
      owner !== undefined && canAnswer(owner, asOf)
        ? `${ownerInWords(plan, code)} has nothing to answer, so there is no form.`
        : `${ownerInWords(plan, code)} is no single body that could answer${owner?.isGroup ? '' : ' any more'}: its actions are for the meeting itself.`,
    )
  })
}

/** In `reports/forms/`, or in the folder that -o names, which must be there. */
function placeForms(
  world: World,
  planFolder: string,
  meeting: Day,
  output: string | undefined,
): (file: string) => ReportPlace {
  if (output === undefined) return (file) => placeInReports(planFolder, `forms/${formatDay(meeting)}/${file}`)
  const within = resolve(world.folder, output)
  if (world.kindOf(within) !== 'folder')
    throw new Failure(`-o ${output}: there is no such folder. Check the name, or create the folder first.`)
  return (file) => ({ path: join(within, file), name: join(output, file), within })
}

interface Making {
  readonly formats: readonly FormFormat[]
  readonly placeOf: (file: string) => ReportPlace
  readonly mail: boolean
}

async function makeForms(
  request: AskDays & { readonly plan: Plan },
  asked: OwnerQuestions,
  { formats, placeOf, mail }: Making,
): Promise<readonly ReportFile[]> {
  const form = composeForm(request, asked)
  const { owner } = asked
  const made = await Promise.all(
    formats.map(async ({ ending, type, load }) => {
      const content = await (await load())(form)
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      return { name: `${owner.code}${ending}`, type, content: bytes }
    }),
  )
  const letters = mail ? [await makeLetter(form, owner, made)] : []
  return [...made, ...letters].map(({ name, content }) => ({
    place: placeOf(name),
    content,
    fix: fixForForm,
  }))
}

const fixForForm =
  'It may have been sent out or filled in: write to another folder with -o, or overwrite this one with --force.'

async function makeLetter(form: Form, owner: Owner, attachments: readonly Attachment[]) {
  const { formatFormMail } = await import('../../report/forms/form-mail.js')
  return { name: `${owner.code}.eml`, content: formatFormMail(form, owner, attachments) }
}

/** Who has nothing to answer, and what only the meeting can answer. */
function describeOthers(plan: Plan, { nothingToAsk, forMeeting }: Questions, isAll: boolean): string {
  if (!isAll) return ''
  const idle = nothingToAsk.map(({ code }) => ownerInWords(plan, code))
  const open = forMeeting.map(({ action }) => shownId(action))
  return [
    ...(idle.length === 0 ? [] : [`Nothing to answer: ${printable(listInWords(idle))}.\n`]),
    ...(open.length === 0
      ? []
      : [
          `For the meeting itself, since no single body answers for ${open.length === 1 ? 'it' : 'them'}: ${printable(listInWords(open))}.\n`,
        ]),
  ].join('')
}
