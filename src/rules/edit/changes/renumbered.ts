import type { DraftAction, DraftPart, DraftTarget } from '../../../load/draft.js'
import { wordsOf } from '../../../model/saying.js'
import { standsUnderItsTarget } from '../../shared/ids.js'
import type { Edit } from './edit-rule.js'

// What has the words of something that is gone, under an id that was not there before: by what it was.

export function listRenumberedTargets({ targets }: Edit): ReadonlyMap<DraftTarget, DraftTarget> {
  return pairByWords(targets.lost, targets.fresh, ({ written }) => written.statement ?? written.title)
}

export function listRenumberedActions({ actions }: Edit): ReadonlyMap<DraftAction, DraftAction> {
  return pairByWords(actions.lost, actions.fresh.filter(standsUnderItsTarget), ({ written }) => written.what)
}

function pairByWords<Thing extends DraftPart<object>>(
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
