import { visible } from './findings-text.js'
import type { Validation } from './validation.js'

/** One line a finding, as editors and grep read it: `file:line:column: severity: message [rule]`. */
export function formatFindingLines({ findings }: Validation): string {
  return findings
    .map(
      ({ file, line, column, severity, message, rule }) =>
        `${file}:${line}:${column}: ${severity}: ${visible(message)} [${rule}]\n`,
    )
    .join('')
}
