import { atValue } from '../model/finding.js'
import type { Rule } from './rule.js'
import { labelOfEntry } from './subjects.js'

/** The same thing is not told twice of one action on one day: most likely it was pasted twice. */
export const uniqueEntry: Rule = {
  name: 'unique-entry',
  severity: 'warning',
  check: (plan) => {
    const seen = new Set<string>()
    return plan.entries.flatMap((entry) => {
      const key = JSON.stringify(Object.entries(entry.written).sort(([a], [b]) => (a < b ? -1 : 1)))
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      return [
        {
          message: `${labelOfEntry(entry)}: the same entry stands in the journal already`,
          at: atValue(entry),
          fix: 'take one of the two out, if neither went to a meeting',
          about: entry.written.action ?? entry.written.target,
        },
      ]
    })
  },
}
