import { degrees } from '../../model/plan.js'
import { nameOwners, readNumber } from '../arguments/read-options.js'
import type { RecordOptions, Subject } from '../arguments/record-options.js'
import { Failure } from '../failure.js'
import { askDay, askNote, askWhen, choicesOf, type Interview, leftOut } from './ask-details.js'
import { askNews } from './ask-news.js'
import { complaintOf, Interruption } from './open-terminal.js'
import type { Choice } from './prompts.js'

/** Asks for one entry or figure, and gives what the command line would have. */
export function askEntry(interview: Interview, { kind }: Subject): Promise<RecordOptions> {
  if (kind === 'target') return askAchieved(interview)
  if (kind === 'indicator') return askFigure(interview)
  return askNews(interview)
}

/**
 * Asks, and writes the answers. Where that fails, why is shown and the questions are asked again, with what
 * was answered. False where it is skipped.
 */
export async function askUntilWritten(
  interview: Interview,
  ask: (interview: Interview) => Promise<RecordOptions | undefined>,
  write: (answers: RecordOptions) => Promise<void>,
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

async function askAchieved(interview: Interview): Promise<RecordOptions> {
  const { prompts, plan, before } = interview
  const achieved = await prompts.choose(
    'How far was it achieved?',
    degrees.map((value) => ({ value })),
    degrees.find((degree) => degree === before?.achieved),
  )
  const nobody: Choice<''> = { value: '', label: 'leave it out' }
  const agreedBy = await prompts.find(
    'Who agreed it?',
    [nobody, ...choicesOf(nameOwners(plan))],
    before?.agreedBy,
  )
  return {
    achieved,
    ...(agreedBy === '' ? {} : { agreedBy }),
    ...(await askWhen(interview)),
    ...(await askNote(interview, false)),
  }
}

async function askFigure(interview: Interview): Promise<RecordOptions> {
  const { prompts, before } = interview
  const value = await prompts.write({
    question: 'What is the figure?',
    example: 'a number without its unit, such as 17',
    before: before?.value,
    complaint: complaintOf((text) => readNumber('The figure', text)),
  })
  const period = await prompts.write({
    question: 'For what period?',
    example: 'such as 2010 or 2010/11',
    before: before?.period,
  })
  const area = await prompts.write({
    question: 'Where was it measured?',
    ...leftOut,
    before: before?.area,
  })
  return {
    value,
    period,
    ...(area === '' ? {} : { area }),
    published: await askDay(interview, 'When was it published?', before?.published),
    ...(await askNote(interview, false)),
  }
}
