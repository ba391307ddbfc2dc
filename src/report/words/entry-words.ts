import type { Entry, TargetEntry } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'
import { ownerInWords, ownersInWords } from './owner-words.js'

/** What an entry says: `dates moved: April to December 2010; reason: …; agreed by …`. */
export function entryInWords(plan: Plan, entry: Entry): string {
  return joinParts([
    ...correction(entry),
    entry.asReported === null
      ? entry.state
      : `"${entry.asReported}"${entry.state ? ` (${entry.state})` : ''}`,
    entry.window && `dates moved: ${formatWindowInWords(entry.window)}`,
    entry.proposed && `${formatWindowInWords(entry.proposed)} proposed`,
    entry.owners && `new owner: ${ownersInWords(plan, entry.owners)}`,
    entry.partners && `partners: ${listOwners(plan, entry.partners)}`,
    entry.what && `new words: ${entry.what}`,
    entry.outlook,
    entry.progress && progressInWords(entry.progress),
    entry.note,
    entry.reason && `reason: ${entry.reason}`,
    ...sources(plan, entry),
  ])
}

/** What an entry says of a target: `partly; half of the plots are in use; agreed by …; see …`. */
export function targetEntryInWords(plan: Plan, entry: TargetEntry): string {
  return joinParts([
    ...correction(entry),
    entry.achieved,
    entry.window && `dates moved: ${formatWindowInWords(entry.window)}`,
    entry.statement && `new words: ${entry.statement}`,
    entry.note,
    entry.reason && `reason: ${entry.reason}`,
    ...sources(plan, entry),
  ])
}

/** `60 % done`, `16 of 57 done`. */
export function progressInWords(progress: string): string {
  return progress.includes(' ') ? `${progress} done` : `${progress} % done`
}

function correction({ corrects }: Entry | TargetEntry): readonly string[] {
  return corrects === null ? [] : [`corrects what was recorded for ${formatDayInWords(corrects)}`]
}

function sources(plan: Plan, entry: Entry | TargetEntry): readonly (string | null)[] {
  const { agreedBy, evidence, reportedBy } = entry
  return [
    agreedBy.length > 0 ? `agreed by ${listOwners(plan, agreedBy)}` : null,
    reportedBy && `reported by ${ownerInWords(plan, reportedBy)}`,
    ...evidence.map((source) => `see ${source}`),
  ]
}

function listOwners(plan: Plan, codes: readonly string[]): string {
  return listInWords(codes.map((code) => ownerInWords(plan, code))) || 'none'
}

function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('; ')
}
