import type { DraftAction, Drafted, DraftTarget } from '../../load/draft.js'
import { standsUnderItsTarget } from '../ids.js'
import { wordsOf } from '../saying.js'
import { type Edit, listUnmatched } from './edit-rule.js'

// What has the words of something that is gone, under an id that was not there before: by what it was.

export function listRenumberedTargets({ agreed, plan }: Edit): ReadonlyMap<DraftTarget, DraftTarget> {
  const [lost, fresh] = [
    listUnmatched(agreed.targets, plan.targets),
    listUnmatched(plan.targets, agreed.targets),
  ]
  return pairByWords(lost, fresh, ({ written }) => written.statement)
}

export function listRenumberedActions({ agreed, plan }: Edit): ReadonlyMap<DraftAction, DraftAction> {
  const [lost, fresh] = [
    listUnmatched(agreed.actions, plan.actions),
    listUnmatched(plan.actions, agreed.actions),
  ]
  return pairByWords(lost, fresh.filter(standsUnderItsTarget), ({ written }) => written.what)
}

function pairByWords<Thing extends Drafted<object>>(
  lost: readonly Thing[],
  fresh: readonly Thing[],
  textOf: (thing: Thing) => string,
): ReadonlyMap<Thing, Thing> {
  const byWords = new Map(fresh.map((thing) => [wordsOf(textOf(thing)), thing]))
  return new Map(
    lost.flatMap((before) => {
      const now = byWords.get(wordsOf(textOf(before)))
      return now ? [[before, now] as const] : []
    }),
  )
}
