import type { DraftEntry, DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { entriesInForceById, stateIn } from '../shared/draft-entries.js'
import { isBeforeWindow } from '../shared/is-before-window.js'
import { labelOfEntry } from '../shared/subjects.js'

/** What was complete is not something else later without a note that says why. What comes round again is meant to. */
export const reopened = {
  name: 'reopened',
  severity: 'warning',
  why: 'A meeting that was shown "complete" will ask why the action is back. A note answers before it is asked.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-06-22
       |    state: complete
       |  - action: T1.1
       |    on: 2010-07-06
       |    state: in progress
      +|    note: Two more sites were found`,
    ),
  needs: ['journal'],
  check: (plan) =>
    plan.actions
      .filter(({ written }) => written.every === undefined)
      .flatMap(({ written }) =>
        listReopenings(plan, written.window, entriesInForceById(plan).get(written.id) ?? []),
      ),
} as const satisfies Rule

/** A "complete" from before the window in force begins is reported by entry-in-order-of-life: most likely its day is wrong. */
function listReopenings(plan: DraftPlan, agreed: string, entries: readonly DraftEntry[]) {
  const completed = entries.findIndex((entry) => stateIn(plan, entry) === 'complete')
  if (completed < 0 || completed === entries.length - 1) return [] // nothing comes after it, as in most lives
  let window = agreed
  let isComplete = false
  return entries.flatMap((entry) => {
    const { action, on } = entry.written
    const state = stateIn(plan, entry)
    const isExplained = (entry.written.note ?? entry.written.reason) !== undefined
    window = entry.written.window ?? window
    const isReopened = isComplete && state !== null && state !== 'complete' && !isExplained
    if (state !== null) isComplete = state === 'complete' && !isBeforeWindow(on, window)
    if (!isReopened) return []
    return [
      {
        message: `${labelOfEntry(entry)}: it was complete, and now is "${state}" without a note`,
        at: atValue(entry, entry.written.state === undefined ? 'as_reported' : 'state'),
        fix: 'add a line "note:" that says why',
        about: action,
      },
    ]
  })
}
