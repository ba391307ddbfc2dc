import { atValue } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake, RuleDescription } from '../rule.js'
import { type Exception, keyOfException, listAcceptable, type RuleFinding } from './exceptions.js'

/** Its check needs what every other rule found, so it is called after them. */
export const exceptionUsed = {
  name: 'exception-used',
  severity: 'error',
  why: 'An exception with nothing left to accept would hide the next mistake in that place.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
        -|exceptions:
        -|  - rule: accountable-owner
        -|    at: T1.1
        -|    reason: The printed plan names no single body`,
    ),
} as const satisfies RuleDescription

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

function describeUnused(exception: Exception, ruleNames: readonly string[]): Mistake {
  const { rule, at } = exception.written
  if (ruleNames.includes(rule))
    return {
      message: `exception for ${at}: there is nothing of ${rule} to accept there`,
      at: atValue(exception, 'at'),
      fix: 'remove the exception; only warnings, window-as-printed and wording-kept can be accepted',
    }
  const nearest = nearestTo(rule, ruleNames)
  return {
    message: `exception for ${at}: there is no rule "${rule}"`,
    at: atValue(exception, 'rule'),
    fix: nearest ? `did you mean "${nearest}"?` : 'copy the name from the square brackets of the finding',
  }
}
