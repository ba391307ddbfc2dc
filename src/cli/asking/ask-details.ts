import { type Day, formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords } from '../../model/words.js'
import { type Nameable, nameOwners, readDay } from '../arguments/read-options.js'
import { readText } from '../arguments/read-text.js'
import type { RecordOptions } from '../arguments/record-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { complaintOf } from './open-terminal.js'
import type { Choice, Prompts } from './prompts.js'

/** What a person is asked about, and the day that stands for "when" unless another is told. */
export interface Asked {
  readonly world: World
  readonly prompts: Prompts
  readonly plan: Plan
  readonly day: Day
  /** Of a meeting: its day, which can hear of nothing that comes later. */
  readonly until?: Day
  /** What was answered before and could not be written: it stands there again, to be changed. */
  readonly before?: RecordOptions | undefined
}

/** What a question says that can be passed over. */
export const leftOut = { otherwise: '', example: 'return leaves it out' }

export async function askWhen(asked: Asked): Promise<RecordOptions> {
  return { on: await askDay(asked, 'On which day did it become true?', asked.before?.on) }
}

/** Return takes the day that is asked about. */
export async function askDay(asked: Asked, question: string, before: string | undefined): Promise<string> {
  const { prompts, day } = asked
  const words = formatDayInWords(day)
  const told = await prompts.write({
    question,
    otherwise: words,
    before,
    complaint: complaintOf((text) => checkHeard(asked, text)),
  })
  return told === words ? formatDay(day) : told
}

function checkHeard({ world, plan, until }: Asked, text: string): void {
  const on = readDay(world, plan, 'The day', text)
  if (until !== undefined && on > until)
    throw new Failure(
      `The day: ${formatDayInWords(on)} is after the meeting of ${formatDayInWords(until)}. Give that day or an earlier one.`,
    )
}

export async function askNote({ prompts, before }: Asked, isNeeded: boolean): Promise<RecordOptions> {
  const note = await prompts.write({
    question: 'What is there to say of it?',
    ...(isNeeded ? {} : leftOut),
    before: before?.note,
    complaint: complaintOf((text) => readText('The note', text)),
  })
  return note === '' ? {} : { note }
}

export function askWhoAgreed({ prompts, plan, before }: Asked): Promise<string> {
  return prompts.find('Who agreed it?', choicesOf(nameOwners(plan)), before?.agreedBy)
}

/** Things that have an id and a name, to be found by either. */
export function choicesOf(nameable: Nameable): readonly Choice<string>[] {
  return [...nameable].map(([value, name]) => ({ value, label: `${value}  ${name}` }))
}
