import type { Entry, TargetEntry } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import { entryInWords, targetEntryInWords } from '../words/entry-words.js'
import { type Text, withLinks } from './document.js'
import { sayings } from './evidence.js'

/** What an entry says, with each item of its evidence as one link. */
export function entryText(plan: Plan, entry: Entry): Text {
  return sayings(withLinks(entryInWords(plan, { ...entry, evidence: [] })), entry.evidence)
}

/** What an entry says of a target: `achieved partly; …`. */
export function targetEntryText(plan: Plan, entry: TargetEntry): Text {
  return entry.achieved === null ? judgementText(plan, entry) : ['achieved ', ...judgementText(plan, entry)]
}

/** The same without the word before it: `partly; …`. */
export function judgementText(plan: Plan, entry: TargetEntry): Text {
  return sayings(withLinks(targetEntryInWords(plan, { ...entry, evidence: [] })), entry.evidence)
}
