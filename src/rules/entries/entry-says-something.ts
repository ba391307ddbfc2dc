import type { DraftEntry } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'

const ofBoth = ['window', 'note', 'evidence', 'corrects'] as const
const ofActions = [
  'state',
  'as_reported',
  'proposed',
  'owner',
  'partners',
  'outlook',
  'progress',
  'what',
] as const
const ofTargets = ['achieved', 'statement'] as const
const sayings = [...ofBoth, ...ofActions, ...ofTargets]

/** An entry says something: of an action its state, dates, owner, outlook or a note; of a target how far it was achieved, or a note. */
export const entrySaysSomething = {
  name: 'entry-says-something',
  severity: 'error',
  why: 'An entry with only an id and a day looks like an update, and the action would no longer be asked about.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-06-22
      +|    note: Forty plots surveyed`,
    ),
  check: (plan) =>
    plan.entries.filter(saysNothing).map((entry) => ({
      message: `${labelOfEntry(entry)}: this entry records nothing`,
      at: atValue(entry),
      fixAlsoAt: sayings.map((key) => atValue(entry, key)),
      fix:
        entry.written.target === undefined
          ? 'add a state, a date or a note, such as a line "state: in progress"'
          : 'add a line "achieved:" with not, partly, largely or fully',
    })),
} as const satisfies Rule

/** What says something of the other kind of thing is reported by entry-fits. */
function saysNothing({ written }: DraftEntry): boolean {
  if (written.action === undefined && written.target === undefined) return false // reported by entry-names-one
  return sayings.every((key) => written[key] === undefined)
}
