import { join } from 'node:path'
import type { Command } from 'commander'
import type { DraftPlan } from '../../../load/draft.js'
import { dayInUtc, formatDay } from '../../../model/day.js'
import type { PlacedFinding } from '../../../model/finding.js'
import { printable } from '../../../model/printable.js'
import { countOf, listInWords } from '../../../model/words.js'
import type { CheckedCounts, Validation } from '../../../report/findings/validation.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { readChoice, readCount } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { findRepository } from '../../plan-files/find-repository.js'
import type { CheckedPlan } from '../../plan-files/open-plan.js'
import { version } from '../../version.js'
import type { World } from '../../world.js'

interface ValidateOptions extends PlanChoice {
  readonly staged?: boolean
  readonly strict?: boolean
  readonly format?: string
  readonly against?: string
  readonly max?: string
}

/** A way to print findings; some name files from the top of the repository, wherever the plan lies in it. */
interface Format {
  readonly annotatesFiles: boolean
  readonly load: () => Promise<(validation: Validation) => string>
}

/** Loaded when asked for: most runs find nothing to show. */
const formats: Readonly<Record<string, Format>> = {
  text: {
    annotatesFiles: false,
    load: async () => {
      const { formatFindings } = await import('../../../report/findings/findings-text.js')
      return ({ findings, linesOf, paint }) => formatFindings(findings, linesOf, paint)
    },
  },
  line: {
    annotatesFiles: false,
    load: async () => (await import('../../../report/findings/findings-line.js')).formatFindingLines,
  },
  json: {
    annotatesFiles: false,
    load: async () => (await import('../../../report/findings/findings-json.js')).formatFindingsJson,
  },
  github: {
    annotatesFiles: true,
    load: async () => (await import('../../../report/findings/findings-github.js')).formatFindingsGithub,
  },
  sarif: {
    annotatesFiles: true,
    load: async () => {
      const [{ formatFindingsSarif }, { allExplanations }] = await Promise.all([
        import('../../../report/findings/findings-sarif.js'),
        import('../../plan-files/explain-rules.js'),
      ])
      return (validation) => formatFindingsSarif(validation, allExplanations, version)
    },
  },
  gitlab: {
    annotatesFiles: true,
    load: async () => (await import('../../../report/findings/findings-gitlab.js')).formatFindingsGitlab,
  },
}

export function addValidate(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('validate')
    .summary("check the plan's files, and the changes made to them")
    .description("Check the plan's files and list every mistake, with its line and how to fix it.")
    .option(
      '--against <rev>',
      'also check the changes made since this commit, tag or branch: what was agreed must not be altered',
    )
    .option('--staged', 'check what is staged for the next commit, instead of the files on the disk')
    .option('--strict', 'count warnings as errors')
    .option(
      '--format <format>',
      `${Object.keys(formats).join(', ')} (default: text, or github in GitHub Actions)`,
    )
    .option('--max <count>', 'show at most this many findings')
    .addHelpText('after', '\nExample:\n  plan validate --against main')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runValidate(world, self.optsWithGlobals())),
  )
}

async function runValidate(world: World, options: ValidateOptions): Promise<ExitCode> {
  const isGithub = world.environment['GITHUB_ACTIONS'] === 'true'
  const format = readChoice('--format', options.format ?? (isGithub ? 'github' : 'text'), formats)
  const max = options.max === undefined ? Number.POSITIVE_INFINITY : readCount('--max', options.max)
  const [{ checkFolder, linesOf, readChosen }, print] = await Promise.all([
    import('../../plan-files/open-plan.js'),
    format.load(),
  ])
  const { folder, place } = await readChosen(world, options)
  const agreed =
    options.against === undefined ? undefined : await compareWith(world, options, options.against)
  const checked = checkFolder(folder, agreed, todayIn(world))
  const validation: Validation = {
    checked: countChecked(checked),
    errors: countSeverity(checked.findings, 'error'),
    warnings: countSeverity(checked.findings, 'warning'),
    findings: checked.findings.slice(0, max),
    linesOf: linesOf(checked.texts),
    pathInRepository: format.annotatesFiles ? findPathInRepository(world, place) : (file) => file,
    paint: world.stdout.paint,
  }
  world.stdout.write(print(validation))
  if (checked.accepted.length > 0) world.stderr.write(await listAccepted(checked))
  world.stderr.write(`${printable(describeChecked(validation, agreed?.words ?? ''))}\n`)
  const counted = validation.errors + (options.strict ? validation.warnings : 0)
  return counted > 0 ? exitCodes.findings : exitCodes.fine
}

/** The last day that a meeting can have been held on, to within hours: which zone decides does not matter here. */
function todayIn(world: World): string {
  return formatDay(dayInUtc(world.now()))
}

async function listAccepted({ accepted }: CheckedPlan): Promise<string> {
  const { formatAccepted } = await import('../../../report/findings/accepted-text.js')
  return formatAccepted(accepted)
}

async function compareWith(world: World, options: ValidateOptions, against: string) {
  const { readAgreedPlan } = await import('../../plan-files/read-agreed-plan.js')
  return readAgreedPlan(world, options, against)
}

/** How a file is named from the top of the repository; as it is where there is none. */
function findPathInRepository(world: World, planFolder: string): (file: string) => string {
  const repository = findRepository(world, planFolder)
  if (!repository) return (file) => file
  return (file) => join(repository.below, file.slice(file.indexOf('/') + 1)).replaceAll('\\', '/')
}

function countChecked({ draft, files }: CheckedPlan): CheckedCounts {
  const count = (isCounted: (action: DraftPlan['actions'][number]) => boolean) =>
    draft?.actions.filter(isCounted).length ?? 0
  return {
    files,
    targets: draft?.targets.length ?? 0,
    actions: count(({ target }) => target !== undefined),
    steps: count(({ target }) => target === undefined),
    owners: draft?.owners.size ?? 0,
    entries: draft?.entries.length ?? 0,
  }
}

function countSeverity(findings: readonly PlacedFinding[], severity: PlacedFinding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length
}

/** `24 actions, 5 targets, 7 owners and 1 entry checked in 10 files: no findings`. */
function describeChecked(validation: Validation, against: string): string {
  const { targets, actions, owners, entries, files } = validation.checked
  const counts = [
    countOf(actions, 'action'),
    countOf(targets, 'target'),
    countOf(owners, 'owner'),
    countOf(entries, 'entry', 'entries'),
  ]
  // Where the files could not be put together there is nothing in them to count.
  const checked =
    targets > 0
      ? `${listInWords(counts)} checked in ${countOf(files, 'file')}`
      : `${countOf(files, 'file')} checked`
  return `${checked}${against}: ${countFindings(validation)}`
}

function countFindings({ errors, warnings, findings }: Validation): string {
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]
  if (counts.length === 0) return 'no findings'
  const cut = findings.length < errors + warnings ? ` (the first ${findings.length} shown)` : ''
  return `${listInWords(counts)}${cut}`
}
