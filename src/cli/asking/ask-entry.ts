import { degrees } from '../../model/entry.js'
import type { NewEntry, NewProgress, NewReading } from '../../record/new-progress.js'
import { nameOwners } from '../arguments/read-name.js'
import { readNumber } from '../arguments/read-options.js'
import { readText } from '../arguments/read-text.js'
import type { Subject } from '../arguments/subject.js'
import { Failure } from '../failure.js'
import {
  type Answers,
  askDay,
  askFor,
  askForMore,
  askNote,
  askWhen,
  choicesOf,
  firstOf,
  type Interview,
} from './ask-details.js'
import { askNews } from './ask-news.js'
import { Interruption } from './open-terminal.js'
import type { Choice } from './prompts.js'

/** Asks what to record about a subject, until it is written. `meeting` is the day as it is written in a file. */
export function askAndWrite(
  interview: Interview,
  subject: Subject,
  meeting: string | undefined,
  write: (progress: NewProgress) => Promise<void>,
): Promise<boolean> {
  if (subject.kind === 'indicator')
    return askUntilWritten(interview, askFigure, (reading) =>
      write({ indicator: subject.indicator.id, reading }),
    )
  return askUntilWritten(
    interview,
    (again) =>
      subject.kind === 'target' ? askAchieved(again, subject.target.id) : askNews(again, subject.action.id),
    (entry) => write({ entry, meeting }),
  )
}

/**
 * Asks, and writes the answers. Where that fails, why is shown and the questions are asked again, with what
 * was answered. False where it is skipped.
 */
export async function askUntilWritten<Said extends Answers>(
  interview: Interview,
  ask: (interview: Interview) => Promise<Said | undefined>,
  write: (answers: Said) => Promise<void>,
): Promise<boolean> {
  const answers = await ask(interview)
  if (answers === undefined) return false
  try {
    await write(answers)
    return true
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Interruption) throw error
    interview.prompts.say(error.message, error.findings)
    return askUntilWritten({ ...interview, before: answers }, ask, write)
  }
}

async function askAchieved(interview: Interview, target: string): Promise<NewEntry> {
  const { prompts, plan, before } = interview
  const achieved = await prompts.choose(
    'How far was it achieved?',
    degrees.map((value) => ({ value })),
    before?.achieved,
  )
  const nobody: Choice<''> = { value: '', label: 'leave it out' }
  const agreedBy = await prompts.find(
    'Who agreed it?',
    [nobody, ...choicesOf(nameOwners(plan))],
    firstOf(before?.agreed_by),
  )
  return {
    target,
    achieved,
    agreed_by: agreedBy === '' ? undefined : agreedBy,
    on: await askWhen(interview),
    note: await askNote(interview),
  }
}

async function askFigure(interview: Interview): Promise<NewReading> {
  const { before } = interview
  const value = await askFor(
    interview,
    {
      question: 'What is the figure?',
      example: 'a number without its unit, such as 17',
      before: before?.value?.digits,
    },
    (text) => readNumber('The figure', text),
  )
  return {
    period: await askFor(
      interview,
      { question: 'For what period?', example: 'such as 2010 or 2010/11', before: before?.period },
      (text) => readText('The period', text),
    ),
    value,
    area: await askForMore(interview, { question: 'Where was it measured?', before: before?.area }, (text) =>
      readText('The place', text),
    ),
    published: await askDay(interview, 'When was it published?', before?.published),
    note: await askNote(interview),
  }
}
