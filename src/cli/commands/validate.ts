import type { Command } from 'commander'
import type { DraftPlan } from '../../load/draft.js'
import { countOf, listInWords } from '../../model/words.js'
import { type ExitCode, exitCodes } from '../failure.js'
import type { JudgedPlan } from '../open-plan.js'
import { type PlanChoice, withPlanOptions } from '../plan-options.js'
import type { World } from '../world.js'

export function addValidate(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('validate')
    .summary("check the plan's files")
    .description("Check the plan's files: every mistake with its line and its mend.")
    .addHelpText('after', '\nExample:\n  plan validate --plan plan')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runValidate(world, self.optsWithGlobals())),
  )
}

async function runValidate(world: World, options: PlanChoice): Promise<ExitCode> {
  const [{ judgePlan, linesOf }, { formatFindings }] = await Promise.all([
    import('../open-plan.js'),
    import('../../report/findings-text.js'),
  ])
  const judged = await judgePlan(world, options)
  world.stdout.write(formatFindings(judged.findings, linesOf(judged.texts), world.stdout.paint))
  world.stderr.write(`${tellChecked(judged)}\n`)
  const hasErrors = judged.findings.some(({ severity }) => severity === 'error')
  return hasErrors ? exitCodes.findings : exitCodes.fine
}

/** `24 actions, 5 targets, 7 owners and 1 entry checked in 10 files: no findings`. */
function tellChecked({ draft, findings, files }: JudgedPlan): string {
  const checked = draft
    ? `${listInWords(countChecked(draft))} checked in ${countOf(files, 'file')}`
    : `${countOf(files, 'file')} checked`
  return `${checked}: ${tellFindings(findings.map(({ severity }) => severity))}`
}

function countChecked({ actions, targets, owners, entries }: DraftPlan): readonly string[] {
  return [
    countOf(actions.filter(({ target }) => target).length, 'action'),
    countOf(targets.length, 'target'),
    countOf(owners.size, 'owner'),
    countOf(entries.length, 'entry', 'entries'),
  ]
}

function tellFindings(severities: readonly string[]): string {
  if (severities.length === 0) return 'no findings'
  const counts = (['error', 'warning'] as const)
    .map((severity) => [severities.filter((other) => other === severity).length, severity] as const)
    .filter(([count]) => count > 0)
  return listInWords(counts.map(([count, severity]) => countOf(count, severity)))
}
