import { buildPlan } from '../../load/build-plan.js'
import type { DraftPlan } from '../../load/draft.js'
import { placeFindings } from '../../load/place-findings.js'
import type { PlanFolder } from '../../load/plan-folder.js'
import { type DraftOutcome, readDraft } from '../../load/read-draft.js'
import type { SourceText } from '../../load/source-file.js'
import type { PlacedFinding } from '../../model/finding.js'
import { memoizeByKey } from '../../model/memoize.js'
import type { Plan } from '../../model/plan.js'
import { countOf } from '../../model/words.js'
import { type AcceptedChange, checkRules } from '../../rules/check-rules.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { exitCodes, Failure } from '../failure.js'
import type { World } from '../world.js'
import type { AgreedPlan } from './agreed-plan.js'
import { findPlan } from './find-plan.js'
import { readFolder } from './read-folder.js'

/** What an exception accepts of an edit, with its place and the reason that the exception gives. */
export interface PlacedAcceptance {
  readonly finding: PlacedFinding
  readonly reason: string
}

/** A plan's files, read and checked. */
export interface CheckedPlan {
  /** Undefined where a file's shape has errors. */
  readonly draft: DraftPlan | undefined
  /** In file order. */
  readonly findings: readonly PlacedFinding[]
  /** What exceptions accept of an edit. */
  readonly accepted: readonly PlacedAcceptance[]
  readonly texts: ReadonlyMap<string, SourceText>
  readonly files: number
  /** For `checkChanged`. */
  readonly read: DraftOutcome['read']
}

/** Checks files that are in memory; with the plan as it was agreed, and the day on which that is asked, the edit too. */
export function checkFolder(folder: PlanFolder, agreed?: AgreedPlan, today = ''): CheckedPlan {
  return check(folder, readDraft(folder), agreed, today)
}

/** Checks a folder of which some files have changed since it was checked. */
export function checkChanged(folder: PlanFolder, before: CheckedPlan): CheckedPlan {
  return check(folder, readDraft(folder, before))
}

function check(
  folder: PlanFolder,
  { draft, sound, findings, texts, read }: DraftOutcome,
  agreed?: AgreedPlan,
  today = '',
): CheckedPlan {
  const unsound = new Set(findings.map(({ at }) => at.file))
  const against = agreed?.draft && {
    agreed: agreed.draft,
    newer: agreed.newer,
    unreadable: agreed.listUnreadable(folder).filter(({ file }) => !unsound.has(file)),
    today,
  }
  const meaning = checkRules(sound, against)
  return {
    draft,
    findings: placeFindings([...findings, ...meaning.findings], texts),
    accepted: placeAccepted(meaning.accepted, texts),
    texts,
    files: folder.files.length,
    read,
  }
}

function placeAccepted(
  accepted: readonly AcceptedChange[],
  texts: ReadonlyMap<string, SourceText>,
): readonly PlacedAcceptance[] {
  return accepted.flatMap(({ finding, reason }) =>
    placeFindings([finding], texts).map((placed) => ({ finding: placed, reason })),
  )
}

/** A plan without errors, as what it was built from too, and its folder; the commit, where it was read from one. */
export interface OpenedPlan {
  readonly place: string
  readonly plan: Plan
  readonly draft: DraftPlan
  readonly revision: string | null
}

/** The plan and its folder, for every command but `validate`; a plan with errors is refused. */
export async function openPlan(world: World, choice: PlanChoice): Promise<OpenedPlan> {
  const { place, folder, revision } = await readChosen(world, choice)
  const describeRefusal = choice.revision === undefined ? describeUnsound : describeUnsoundIn(choice.revision)
  const draft = await expectSound(world, checkFolder(folder), describeRefusal)
  return { place, plan: buildPlan(draft), draft, revision }
}

/** The draft without errors; else these are printed on standard error, and under them what becomes of the command. */
export async function expectSound(
  world: World,
  { draft, findings, texts }: CheckedPlan,
  describeRefusal: (errors: number) => string,
): Promise<DraftPlan> {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (draft && errors.length === 0) return draft
  const refused = describeRefusal(errors.length)
  throw new Failure(refused, exitCodes.findings, `${await describeFindings(world, errors, texts)}\n`)
}

export function describeUnsound(errors: number): string {
  return `The plan has ${countOf(errors, 'error')}. Fix the ${errors === 1 ? 'error' : 'errors'} first; nothing was reported or saved. plan validate checks it again.`
}

/** What was committed cannot be fixed any more. */
function describeUnsoundIn(revision: string): (errors: number) => string {
  return (errors) =>
    `In ${revision} the plan has ${countOf(errors, 'error')}, so nothing was reported. Name another revision.`
}

/** The plan's files: as they lie, as they are staged, or as they stood in a commit; `place` is their folder on this disk. */
export async function readChosen(
  world: World,
  choice: PlanChoice,
): Promise<{ readonly place: string; readonly folder: PlanFolder; readonly revision: string | null }> {
  const place = findPlan(world, choice.plan)
  if (choice.revision === undefined && !choice.staged)
    return { place, folder: readFolder(world, place), revision: null }
  const { readRevision, readStaged } = await import('./read-revision.js')
  if (choice.revision === undefined) return { place, folder: readStaged(world, place), revision: null }
  if (choice.staged)
    throw new Failure('Use --staged or --revision, not both: each decides which files are read.')
  return { place, ...readRevision(world, place, choice.revision) }
}

/** Findings as text for standard error. */
export async function describeFindings(
  world: World,
  findings: readonly PlacedFinding[],
  texts: ReadonlyMap<string, SourceText>,
): Promise<string> {
  const { formatFindings } = await import('../../report/findings/findings-text.js')
  return formatFindings(findings, linesOf(texts), world.stderr.paint)
}

/** The lines of each file, split when a finding first asks for them. */
export function linesOf(texts: ReadonlyMap<string, SourceText>): (file: string) => readonly string[] {
  return memoizeByKey((file: string) => (texts.get(file)?.text ?? '').split(/\r?\n/))
}
