import type { Action, Plan, Reading } from './plan.js'

/** The plan without the notes that people added to entries and figures; what was decided keeps its reasons. */
export function withoutNotes(plan: Plan): Plan {
  const ofAction = (action: Action): Action => ({
    ...action,
    journal: action.journal.map(noNote),
    entries: action.entries.map(noNote),
  })
  return {
    ...plan,
    targets: plan.targets.map((target) => ({
      ...target,
      journal: target.journal.map(noNote),
      entries: target.entries.map(noNote),
      actions: target.actions.map(ofAction),
    })),
    steps: plan.steps.map(ofAction),
    indicators: new Map(
      [...plan.indicators].map(([id, indicator]) => [
        id,
        {
          ...indicator,
          baseline: indicator.baseline && noNote(indicator.baseline),
          readings: indicator.readings.map((reading: Reading) => noNote(reading)),
        },
      ]),
    ),
  }
}

function noNote<Noted extends { readonly note: string | null }>(noted: Noted): Noted {
  return { ...noted, note: null }
}
