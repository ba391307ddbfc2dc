import { printJson } from '../terminal/print-json.js'
import type { Validation } from './validation.js'

/** The findings as machines read them: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export function formatFindingsJson({ checked, errors, warnings, findings }: Validation): string {
  const { files, targets, actions, steps, entries } = checked
  const document = {
    checked: { files, targets, actions, steps, entries },
    errors,
    warnings,
    findings: findings.map(({ rule, severity, message, file, line, column, endLine, endColumn, fix }) => ({
      rule,
      severity,
      message,
      file,
      line,
      column,
      end_line: endLine,
      end_column: endColumn,
      fix,
    })),
  }
  return printJson(document)
}
