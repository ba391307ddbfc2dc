import type { DraftAction, DraftEntry, DraftPlan } from '../load/draft.js'
import { atValue } from '../model/finding.js'
import { parseWindow } from '../model/window.js'
import type { Mistake, Rule } from './rule.js'
import { labelOfEntry } from './subjects.js'

/**
 * Entries tell a life in order: not before the plan was published or the action added, not complete before the
 * window begins, and after "stopped" nothing but notes.
 */
export const entryInOrderOfLife: Rule = {
  name: 'entry-in-order-of-life',
  severity: 'warning',
  check: (plan) => {
    const published = publishedOn(plan)
    return plan.actions.flatMap((action) =>
      checkLife(published, action, plan.entriesById.get(action.written.id) ?? []),
    )
  },
}

/** A date that is not sound is told elsewhere. */
function publishedOn(plan: DraftPlan): string | undefined {
  const { published } = plan.settings.written
  return published !== undefined && parseWindow(published).ok ? published : undefined
}

function checkLife(
  published: string | undefined,
  action: DraftAction,
  entries: readonly DraftEntry[],
): readonly Mistake[] {
  const { id } = action.written
  const mistakes: Mistake[] = []
  let { window } = action.written
  let isStopped = false
  for (const entry of entries) {
    window = entry.written.window ?? window
    const fault =
      tellTooEarly(published, action, entry) ??
      tellCompleteTooEarly(entry, window) ??
      (isStopped ? tellAfterStopped(entry) : undefined)
    if (fault) mistakes.push({ ...fault, message: `${labelOfEntry(entry)}: ${fault.message}`, about: id })
    isStopped ||= entry.written.state === 'stopped'
  }
  return mistakes
}

// Days and months compare as they are written: a day in a month comes after the month's own name.

function tellTooEarly(
  published: string | undefined,
  action: DraftAction,
  entry: DraftEntry,
): Mistake | undefined {
  const { on } = entry.written
  const isBeforePlan = published !== undefined && on < published
  const lateDay = laterThan(on, action.written.added) ?? laterThan(on, action.target?.written.added)
  if (!isBeforePlan && lateDay === undefined) return undefined
  const since = isBeforePlan ? `the plan was published (${published})` : `the action was added (${lateDay})`
  return { message: `${on} is before ${since}`, at: atValue(entry, 'on'), fix: 'check the day' }
}

function laterThan(on: string, added: string | undefined): string | undefined {
  return added !== undefined && on < added ? added : undefined
}

function tellCompleteTooEarly(entry: DraftEntry, window: string): Mistake | undefined {
  const { on, state } = entry.written
  if (state !== 'complete' || !parseWindow(window).ok) return undefined
  const [start = ''] = window.split('/')
  if (start === '..' || on >= start) return undefined
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
