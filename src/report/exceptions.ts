import type { Flag, Standing } from '../model/standing.js'
import type { QuarterSummary } from '../schedule/summarise-quarter.js'
import { actionTable, movedTable, remarkOnStart } from './action-tables.js'
import type { Descriptions } from './described-once.js'
import { type Block, paragraph } from './document.js'

/** Second things worth knowing of open actions, each under its own heading. */
export interface Exception {
  readonly heading: string
  readonly flags: readonly Flag[]
  readonly print: (
    summary: QuarterSummary,
    rows: readonly Standing[],
    descriptions: Descriptions,
    heading: string,
  ) => readonly Block[]
}

export const exceptions: readonly Exception[] = [
  {
    heading: 'Late starting',
    flags: ['late starting'],
    print: (summary, rows, descriptions, title) =>
      tellNew(rows, descriptions, title, (fresh) =>
        actionTable(
          summary,
          fresh,
          ({ action }) => action.what,
          (row) => remarkOnStart(row, summary.period.asOf),
        ),
      ),
  },
  {
    heading: 'Date moved',
    flags: ['moved'],
    print: (summary, rows, { what }, title) => movedTable(summary, rows, (row) => what(title, row)),
  },
  { heading: 'No update', flags: ['no update'], print: tellActions },
  { heading: 'Waiting', flags: ['waiting'], print: tellActions },
  {
    heading: 'At risk, off track or on hold',
    flags: ['at risk', 'off track', 'on hold'],
    print: tellActions,
  },
]

function tellActions(
  summary: QuarterSummary,
  rows: readonly Standing[],
  descriptions: Descriptions,
  title: string,
): readonly Block[] {
  return tellNew(rows, descriptions, title, (fresh) =>
    actionTable(summary, fresh, ({ action }) => action.what),
  )
}

/** What was not described yet as a table, all else by its ids. */
export function tellNew(
  rows: readonly Standing[],
  { isDescribedUnder, nameWithPlaces }: Descriptions,
  title: string,
  print: (fresh: readonly Standing[]) => readonly Block[],
): readonly Block[] {
  const isNew = (row: Standing) => isDescribedUnder(title, row)
  const known = rows.filter((row) => !isNew(row))
  return [
    ...print(rows.filter(isNew)),
    ...(known.length === 0 ? [] : [paragraph(`${nameWithPlaces(known)}.`)]),
  ]
}
