import type { Command } from 'commander'
import type { ExportFormat } from '../../../report/export/make-export.js'
import { collect } from '../../arguments/collect.js'
import { readWord } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { type Say, stepInWords, withProgress } from '../../progress.js'
import type { World } from '../../world.js'

interface ExportOptions {
  readonly format: string
  readonly plan?: readonly string[]
  readonly revision?: string
}

const formats: readonly ExportFormat[] = ['csv', 'ndjson', 'parquet']

export function addExport(program: Command, world: World, end: (code: ExitCode) => void): void {
  program
    .command('export')
    .argument('<folder>', 'a new folder, or one that plan export has made')
    .summary('the plan as tables, for DuckDB, Spark and spreadsheets')
    .description(
      'Write the plan, its journal and every standing as tables into a folder, with a README that explains them.',
    )
    .option('--format <format>', formats.join(', '), 'csv')
    .option(
      '--plan <folder>',
      'the folder that holds plan.yaml, or its parent; may be repeated (default: the nearest folder called "plan")',
      collect,
    )
    .option('--revision <revision>', 'read the plan as it was in this commit, tag or branch')
    .addHelpText('after', '\nExample:\n  plan export tables --format parquet')
    .action(async (folder: string, _options, self: Command) =>
      end(await withProgress(world, (shown, say) => runExport(shown, folder, self.optsWithGlobals(), say))),
    )
}

async function runExport(
  world: World,
  named: string,
  { format, plan: folders, revision }: ExportOptions,
  say: Say,
): Promise<ExitCode> {
  const chosen = readWord('--format', format, formats)
  const [
    { makeExport, exportMark, sameRow },
    { listDatedSpans },
    { openPlans },
    { chooseFolder, writeExport },
  ] = await Promise.all([
    import('../../../report/export/make-export.js'),
    import('../../../schedule/spans/list-dated-spans.js'),
    import('../../papers/open-plans.js'),
    import('../../papers/write-export.js'),
  ])
  const opened = await openPlans(world, folders, revision, say)
  const places = opened.map(({ place }) => place)
  const folder = chooseFolder(world, named, exportMark, places)
  const plans = opened.map((plan, index) => {
    say(stepInWords('Calculating the standings', index + 1, opened.length))
    return { ...plan, spans: listDatedSpans(plan.plan, sameRow) }
  })
  say('Making the tables')
  const files = makeExport(plans, chosen)
  say('Writing the tables')
  await writeExport(world, folder, files)
  return exitCodes.fine
}
