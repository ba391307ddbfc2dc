import type { Drafted, DraftPlan } from '../../load/draft.js'
import type { WrittenException } from '../../load/schemas/written.js'
import { atValue, type Finding } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { sayingOf } from '../../model/saying.js'
import type { Mistake, Rule } from '../rule.js'
import { targetOfId } from '../shared/ids.js'

export type Exception = Drafted<WrittenException>

/** A finding of a rule, with the id that it is about. */
export interface JudgedMistake extends Pick<Mistake, 'about' | 'broughtBy' | 'fixAlsoAt'> {
  readonly finding: Finding
}

/** A finding that an exception accepts, with the reason that it gives. */
export interface AcceptedMistake extends JudgedMistake {
  readonly reason: string
}

/** Parts findings that stand from those that exceptions accept, by rule and place. */
export function applyExceptions(
  exceptions: readonly Exception[],
  judged: readonly JudgedMistake[],
  ruleNames: readonly string[],
): { readonly left: readonly JudgedMistake[]; readonly accepted: readonly AcceptedMistake[] } {
  // A mistyped rule is told by itself, and not also by the finding that it was to accept.
  const byPlace = new Map(
    exceptions.map(({ written: { rule, at, reason = '' } }) => [
      placeOf(ruleNames.includes(rule) ? rule : nearestTo(rule, ruleNames), at),
      reason,
    ]),
  )
  const reasonFor = (mistake: JudgedMistake) =>
    listAcceptable(mistake).flatMap((place) => byPlace.get(place) ?? [])[0]
  const accepted = judged.flatMap((mistake) => {
    const reason = reasonFor(mistake)
    return reason === undefined ? [] : [{ ...mistake, reason }]
  })
  return { left: judged.filter((mistake) => reasonFor(mistake) === undefined), accepted }
}

/** Where an exception can stand that accepts a mistake: at what it is about, or at the target of that. */
function listAcceptable({ finding, about }: JudgedMistake): readonly string[] {
  if (about === undefined || !canBeAccepted(finding)) return []
  return [placeOf(finding.rule, about), placeOf(finding.rule, targetOfId(about))]
}

function placeOf(rule: string | undefined, at: string): string {
  return `${rule} ${at}`
}

function canBeAccepted({ severity, rule }: Finding): boolean {
  return severity === 'warning' || rule === 'window-as-printed' || rule === 'wording-kept'
}

/** An exception says why: the next coordinator must be able to tell it from a mistake. */
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
 * Every exception still accepts something: one that does not would hide the next mistake. Told only where nothing
 * else is wrong, since another mistake may have taken its finding away.
 */
export function listUnusedExceptions(
  exceptions: readonly Exception[],
  judged: readonly JudgedMistake[],
  ruleNames: readonly string[],
): readonly Mistake[] {
  const used = new Set(judged.flatMap(listAcceptable))
  return exceptions
    .filter((exception) => !used.has(placeOfException(exception)))
    .map((exception) => tellUnused(exception, ruleNames))
}

function placeOfException({ written: { rule, at } }: Exception): string {
  return placeOf(rule, at)
}

/** Those that the agreed plan did not have with the same rule, place and reason: what they accept is in this edit. */
export function withoutThoseAgreed(plan: DraftPlan, agreed: DraftPlan): readonly Exception[] {
  const old = new Set(agreed.exceptions.map(sayingOf))
  return plan.exceptions.filter((exception) => !old.has(sayingOf(exception)))
}

function tellUnused(exception: Exception, ruleNames: readonly string[]): Mistake {
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
