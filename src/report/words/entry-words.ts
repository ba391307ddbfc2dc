import type { Entry, Judgement, Plan } from '../../model/plan.js'
import { formatWindowInWords } from '../../model/words.js'
import { ownerInWords } from './owner-words.js'

/** What an entry says: `dates moved: April to December 2010; reason: …; agreed by …`. */
export function entryInWords(plan: Plan, entry: Entry): string {
  return joinParts([
    entry.state,
    entry.window && `dates moved: ${formatWindowInWords(entry.window)}`,
    entry.proposed && `${formatWindowInWords(entry.proposed)} proposed`,
    entry.owner && `new owner: ${ownerInWords(plan, entry.owner)}`,
    entry.outlook,
    entry.note,
    entry.reason && `reason: ${entry.reason}`,
    ...sources(plan, entry),
  ])
}

/** How far a target was achieved: `partly; half of the plots are in use; agreed by …; see …`. */
export function judgementInWords(plan: Plan, judgement: Judgement): string {
  return joinParts([judgement.achieved, judgement.note, ...sources(plan, judgement)])
}

function sources(plan: Plan, { agreedBy, evidence }: Entry | Judgement): readonly (string | null)[] {
  return [
    agreedBy && `agreed by ${ownerInWords(plan, agreedBy)}`,
    ...evidence.map((source) => `see ${source}`),
  ]
}

function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('; ')
}
