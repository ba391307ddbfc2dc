import type { Explanation } from '../../model/explanation.js'
import { actionsAndMeasures } from './actions-and-measures.js'
import { dates } from './dates.js'
import { edits } from './edits.js'
import { editsOfDetails } from './edits-of-details.js'
import { entries } from './entries.js'
import { exceptions } from './exceptions.js'
import { idsAndNames } from './ids-and-names.js'
import { journal } from './journal.js'

/** Of every rule of meaning, by subject; those that judge an edit stand last. */
export const ruleExplanations: readonly Explanation[] = [
  ...idsAndNames,
  ...dates,
  ...actionsAndMeasures,
  ...entries,
  ...journal,
  ...exceptions,
  ...edits,
  ...editsOfDetails,
]
