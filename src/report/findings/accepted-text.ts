import type { PlacedFinding } from '../../model/finding.js'
import { printable } from '../../model/printable.js'

interface Acceptance {
  readonly finding: PlacedFinding
  readonly reason: string
}

/** What exceptions accept of an edit, a line each with the reason: whoever merges it has to have seen it. */
export function formatAccepted(accepted: readonly Acceptance[]): string {
  return accepted
    .map(({ finding: { file, line, column, message, rule }, reason }) => {
      const place = `${file}:${line}:${column}`
      return `${printable(`${place}: accepted: ${message} [${rule}], because: ${reason}`)}\n`
    })
    .join('')
}
