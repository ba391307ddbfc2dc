import { type Standing, type StandingName, standingNames } from '../model/standing.js'

/** How many actions have each standing; every name is there, those of which there are none with 0. */
export type Counts = Readonly<Record<StandingName, number>> & { readonly total: number }

export function countStandings(standings: readonly Standing[]): Counts {
  const counts = Object.fromEntries(standingNames.map((name) => [name, 0])) as Record<StandingName, number>
  for (const { name } of standings) counts[name] += 1
  return { total: standings.length, ...counts }
}
