import type { DraftEntry } from '../../load/draft.js'
import { atKey, atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'

type EntryField = keyof DraftEntry['written']

const onlyOfTargets: readonly string[] = ['achieved', 'statement'] satisfies EntryField[]
const onlyOfActions: readonly string[] = [
  'state',
  'as_reported',
  'proposed',
  'owner',
  'partners',
  'what',
  'outlook',
  'progress',
] satisfies EntryField[]

/** A target is judged by how far it was achieved; state, outlook and owners belong to actions. */
export const entryFits = {
  name: 'entry-fits',
  severity: 'error',
  why: 'A target is judged by how far it was achieved, an action by its state and its dates; said of the other, neither would show in the papers.',
  example: () =>
    parseExample(
      'journal/2011-04-12.yaml',
      `  |entries:
      -|  - action: T1.1
      +|  - target: T1
       |    on: 2011-04-12
       |    achieved: partly
       |    note: Half of the plots are in use`,
    ),
  check: (plan) =>
    plan.entries.filter(mayNotFit).flatMap((entry) => {
      const isOfTarget = entry.written.target !== undefined
      const others = isOfTarget ? onlyOfActions : onlyOfTargets
      const strange = Object.keys(entry.written).filter((key) => others.includes(key))
      const [first] = strange
      if (first === undefined) return []
      const noun = isOfTarget ? 'a target' : 'an action or step'
      return [
        {
          message: `${labelOfEntry(entry)}: an entry about ${noun} does not hold ${listInWords(strange.map((key) => `"${key}"`))}`,
          at: atKey(entry, first),
          fixAlsoAt: [...strange, 'action', 'target'].map((key) => atValue(entry, key)),
          fix: isOfTarget
            ? 'name an action in place of the target, or remove it'
            : 'name a target in place of the action, or remove it',
        },
      ]
    }),
} as const satisfies Rule

/** About one thing (or entry-names-one reports it), and either a target or with what only targets have. */
function mayNotFit({ written }: DraftEntry): boolean {
  if ((written.action === undefined) === (written.target === undefined)) return false
  return written.target !== undefined || (written.achieved ?? written.statement) !== undefined
}
