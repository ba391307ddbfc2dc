import type { DraftEntry } from '../load/draft.js'
import { atValue } from '../model/finding.js'
import { groupBy } from '../model/group-by.js'
import { aboutOf, sayingOf } from './edit/entries-in-edit.js'
import type { Mistake, Rule } from './rule.js'
import { labelOfEntry } from './subjects.js'

/** The same thing is not told twice of one action on one day: most likely it was pasted twice. */
export const uniqueEntry: Rule = {
  name: 'unique-entry',
  severity: 'warning',
  check: (plan) => {
    const repeated = listRepeated(plan.entries)
    if (repeated.length === 0) return []
    const byFile = groupBy(plan.entries, ({ file }) => file)
    return [...groupBy(repeated, ({ file }) => file)].flatMap(([file, entries]) => {
      const isCopy = entries.length > 1 && entries.length === byFile.get(file)?.length
      return isCopy ? [tellCopy(file)] : entries.map(tellEntry)
    })
  },
}

/** Only entries about the same thing on the same day are compared word by word. */
function listRepeated(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  const alike = groupBy(entries, (entry) => `${aboutOf(entry)} ${entry.written.on}`)
  return [...alike.values()].flatMap((group) => {
    if (group.length === 1) return []
    const seen = new Set<string>()
    return group.filter((entry) => seen.size === seen.add(sayingOf(entry)).size)
  })
}

function tellCopy(file: string): Mistake {
  return {
    message: 'every entry of this file stands in the journal already',
    at: { file, start: 0, end: 0 },
    fix: 'take the file out',
  }
}

function tellEntry(entry: DraftEntry): Mistake {
  return {
    message: `${labelOfEntry(entry)}: the same entry stands in the journal already`,
    at: atValue(entry),
    fix: 'take one of the two out, if neither went to a meeting',
    about: entry.written.action ?? entry.written.target,
  }
}
