import type { WrittenEntry } from '../../load/schemas/written.js'
import type { CorrectOptions } from '../arguments/correct-options.js'
import { nameSubject } from '../arguments/subject.js'
import { readRecorded } from '../correcting/correct-as-typed.js'
import { correctEntry, deleteEntry } from '../correcting/correct-entry.js'
import { type DescribedEntry, describeEntries } from '../correcting/describe-entries.js'
import type { Correction } from '../correcting/draw-correction.js'
import { type EntryChoice, listOwnEntries } from '../correcting/own-entries.js'
import { expectWritable } from '../editing/edit-plan.js'
import { Failure } from '../failure.js'
import { openPlan } from '../plan-files/open-plan.js'
import type { World } from '../world.js'
import type { Answers } from './ask-details.js'
import { askAndWrite } from './ask-entry.js'
import { openTerminal } from './open-terminal.js'
import type { Choice, Prompts } from './prompts.js'

/** Asks which entry was wrong and what is to be done about it, and does it. */
export async function askForCorrection(world: World, named: string, options: CorrectOptions): Promise<void> {
  const { plan, draft } = await openPlan(world, options)
  const subject = readRecorded(plan, named)
  const { id, name } = nameSubject(subject)
  const own = listOwnEntries({ plan, draft }, id)
  const counting = own.filter(({ logged }) => logged.correctedBy === null)
  const entries = await describeEntries(world, options, plan, counting)
  if (entries.length === 0) throw new Failure(`plan correct ${id}: nothing is recorded about ${id}.`)
  const prompts = await openTerminal(world, `plan correct ${id} can only ask questions on a terminal.`)
  if (!options.dryRun) await expectWritable(world, options)
  prompts.begin('Correct what was recorded', 'Press Ctrl-C to stop without saving.')
  prompts.say(`${id}: ${name}`)
  const entry = await askWhich(prompts, entries)
  const choice = choiceOf(entry, entries)
  const write = (correction: Correction) =>
    correctEntry(world, options, { id, choice, read: () => correction })
  const way = await askWay(prompts, entry)
  if (way === 'delete') await deleteEntry(world, options, { id, choice })
  else if (way === 'withdraw') await write({ given: {}, without: [], isWithdrawn: true })
  else
    await askAndWrite(
      {
        world,
        prompts,
        plan,
        day: entry.own.logged.entry.on,
        before: detailsOf(entry.own.draft.written),
      },
      subject,
      undefined,
      (progress) =>
        write({ given: 'entry' in progress ? progress.entry : {}, without: [], isWithdrawn: false }),
    )
  prompts.end('Thank you.')
}

async function askWhich(prompts: Prompts, entries: readonly DescribedEntry[]): Promise<DescribedEntry> {
  const choices = entries.map(({ day, said }, index) => ({ value: String(index), label: `${day}: ${said}` }))
  const chosen = await prompts.choose('Which entry was wrong?', choices, choices.at(-1)?.value)
  const entry = entries[Number(chosen)]
  if (entry === undefined) throw new Error(`nobody could choose entry ${chosen}`)
  return entry
}

/** Only what is in no commit yet can be deleted. */
function askWay(
  prompts: Prompts,
  { isCommitted }: DescribedEntry,
): Promise<'correct' | 'withdraw' | 'delete'> {
  const choices: readonly Choice<'correct' | 'withdraw' | 'delete'>[] = [
    ...(isCommitted ? [] : [{ value: 'delete', label: 'delete it: it is in no commit yet' } as const]),
    { value: 'correct', label: 'correct it: something else happened' },
    { value: 'withdraw', label: 'withdraw it: it was never so' },
  ]
  return prompts.choose('What is to be done?', choices)
}

function choiceOf({ own }: DescribedEntry, entries: readonly DescribedEntry[]): EntryChoice {
  const day = own.logged.entry.on
  const ofDay = entries.filter((entry) => entry.own.logged.entry.on === day)
  const index = ofDay.findIndex((entry) => entry.own === own)
  return { day, number: ofDay.length > 1 ? index + 1 : undefined }
}

/** What an entry says, to be shown again and changed. */
function detailsOf({ action: _action, target: _target, ...details }: WrittenEntry): Answers {
  return details
}
