import { formatDay } from '../../model/day.js'
import { degrees, outlooks, states } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import type { NewEntry, NewProgress, NewReading } from '../../record/new-progress.js'
import type { World } from '../world.js'
import { nameOwners, readName } from './read-name.js'
import { readDay, readNumber, readWindow, readWord } from './read-options.js'
import { readText } from './read-text.js'
import { checkGiven, optionOf, type ProgressOption, type RecordOptions } from './record-options.js'
import { readSubject, type Subject } from './subject.js'

/** What the options say about the subject that is named. */
export function readProgress(world: World, plan: Plan, named: string, options: RecordOptions): NewProgress {
  const subject = readSubject(plan, named)
  checkGiven(subject, options)
  return subject.kind === 'indicator'
    ? { indicator: subject.indicator.id, reading: readReading(world, plan, options) }
    : {
        entry: readEntry(world, plan, subject, options),
        meeting: readMeeting(world, plan, options.meeting),
      }
}

/** The day of `--meeting` as it is written in a file. */
export function readMeeting(world: World, plan: Plan, meeting: string | undefined): string | undefined {
  return meeting === undefined ? undefined : formatDay(readDay(world, plan, '--meeting', meeting))
}

/** The entry that options make; what they do not speak of is undefined. */
export function readEntry(
  world: World,
  plan: Plan,
  subject: Exclude<Subject, { kind: 'indicator' }>,
  options: RecordOptions,
): NewEntry {
  const given = optionReader(options)
  const owner = (option: string, text: string) => readName(option, text, 'owner', nameOwners(plan))
  const window = (option: string, text: string) => readWindow(plan, option, text)
  return {
    ...(subject.kind === 'target' ? { target: subject.target.id } : { action: subject.action.id }),
    on: formatDay(readDay(world, plan, '--on', options.on)),
    state: given('state', (option, text) => readWord(option, text, states)),
    outlook: given('outlook', (option, text) => readWord(option, text, outlooks)),
    window: given('move', window),
    proposed: given('propose', window),
    owner: given('owner', owner),
    achieved: given('achieved', (option, text) => readWord(option, text, degrees)),
    note: given('note', readText),
    reason: given('reason', readText),
    agreed_by: given('agreedBy', owner),
    evidence: options.evidence?.map((text) => readText('--evidence', text)),
  }
}

function readReading(world: World, plan: Plan, options: RecordOptions): NewReading {
  const given = optionReader(options)
  return {
    period: given('period', readText),
    value: given('value', readNumber),
    aim: given('aim', readNumber),
    area: given('area', readText),
    // A figure without a day would appear in papers that are past.
    published: formatDay(readDay(world, plan, '--published', options.published)),
    note: given('note', readText),
  }
}

/** Reads an option by its name where it is given. */
function optionReader(options: RecordOptions) {
  return <Value>(
    name: Exclude<ProgressOption, 'evidence'>,
    read: (option: string, text: string) => Value,
  ) => {
    const text = options[name]
    return text === undefined ? undefined : read(optionOf(name), text)
  }
}
