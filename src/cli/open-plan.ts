import { buildPlan } from '../load/build-plan.js'
import type { DraftPlan } from '../load/draft.js'
import { placeFindings } from '../load/place-findings.js'
import { type PlanFolder, readDraft } from '../load/read-draft.js'
import type { SourceText } from '../load/source-file.js'
import type { PlacedFinding } from '../model/finding.js'
import { oncePerKey } from '../model/once-per.js'
import type { Plan } from '../model/plan.js'
import { countOf } from '../model/words.js'
import { checkRules } from '../rules/index.js'
import { exitCodes, Failure } from './failure.js'
import { findPlan } from './find-plan.js'
import type { PlanChoice } from './plan-options.js'
import { readFolder } from './read-folder.js'
import type { World } from './world.js'

/** A plan's files, read and judged. */
export interface JudgedPlan {
  /** Undefined where a file's shape is not sound. */
  readonly draft: DraftPlan | undefined
  /** In file order. */
  readonly findings: readonly PlacedFinding[]
  readonly texts: ReadonlyMap<string, SourceText>
  readonly files: number
}

/** Judges files that are in memory; with the plan as it was agreed, the edit too. */
export function judgeFolder(folder: PlanFolder, agreed?: DraftPlan): JudgedPlan {
  const { draft, findings, texts } = readDraft(folder)
  const all = draft ? [...findings, ...checkRules(draft, agreed)] : findings
  return { draft, findings: placeFindings(all, texts), texts, files: folder.files.length }
}

/** The plan and its folder, for every command but `validate`; a plan with errors is refused. */
export async function openPlan(
  world: World,
  choice: PlanChoice,
): Promise<{ readonly place: string; readonly plan: Plan; readonly revision: string | null }> {
  const { place, folder, revision } = await readChosen(world, choice)
  const tellRefused = choice.revision === undefined ? tellUnsound : tellUnsoundIn(choice.revision)
  const draft = await expectSound(world, judgeFolder(folder), tellRefused)
  return { place, plan: buildPlan(draft), revision }
}

/** The draft without errors; else these are told on standard error, and under them what becomes of the command. */
export async function expectSound(
  world: World,
  { draft, findings, texts }: JudgedPlan,
  tellRefused: (errors: string) => string,
): Promise<DraftPlan> {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (draft && errors.length === 0) return draft
  const refused = tellRefused(countOf(errors.length, 'error'))
  throw new Failure(refused, exitCodes.findings, `${await tellFindings(world, errors, texts)}\n`)
}

export function tellUnsound(errors: string): string {
  return `The plan has ${errors}. Until it is mended no answer is given and nothing is written; plan validate checks it again.`
}

/** What was committed cannot be mended any more. */
function tellUnsoundIn(revision: string): (errors: string) => string {
  return (errors) =>
    `As it stood in ${revision} the plan has ${errors}, so no answer is given. Name another revision.`
}

/** The plan's files: as they lie, or as they stood in the commit asked for; `place` is their folder on this disk. */
export async function readChosen(
  world: World,
  choice: PlanChoice,
): Promise<{ readonly place: string; readonly folder: PlanFolder; readonly revision: string | null }> {
  const place = findPlan(world, choice.plan)
  if (choice.revision === undefined) return { place, folder: readFolder(world, place), revision: null }
  const { readRevision } = await import('./read-revision.js')
  return { place, ...readRevision(world, place, choice.revision) }
}

/** Findings as text for standard error. */
export async function tellFindings(
  world: World,
  findings: readonly PlacedFinding[],
  texts: ReadonlyMap<string, SourceText>,
): Promise<string> {
  const { formatFindings } = await import('../report/findings-text.js')
  return formatFindings(findings, linesOf(texts), world.stderr.paint)
}

/** The lines of each file, split when a finding first asks for them. */
export function linesOf(texts: ReadonlyMap<string, SourceText>): (file: string) => readonly string[] {
  return oncePerKey((file: string) => (texts.get(file)?.text ?? '').split(/\r?\n/))
}
