import { atValue, type Located } from '../model/finding.js'
import type { Mistake, Rule } from './rule.js'
import { actionLabel, labelOfEntry } from './subjects.js'

/** A group does not answer for an action alone: what everybody owns nobody does. A partner that is a single body will do. */
export const accountableOwner: Rule = {
  name: 'accountable-owner',
  severity: 'warning',
  check: (plan) => {
    const isGroup = (code: string) => plan.owners.get(code)?.written.kind === 'group'
    const alone = plan.actions.filter(({ written }) => (written.partners ?? []).every(isGroup))
    const ids = new Set(alone.map(({ written }) => written.id))
    return [
      ...alone.flatMap((action) =>
        tell(action.written.owner, isGroup, action, actionLabel(action), action.written.id),
      ),
      ...plan.entries
        .filter(({ written }) => ids.has(written.action ?? ''))
        .flatMap((entry) =>
          tell(entry.written.owner, isGroup, entry, labelOfEntry(entry), entry.written.action),
        ),
    ]
  },
}

function tell(
  owner: string | undefined,
  isGroup: (code: string) => boolean,
  thing: Located,
  label: string,
  about: string | undefined,
): readonly Mistake[] {
  if (owner === undefined || !isGroup(owner)) return []
  return [
    {
      message: `${label}: ${owner} is a group, so no single body answers for it`,
      at: atValue(thing, 'owner'),
      fix: 'name one body as the owner, or add one under "partners"',
      about,
    },
  ]
}
