import type { DraftAction, DraftEntry, Drafted, DraftPlan, DraftTarget } from '../load/draft.js'
import type { Path, Place } from '../model/finding.js'
import { atValue } from '../model/finding.js'
import { oncePer } from '../model/once-per.js'
import { parseWindow } from '../model/window.js'
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
}

/** The windows in the plan that are not sound: of targets, actions, steps and entries. */
export const listUnsoundWindows = oncePer((plan: DraftPlan): readonly WrittenDate[] => {
  return [
    ...listUnsound(plan.targets, targetLabel, [['window']]),
    ...listUnsound(plan.actions, actionLabel, [['window']]),
    ...listUnsound(plan.entries, labelOfEntry, [['window'], ['proposed']]),
  ]
})

/** The days (in a few places, days or months) in the plan that are not sound. */
export function listUnsoundDays(plan: DraftPlan): readonly WrittenDate[] {
  const { settings, indicators } = plan
  const meetings = (settings.written.meetings ?? []).map((_, index): Path => ['meetings', index])
  return [
    ...listUnsound([settings], () => 'the plan', [['published'], ['monitoring', 'from'], ...meetings]),
    ...[...indicators].flatMap(([id, indicator]) => {
      const readings = (indicator.written.readings ?? []).map(
        (_, index): Path => ['readings', index, 'published'],
      )
      const paths: Path[] = [['baseline', 'published'], ['discontinued', 'on'], ...readings]
      return listUnsound([indicator], () => `indicator ${id}`, paths)
    }),
    ...listUnsound(plan.targets, targetLabel, [['added']]),
    ...listUnsound(plan.actions, actionLabel, [['added']]),
    ...listUnsound(plan.journals, () => 'the journal', [['meeting']]),
    ...listUnsound(plan.entries, labelOfEntry, [['on']]),
  ]
}

/** Looks at the text first: a large plan has many dates, and words are needed for few of them. */
function listUnsound<Thing extends Drafted<object>>(
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
  paths: readonly Path[],
): readonly WrittenDate[] {
  return paths.flatMap((path) =>
    things
      .filter((thing) => isUnsound(textAt(thing.written, path)))
      .map((thing) => ({
        label: labelOf(thing),
        text: textAt(thing.written, path) ?? '',
        at: atValue(thing, ...path),
      })),
  )
}

/** A day and a month are windows too. */
function isUnsound(text: string | undefined): boolean {
  return text !== undefined && !parseWindow(text).ok
}

export function targetLabel({ written }: DraftTarget): string {
  return `target ${written.id}`
}

function textAt(written: object, path: Path): string | undefined {
  let found: unknown = written
  for (const step of path) found = (found as Record<string | number, unknown> | undefined)?.[step]
  return found as string | undefined
}

export const actionsById = oncePer(
  (plan: DraftPlan): ReadonlyMap<string, DraftAction> =>
    new Map(plan.actions.map((action) => [action.written.id, action])),
)
