import { accountableOwner } from './accountable-owner.js'
import { earlierNamesInOrder } from './earlier-names-in-order.js'
import { entryFits } from './entry-fits.js'
import { entryInOrderOfLife } from './entry-in-order-of-life.js'
import { entryNamesOne } from './entry-names-one.js'
import { entrySaysSomething } from './entry-says-something.js'
import { everyIsOpenEnded } from './every-is-open-ended.js'
import { exceptionHasReason } from './exceptions.js'
import { followsInOrder } from './follows-in-order.js'
import { idOfTarget } from './id-of-target.js'
import { knownAction } from './known-action.js'
import { knownFollows } from './known-follows.js'
import { knownIndicator } from './known-indicator.js'
import { knownOwner } from './known-owner.js'
import { knownPartner } from './known-partner.js'
import { knownTimeZone } from './known-time-zone.js'
import { measureHasBaseline } from './measure-has-baseline.js'
import { moveAgreed } from './move-agreed.js'
import { moveOfRecurring } from './move-of-recurring.js'
import { noCycle } from './no-cycle.js'
import { ownerStillThere } from './owner-still-there.js'
import { realDate } from './real-date.js'
import { reasonGiven } from './reason-given.js'
import { reopened } from './reopened.js'
import type { Rule } from './rule.js'
import { uniqueEntry } from './unique-entry.js'
import { uniqueId } from './unique-id.js'
import { windowAsPrinted } from './window-as-printed.js'
import { windowOrder } from './window-order.js'

/** Every rule of meaning. The list is the registry: name, severity and order are added here, in one place. */
export const rules: readonly Rule[] = [
  uniqueId,
  idOfTarget,
  knownOwner,
  knownPartner,
  knownIndicator,
  knownFollows,
  noCycle,
  realDate,
  earlierNamesInOrder,
  windowOrder,
  windowAsPrinted,
  everyIsOpenEnded,
  knownTimeZone,
  knownAction,
  entryNamesOne,
  entryFits,
  entrySaysSomething,
  moveAgreed,
  moveOfRecurring,
  reasonGiven,
  exceptionHasReason,
  accountableOwner,
  ownerStillThere,
  followsInOrder,
  measureHasBaseline,
  entryInOrderOfLife,
  reopened,
  uniqueEntry,
]
