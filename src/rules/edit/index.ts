import { actionKept } from './action-kept.js'
import { addedGiven } from './added-given.js'
import { addedKept } from './added-kept.js'
import { additionNotBackdated } from './addition-not-backdated.js'
import { agreedReadable } from './agreed-readable.js'
import type { EditRule } from './changes/edit-rule.js'
import { detailsKept } from './details-kept.js'
import { figureKept } from './figure-kept.js'
import { indicatorKept } from './indicator-kept.js'
import { entryNotBackdated } from './journal/entry-not-backdated.js'
import { journalKept } from './journal/journal-kept.js'
import { meetingKept } from './journal/meeting-kept.js'
import { ownerDetailsKept } from './owner-details-kept.js'
import { ownerKept } from './owner-kept.js'
import { settingsKept } from './settings-kept.js'
import { windowKept } from './window-kept.js'
import { wordingKept } from './wording-kept.js'

const registry = [
  agreedReadable,
  actionKept,
  wordingKept,
  windowKept,
  ownerKept,
  addedKept,
  addedGiven,
  additionNotBackdated,
  detailsKept,
  settingsKept,
  meetingKept,
  ownerDetailsKept,
  indicatorKept,
  figureKept,
  journalKept,
  entryNotBackdated,
] as const

/** Every rule about an edit, for `plan validate --against`. */
export const editRules: readonly (EditRule & { readonly name: EditRuleName })[] = registry

export type EditRuleName = (typeof registry)[number]['name']
