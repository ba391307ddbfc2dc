import type { DraftPart } from '../../../load/draft.js'
import { groupBy } from '../../../model/group-by.js'
import { sayingOf, wordsOf } from '../../../model/saying.js'

type Numbered = DraftPart<{ readonly id: string }>

/** Which thing of the plan is which of the agreed plan. */
export interface Pairs<Thing> {
  /** Each thing as it was agreed, and as it is now. */
  readonly kept: readonly (readonly [before: Thing, now: Thing])[]
  /** What was agreed and is no longer there. */
  readonly lost: readonly Thing[]
  /** What has an id that the agreed plan does not. */
  readonly fresh: readonly Thing[]
  /** Ids that were an error in the agreed plan, such as one used twice: a fix gives them away. */
  readonly doubtfulIds: ReadonlySet<string>
}

/** How to know a thing again: by its id, or by its words where the agreed id was an error. */
interface Marks<Thing> {
  readonly wordsIn: (thing: Thing) => string
  readonly isDoubtful: (thing: Thing) => boolean
}

export function pairThings<Thing extends Numbered>(
  agreed: readonly Thing[],
  plan: readonly Thing[],
  { wordsIn, isDoubtful }: Marks<Thing>,
): Pairs<Thing> {
  const agreedIds = groupBy(agreed, idOf)
  const doubtful = new Set(agreed.filter((thing) => isDoubtful(thing) || isRepeated(agreedIds, thing)))
  const sure = doubtful.size === 0 ? agreed : agreed.filter((thing) => !doubtful.has(thing))
  const fresh = plan.filter((thing) => !agreedIds.has(idOf(thing)))
  const words = (thing: Thing) => wordsOf(wordsIn(thing))
  const [ofSure, ...ofDoubtful] = listPasses(plan, fresh, words)
  const now = new Map<Thing, Thing>()
  const taken = new Set<Thing>()
  const take = (before: Thing, candidates: readonly Thing[]) => {
    const found = now.has(before) ? undefined : candidates.find((candidate) => !taken.has(candidate))
    if (!found) return
    now.set(before, found)
    taken.add(found)
  }
  for (const before of sure) take(before, ofSure(before))
  for (const candidatesOf of ofDoubtful) for (const before of doubtful) take(before, candidatesOf(before))

  // A copy under the same id is put right by deleting it: the one that it copies is still there.
  const isCopy = (thing: Thing) =>
    (agreedIds.get(idOf(thing)) ?? []).some((other) => now.has(other) && words(other) === words(thing))
  return {
    kept: [...now],
    lost: agreed.filter((thing) => !now.has(thing) && !isCopy(thing)),
    fresh: fresh.filter((thing) => !taken.has(thing)),
    doubtfulIds: new Set([...doubtful].map(idOf)),
  }
}

type Candidates<Thing> = (before: Thing) => readonly Thing[]

/** What a thing may be now, the likeliest first: of one whose id was sure, and then pass by pass of the others. */
function listPasses<Thing extends Numbered>(
  plan: readonly Thing[],
  fresh: readonly Thing[],
  words: (thing: Thing) => string,
): readonly [Candidates<Thing>, ...Candidates<Thing>[]] {
  const byId = groupBy(plan, idOf)
  let freshByWords: ReadonlyMap<string, readonly Thing[]> | undefined
  const withId: Candidates<Thing> = (before) => byId.get(idOf(before)) ?? []
  const withIdAndWords: Candidates<Thing> = (before) =>
    withId(before).filter((thing) => words(thing) === words(before))
  const sure: Candidates<Thing> = (before) => {
    const candidates = withId(before) // more than one where the edit itself repeats an id
    return candidates.length > 1 ? [...withIdAndWords(before), ...candidates] : candidates
  }
  return [
    sure,
    (before) => withId(before).filter((thing) => sayingOf(thing) === sayingOf(before)),
    withIdAndWords,
    (before) => {
      freshByWords ??= groupBy(fresh, words)
      return freshByWords.get(words(before)) ?? []
    },
    withId,
  ]
}

function idOf({ written }: Numbered): string {
  return written.id
}

function isRepeated<Thing extends Numbered>(
  byId: ReadonlyMap<string, readonly Thing[]>,
  thing: Thing,
): boolean {
  return (byId.get(idOf(thing))?.length ?? 0) > 1
}
