import { sayingOf } from '../model/saying.js'
import type { DraftEntry } from './draft.js'

/**
 * Entries about one thing, in their order, without those of other files that say just what one before them does: a copy
 * of a journal changes nothing. What one file says twice it says for a reason, or has a finding.
 */
export function withoutCopies(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  if (!entries.some(sharesDayWithOtherFile)) return entries
  const fileOf = new Map<string, string>()
  return entries.filter((entry) => {
    const saying = sayingOf(entry)
    const file = fileOf.get(saying) ?? entry.file
    fileOf.set(saying, file)
    return file === entry.file
  })
}

/** They stand in the order of their days, and on one day of their files. */
function sharesDayWithOtherFile(
  { written, file }: DraftEntry,
  index: number,
  all: readonly DraftEntry[],
): boolean {
  const before = all[index - 1]
  return before !== undefined && before.written.on === written.on && before.file !== file
}
