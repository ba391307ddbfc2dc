import type { DraftEntry } from '../load/draft.js'
import { atKey } from '../model/finding.js'
import { listInWords } from '../model/words.js'
import type { Rule } from './rule.js'
import { labelOfEntry } from './subjects.js'

const ofTargets = ['target', 'on', 'achieved', 'note', 'evidence', 'agreed_by'] as const
const onlyOfTargets = ['achieved'] as const

/** A target is judged by how far it was achieved; state, dates and owners belong to actions. */
export const entryFits: Rule = {
  name: 'entry-fits',
  severity: 'error',
  check: (plan) =>
    plan.entries.flatMap((entry) => {
      const { action, target } = entry.written
      if ((action === undefined) === (target === undefined)) return [] // told by entry-names-one
      const strange = target === undefined ? keysOf(entry, onlyOfTargets) : keysBeside(entry, ofTargets)
      const [first] = strange
      if (first === undefined) return []
      const noun = target === undefined ? 'an action or step' : 'a target'
      return [
        {
          message: `${labelOfEntry(entry)}: an entry about ${noun} does not hold ${listInWords(strange.map((key) => `"${key}"`))}`,
          at: atKey(entry, first),
          fix:
            target === undefined
              ? 'name a target in place of the action, or take it out'
              : 'name an action in place of the target, or take it out',
        },
      ]
    }),
}

function keysOf({ written }: DraftEntry, keys: readonly (keyof DraftEntry['written'])[]): readonly string[] {
  return keys.filter((key) => written[key] !== undefined)
}

function keysBeside(entry: DraftEntry, keys: readonly string[]): readonly string[] {
  return Object.keys(entry.written).filter((key) => !keys.includes(key))
}
