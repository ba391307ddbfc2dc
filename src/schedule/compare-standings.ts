import type { Entry } from '../model/entry.js'
import type { Standing } from '../model/standing.js'
import { type Change, compareLists } from './compare-lists.js'

/** What may differ of an action or step, by the names of `plan status` and of the files. */
const aspects = {
  standing: ({ name }: Standing) => name,
  flags: ({ flags }: Standing) => flags,
  window: ({ life }: Standing) => life.window.written,
  owner: ({ life }: Standing) => life.owners,
  proposed: ({ life }: Standing) => life.proposal?.proposed?.written,
  what: ({ life }: Standing) => life.what,
  progress: ({ life }: Standing) => life.progress,
  ref: ({ action }: Standing) => action.ref,
  group: ({ action }: Standing) => action.group,
  theme: ({ action }: Standing) => action.theme,
  partners: ({ life }: Standing) => life.partners,
  original_window: ({ action }: Standing) => action.window.written,
  condition: ({ action }: Standing) => action.condition,
  as_printed: ({ action }: Standing) => action.asPrinted,
  every: ({ action }: Standing) => action.every,
  follows: ({ action }: Standing) => action.follows,
  indicators: ({ action }: Standing) => action.indicators,
  fields: ({ action }: Standing) => action.fields,
  added: ({ action }: Standing) => action.inPlanFrom,
}

export type ActionAspect = keyof typeof aspects

/** An action or step that is not what it was. */
export type ActionChange = Change<Standing, Entry, ActionAspect>

/** The actions and steps of which anything differs, or whose entries differ. */
export function compareStandings(
  before: readonly Standing[],
  after: readonly Standing[],
): readonly ActionChange[] {
  return compareLists(before, after, {
    idOf: ({ action }) => action.id,
    aspects,
    entriesOf: ({ life }) => life.entries,
  })
}
