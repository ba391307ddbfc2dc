import type { DraftAction, DraftEntry, DraftPart, DraftPlan, DraftTarget } from '../../load/draft.js'
import type { Place } from '../../model/finding.js'
import { atValue } from '../../model/finding.js'
import { memoize } from '../../model/memoize.js'
import { parseWindow } from '../../model/window.js'
import { entryLabel } from '../../model/words.js'

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
}

/** The windows in the plan that are not sound: of targets, actions, steps and entries. */
export const listUnsoundWindows = memoize((plan: DraftPlan): readonly WrittenDate[] => {
  return [
    ...partOf(plan.settings, 'printed_words').flatMap((words) =>
      Object.keys(words.written).flatMap((text) => listUnsound([words], () => printedWordsLabel(text), text)),
    ),
    ...listUnsound(plan.targets, targetLabel, 'window'),
    ...listUnsound(plan.actions, actionLabel, 'window'),
    ...listUnsound(plan.entries, labelOfEntry, 'window'),
    ...listUnsound(plan.entries, labelOfEntry, 'proposed'),
  ]
})

/** The days (in a few places, days or months) in the plan that are not sound. */
export function listUnsoundDays(plan: DraftPlan): readonly WrittenDate[] {
  const { settings } = plan
  const meetings = partOf(settings, 'meetings')
  return [
    ...listUnsound([settings], () => 'the plan', 'published'),
    ...listUnsound(partOf(settings, 'monitoring'), () => 'the plan', 'from'),
    ...meetings.flatMap(({ written }) =>
      written.flatMap((_, index) => listUnsound(meetings, () => 'the plan', index)),
    ),
    ...[...plan.owners].flatMap(([code, owner]) => {
      const label = () => `owner ${code}`
      const names = partOf(owner, 'was').flatMap((list) =>
        list.written.flatMap((_, index) => partOf(list, index)),
      )
      return [...listUnsound([owner], label, 'until'), ...listUnsound(names, label, 'until')]
    }),
    ...[...plan.indicators].flatMap(([id, indicator]) => {
      const label = () => `indicator ${id}`
      const readings = partOf(indicator, 'readings').flatMap((list) =>
        list.written.flatMap((_, index) => partOf(list, index)),
      )
      return [
        ...listUnsound([...partOf(indicator, 'baseline'), ...readings], label, 'published'),
        ...listUnsound(partOf(indicator, 'discontinued'), label, 'on'),
      ]
    }),
    ...listUnsound(plan.targets, targetLabel, 'added'),
    ...listUnsound(plan.actions, actionLabel, 'added'),
    ...listUnsound(plan.journals, () => 'the journal', 'meeting'),
    ...listUnsound(plan.entries, labelOfEntry, 'on'),
    ...listUnsound(plan.entries, labelOfEntry, 'recorded'),
    ...listUnsound(plan.entries, labelOfEntry, 'corrects'),
  ]
}

/** Looks at the text first: a large plan has many dates, and words are needed for few of them. */
function listUnsound<
  Key extends string | number,
  Thing extends DraftPart<{ readonly [key in Key]?: string }>,
>(things: readonly Thing[], labelOf: (thing: Thing) => string, key: Key): readonly WrittenDate[] {
  return things
    .filter(({ written }) => isUnsound(written[key]))
    .map((thing) => ({ label: labelOf(thing), text: thing.written[key] ?? '', at: atValue(thing, key) }))
}

/** What stands in a thing under a key, as a thing of its own; none where there is nothing. */
function partOf<Written extends object, Key extends keyof Written & (string | number)>(
  { written, file, path }: DraftPart<Written>,
  key: Key,
): readonly DraftPart<NonNullable<Written[Key]>>[] {
  const part = written[key]
  return part === undefined || part === null ? [] : [{ written: part, file, path: [...path, key] }]
}

/** A day and a month are windows too. */
function isUnsound(text: string | undefined): boolean {
  return text !== undefined && !parseWindow(text).ok
}

export function targetLabel({ written }: DraftTarget): string {
  return `target ${written.id}`
}

export function printedWordsLabel(text: string): string {
  return `the printed words "${text}"`
}

export const actionsById = memoize(
  (plan: DraftPlan): ReadonlyMap<string, DraftAction> =>
    new Map(plan.actions.map((action) => [action.written.id, action])),
)

/** The later of two days as they are written, which compare so. */
export function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}
