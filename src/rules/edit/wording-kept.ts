import { atKey, atValue } from '../../model/finding.js'
import { wordsOf } from '../../model/saying.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import type { EditRule } from './changes/edit-rule.js'
import { howToAccept } from './changes/how-to-accept.js'
import { undone } from './changes/undone.js'

/**
 * The agreed words of actions and targets stay: a change of meaning is for the meeting to agree. A slip of the pen is
 * put right with an exception in the same edit, which is printed.
 */
export const wordingKept = {
  name: 'wording-kept',
  severity: 'error',
  why: 'The words are what was agreed: with others, the owner answers for something else. Where only a slip of the pen is corrected, an exception in the same edit accepts it, with the reason; it is printed, and accepts nothing in a later edit.',
  example: () =>
    undone(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
      -|    what: Plan discussed with a few sites
      +|    what: Plan discussed with every site
       |    window: 2010-04/2010-06`,
    ),
  check: (edit) => {
    const statements = edit.targets.kept.map(([before, now]) => ({
      label: targetLabel(now),
      field: 'statement',
      about: now.written.id,
      before: before.written.statement,
      now: now.written.statement,
      at: now.written.statement === undefined ? atKey(now, 'title') : atValue(now, 'statement'),
    }))
    const whats = edit.actions.kept.map(([before, now]) => ({
      label: actionLabel(now),
      field: 'what',
      about: now.written.id,
      before: before.written.what,
      now: now.written.what,
      at: atValue(now, 'what'),
    }))
    return [...statements, ...whats]
      .filter(({ before, now }) => wordsOf(before ?? '') !== wordsOf(now ?? ''))
      .map(({ label, about, field, before, now, at }) => ({
        message: describeChange(label, before, now),
        at,
        about,
        fix: `put the agreed words back, and record the new words in the journal: ${field}: …; where only a slip of the pen is corrected, ${howToAccept('wording-kept', about)}`,
      }))
  },
} as const satisfies EditRule

function describeChange(label: string, before: string | undefined, now: string | undefined): string {
  if (before === undefined) return `${label}: its words were its title, and now are "${wordsOf(now ?? '')}"`
  if (now === undefined) return `${label}: the agreed words "${wordsOf(before)}" are missing`
  return `${label}: the agreed words "${wordsOf(before)}" are now "${wordsOf(now)}"`
}
