import { baseName } from '../model/base-name.js'
import { parseDay } from '../model/day.js'
import type { Finding } from '../model/finding.js'

/**
 * A journal is named for its day or month: `2010-07-06.yaml`, `2010-07.yaml`, and with a `b` behind it for the second of
 * one. Files of one day count in the order of their names, so a copy under another name could outdo what came after it.
 */
export function checkJournalName(file: string): Finding | undefined {
  const name = baseName(file)
  const [, date = ''] = /^(\d{4}-\d{2}(?:-\d{2})?)b*\.yaml$/.exec(name) ?? []
  if (parseDay(date.length === 'YYYY-MM'.length ? `${date}-01` : date) !== undefined) return undefined
  return {
    rule: 'dated-journal',
    severity: 'error',
    message: `"${name}" is not named after a day or a month; file names decide which of two entries on one day counts`,
    fix: 'if it is a copy, delete it; otherwise rename it to the day of its meeting (2010-07-06.yaml) or to its month (2010-07.yaml)',
    at: { file, start: 0, end: 0 },
  }
}
