import type { Finding } from '../../model/finding.js'
import { actionKept } from './action-kept.js'
import type { Edit, EditRule } from './edit-rule.js'
import { entryNotBackdated } from './entry-not-backdated.js'
import { journalKept } from './journal-kept.js'
import { ownerKept } from './owner-kept.js'
import { windowKept } from './window-kept.js'
import { wordingKept } from './wording-kept.js'

/** Every rule about an edit, for `plan validate --against`. */
export const editRules: readonly EditRule[] = [
  actionKept,
  wordingKept,
  windowKept,
  ownerKept,
  journalKept,
  entryNotBackdated,
]

/** Judges an edit. Gives way where something is wrong at the same place already: one mistake, one finding. */
export function checkEdit(edit: Edit, findings: readonly Finding[]): readonly Finding[] {
  const told = new Set(findings.map(({ at }) => JSON.stringify(at)))
  return editRules
    .flatMap(({ name, severity, check }) =>
      check(edit).map(({ message, at, fix = null }): Finding => ({ rule: name, severity, message, fix, at })),
    )
    .filter(({ at }) => !told.has(JSON.stringify(at)))
}
