import { atValue } from '../../model/finding.js'
import { wordsOf } from '../saying.js'
import { actionLabel, targetLabel } from '../subjects.js'
import { type EditRule, listKeptActions, listKeptTargets } from './edit-rule.js'

/** The agreed words of actions and targets stay: a change of meaning is for the meeting to agree. Both are shown. */
export const wordingKept: EditRule = {
  name: 'wording-kept',
  severity: 'warning',
  check: (edit) => {
    const statements = listKeptTargets(edit).map(([before, now]) => ({
      label: targetLabel(now),
      about: now.written.id,
      before: before.written.statement,
      now: now.written.statement,
      at: atValue(now, 'statement'),
    }))
    const whats = listKeptActions(edit).map(([before, now]) => ({
      label: actionLabel(now),
      about: now.written.id,
      before: before.written.what,
      now: now.written.what,
      at: atValue(now, 'what'),
    }))
    return [...statements, ...whats]
      .filter(({ before, now }) => wordsOf(before) !== wordsOf(now))
      .map(({ label, about, before, now, at }) => ({
        message: `${label}: the agreed words "${wordsOf(before)}" are now "${wordsOf(now)}"`,
        at,
        about,
        fix: 'put the agreed words back, unless the meeting has agreed the new ones',
      }))
  },
}
