import type { DraftAction, DraftEntry, Drafted, DraftPlan, DraftTarget } from '../load/draft.js'
import type { Path, Place } from '../model/finding.js'
import { atValue } from '../model/finding.js'
import { groupBy } from '../model/group-by.js'
import { oncePer } from '../model/once-per.js'
import { sortOnce } from '../model/sort-once.js'
import { entryLabel } from '../model/words.js'

// How rules name the things they speak of, and the lists that several of them go through.

export function actionLabel(action: DraftAction): string {
  return `${action.target ? 'action' : 'step'} ${action.written.id}`
}

export function labelOfEntry(entry: DraftEntry): string {
  return entryLabel(Number(entry.path[1]), entry.written.action ?? entry.written.target)
}

/** One written date or window, and whose it is. */
export interface WrittenDate {
  readonly label: string
  readonly text: string
  readonly at: Place
  readonly about?: string | undefined
}

/** The windows in the plan of which something is so: of targets, actions, steps and entries. */
export function findWindows(plan: DraftPlan, isSo: (text: string) => boolean): readonly WrittenDate[] {
  return [
    ...findDates(plan.targets, targetLabel, [['window']], isSo),
    ...findDates(plan.actions, actionLabel, [['window']], isSo),
    ...findDates(plan.entries, labelOfEntry, [['window'], ['proposed']], isSo),
  ]
}

/** The days (in a few places, days or months) in the plan of which something is so. */
export function findDays(plan: DraftPlan, isSo: (text: string) => boolean): readonly WrittenDate[] {
  const { settings, indicators } = plan
  const meetings = (settings.written.meetings ?? []).map((_, index): Path => ['meetings', index])
  return [
    ...findDates([settings], () => 'the plan', [['published'], ['monitoring', 'from'], ...meetings], isSo),
    ...[...indicators].flatMap(([id, indicator]) => {
      const readings = (indicator.written.readings ?? []).map(
        (_, index): Path => ['readings', index, 'published'],
      )
      const paths: Path[] = [['baseline', 'published'], ['discontinued', 'on'], ...readings]
      return findDates([indicator], () => `indicator ${id}`, paths, isSo)
    }),
    ...findDates(plan.targets, targetLabel, [['added']], isSo),
    ...findDates(plan.actions, actionLabel, [['added']], isSo),
    ...findDates(plan.journals, () => 'the journal', [['meeting']], isSo),
    ...findDates(plan.entries, labelOfEntry, [['on']], isSo),
  ]
}

/** Asks of the text first: a large plan has many dates, and words are needed for few of them. */
function findDates<Thing extends Drafted<object>>(
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
  paths: readonly Path[],
  isSo: (text: string) => boolean,
): readonly WrittenDate[] {
  return paths.flatMap((path) =>
    things.flatMap((thing) => {
      const text = textAt(thing.written, path)
      if (text === undefined || !isSo(text)) return []
      return [{ label: labelOf(thing), text, at: atValue(thing, ...path) }]
    }),
  )
}

function targetLabel({ written }: DraftTarget): string {
  return `target ${written.id}`
}

function textAt(written: object, path: Path): string | undefined {
  let found: unknown = written
  for (const step of path) found = (found as Record<string | number, unknown> | undefined)?.[step]
  return found as string | undefined
}

/** The entries about each action or step, in the order in which they count: by day, then file, then place. */
export const entriesByAction = oncePer((plan: DraftPlan): ReadonlyMap<string, readonly DraftEntry[]> => {
  const entries = plan.entries.filter(({ written }) => written.action !== undefined)
  const groups = groupBy(entries, ({ written }) => written.action ?? '')
  for (const group of groups.values()) sortOnce(group, byDay)
  return groups
})

function byDay(a: DraftEntry, b: DraftEntry): number {
  return a.written.on < b.written.on ? -1 : Number(a.written.on > b.written.on)
}
