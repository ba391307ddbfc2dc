import type { DraftEntry, DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake, Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'

/** The owner's own word is one that plan.yaml explains, and means what the entry says beside it. */
export const knownStatusWord = {
  name: 'known-status-word',
  severity: 'error',
  why: 'The program knows what "Done" or "Amber" means only from status_words in plan.yaml. A word that is not explained there would say nothing, and one that means something else than the state beside it leaves the reader to guess.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-06-22
      -|    as_reported: Going well
      +|    state: in progress
      +|    note: Going well`,
    ),
  needs: ['plan'],
  check: (plan) =>
    plan.entries
      .filter(({ written }) => written.as_reported !== undefined)
      .flatMap((entry) => checkWord(plan, entry)),
} as const satisfies Rule

function checkWord({ settings }: DraftPlan, entry: DraftEntry): readonly Mistake[] {
  const words = settings.written.status_words ?? {}
  const { as_reported: word = '', state, outlook } = entry.written
  const at = atValue(entry, 'as_reported')
  const meant = Object.hasOwn(words, word) ? words[word] : undefined
  if (meant === undefined) {
    const nearest = nearestTo(word, Object.keys(words))
    return [
      {
        message: `${labelOfEntry(entry)}: "${word}" is not one of the status_words in plan.yaml`,
        at,
        fix:
          nearest === undefined
            ? 'explain it under status_words in plan.yaml, or write a state and a note in place of it'
            : `did you mean "${nearest}"?`,
        about: entry.about,
      },
    ]
  }
  const isOther = (said: string | undefined, means: string | undefined) =>
    said !== undefined && means !== undefined && said !== means
  if (!isOther(state, meant.state) && !isOther(outlook, meant.outlook)) return []
  const means = [meant.state, meant.outlook].filter((part) => part !== undefined).join(', ')
  return [
    {
      message: `${labelOfEntry(entry)}: "${word}" means ${means}, but the entry says ${[state, outlook].filter((part) => part !== undefined).join(', ')}`,
      at,
      fixAlsoAt: [atValue(entry, 'state'), atValue(entry, 'outlook')],
      fix: 'remove as_reported, or what contradicts it',
      about: entry.about,
    },
  ]
}
