import { type Flag, flagNames, type Standing, type StandingName, standingNames } from '../model/standing.js'

/** How many actions have each standing; every name is there, those of which there are none with 0. */
export type Counts = Readonly<Record<StandingName, number>> & { readonly total: number }

export function countStandings(standings: readonly Standing[]): Counts {
  const counts = Object.fromEntries(standingNames.map((name) => [name, 0])) as Record<StandingName, number>
  for (const { name } of standings) counts[name] += 1
  return { total: standings.length, ...counts }
}

/** How many actions have each flag beside another standing; only flags that there are, in the order of flags. */
export function countFlags(standings: readonly Standing[]): ReadonlyMap<Flag, number> {
  const counts = new Map(flagNames.map((flag) => [flag, 0]))
  for (const { name, flags } of standings)
    for (const flag of flags) if (flag !== name) counts.set(flag, (counts.get(flag) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 0))
}
