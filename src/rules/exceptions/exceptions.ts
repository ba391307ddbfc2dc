import type { DraftPart, DraftPlan } from '../../load/draft.js'
import type { WrittenException } from '../../load/schemas/written.js'
import { atValue, type Finding } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { sayingOf } from '../../model/saying.js'
import type { Mistake, Rule } from '../rule.js'
import { targetOfId } from '../shared/ids.js'

export type Exception = DraftPart<WrittenException>

/** A finding of a rule, with the id that it is about. */
export interface RuleFinding extends Pick<Mistake, 'about' | 'broughtBy' | 'fixAlsoAt'> {
  readonly finding: Finding
}

/** A finding that an exception accepts, with the reason that it gives. */
export interface AcceptedMistake extends RuleFinding {
  readonly reason: string
}

/** Parts findings that stand from those that exceptions accept, by rule and place. */
export function applyExceptions(
  exceptions: readonly Exception[],
  found: readonly RuleFinding[],
  ruleNames: readonly string[],
): { readonly left: readonly RuleFinding[]; readonly accepted: readonly AcceptedMistake[] } {
  // A mistyped rule is reported by itself, and not also by the finding that it was to accept.
  const byPlace = new Map(
    exceptions.map(({ written: { rule, at, reason = '' } }) => [
      exceptionKey(ruleNames.includes(rule) ? rule : nearestTo(rule, ruleNames), at),
      reason,
    ]),
  )
  const reasonFor = (mistake: RuleFinding) =>
    listAcceptable(mistake).flatMap((place) => byPlace.get(place) ?? [])[0]
  const accepted = found.flatMap((mistake) => {
    const reason = reasonFor(mistake)
    return reason === undefined ? [] : [{ ...mistake, reason }]
  })
  return { left: found.filter((mistake) => reasonFor(mistake) === undefined), accepted }
}

/** Where an exception can stand that accepts a mistake: at what it is about, or at the target of that. */
function listAcceptable({ finding, about }: RuleFinding): readonly string[] {
  if (about === undefined || !canBeAccepted(finding)) return []
  return [exceptionKey(finding.rule, about), exceptionKey(finding.rule, targetOfId(about))]
}

function exceptionKey(rule: string | undefined, at: string): string {
  return `${rule} ${at}`
}

function canBeAccepted({ severity, rule }: Finding): boolean {
  return severity === 'warning' || rule === 'window-as-printed' || rule === 'wording-kept'
}

/** An exception says why: the next coordinator must be able to distinguish it from a mistake. */
export const exceptionHasReason: Rule = {
  name: 'exception-has-reason',
  severity: 'error',
  check: (plan) =>
    plan.exceptions
      .filter(({ written }) => written.reason === undefined)
      .map((exception) => ({
        message: `exception for ${exception.written.at}: it does not say why`,
        at: atValue(exception, 'rule'),
        fix: 'add a line "reason:" that says why it is right as it is',
      })),
}

/**
 * Every exception still accepts something: one that does not would hide the next mistake. Reported only where nothing
 * else is wrong, since another mistake may have taken its finding away.
 */
export function listUnusedExceptions(
  exceptions: readonly Exception[],
  found: readonly RuleFinding[],
  ruleNames: readonly string[],
): readonly Mistake[] {
  const used = new Set(found.flatMap(listAcceptable))
  return exceptions
    .filter((exception) => !used.has(keyOfException(exception)))
    .map((exception) => describeUnused(exception, ruleNames))
}

function keyOfException({ written: { rule, at } }: Exception): string {
  return exceptionKey(rule, at)
}

/** Those that the agreed plan did not have with the same rule, place and reason: what they accept is in this edit. */
export function withoutThoseAgreed(plan: DraftPlan, agreed: DraftPlan): readonly Exception[] {
  const old = new Set(agreed.exceptions.map(sayingOf))
  return plan.exceptions.filter((exception) => !old.has(sayingOf(exception)))
}

function describeUnused(exception: Exception, ruleNames: readonly string[]): Mistake {
  const { rule, at } = exception.written
  if (ruleNames.includes(rule))
    return {
      message: `exception for ${at}: there is nothing of ${rule} to accept there`,
      at: atValue(exception, 'at'),
      fix: 'take the exception out; only warnings, window-as-printed and wording-kept can be accepted',
    }
  const nearest = nearestTo(rule, ruleNames)
  return {
    message: `exception for ${at}: there is no rule "${rule}"`,
    at: atValue(exception, 'rule'),
    fix: nearest ? `did you mean "${nearest}"?` : 'copy the name from the square brackets of the finding',
  }
}
