import type { Command } from 'commander'
import type { ExportFormat } from '../../../report/export/make-export.js'
import { collect } from '../../arguments/collect.js'
import { readWord } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
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
      end(await runExport(world, folder, self.optsWithGlobals())),
    )
}

async function runExport(world: World, named: string, options: ExportOptions): Promise<ExitCode> {
  const format = readWord('--format', options.format, formats)
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
  const opened = await openPlans(world, options.plan, options.revision)
  const folder = chooseFolder(
    world,
    named,
    exportMark,
    opened.map(({ place }) => place),
  )
  const plans = opened.map((plan) => ({ ...plan, spans: listDatedSpans(plan.plan, sameRow) }))
  await writeExport(world, folder, makeExport(plans, format))
  return exitCodes.fine
}
