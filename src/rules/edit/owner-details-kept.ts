import type { DraftPart, DraftPlan } from '../../load/draft.js'
import type { ownersFile } from '../../load/schemas/owners-file.js'
import type { WrittenOwner } from '../../load/schemas/written.js'
import { defaults } from '../../model/defaults.js'
import { atKey, atValue } from '../../model/finding.js'
import { listed } from '../../model/listed.js'
import { parseExample } from '../../model/parse-example.js'
import { saysSame } from '../../model/saying.js'
import type { Mistake } from '../rule.js'
import { compareFields } from './changes/compare-fields.js'
import type { Edit, EditRule } from './changes/edit-rule.js'
import type { HeldFields } from './changes/held-fields.js'
import { howToAccept } from './changes/how-to-accept.js'

type OwnerSchema = (typeof ownersFile)['properties']['owners']['additionalProperties']

export const ownerFields: HeldFields<OwnerSchema> = {
  name: {
    name: 'the name',
    effect:
      'papers for past days would name somebody else; an earlier name is kept under "was", with its last day',
  },
  kind: {
    name: 'the kind',
    effect: 'whether a single body answered for its actions on past days would be answered differently',
    standard: defaults.kind,
  },
  was: {
    name: 'the list of earlier names',
    effect: 'papers for past days would use another name',
  },
  until: {
    name: 'the last day',
    effect: 'work and agreements of days that are past would be dated before or after it left',
    holdsFrom: (until) => until,
  },
}

const rule = 'owner-details-kept'

/** An owner is who it was: a new name comes with the earlier one, and what has left stays listed with its last day. */
export const ownerDetailsKept = {
  name: rule,
  severity: 'warning',
  why: 'Papers for past days name the owners as they were. An owner with a new name keeps the earlier one under "was", with its last day; one that has left stays listed, with its last day under "until".',
  example: () => ({
    ...parseExample(
      'owners.yaml',
      `  |owners:
         |  CAD:
         |    name: Derby Action
        +|    was: [{ name: Community Action Derby, until: 2010-06-30 }]
         |  DG: { name: Development Group }
         |  VC: { name: Volunteer Centre }`,
    ),
    agreed:
      'owners:\n  CAD: { name: Community Action Derby }\n  DG: { name: Development Group }\n  VC: { name: Volunteer Centre }\n',
  }),
  needs: ['owners'],
  check: (edit) =>
    [...edit.agreed.owners].flatMap(([code, before]) => {
      const now = edit.plan.owners.get(code)
      return now ? checkOwner(edit, code, before, now) : checkDeleted(edit, code, before)
    }),
} as const satisfies EditRule

type Owner = DraftPart<WrittenOwner>

function checkOwner(edit: Edit, code: string, before: Owner, now: Owner): readonly Mistake[] {
  const comparison = { edit, rule, fields: ownerFields, label: `owner ${code}`, about: code }
  if (!isRenamed(before.written, now.written)) return compareFields(comparison, before, now)
  const { name, was } = now.written
  const renamed = { ...before, written: { ...before.written, name, was } }
  return [...compareFields(comparison, renamed, now), ...checkRenamed(edit, code, before, now)]
}

/** Whether a new name came with the agreed one as the latest of the earlier names. */
function isRenamed(before: WrittenOwner, now: WrittenOwner): boolean {
  const [old, earlier] = [before.was ?? [], now.was ?? []]
  return (
    earlier.length > old.length &&
    saysSame(earlier.slice(0, old.length), old) &&
    saysSame(earlier[old.length]?.name, before.name)
  )
}

function checkRenamed({ newestDay = '' }: Edit, code: string, before: Owner, now: Owner): readonly Mistake[] {
  const index = before.written.was?.length ?? 0
  const until = now.written.was?.[index]?.until ?? ''
  if (until >= newestDay) return []
  return [
    {
      message: `owner ${code}: the name "${before.written.name}" ends on ${until}, before ${newestDay}, the newest day in the agreed plan; papers for the days between would use another name`,
      at: atValue(now, 'was', index, 'until'),
      fix: `write a later day, or ${howToAccept(rule, code)}`,
      about: code,
    },
  ]
}

/** One that nothing in the agreed plan names was in no answer, and one that is still named is an error of known-owner. */
function checkDeleted({ agreed, plan }: Edit, code: string, before: Owner): readonly Mistake[] {
  if (names(plan, code) || !names(agreed, code)) return []
  return [
    {
      message: `owner ${code}: it is no longer listed; nobody could look up what "${before.written.name}" answered for on past days`,
      at: atKey({ file: before.file, path: ['owners'] }),
      fix: `put it back, with "until:" and its last day if it has left, or ${howToAccept(rule, code)}`,
      about: code,
    },
  ]
}

function names({ actions, entries }: DraftPlan, code: string): boolean {
  return (
    actions.some(({ written }) => written.owner === code || written.partners?.includes(code)) ||
    entries.some(({ written }) =>
      [written.owner, written.agreed_by].some((owner) => owner !== undefined && listed(owner).includes(code)),
    )
  )
}
