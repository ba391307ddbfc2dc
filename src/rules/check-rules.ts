import type { DraftPlan } from '../load/draft.js'
import type { Finding, Place } from '../model/finding.js'
import { deduplicateMistakes } from './deduplicate-mistakes.js'
import { agreedReadable } from './edit/agreed-readable.js'
import { type Against, makeEdit } from './edit/changes/make-edit.js'
import { editRules } from './edit/index.js'
import { exceptionUsed, listUnusedExceptions } from './exceptions/exception-used.js'
import {
  type AcceptedMistake,
  applyExceptions,
  canBeAccepted,
  type Exception,
  type RuleFinding,
  withoutThoseAgreed,
} from './exceptions/exceptions.js'
import { rules } from './index.js'
import type { Mistake, RuleDescription } from './rule.js'

/** What the rules find in a plan, and in an edit of it. */
export interface RuleFindings {
  /** A plan without errors among these can be built. */
  readonly findings: readonly Finding[]
  /** What exceptions accept of this edit, each with its reason: it is shown, so that nothing is accepted unseen. */
  readonly accepted: readonly AcceptedChange[]
}

export interface AcceptedChange {
  readonly finding: Finding
  readonly reason: string
}

/** Judges what the files mean together and, with the plan as it was agreed, the edit of it. */
export function checkRules(plan: DraftPlan, against?: Against): RuleFindings {
  const found = checkPlan(plan)
  const edited = against ? checkEdit(plan, against) : []
  const inForce = listInForce(plan, against)
  const { left, accepted } = applyExceptions(inForce, deduplicateMistakes(found, edited), ruleNames)
  const findings = left.map(({ finding }) => finding).filter((finding) => isCertain(finding, plan))
  const hasErrors = plan.unread.kinds.size > 0 || findings.some(({ severity }) => severity === 'error')
  const unused = hasErrors ? [] : listUnusedExceptions(inForce, [...found, ...edited], ruleNames)
  return {
    findings: [...findings, ...unused.map((mistake) => ruleFindingOf(exceptionUsed, mistake).finding)],
    accepted: accepted.filter(({ finding }) => isAboutEdit(finding.rule)).map(withReason),
  }
}

const ruleNames = [...rules, ...editRules].map(({ name }) => name)

function isAboutEdit(rule: string): boolean {
  return editRules.some(({ name }) => name === rule)
}

/** Whether the sound files can answer a rule. */
function canBeAsked({ needs = [] }: RuleDescription, { unread }: DraftPlan): boolean {
  return !needs.some((kind) => unread.kinds.has(kind))
}

/** Without plan.yaml nobody knows what its exceptions accept. */
function isCertain(finding: Finding, { unread }: DraftPlan): boolean {
  return !unread.kinds.has('plan') || !canBeAccepted(finding)
}

function checkPlan(plan: DraftPlan): readonly RuleFinding[] {
  return rules
    .filter((rule) => canBeAsked(rule, plan))
    .flatMap((rule) => rule.check(plan).map((mistake) => ruleFindingOf(rule, mistake)))
}

function checkEdit(plan: DraftPlan, against: Against): readonly RuleFinding[] {
  const edit = makeEdit(against, plan, listErrorPlaces)
  const found = editRules
    .filter((rule) => canBeAsked(rule, plan))
    .flatMap((rule) => rule.check(edit).map((mistake) => ruleFindingOf(rule, mistake)))
  // In a file of which nobody knows what was agreed, all would look new.
  const unreadable = new Set(edit.unreadable.map(({ file }) => file))
  return found.filter(({ finding: { rule, at } }) => !unreadable.has(at.file) || rule === agreedReadable.name)
}

/** One about an edit counts in the edit that brings it, and in no later one: it would accept what nobody has seen. */
function listInForce(plan: DraftPlan, against: Against | undefined): readonly Exception[] {
  const brought = new Set(against ? withoutThoseAgreed(plan, against.agreed) : [])
  return plan.exceptions.filter((exception) => !isAboutEdit(exception.written.rule) || brought.has(exception))
}

/** Where a plan has errors of its own, and where their fixes may be. What an exception accepts was agreed. */
function listErrorPlaces(plan: DraftPlan): readonly Place[] {
  const { left } = applyExceptions(plan.exceptions, checkPlan(plan), ruleNames)
  return left
    .filter(({ finding }) => finding.severity === 'error')
    .flatMap(({ finding, fixAlsoAt = [] }) => [finding.at, ...fixAlsoAt])
}

function withReason({ finding, reason }: AcceptedMistake): AcceptedChange {
  return { finding, reason }
}

function ruleFindingOf(
  { name, severity }: Pick<RuleDescription, 'name' | 'severity'>,
  mistake: Mistake,
): RuleFinding {
  const { message, at, fix = null, ...rest } = mistake
  return { finding: { rule: name, severity, message, fix, at }, ...rest }
}
