import type { DraftAction, DraftEntry, DraftPlan } from '../../load/draft.js'
import type { State } from '../../model/entry.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { parseWindow } from '../../model/window.js'
import type { Mistake, Rule } from '../rule.js'
import { entriesInForceById, stateIn } from '../shared/draft-entries.js'
import { isBeforeWindow } from '../shared/is-before-window.js'
import { labelOfEntry, laterOf } from '../shared/subjects.js'

/**
 * Entries follow a life in order: not before the plan was published or the action added, not complete before the
 * window begins, and after "stopped" nothing but notes.
 */
export const entryInOrderOfLife = {
  name: 'entry-in-order-of-life',
  severity: 'warning',
  why: 'News from before the plan or the action was there, "complete" from before its window, or anything but a note after "stopped" is most often a wrong year or a wrong id.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
      -|    on: 2009-06-22
      +|    on: 2010-06-22
       |    state: complete`,
    ),
  needs: ['plan', 'journal'],
  check: (plan) => {
    const published = soundOrNone(plan.settings.written.published)
    return plan.actions.flatMap((action) =>
      checkLife(plan, published, action, entriesInForceById(plan).get(action.written.id) ?? []),
    )
  },
} as const satisfies Rule

/** A date that is not sound is reported elsewhere. */
function soundOrNone(date: string | undefined): string | undefined {
  return date !== undefined && parseWindow(date).ok ? date : undefined
}

function checkLife(
  plan: DraftPlan,
  published: string | undefined,
  action: DraftAction,
  entries: readonly DraftEntry[],
): readonly Mistake[] {
  const { id } = action.written
  const mistakes: Mistake[] = []
  const added = laterOf(soundOrNone(action.written.added), soundOrNone(action.target?.written.added))
  let { window } = action.written
  let isStopped = false
  for (const entry of entries) {
    window = entry.written.window ?? window
    const state = stateIn(plan, entry)
    const fault =
      checkBeforePlan(published, entry) ??
      checkBeforeAdded(added, entry) ??
      checkCompleteTooEarly(entry, state, window) ??
      (isStopped ? checkAfterStopped(entry) : undefined)
    if (fault) mistakes.push({ ...fault, message: `${labelOfEntry(entry)}: ${fault.message}`, about: id })
    isStopped ||= state === 'stopped'
  }
  return mistakes
}

// Days and months compare as they are written: a day in a month comes after the month's own name.

function checkBeforePlan(published: string | undefined, entry: DraftEntry): Mistake | undefined {
  const { on } = entry.written
  if (published === undefined || on >= published) return undefined
  return {
    message: `${on} is before the plan was published (${published})`,
    at: atValue(entry, 'on'),
    fix: 'check the day',
  }
}

function checkBeforeAdded(added: string | undefined, entry: DraftEntry): Mistake | undefined {
  const { on } = entry.written
  if (added === undefined || on >= added) return undefined
  return {
    message: `${on} is before the action was added (${added})`,
    at: atValue(entry, 'on'),
    fix: 'check the day',
  }
}

function checkCompleteTooEarly(entry: DraftEntry, state: State | null, window: string): Mistake | undefined {
  const { on } = entry.written
  if (state !== 'complete' || !parseWindow(window).ok) return undefined
  if (!isBeforeWindow(on, window)) return undefined
  return {
    message: `complete on ${on}, before its window (${window}) begins`,
    at: atValue(entry, 'on'),
    fix: 'check the day and the action',
  }
}

function checkAfterStopped({ written, file, path }: DraftEntry): Mistake | undefined {
  const key = (
    ['state', 'as_reported', 'window', 'proposed', 'owner', 'outlook', 'progress', 'what'] as const
  ).find((name) => written[name] !== undefined)
  if (key === undefined) return undefined
  return {
    message: 'it was stopped before this; only a note can follow',
    at: atValue({ file, path }, key),
    fix: 'check the id; if it was taken up again, say so in a note and accept this under exceptions in plan.yaml',
  }
}
