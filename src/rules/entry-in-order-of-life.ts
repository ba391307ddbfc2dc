import type { DraftAction, DraftEntry, DraftPlan } from '../load/draft.js'
import { atValue } from '../model/finding.js'
import { parseWindow } from '../model/window.js'
import type { Mistake, Rule } from './rule.js'
import { entriesByAction, labelOfEntry } from './subjects.js'

/**
 * Entries tell a life in order: not before the plan was published or the action added, not complete before the
 * window begins, and after "stopped" nothing but notes.
 */
export const entryInOrderOfLife: Rule = {
  name: 'entry-in-order-of-life',
  severity: 'warning',
  check: (plan) => {
    const byAction = entriesByAction(plan)
    return plan.actions.flatMap((action) => checkLife(plan, action, byAction.get(action.written.id) ?? []))
  },
}

function checkLife(plan: DraftPlan, action: DraftAction, entries: readonly DraftEntry[]): readonly Mistake[] {
  const { id } = action.written
  const stoppedAt = entries.findIndex(({ written }) => written.state === 'stopped')
  let window = action.written.window
  return entries.flatMap((entry, index) => {
    window = entry.written.window ?? window
    const fault =
      tellTooEarly(plan, action, entry) ??
      tellCompleteTooEarly(entry, window) ??
      (stoppedAt >= 0 && index > stoppedAt ? tellAfterStopped(entry) : undefined)
    return fault ? [{ ...fault, message: `${labelOfEntry(entry)}: ${fault.message}`, about: id }] : []
  })
}

function tellTooEarly(plan: DraftPlan, action: DraftAction, entry: DraftEntry): Mistake | undefined {
  const { on } = entry.written
  const published = plan.settings.written.published
  const added = [action.written.added, action.target?.written.added].filter((day) => day !== undefined)
  // Days and months compare as they are written; a day in the month of publishing is not before it.
  const isDated = published !== undefined && parseWindow(published).ok
  const isBeforePlan = isDated && on.slice(0, published.length) < published
  const lateDay = added.find((day) => on < day)
  if (!isBeforePlan && lateDay === undefined) return undefined
  const since = isBeforePlan ? `the plan was published (${published})` : `the action was added (${lateDay})`
  return { message: `${on} is before ${since}`, at: atValue(entry, 'on'), fix: 'check the day' }
}

function tellCompleteTooEarly(entry: DraftEntry, window: string): Mistake | undefined {
  const { on, state } = entry.written
  if (state !== 'complete' || !parseWindow(window).ok) return undefined
  const [start = ''] = window.split('/')
  if (start === '..' || on.slice(0, start.length) >= start) return undefined
  return {
    message: `complete on ${on}, before its window (${window}) begins`,
    at: atValue(entry, 'on'),
    fix: 'check the day and the action',
  }
}

function tellAfterStopped({ written, file, path }: DraftEntry): Mistake | undefined {
  const key = (['state', 'window', 'proposed', 'owner', 'outlook'] as const).find(
    (name) => written[name] !== undefined,
  )
  if (key === undefined) return undefined
  return {
    message: 'it was stopped before this; only a note can follow',
    at: atValue({ file, path }, key),
    fix: 'check the id; if it was taken up again, say so in a note and accept this under exceptions in plan.yaml',
  }
}
