import { formatDayInWords } from '../../model/words.js'
import { readDay } from '../arguments/read-options.js'
import { readMeeting, readProgress } from '../arguments/read-progress.js'
import { checkBelongs, checkGiven, type RecordOptions, recordsNothing } from '../arguments/record-options.js'
import { nameSubject, nameSubjects, readSubject } from '../arguments/subject.js'
import { expectWritable } from '../editing/edit-plan.js'
import { subjectInWords } from '../editing/print-edit.js'
import { recordProgress } from '../editing/record-progress.js'
import { openPlan } from '../plan-files/open-plan.js'
import type { World } from '../world.js'
import { choicesOf } from './ask-details.js'
import { askAndWrite } from './ask-entry.js'
import { confirmWith } from './confirm.js'
import { openTerminal } from './open-terminal.js'

/** Shows the present standing, asks what to record, and writes it; asks first what it is about, unless that is given. */
export async function askForProgress(
  world: World,
  named: string | undefined,
  options: RecordOptions,
): Promise<void> {
  const { plan } = await openPlan(world, options)
  const known = named === undefined ? undefined : readSubject(plan, named)
  if (known && !world.terminal) checkGiven(known, options)
  const prompts = await openTerminal(
    world,
    'plan record can only ask questions on a terminal. Elsewhere, use options, such as: plan record T1.3 --state complete.',
  )
  if (!options.dryRun) await expectWritable(world, options)
  const [option, text] = options.on === undefined ? ['--meeting', options.meeting] : ['--on', options.on]
  const day = readDay(world, plan, option, text)
  prompts.begin('Record progress', 'Press Ctrl-C to stop without saving.')
  const subject =
    known ?? readSubject(plan, await prompts.find('What is it about?', choicesOf(nameSubjects(plan))))
  const { id, name } = nameSubject(subject)
  const asAt = subject.kind === 'indicator' ? '' : `On ${formatDayInWords(day)}: `
  prompts.say(`${id}: ${name}\n${asAt}${subjectInWords(plan, subject, day)}`)
  checkBelongs(subject, options)
  const confirm = confirmWith(prompts)
  if (recordsNothing(options))
    await askAndWrite(
      { world, prompts, plan, day },
      subject,
      readMeeting(world, plan, options.meeting),
      (progress) => recordProgress(world, { ...options, confirm }, () => [progress]),
    )
  else await recordProgress(world, { ...options, confirm }, (now) => readProgress(world, now, [id], options))
  prompts.end('Thank you.')
}
