import type { action } from '../../load/schemas/action.js'
import type { targetFile } from '../../load/schemas/target-file.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import { compareFields } from './changes/compare-fields.js'
import type { EditRule } from './changes/edit-rule.js'
import type { HeldFields } from './changes/held-fields.js'
import { undone } from './changes/undone.js'

const asPrinted = {
  name: 'the printed wording of the dates',
  effect: 'papers for past days would quote the printed plan differently',
}

const ref = {
  name: 'the printed number',
  effect: 'papers for past days would show another number',
}

const indicators = {
  name: 'the list of indicators',
  effect: 'it would have been linked to other indicators on past days',
}

export const targetFields: HeldFields<typeof targetFile> = {
  id: { rule: 'action-kept' },
  ref,
  group: { name: 'the group', effect: 'papers for past days would list it under another heading' },
  title: { name: 'the title', effect: 'papers for past days would show another title' },
  statement: { rule: 'wording-kept' },
  window: { rule: 'window-kept' },
  as_printed: asPrinted,
  indicators,
  survey: {
    name: 'the list of survey results',
    effect: 'papers for past days would give other reasons for the target',
  },
  added: { rule: 'added-kept' },
  what_you_can_do: {
    name: 'the list of what everybody can do',
    effect: 'papers for past days would suggest other things',
  },
  actions: { rule: 'action-kept' },
  context: { name: 'the context', effect: 'papers for past days would give other reasons for the target' },
}

export const actionFields: HeldFields<typeof action> = {
  id: { rule: 'action-kept' },
  ref,
  what: { rule: 'wording-kept' },
  owner: { rule: 'owner-kept' },
  partners: { name: 'the list of partners', effect: 'others would have taken part on past days' },
  window: { rule: 'window-kept' },
  condition: { rule: 'window-kept' },
  as_printed: asPrinted,
  theme: { name: 'the theme', effect: 'papers for past days would list it under another heading' },
  follows: {
    name: 'the list of what it follows',
    effect: 'it would have been waiting for other actions on past days',
  },
  every: { rule: 'window-kept' },
  added: { rule: 'added-kept' },
  indicators,
  fields: {
    name: "what it says in the plan's own columns",
    effect: 'papers for past days would show other words there',
  },
}

const rule = 'details-kept'

/** What else was agreed about a target, an action or a step stays: the papers that went out show it. */
export const detailsKept = {
  name: rule,
  severity: 'warning',
  why: 'A paper that was made for a past day shows titles, partners, themes and links. Made again after a change, it would show others, and nobody could see when they were agreed.',
  example: () =>
    undone(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
       |    window: 2010-04/2010-06
      -|    partners: [VC]
      +|    partners: [DG]`,
    ),
  check: (edit) => [
    ...edit.targets.kept.flatMap(([before, now]) =>
      compareFields(
        { edit, rule, fields: targetFields, label: targetLabel(now), about: now.written.id },
        before,
        now,
      ),
    ),
    ...edit.actions.kept.flatMap(([before, now]) =>
      compareFields(
        { edit, rule, fields: actionFields, label: actionLabel(now), about: now.written.id },
        before,
        now,
      ),
    ),
  ],
} as const satisfies EditRule
