import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { canBeLookedUp, listActionIds, targetOfId, targetsWithDoubtfulIds } from '../shared/ids.js'
import { labelOfEntry } from '../shared/subjects.js'
import { checkNames, type NameUse } from './unknown-names.js'

/** What an entry is about is in the plan. Gives way where an id of that target is itself wrong. */
export const knownAction = {
  name: 'known-action',
  severity: 'error',
  why: 'News about an action that the plan does not have reaches nobody: the action that was meant stays as it was, and is chased for what it has done.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
      -|  - action: T1.11
      +|  - action: T1.1
       |    on: 2010-06-22
       |    state: complete`,
    ),
  check: (plan) => {
    const doubtful = targetsWithDoubtfulIds(plan)
    const actions = listActionIds(plan)
    const targets = new Map(plan.targets.map(({ written }) => [written.id, written.title]))
    const usesOf = (key: 'action' | 'target', known: ReadonlyMap<string, string>) => {
      const isUnknown = (name: string | undefined) =>
        name !== undefined && !known.has(name) && !doubtful.has(targetOfId(name)) && canBeLookedUp(plan, name)
      return plan.entries
        .filter(({ written }) => isUnknown(written[key]))
        .map((entry): NameUse => {
          return { name: entry.written[key] ?? '', label: labelOfEntry(entry), at: atValue(entry, key) }
        })
    }
    return [
      ...checkNames(usesOf('action', actions), {
        known: actions,
        noun: 'an action or step of the plan',
        home: 'the plan',
      }),
      ...checkNames(usesOf('target', targets), {
        known: targets,
        noun: 'a target of the plan',
        home: 'the plan',
      }),
    ]
  },
} as const satisfies Rule
