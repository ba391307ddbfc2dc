import type { DraftEntry, DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import { parseExample } from '../../model/parse-example.js'
import { sayingOf } from '../../model/saying.js'
import type { Mistake, Rule } from '../rule.js'
import { copiesLast } from '../shared/copied-file.js'
import { labelOfEntry } from '../shared/subjects.js'

/** The same thing is not recorded twice of one action on one day: most likely it was pasted twice. */
export const uniqueEntry = {
  name: 'unique-entry',
  severity: 'warning',
  why: 'An entry that is there twice was most likely pasted twice, and the entry that was meant may be missing.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-06-22
       |    note: Forty plots surveyed
      -|  - action: T1.1
      -|    on: 2010-06-22
      -|    note: Forty plots surveyed`,
    ),
  check: (plan) => {
    const repeated = listRepeated(plan)
    if (repeated.length === 0) return []
    const byFile = groupBy(plan.entries, ({ file }) => file)
    return [...groupBy(repeated, ({ file }) => file)].flatMap(([file, entries]) => {
      const isCopy = entries.length > 1 && entries.length === byFile.get(file)?.length
      return isCopy ? [describeCopiedJournal(file)] : entries.map(describeRepeatedEntry)
    })
  },
} as const satisfies Rule

/** Only entries about the same thing on the same day are compared word by word. */
function listRepeated(plan: DraftPlan): readonly DraftEntry[] {
  const withSharedDays = [...plan.entriesById.values()].filter((group) => group.some(isOnSameDay))
  return withSharedDays.flatMap((group) => {
    const seen = new Set<string>()
    return copiesLast(plan, group).filter((entry) => seen.size === seen.add(sayingOf(entry)).size)
  })
}

/** Entries of one life stand in the order of their days. */
function isOnSameDay({ written }: DraftEntry, index: number, group: readonly DraftEntry[]): boolean {
  return index > 0 && group[index - 1]?.written.on === written.on
}

function describeCopiedJournal(file: string): Mistake {
  return {
    message: 'every entry of this file is already recorded',
    at: { file, start: 0, end: 0 },
    fix: 'remove the file',
  }
}

function describeRepeatedEntry(entry: DraftEntry): Mistake {
  return {
    message: `${labelOfEntry(entry)}: the same entry is already recorded`,
    at: atValue(entry),
    fix: 'remove one of the two, if neither went to a meeting',
    about: entry.written.action ?? entry.written.target,
  }
}
