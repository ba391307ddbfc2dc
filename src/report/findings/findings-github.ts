import { printable } from '../../model/printable.js'
import { formatFindings } from './findings-text.js'
import type { Validation } from './validation.js'

/**
 * The full text, then the same as GitHub's workflow commands, which put each on its line of the pull request. GitHub
 * keeps ten annotations of a kind, so the text must hold everything.
 */
export function formatFindingsGithub(validation: Validation): string {
  const { findings, linesOf, paint, pathInRepository } = validation
  const commands = findings.map(
    ({ severity, file, line, column, endLine, endColumn, message, fix, rule }) => {
      const place: Readonly<Record<string, string | number>> = {
        file: pathInRepository(file),
        line,
        endLine,
        // GitHub takes columns only of a stretch within one line.
        ...(line === endLine ? { col: column, endColumn } : {}),
        title: rule,
      }
      const properties = Object.entries(place).map(
        ([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`,
      )
      const text = printable(fix === null ? message : `${message}. Fix: ${fix}`)
      return `::${severity} ${properties.join(',')}::${escapeData(text)}\n`
    },
  )
  return [formatFindings(findings, linesOf, paint), commands.join('')]
    .filter((part) => part !== '')
    .join('\n')
}

/** As GitHub's runner takes them back: https://github.com/actions/toolkit, packages/core/src/command.ts. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
