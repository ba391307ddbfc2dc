import type { DraftAction, DraftEntry, Drafted, DraftPlan } from '../load/draft.js'
import type { Path, Place } from '../model/finding.js'
import { atValue } from '../model/finding.js'
import { groupBy } from '../model/group-by.js'
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

/** Every window in the plan: of targets, actions, steps and entries. */
export function listWindows(plan: DraftPlan): readonly WrittenDate[] {
  return [
    ...plan.targets.flatMap((target) => dated(target, `target ${target.written.id}`, [['window']])),
    ...plan.actions.flatMap((action) => dated(action, actionLabel(action), [['window']])),
    ...plan.entries.flatMap((entry) => dated(entry, labelOfEntry(entry), [['window'], ['proposed']])),
  ]
}

/** Every day (in a few places, day or month) in the plan. */
export function listDays(plan: DraftPlan): readonly WrittenDate[] {
  const { settings, indicators } = plan
  const meetings = settings.written.meetings ?? []
  return [
    ...dated(settings, 'the plan', [['published'], ['monitoring', 'from']]),
    ...dated(
      settings,
      'the plan',
      meetings.map((_, index) => ['meetings', index]),
    ),
    ...[...indicators].flatMap(([id, indicator]) => {
      const readings = indicator.written.readings ?? []
      const paths: Path[] = [
        ['baseline', 'published'],
        ['discontinued', 'on'],
      ]
      return dated(indicator, `indicator ${id}`, [
        ...paths,
        ...readings.map((_, index) => ['readings', index, 'published']),
      ])
    }),
    ...plan.targets.flatMap((target) => dated(target, `target ${target.written.id}`, [['added']])),
    ...plan.actions.flatMap((action) => dated(action, actionLabel(action), [['added']])),
    ...plan.journals.flatMap((journal) => dated(journal, 'the journal', [['meeting']])),
    ...plan.entries.flatMap((entry) => dated(entry, labelOfEntry(entry), [['on']])),
  ]
}

function dated(thing: Drafted<object>, label: string, paths: readonly Path[]): readonly WrittenDate[] {
  return paths.flatMap((path) => {
    const text = textAt(thing.written, path)
    return text === undefined ? [] : [{ label, text, at: atValue(thing, ...path) }]
  })
}

function textAt(written: object, path: Path): string | undefined {
  let found: unknown = written
  for (const step of path) found = (found as Record<string | number, unknown> | undefined)?.[step]
  return found as string | undefined
}

/** The entries about each action or step, in the order in which they count: by day, then file, then place. */
export function entriesByAction(plan: DraftPlan): ReadonlyMap<string, readonly DraftEntry[]> {
  const entries = plan.entries.filter(({ written }) => written.action !== undefined)
  const groups = groupBy(entries, ({ written }) => written.action ?? '')
  for (const group of groups.values()) group.sort(byDay)
  return groups
}

function byDay(a: DraftEntry, b: DraftEntry): number {
  return a.written.on < b.written.on ? -1 : Number(a.written.on > b.written.on)
}
