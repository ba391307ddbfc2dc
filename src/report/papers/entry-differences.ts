import type { Entry, TargetEntry } from '../../model/entry.js'

/** What entries say of themselves, which a correction need not say again. */
const ofItself: ReadonlySet<string> = new Set([
  'on',
  'undated',
  'recorded',
  'corrects',
  'meeting',
  'journal',
  'index',
])

/** What two entries about one thing say differently: each without what both say alike. */
export function entryDifferences<AnEntry extends Entry | TargetEntry>(
  after: AnEntry,
  before: AnEntry,
): { readonly after: AnEntry; readonly before: AnEntry } {
  const was = new Map<string, unknown>(Object.entries(before))
  const same = Object.entries(after).flatMap(([name, value]) =>
    !ofItself.has(name) && JSON.stringify(value) === JSON.stringify(was.get(name)) ? [name] : [],
  )
  return { after: without(after, same), before: without({ ...before, corrects: null }, same) }
}

function without<AnEntry extends Entry | TargetEntry>(entry: AnEntry, names: readonly string[]): AnEntry {
  const silent = names.map((name) => [name, Array.isArray(entry[name as keyof AnEntry]) ? [] : null])
  return { ...entry, ...Object.fromEntries(silent) }
}
