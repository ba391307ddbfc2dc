import type { planFile } from '../../load/schemas/plan-file.js'
import { defaults } from '../../model/defaults.js'
import { compareFields } from './changes/compare-fields.js'
import type { EditRule } from './changes/edit-rule.js'
import type { HeldFields } from './changes/held-fields.js'
import { undone } from './changes/undone.js'

export const settingFields: HeldFields<typeof planFile> = {
  title: {
    name: 'the title of the plan',
    effect: 'papers for past days would be headed differently',
  },
  organisation: {
    name: 'the organisation',
    effect: 'papers for past days would name another one',
  },
  published: {
    name: 'the date of publication',
    effect: 'papers for past days would show another date, and other entries would lie before it',
  },
  year_starts: {
    name: 'the month in which the planning year starts',
    effect:
      'quarters in past papers would be named differently, and what comes round would have been due on other days',
    standard: defaults.year_starts,
  },
  time_zone: {
    name: 'the time zone',
    effect: 'which day it was, when no day was named, would have been decided differently',
    standard: defaults.time_zone,
  },
  due_soon: {
    name: 'how far ahead "due soon" looks',
    effect: 'other actions would have been due soon on past days',
    standard: defaults.due_soon,
  },
  no_update_after: {
    name: 'how long an action may go without an update',
    effect: 'other actions would have been without an update on past days',
    standard: defaults.no_update_after,
  },
  start_within: {
    name: 'how long after its first day an action may start',
    effect: 'other actions would have been late starting on past days',
  },
  status_words: {
    name: "what the owners' own words mean",
    effect: 'what owners reported on past days would mean something else',
  },
  fields: {
    name: "the list of the plan's own columns",
    effect: 'papers for past days would have other columns',
  },
  monitoring: {
    name: 'how progress is monitored',
    effect: 'papers for past days would have been due at other times',
  },
  printed_days: {
    name: 'what a date that is printed alone means',
    effect: 'the printed dates would be checked against other windows',
    standard: defaults.printed_days,
  },
  printed_words: {
    name: 'what the printed words mean',
    effect: 'the printed dates would be checked against other windows',
  },
  meetings: { rule: 'meeting-kept' },
  indicators: {
    name: 'the list of indicators of the plan',
    effect: 'every action would have been linked to other indicators on past days',
  },
  terms: {
    name: 'the list of terms',
    effect: 'papers for past days would explain other words, or explain them differently',
  },
  context: {
    name: 'the context',
    effect: 'papers for past days would give another background',
  },
  credits: {
    name: 'the list of credits',
    effect: 'papers for past days would name others at the foot',
  },
}

/** The settings on which answers for past days depend stay as they were agreed. */
export const settingsKept = {
  name: 'settings-kept',
  severity: 'warning',
  why: 'What plan.yaml says holds for every day, past ones too: with another "due soon" or another first month of the year, what past meetings were shown comes out differently.',
  example: () =>
    undone(
      'plan.yaml',
      `  |title: A plan for the allotments
      -|year_starts: January
      +|year_starts: April`,
    ),
  needs: ['plan'],
  check: (edit) =>
    compareFields(
      { edit, rule: 'settings-kept', fields: settingFields, label: 'the plan' },
      edit.agreed.settings,
      edit.plan.settings,
    ),
} as const satisfies EditRule
