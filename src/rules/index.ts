import { conditionOfOpen } from './dates/condition-of-open.js'
import { everyHasStart } from './dates/every-has-start.js'
import { followsInOrder } from './dates/follows-in-order.js'
import { moveOfRecurring } from './dates/move-of-recurring.js'
import { noCycle } from './dates/no-cycle.js'
import { printedWordsKnown } from './dates/printed-words-known.js'
import { printedWordsOnce } from './dates/printed-words-once.js'
import { realDate } from './dates/real-date.js'
import { windowAsPrinted } from './dates/window-as-printed.js'
import { windowOrder } from './dates/window-order.js'
import { type EditRuleName, editRules } from './edit/index.js'
import { completeByRecordedDay } from './entries/complete-by-recorded-day.js'
import { correctionOfEntry } from './entries/correction-of-entry.js'
import { entryFits } from './entries/entry-fits.js'
import { entryInOrderOfLife } from './entries/entry-in-order-of-life.js'
import { entryNamesOne } from './entries/entry-names-one.js'
import { entrySaysSomething } from './entries/entry-says-something.js'
import { knownMeeting } from './entries/known-meeting.js'
import { knownStatusWord } from './entries/known-status-word.js'
import { moveAgreed } from './entries/move-agreed.js'
import { reasonGiven } from './entries/reason-given.js'
import { reopened } from './entries/reopened.js'
import { uniqueEntry } from './entries/unique-entry.js'
import { exceptionHasReason } from './exceptions/exception-has-reason.js'
import { exceptionUsed } from './exceptions/exception-used.js'
import { portableFileName } from './files/portable-file-name.js'
import { accountableOwner } from './names/accountable-owner.js'
import { earlierNamesInOrder } from './names/earlier-names-in-order.js'
import { idOfTarget } from './names/id-of-target.js'
import { knownAction } from './names/known-action.js'
import { knownFollows } from './names/known-follows.js'
import { knownIndicator } from './names/known-indicator.js'
import { knownOwner } from './names/known-owner.js'
import { knownPartner } from './names/known-partner.js'
import { knownTimeZone } from './names/known-time-zone.js'
import { measureHasBaseline } from './names/measure-has-baseline.js'
import { ownerStillThere } from './names/owner-still-there.js'
import { uniqueId } from './names/unique-id.js'
import { uniqueRef } from './names/unique-ref.js'
import { declaredField } from './own-words/declared-field.js'
import { termOccurs } from './own-words/term-occurs.js'
import { uniqueStatusWord } from './own-words/unique-status-word.js'
import { uniqueTerm } from './own-words/unique-term.js'
import type { Rule, RuleDescription } from './rule.js'

const planRules = [
  uniqueId,
  uniqueRef,
  idOfTarget,
  knownOwner,
  knownPartner,
  knownIndicator,
  knownFollows,
  noCycle,
  realDate,
  earlierNamesInOrder,
  windowOrder,
  windowAsPrinted,
  printedWordsKnown,
  printedWordsOnce,
  everyHasStart,
  conditionOfOpen,
  declaredField,
  knownTimeZone,
  uniqueTerm,
  uniqueStatusWord,
  knownAction,
  entryNamesOne,
  entryFits,
  entrySaysSomething,
  moveAgreed,
  moveOfRecurring,
  reasonGiven,
  correctionOfEntry,
  knownStatusWord,
  exceptionHasReason,
  accountableOwner,
  ownerStillThere,
  followsInOrder,
  measureHasBaseline,
  termOccurs,
  entryInOrderOfLife,
  completeByRecordedDay,
  knownMeeting,
  reopened,
  uniqueEntry,
  portableFileName,
] as const

/** Every rule of meaning. The list is the registry: name, severity and order are added here, in one place. */
export const rules: readonly (Rule & { readonly name: RuleName })[] = planRules

/** The rules of this room, also of edits and exceptions: what `plan explain` lists, and what an exception may name. */
export const allRules: readonly (RuleDescription & { readonly name: RuleName })[] = [
  ...planRules,
  exceptionUsed,
  ...editRules,
]

export type RuleName = (typeof planRules)[number]['name'] | typeof exceptionUsed.name | EditRuleName
