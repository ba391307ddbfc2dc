import type { DraftPlan } from '../../load/draft.js'
import { kindOfFile } from '../../load/file-kinds.js'
import type { PlanFolder } from '../../load/plan-folder.js'
import { readDraft } from '../../load/read-draft.js'
import type { Finding } from '../../model/finding.js'
import { sameBytes } from '../../model/same-bytes.js'
import type { UnreadableFile } from '../../rules/edit/changes/edit-rule.js'
import { Failure } from '../failure.js'

/** What an edit is compared with. */
export interface AgreedPlan {
  /** Of the files that could be read; undefined where there was no plan yet. */
  readonly draft: DraftPlan | undefined
  /** Where the branch that the edit goes to has moved on since the two parted: the plan as it is there. */
  readonly newer: DraftPlan | undefined
  /** The files that could not be read and that an edit changes. */
  readonly listUnreadable: (edited: PlanFolder) => readonly UnreadableFile[]
}

/** What was agreed, by the files of a commit; `against` is how people name it. */
export function agreedPlanOf(folder: PlanFolder, against: string): AgreedPlan {
  const reading = readDraft(folder)
  const unsound = new Map(
    reading.findings.filter(({ at }) => isPart(folder, at.file)).map((finding) => [finding.at.file, finding]),
  )
  const planFile = `${folder.name}/plan.yaml`
  const settings = unsound.get(planFile)
  if (settings) throw new Failure(describeUnreadable(settings, against))
  if (!bytesIn(folder, planFile)) throw new Failure(describeMissing(folder.name, against))
  return {
    draft: reading.sound,
    newer: undefined,
    listUnreadable: (edited) =>
      [...unsound]
        .filter(([file]) => !sameBytes(bytesIn(folder, file), bytesIn(edited, file)))
        .map(([file, { message }]) => ({ file, why: message })),
  }
}

/** What is missing, or was read by nobody, held nothing that was agreed. */
function isPart({ name, files, oddities }: PlanFolder, path: string): boolean {
  const isThere = files.some((file) => file.path === path) || oddities.some((odd) => odd.path === path)
  return isThere && (kindOfFile(path.slice(name.length + 1)) !== undefined || !path.endsWith('.yaml'))
}

function bytesIn({ files }: PlanFolder, path: string): Uint8Array | undefined {
  return files.find((file) => file.path === path)?.bytes
}

function describeMissing(name: string, against: string): string {
  return `There was no ${name}/plan.yaml in ${against}, so nobody can see what was agreed. Judge the edit against the last commit in which it was there, in place of ${against}.`
}

function describeUnreadable({ at: { file }, message }: Finding, against: string): string {
  return `${file} cannot be read as it was in ${against} (${message}), so changes to it cannot be checked. Instead of ${against}, name the last commit in which the file was valid.`
}
