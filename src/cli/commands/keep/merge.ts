import type { Command } from 'commander'
import type { EditOptions } from '../../arguments/edit-options.js'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { World } from '../../world.js'

interface MergeOptions extends EditOptions {
  readonly driver?: boolean
}

export function addMerge(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('merge')
    .argument('[files...]', 'journal files in which git left conflict marks (default: all of them)')
    .summary("put a journal's merge conflict right")
    .description(
      "Put a journal's merge conflict right by keeping the entries of both sides: ours, then theirs, an exact repeat once. A conflict in which an entry was changed is left to you.",
    )
    .option('--driver', 'as git runs it: plan merge --driver %O %A %B')
    .option('--dry-run', 'say what would be done, without doing it')
    .addHelpText(
      'after',
      '\nExample:\n  plan merge plan/journal/2010-07.yaml\n\nTo let git do this by itself, run once:\n  git config merge.plan-journal.driver "plan merge --driver %O %A %B"',
    )
  withPlanFolder(command).action(async (files: readonly string[], _options, self: Command) =>
    end(await runMerge(world, files, self.optsWithGlobals())),
  )
}

async function runMerge(world: World, files: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const { mergeForGit, mergeJournalFiles } = await import('../../editing/merge-files.js')
  if (options.driver === true) {
    const merged = await mergeForGit(world, files)
    if (merged.ok) return exitCodes.fine
    world.stderr.write(`plan merge: a journal is left to you, because ${merged.fault}.\n`)
    return exitCodes.findings
  }
  const done = await mergeJournalFiles(world, files, options)
  if (done.length === 0) world.stdout.write('No file of the journal has marks of a conflict.\n')
  for (const sentence of done) world.stdout.write(`${sentence}\n`)
  if (options.dryRun === true) world.stderr.write('Nothing was written: this was a dry run.\n')
  else if (done.length > 0) world.stderr.write('Run plan validate, then git add what was merged.\n')
  return exitCodes.fine
}
