import type { DraftAction, DraftPlan, DraftTarget } from '../../../load/draft.js'
import type { Path, Place } from '../../../model/finding.js'
import { groupBy } from '../../../model/group-by.js'
import { recordedDayOf } from '../../shared/draft-entries.js'
import { standsUnderItsTarget } from '../../shared/ids.js'
import { dayInName } from './day-in-name.js'
import type { Edit, UnreadableFile } from './edit-rule.js'
import { pairThings } from './pair-things.js'

/** What an edit is judged against. */
export interface Against {
  /** Of the files that can be read. */
  readonly agreed: DraftPlan
  /** As it is by now on the branch that the edit goes to, where that has moved on. */
  readonly newer: DraftPlan | undefined
  readonly unreadable: readonly UnreadableFile[]
  /** As written: a meeting that is listed for a later day has not been held, and no paper has gone out for it. */
  readonly today: string
}

/** Compares the two plans; `listErrors` gives the places of the agreed plan's own errors, and is asked when one matters. */
export function makeEdit(
  { agreed, newer, unreadable, today }: Against,
  plan: DraftPlan,
  listErrors: (agreed: DraftPlan) => readonly Place[],
): Edit {
  let errors: ReadonlySet<string> | undefined
  return {
    agreed,
    plan,
    unreadable,
    ...pairPlans(agreed, plan),
    newestDay: [agreed, newer]
      .flatMap((one) => (one && newestDay(one, today)) ?? [])
      .sort()
      .at(-1),
    neverAgreed: ({ file, path }, ...more) => {
      errors ??= new Set(listErrors(agreed).flatMap((at) => ('path' in at ? placeOf(at.file, at.path) : [])))
      return errors.has(placeOf(file, [...path, ...more]))
    },
  }
}

function placeOf(file: string, path: Path): string {
  return JSON.stringify([file, ...path])
}

function pairPlans(agreed: DraftPlan, plan: DraftPlan): Pick<Edit, 'targets' | 'actions'> {
  const astray = new Set(
    agreed.actions.filter((action) => !standsUnderItsTarget(action)).map(({ target }) => target),
  )
  const times = groupBy(agreed.targets, ({ written }) => written.id)
  const isDoubtful = (target: DraftTarget) =>
    astray.has(target) || (times.get(target.written.id)?.length ?? 0) > 1
  return {
    targets: pairThings<DraftTarget>(agreed.targets, plan.targets, {
      wordsIn: ({ written }) => written.statement ?? written.title,
      isDoubtful,
    }),
    actions: pairThings<DraftAction>(agreed.actions, plan.actions, {
      wordsIn: ({ written }) => written.what,
      isDoubtful: (action) =>
        !standsUnderItsTarget(action) || (action.target !== undefined && isDoubtful(action.target)),
    }),
  }
}

/** Days compare as they are written. A journal without its meeting may have it in its file's name. */
function newestDay({ settings, journals, entries }: DraftPlan, today: string): string | undefined {
  const days = [
    ...(settings.written.meetings ?? []),
    ...journals.flatMap(({ written, file }) => written.meeting ?? dayInName(file) ?? []),
    ...entries.map(recordedDayOf),
  ]
  let newest: string | undefined
  for (const day of days) if (day <= today && (newest === undefined || day > newest)) newest = day
  return newest
}
