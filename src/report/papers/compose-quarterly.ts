import type { Standing } from '../../model/standing.js'
import { formatDayInWords, formatDaysInWords, formatMonthsInWords, formatQuarter } from '../../model/words.js'
import type { QuarterSummary } from '../../schedule/summarise-quarter.js'
import { type Block, type Document, head, heading, section } from '../document/document.js'
import { actionTable } from './action-tables.js'
import { describeOnce } from './describe-once.js'
import { glossary } from './glossary.js'
import { indicatorBlocks } from './indicator-blocks.js'
import { newsBlocks } from './news-blocks.js'
import { positionBlocks } from './position-blocks.js'
import { actionSections, decisions } from './quarterly-sections.js'

/** The paper of a quarterly meeting: what it must decide first, exceptions next, all else after. */
export function composeQuarterly(summary: QuarterSummary, revision: string | null): Document {
  const { plan, period, listed } = summary
  const listings = [decisions, ...actionSections].map(({ heading: title, pick, print }) => ({
    heading: title,
    standings: pick(summary),
    print,
  }))
  const paperHeadingOf = describeOnce(listings)
  const [decided = [], ...others] = listings.map(({ heading: title, standings: rows, print }) =>
    section(title, print(summary, rows, paperHeadingOf(title))),
  )
  const named = new Set(listings.flatMap((listing) => listing.standings))
  const title = `Quarterly report: ${plan.title}`
  return {
    title,
    day: period.asOf,
    blocks: [
      ...head(title, {
        'Period:': formatDaysInWords(period.since, period.asOf),
        'Quarter:': describeQuarter(summary),
        'Position as at': formatDayInWords(period.asOf),
        'Revision:': revision,
      }),
      ...decided,
      ...section('Position', positionBlocks(summary)),
      ...others.flat(),
      ...section('What changed', newsBlocks(summary)),
      ...section('Everything else', restBlocks(summary, named)),
      ...section('Indicators', indicatorBlocks(summary)),
      ...section('What the words mean', glossary(plan, listed)),
      heading(2, 'Resolution'),
      {
        kind: 'form',
        labels: ['The meeting resolved', 'Proposed by', 'Seconded by', 'Signed (chair)', 'Date'],
      },
    ],
  }
}

/** `April to June 2010 (quarter 1 of 2010/11)`, where one was asked for. */
function describeQuarter({ plan, quarter }: QuarterSummary): string | null {
  if (quarter === null) return null
  const months = formatMonthsInWords(quarter.firstDay, quarter.lastDay)
  return `${months} (${formatQuarter(quarter, plan.yearStarts)})`
}

const steps = { id: null, title: 'Steps to set the plan going' }

/** What no heading above has shown: a short table for each target, then the steps. */
function restBlocks(summary: QuarterSummary, named: ReadonlySet<Standing>): readonly Block[] {
  const { plan, listed } = summary
  const rest = listed.filter((standing) => !named.has(standing))
  const groups = [...plan.targets.map(({ id, title }) => ({ id, title: `${id}: ${title}` })), steps]
  return groups
    .map(({ id, title }) => ({ title, rows: rest.filter(({ action }) => action.target === id) }))
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }) => section(title, actionTable(summary, rows, describe), 3))
}

function describe({ action }: Standing): string {
  return action.what
}
