import type { Explanation } from '../../model/explanation.js'
import { printJson } from '../terminal/print-json.js'

/** Rules as machines read them, one or all; an example that judges an edit has the file as it was agreed. */
export function formatExplanationsJson(explanations: readonly Explanation[]): string {
  return printJson({
    format: 1,
    rules: explanations.map(({ rule, severity, why, example: { file, bad, fixed, agreed } }) => ({
      rule,
      severity,
      why,
      example: { file, bad, fixed, agreed: agreed ?? null },
    })),
  })
}
