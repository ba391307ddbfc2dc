import { printable } from '../../model/printable.js'
import type { Validation } from './validation.js'

/** One line a finding, as editors and grep read it: `file:line:column: severity: message [rule]`. */
export function formatFindingLines({ findings }: Validation): string {
  return findings
    .map(
      ({ file, line, column, severity, message, rule }) =>
        `${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${rule}]\n`,
    )
    .join('')
}
