import { type Day, formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords } from '../../model/words.js'
import { type NamesById, nameOwners, readDay } from '../arguments/read-options.js'
import { readText } from '../arguments/read-text.js'
import type { RecordOptions } from '../arguments/record-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { complaintOf } from './open-terminal.js'
import type { Choice, Prompts } from './prompts.js'

/** What a person is asked about, and the day that stands for "when" unless another is given. */
export interface Interview {
  readonly world: World
  readonly prompts: Prompts
  readonly plan: Plan
  readonly day: Day
  /** Of a meeting: its day, which can hear of nothing that comes later. */
  readonly until?: Day
  /** What was answered before and could not be written: it is shown again, to be changed. */
  readonly before?: RecordOptions | undefined
}

/** For a question that can be skipped. */
export const leftOut = { otherwise: '', example: 'press Enter to leave it out' }

export async function askWhen(interview: Interview): Promise<RecordOptions> {
  return { on: await askDay(interview, 'When did this happen?', interview.before?.on) }
}

/** Enter takes the day that is asked about. */
export async function askDay(
  interview: Interview,
  question: string,
  before: string | undefined,
): Promise<string> {
  const { prompts, day } = interview
  const words = formatDayInWords(day)
  const answer = await prompts.write({
    question,
    otherwise: words,
    before,
    complaint: complaintOf((text) => checkHeard(interview, text)),
  })
  return answer === words ? formatDay(day) : answer
}

function checkHeard({ world, plan, until }: Interview, text: string): void {
  const on = readDay(world, plan, 'The date', text)
  if (until !== undefined && on > until)
    throw new Failure(
      `The date: ${formatDayInWords(on)} is after the meeting on ${formatDayInWords(until)}. Give that date or an earlier one.`,
    )
}

export async function askNote({ prompts, before }: Interview, isNeeded: boolean): Promise<RecordOptions> {
  const note = await prompts.write({
    question: 'What would you like to note?',
    ...(isNeeded ? {} : leftOut),
    before: before?.note,
    complaint: complaintOf((text) => readText('The note', text)),
  })
  return note === '' ? {} : { note }
}

export function askWhoAgreed({ prompts, plan, before }: Interview): Promise<string> {
  return prompts.find('Who agreed it?', choicesOf(nameOwners(plan)), before?.agreedBy)
}

/** Things that have an id and a name, to be found by either. */
export function choicesOf(nameable: NamesById): readonly Choice<string>[] {
  return [...nameable].map(([value, name]) => ({ value, label: `${value}  ${name}` }))
}
