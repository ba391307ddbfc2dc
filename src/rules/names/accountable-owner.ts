import type { DraftAction, DraftEntry } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { listed } from '../../model/listed.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Mistake, Rule } from '../rule.js'
import { actionLabel, labelOfEntry } from '../shared/subjects.js'

/** A group does not answer for an action alone: what everybody owns nobody does. A partner that is a single body will do. */
export const accountableOwner = {
  name: 'accountable-owner',
  severity: 'warning',
  why: 'If everyone is responsible, no one is: the coordinator has no one to ask. One body as the owner, or among the partners, is enough.',
  example: () =>
    parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
       |title: Ground
       |statement: The Forum will bring every plot into use
       |window: 2010-04/2012-03
       |actions:
       |  - id: T1.1
       |    what: Survey every plot in the city
       |    owner: ASP
      +|    partners: [CAD]
       |    window: 2010-04/2010-09`,
    ),
  check: (plan) => {
    const isGroup = (code: string) => plan.owners.get(code)?.written.kind === 'group'
    const areGroups = (owner: string | readonly string[] | undefined) =>
      owner !== undefined && listed(owner).every(isGroup)
    const isAlone = ({ written }: DraftAction) => (written.partners ?? []).every(isGroup)
    const actions = plan.actions.filter((action) => areGroups(action.written.owner) && isAlone(action))
    const entries = plan.entries.filter(({ written }) => areGroups(written.owner))
    const alone = new Set((entries.length > 0 ? plan.actions : []).filter(isAlone).map(idOf))
    return [
      ...actions.map((action) => describeUnaccountable(action, actionLabel(action), action.written.id)),
      ...entries
        .filter(({ written }) => alone.has(written.action ?? ''))
        .map((entry) => describeUnaccountable(entry, labelOfEntry(entry), entry.written.action)),
    ]
  },
} as const satisfies Rule

function idOf({ written }: DraftAction): string {
  return written.id
}

function describeUnaccountable(
  thing: DraftAction | DraftEntry,
  label: string,
  about: string | undefined,
): Mistake {
  const codes = listed(thing.written.owner ?? [])
  const are = codes.length > 1 ? 'are groups' : 'is a group'
  return {
    message: `${label}: ${listInWords(codes)} ${are}, so no single body answers for it`,
    at: atValue(thing, 'owner'),
    fix: 'name one body as the owner, or add one under "partners"',
    about,
  }
}
