import { lowerFirst } from '../../model/lower-first.js'
import { type Plan, shownId } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { listInWords } from '../../model/words.js'
import { type Block, type Cell, paragraph, type Text } from '../document/document.js'
import { whatInPapers } from './what-in-papers.js'

/** The actions that stand under a heading of a paper. */
export interface Listing {
  readonly heading: string
  readonly standings: readonly Standing[]
}

/** One heading of a paper in which each action is described once: under the first heading that lists it. */
export interface PaperHeading {
  /** What the action is where this heading describes it; else where that is. */
  readonly what: (standing: Standing) => Cell
  /** What this heading describes as a table, all else by its ids: `Also waiting: T1.1 (listed under Overdue).` */
  readonly describeNew: (
    rows: readonly Standing[],
    print: (described: readonly Standing[]) => readonly Block[],
  ) => readonly Block[]
}

/** Given the headings in the order of the paper, what each of them describes. */
export function describeOnce(plan: Plan, listings: readonly Listing[]): (heading: string) => PaperHeading {
  const first = new Map<string, string>()
  for (const { heading, standings } of listings) {
    for (const { action } of standings) if (!first.has(action.id)) first.set(action.id, heading)
  }
  const headingOf = ({ action }: Standing) => first.get(action.id)
  const nameElsewhere = (rows: readonly Standing[]): Text =>
    listings
      .map(({ heading }) => ({ heading, found: rows.filter((row) => headingOf(row) === heading) }))
      .filter(({ found }) => found.length > 0)
      .flatMap(
        ({ heading, found }, index): Text => [
          `${index === 0 ? '' : ', '}${listInWords(found.map(({ action }) => shownId(action)))} (listed under `,
          { text: heading, toHeading: heading },
          ')',
        ],
      )
  return (heading) => {
    const describes = (standing: Standing) => headingOf(standing) === heading
    return {
      what: (standing) =>
        describes(standing) ? whatInPapers(plan, standing) : seeHeading(headingOf(standing) ?? ''),
      describeNew: (rows, print) => {
        const described = rows.filter(describes)
        const elsewhere = rows.filter((row) => !describes(row))
        const also = described.length === 0 ? '' : `Also ${lowerFirst(heading)}: `
        return [
          ...print(described),
          ...(elsewhere.length === 0 ? [] : [paragraph(also, ...nameElsewhere(elsewhere), '.')]),
        ]
      },
    }
  }
}

function seeHeading(heading: string): Cell {
  return [{ text: `see ${heading}`, toHeading: heading }]
}
