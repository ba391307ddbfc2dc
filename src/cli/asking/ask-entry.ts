import { degrees } from '../../model/plan.js'
import { nameOwners, readNumber } from '../arguments/read-options.js'
import type { RecordOptions, Subject } from '../arguments/record-options.js'
import { Failure } from '../failure.js'
import { type Asked, askDay, askNote, askWhen, choicesOf, leftOut } from './ask-details.js'
import { askNews } from './ask-news.js'
import { complaintOf, Stopped } from './open-terminal.js'
import type { Choice } from './prompts.js'

/** Asks for one entry or figure, and gives what the command line would have. */
export function askEntry(asked: Asked, { kind }: Subject): Promise<RecordOptions> {
  if (kind === 'target') return askAchieved(asked)
  if (kind === 'indicator') return askFigure(asked)
  return askNews(asked)
}

/**
 * Asks, and writes what is told. Where it cannot be written, why is said and the questions are asked again, with what
 * was answered. False where it is passed over.
 */
export async function askUntilWritten(
  asked: Asked,
  ask: (asked: Asked) => Promise<RecordOptions | undefined>,
  write: (told: RecordOptions) => Promise<void>,
): Promise<boolean> {
  const told = await ask(asked)
  if (told === undefined) return false
  try {
    await write(told)
    return true
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Stopped) throw error
    asked.prompts.say(error.message, error.findings)
    return askUntilWritten({ ...asked, before: told }, ask, write)
  }
}

async function askAchieved(asked: Asked): Promise<RecordOptions> {
  const { prompts, plan, before } = asked
  const achieved = await prompts.choose(
    'How far was it achieved?',
    degrees.map((value) => ({ value })),
    degrees.find((degree) => degree === before?.achieved),
  )
  const nobody: Choice<''> = { value: '', label: 'not said' }
  const agreedBy = await prompts.find(
    'Who agreed it?',
    [nobody, ...choicesOf(nameOwners(plan))],
    before?.agreedBy,
  )
  return {
    achieved,
    ...(agreedBy === '' ? {} : { agreedBy }),
    ...(await askWhen(asked)),
    ...(await askNote(asked, false)),
  }
}

async function askFigure(asked: Asked): Promise<RecordOptions> {
  const { prompts, before } = asked
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
    published: await askDay(asked, 'When was it published?', before?.published),
    ...(await askNote(asked, false)),
  }
}
