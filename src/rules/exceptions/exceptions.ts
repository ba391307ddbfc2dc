import type { DraftPart, DraftPlan } from '../../load/draft.js'
import type { WrittenException } from '../../load/schemas/written.js'
import type { Finding } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { sayingOf } from '../../model/saying.js'
import type { Mistake } from '../rule.js'
import { targetOfId } from '../shared/ids.js'

export type Exception = DraftPart<WrittenException>

/** A finding of a rule, with the id that it is about. */
export interface RuleFinding extends Pick<Mistake, 'about' | 'alsoAbout' | 'fixAlsoAt'> {
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
export function listAcceptable({ finding, about }: RuleFinding): readonly string[] {
  if (about === undefined || !canBeAccepted(finding)) return []
  return [exceptionKey(finding.rule, about), exceptionKey(finding.rule, targetOfId(about))]
}

function exceptionKey(rule: string | undefined, at: string): string {
  return `${rule} ${at}`
}

export function canBeAccepted({ severity, rule }: Finding): boolean {
  return severity === 'warning' || rule === 'window-as-printed' || rule === 'wording-kept'
}

export function keyOfException({ written: { rule, at } }: Exception): string {
  return exceptionKey(rule, at)
}

/** Those that the agreed plan did not have with the same rule, place and reason: what they accept is in this edit. */
export function withoutThoseAgreed(plan: DraftPlan, agreed: DraftPlan): readonly Exception[] {
  const old = new Set(agreed.exceptions.map(sayingOf))
  return plan.exceptions.filter((exception) => !old.has(sayingOf(exception)))
}
