import type { DraftPlan } from '../load/draft.js'
import type { Finding } from '../model/finding.js'
import { accountableOwner } from './accountable-owner.js'
import { editRules } from './edit/index.js'
import { entryFits } from './entry-fits.js'
import { entryInOrderOfLife } from './entry-in-order-of-life.js'
import { entryNamesOne } from './entry-names-one.js'
import { entrySaysSomething } from './entry-says-something.js'
import { everyIsOpenEnded } from './every-is-open-ended.js'
import {
  type Exception,
  exceptionHasReason,
  type JudgedMistake,
  listUnusedExceptions,
  placeOfException,
  withoutExcepted,
} from './exceptions.js'
import { followsInOrder } from './follows-in-order.js'
import { idOfTarget } from './id-of-target.js'
import { knownAction } from './known-action.js'
import { knownFollows } from './known-follows.js'
import { knownIndicator } from './known-indicator.js'
import { knownOwner } from './known-owner.js'
import { knownPartner } from './known-partner.js'
import { knownTimeZone } from './known-time-zone.js'
import { measureHasBaseline } from './measure-has-baseline.js'
import { moveAgreed } from './move-agreed.js'
import { moveOfRecurring } from './move-of-recurring.js'
import { noCycle } from './no-cycle.js'
import { realDate } from './real-date.js'
import { reasonGiven } from './reason-given.js'
import { reopened } from './reopened.js'
import type { Mistake, Rule } from './rule.js'
import { uniqueEntry } from './unique-entry.js'
import { uniqueId } from './unique-id.js'
import { windowAsPrinted } from './window-as-printed.js'
import { windowOrder } from './window-order.js'
import { withoutRepeats } from './without-repeats.js'

/** Every rule of meaning. The list is the registry: name, severity and order are added here, in one place. */
export const rules: readonly Rule[] = [
  uniqueId,
  idOfTarget,
  knownOwner,
  knownPartner,
  knownIndicator,
  knownFollows,
  noCycle,
  realDate,
  windowOrder,
  windowAsPrinted,
  everyIsOpenEnded,
  knownTimeZone,
  knownAction,
  entryNamesOne,
  entryFits,
  entrySaysSomething,
  moveAgreed,
  moveOfRecurring,
  reasonGiven,
  exceptionHasReason,
  accountableOwner,
  followsInOrder,
  measureHasBaseline,
  entryInOrderOfLife,
  reopened,
  uniqueEntry,
]

/**
 * Judges what the files mean together and, with the plan as it was agreed, the edit of it. A plan without errors among
 * these can be built.
 */
export function checkRules(plan: DraftPlan, agreed?: DraftPlan): readonly Finding[] {
  const judged = rules.flatMap((rule) => rule.check(plan).map((mistake) => judge(rule, mistake)))
  const edited = agreed
    ? editRules.flatMap((rule) => rule.check({ agreed, plan }).map((mistake) => judge(rule, mistake)))
    : []
  const ruleNames = [...rules, ...editRules].map(({ name }) => name)
  const all = withoutRepeats(judged, edited)
  const findings = withoutExcepted(plan, all, ruleNames).map(({ finding }) => finding)
  if (findings.some(({ severity }) => severity === 'error')) return findings
  const exceptions = plan.exceptions.filter((exception) => canShowUse(exception, agreed))
  const unused = listUnusedExceptions(exceptions, [...judged, ...edited], ruleNames)
  return [...findings, ...unused.map((mistake) => judge(exceptionUsed, mistake).finding)]
}

/** What an exception for a rule about edits accepts is seen in the edit that brings it, and in no later one. */
function canShowUse(exception: Exception, agreed: DraftPlan | undefined): boolean {
  if (!editRules.some(({ name }) => name === exception.written.rule)) return true
  const place = placeOfException(exception)
  return agreed !== undefined && !agreed.exceptions.some((other) => placeOfException(other) === place)
}

/** Its check needs what every other rule found, so it is not in the list. */
const exceptionUsed = { name: 'exception-used', severity: 'error' } as const

function judge({ name, severity }: Pick<Rule, 'name' | 'severity'>, mistake: Mistake): JudgedMistake {
  const { message, at, fix = null, ...rest } = mistake
  return { finding: { rule: name, severity, message, fix, at }, ...rest }
}
