import type { Standing } from '../model/standing.js'
import { listInWords } from '../model/words.js'

/** The actions that stand under a heading of a paper. */
export interface Listing {
  readonly heading: string
  readonly standings: readonly Standing[]
}

/** Where a paper describes its actions: each under the first heading that lists it, and nowhere else. */
export interface Descriptions {
  /** What the action is where it is described; elsewhere where that is. */
  readonly what: (heading: string, standing: Standing) => string
  readonly isDescribedUnder: (heading: string, standing: Standing) => boolean
  /** `T1.1 and T1.4 (see Overdue), T3.4 (see Waiting)`. */
  readonly nameWithPlaces: (standings: readonly Standing[]) => string
}

/** Given the headings in the order of the paper. */
export function describeOnce(listings: readonly Listing[]): Descriptions {
  const first = new Map<string, string>()
  for (const { heading, standings } of listings) {
    for (const { action } of standings) if (!first.has(action.id)) first.set(action.id, heading)
  }
  const isDescribedUnder = (heading: string, { action }: Standing) => first.get(action.id) === heading
  return {
    what: (heading, standing) =>
      isDescribedUnder(heading, standing) ? standing.action.what : `see ${first.get(standing.action.id)}`,
    isDescribedUnder,
    nameWithPlaces: (standings) =>
      listings
        .map(({ heading }) => ({
          heading,
          ids: standings
            .filter((standing) => isDescribedUnder(heading, standing))
            .map(({ action }) => action.id),
        }))
        .filter(({ ids }) => ids.length > 0)
        .map(({ heading, ids }) => `${listInWords(ids)} (see ${heading})`)
        .join(', '),
  }
}
