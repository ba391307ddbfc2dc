import { type Day, formatDay, parseDay } from '../../model/day.js'
import { listed } from '../../model/listed.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords } from '../../model/words.js'
import type { EntryDetails, NewReading } from '../../record/new-progress.js'
import { type NamesById, nameOwners } from '../arguments/read-name.js'
import { readDay } from '../arguments/read-options.js'
import { readText } from '../arguments/read-text.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { complaintOf } from './open-terminal.js'
import type { Choice, Prompts, TextQuestion } from './prompts.js'

/** What a person is asked about, and the day that stands for "when" unless another is given. */
export interface Interview {
  readonly world: World
  readonly prompts: Prompts
  readonly plan: Plan
  readonly day: Day
  /** Of a meeting: its day, which can hear of nothing that comes later. */
  readonly until?: Day
  /** What was answered before and could not be written: it is shown again, to be changed. */
  readonly before?: Answers | undefined
}

/** What an entry or a figure says. */
export type Answers = EntryDetails & NewReading & { readonly on?: string | undefined }

/** Asks until the answer can be read, and gives what was read. */
export async function askFor<Value>(
  { prompts }: Interview,
  question: Omit<TextQuestion, 'complaint'>,
  read: (text: string) => Value,
): Promise<Value> {
  const answer = await prompts.write({ ...question, complaint: complaintOf(read) })
  return read(answer.trim() === '' ? (question.otherwise ?? '') : answer)
}

const leftOut = 'press Enter to leave it out'

/** The same for a question that can be skipped: undefined where it is. */
export function askForMore<Value>(
  interview: Interview,
  question: Omit<TextQuestion, 'complaint'>,
  read: (text: string) => Value,
): Promise<Value | undefined> {
  return askFor(interview, { example: leftOut, ...question, otherwise: '' }, (text) =>
    text === '' ? undefined : read(text),
  )
}

export function askWhen(interview: Interview): Promise<string> {
  return askDay(interview, 'When did this happen?', interview.before?.on)
}

/** A day as it is written in a file. Enter takes the day that is asked about. */
export function askDay(interview: Interview, question: string, before: string | undefined): Promise<string> {
  const day = before === undefined ? undefined : parseDay(before)
  return askFor(
    interview,
    {
      question,
      otherwise: formatDayInWords(interview.day),
      before: day === undefined ? before : formatDayInWords(day),
    },
    (text) => formatDay(readHeard(interview, text)),
  )
}

function readHeard({ world, plan, until }: Interview, text: string): Day {
  const on = readDay(world, plan, 'The date', text)
  if (until !== undefined && on > until)
    throw new Failure(
      `The date: ${formatDayInWords(on)} is after the meeting on ${formatDayInWords(until)}. Give that date or an earlier one.`,
    )
  return on
}

const noteQuestion = 'What would you like to note?'

export function askNote(interview: Interview): Promise<string | undefined> {
  return askForMore(interview, { question: noteQuestion, before: interview.before?.note }, readNote)
}

/** The same where a note is all that is recorded. */
export function askNeededNote(interview: Interview): Promise<string> {
  return askFor(interview, { question: noteQuestion, before: interview.before?.note }, readNote)
}

function readNote(text: string): string {
  return readText('The note', text)
}

export function askWhoAgreed({ prompts, plan, before }: Interview): Promise<string> {
  return prompts.find('Who agreed it?', choicesOf(nameOwners(plan)), firstOf(before?.agreed_by))
}

/** A prompt asks for one owner; the first of several is offered again. */
export function firstOf(owners: string | readonly string[] | undefined): string | undefined {
  return owners === undefined ? undefined : listed(owners)[0]
}

/** Things that have an id and a name, to be found by either. */
export function choicesOf(nameable: NamesById): readonly Choice<string>[] {
  return [...nameable].map(([value, name]) => ({ value, label: `${value}  ${name}` }))
}
