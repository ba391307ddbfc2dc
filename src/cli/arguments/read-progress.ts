import { formatDay } from '../../model/day.js'
import { degrees } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import type { NewEntry, NewProgress, NewReading } from '../../record/new-progress.js'
import type { World } from '../world.js'
import { nameOwners, readName } from './read-name.js'
import { readDay, readNumber, readWindow, readWord } from './read-options.js'
import { readReport } from './read-report.js'
import { readText } from './read-text.js'
import { checkGiven, optionOf, type ProgressOption, type RecordOptions } from './record-options.js'
import { nameSubject, readSubject, type Subject } from './subject.js'

/** What the options say about each of the subjects that are named. */
export function readProgress(
  world: World,
  plan: Plan,
  named: readonly string[],
  options: RecordOptions,
): readonly NewProgress[] {
  const subjects = new Map(
    named.map((text) => readSubject(plan, text)).map((each) => [nameSubject(each).id, each]),
  )
  return [...subjects.values()].map((subject) => readProgressOn(world, plan, subject, options))
}

function readProgressOn(world: World, plan: Plan, subject: Subject, options: RecordOptions): NewProgress {
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
  const owners = (name: 'owner' | 'partners' | 'agreedBy') =>
    options[name]?.map((text) => owner(optionOf(name), text))
  const window = (option: string, text: string) => readWindow(plan, option, text)
  return {
    ...(subject.kind === 'target' ? { target: subject.target.id } : { action: subject.action.id }),
    on: formatDay(readDay(world, plan, '--on', options.on)),
    corrects: given('corrects', (option, text) => formatDay(readDay(world, plan, option, text))),
    undated: options.undated === true ? 'true' : undefined,
    reported_by: given('reportedBy', owner),
    ...readReport(plan, options),
    progress: given('progress', readText),
    window: given('move', window),
    proposed: given('propose', window),
    owner: oneOrMore(owners('owner')),
    partners: owners('partners'),
    what: given('what', readText),
    statement: given('statement', readText),
    achieved: given('achieved', (option, text) => readWord(option, text, degrees)),
    note: given('note', readText),
    reason: given('reason', readText),
    agreed_by: oneOrMore(owners('agreedBy')),
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

/** One alone is written as a text, several as a list. */
export function oneOrMore(codes: readonly string[]): string | string[]
export function oneOrMore(codes: readonly string[] | undefined): string | string[] | undefined
export function oneOrMore(codes: readonly string[] | undefined): string | string[] | undefined {
  return codes?.length === 1 ? codes[0] : codes && [...codes]
}

/** Options that are not one text. */
type ManyOrNone = 'evidence' | 'owner' | 'partners' | 'agreedBy' | 'undated'

/** Reads an option by its name where it is given. */
function optionReader(options: RecordOptions) {
  return <Value>(
    name: Exclude<ProgressOption, ManyOrNone>,
    read: (option: string, text: string) => Value,
  ) => {
    const text = options[name]
    return text === undefined ? undefined : read(optionOf(name), text)
  }
}
