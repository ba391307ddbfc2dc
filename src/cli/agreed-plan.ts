import type { DraftPlan } from '../load/draft.js'
import { kindOfFile } from '../load/file-kinds.js'
import type { PlanFolder } from '../load/plan-folder.js'
import { readDraft } from '../load/read-draft.js'
import type { Finding } from '../model/finding.js'
import { Failure } from './failure.js'
import { sameBytes } from './same-bytes.js'

/** What an edit is judged against. */
export interface AgreedPlan {
  /** Of the files that could be read; undefined where there was no plan yet. */
  readonly draft: DraftPlan | undefined
  /** Of the files that could not be read: a finding for each that the edit changes, since nobody can compare them. */
  readonly unreadable: (edited: PlanFolder) => readonly Finding[]
}

/** What was agreed, of the files that can be read; each of the others is a finding where the edit changes it. */
export function agreedPlanOf(folder: PlanFolder, against: string): AgreedPlan {
  const reading = readDraft(folder)
  const unsound = new Map(
    reading.findings.filter(({ at }) => isPart(folder, at.file)).map((finding) => [finding.at.file, finding]),
  )
  const settings = unsound.get(`${folder.name}/plan.yaml`)
  if (settings) throw new Failure(describeUnreadable(settings, against))
  return {
    draft: reading.sound,
    unreadable: (edited) =>
      [...unsound.values()]
        .filter(({ at }) => !sameBytes(bytesIn(folder, at.file), bytesIn(edited, at.file)))
        .map((finding) => unreadableFinding(finding, against)),
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

function unreadableFinding(finding: Finding, against: string): Finding {
  return {
    rule: 'agreed-readable',
    severity: 'error',
    message: `this file cannot be read as it was agreed (${finding.message}), so nobody can see what the edit changes in it`,
    fix: wayOut(against),
    at: { file: finding.at.file, start: 0, end: 0 },
  }
}

function describeUnreadable({ at: { file }, message }: Finding, against: string): string {
  return `${file} cannot be read as it was agreed in ${against} (${message}), so nobody can see what the edit changes. To go on, ${wayOut(against)}.`
}

function wayOut(against: string): string {
  return `judge the edit against the last commit in which the file was sound, in place of ${against}`
}
