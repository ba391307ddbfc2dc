import type { Day } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { readCount, readDay, readWord } from './read-options.js'
import { listGiven, type RecordOptions } from './record-options.js'

/** What `plan correct` is given, in the words of the command line. */
export interface CorrectOptions extends RecordOptions {
  readonly entry?: string
  readonly number?: string
  readonly withdraw?: boolean
  readonly delete?: boolean
  readonly without?: readonly string[]
}

/** What is to be done: show the entries, delete one, or write a correction of one. */
export type CorrectionKind = 'list' | 'delete' | 'withdraw' | 'correct'

/** What a correction may leave out of what was right, by the names of the files. */
const fields = [
  'state',
  'outlook',
  'window',
  'proposed',
  'owner',
  'partners',
  'progress',
  'what',
  'statement',
  'achieved',
  'note',
  'reason',
  'agreed_by',
  'evidence',
  'reported_by',
  'undated',
] as const

/** Which of the ways is meant; ends where two are. */
export function readKind(named: string, options: CorrectOptions): CorrectionKind {
  const given = listGiven(options).filter((name) => name !== 'meeting')
  const isChange = given.length > 0 || options.without !== undefined
  if (options.delete && options.withdraw)
    throw new Failure(`plan correct ${named}: use --delete or --withdraw, not both.`)
  if (options.delete && isChange)
    throw new Failure(`plan correct ${named}: --delete takes nothing else but --entry. Leave the rest out.`)
  if (options.withdraw && given.some((name) => name !== 'note' && name !== 'reason'))
    throw new Failure(
      `plan correct ${named}: --withdraw says that it was never so, and takes nothing else but --note or --reason.`,
    )
  if (options.delete) return 'delete'
  if (options.withdraw) return 'withdraw'
  return isChange ? 'correct' : 'list'
}

/** Which entry is meant, as far as the options say. */
export function readEntryChoice(
  world: World,
  plan: Plan,
  { entry, number }: CorrectOptions,
): { readonly day: Day | undefined; readonly number: number | undefined } {
  return {
    day: entry === undefined ? undefined : readDay(world, plan, '--entry', entry),
    number: number === undefined ? undefined : readCount('--number', number),
  }
}

/** What is not said again; words as people type them are taken, such as `agreed by`. */
export function readWithout({ without = [] }: CorrectOptions): readonly string[] {
  return without.map((text) => readWord('--without', text.trim().replace(/[ -]/g, '_'), fields))
}
