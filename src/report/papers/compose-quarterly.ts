import { formatDay } from '../../model/day.js'
import { shownId } from '../../model/plan.js'
import type { Cycle } from '../../model/quarter.js'
import { isOpen, type Standing } from '../../model/standing.js'
import {
  countOf,
  formatDayInWords,
  formatDayShort,
  formatMonthsInWords,
  formatQuarter,
  listInWords,
} from '../../model/words.js'
import type { QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import {
  type Block,
  type Document,
  head,
  heading,
  paragraph,
  section,
  sectionIfAny,
} from '../document/document.js'
import { actionTable } from './action-tables.js'
import { resolutionForm } from './decision-blocks.js'
import { describeOnce } from './describe-once.js'
import { glossary } from './glossary.js'
import { indicatorBlocks } from './indicator-blocks.js'
import { newsBlocks } from './news-blocks.js'
import { positionBlocks } from './position-blocks.js'
import { actionSections, decisions } from './quarterly-sections.js'
import { travelBlocks } from './travel-blocks.js'
import { whatInPapers } from './what-in-papers.js'

/** The paper of a meeting: what it must decide first, exceptions next, all else after. */
export function composeQuarterly(summary: QuarterSummary, revision: string | null): Document {
  const { plan, period, listed } = summary
  const listings = [decisions, ...actionSections].map(({ heading: title, pick, print }) => ({
    heading: title,
    standings: pick(summary),
    print,
  }))
  const paperHeadingOf = describeOnce(plan, listings)
  const [decided, ...exceptions] = listings.map(({ heading: title, standings: rows, print }) => ({
    title,
    blocks: print(summary, rows, paperHeadingOf(title)),
  }))
  const sections = [...exceptions, { title: 'What changed', blocks: newsBlocks(summary) }]
  const empty = [decided, ...sections].flatMap((part) => (part?.blocks.length === 0 ? [part.title] : []))
  const named = new Set(listings.flatMap((listing) => listing.standings))
  const title = `${reportNames[plan.reviewed]} report: ${plan.title}`
  return {
    title,
    day: period.asOf,
    blocks: [
      ...headBlocks(title, summary, revision),
      ...filled([decided]),
      ...section('Position', positionBlocks(summary)),
      ...filled(sections),
      ...section('Everything else', [...describeEmpty(empty), ...restBlocks(summary, named)]),
      ...sectionIfAny('Direction of travel', travelBlocks(plan, summary.travel)),
      ...section('Indicators', indicatorBlocks(summary)),
      ...section('What the words mean', glossary(plan, listed)),
      heading(2, 'Resolution'),
      resolutionForm(summary),
    ],
  }
}

/** How often the plan is reviewed names its paper. */
const reportNames: Readonly<Record<Cycle, string>> = {
  month: 'Monthly',
  quarter: 'Quarterly',
  year: 'Yearly',
}

function headBlocks(title: string, summary: QuarterSummary, revision: string | null): readonly Block[] {
  const { plan, period, meeting, knownOn } = summary
  return head(title, {
    'Organisation:': plan.organisation,
    'Meeting:': meeting === null ? null : formatDayInWords(meeting),
    'Position as at': `${formatDayInWords(period.asOf)}; new since ${formatDayInWords(period.since)}`,
    'Forms:': describeAnswers(summary),
    'Quarter:': describeQuarter(summary),
    'As known on': knownOn === null ? null : formatDayInWords(knownOn),
    'Recorded later:': describeRecordedLater(summary),
    'Revision:': revision,
  })
}

/** `6 owners were asked; no answer yet from …`: who has answered stands with what changed. */
function describeAnswers({ plan, answers }: QuarterSummary): string | null {
  if (answers === null) return null
  const { answered, silent } = answers
  const asked = countOf(answered.length + silent.length, 'owner was', 'owners were')
  if (silent.length === 0) return `${asked} asked, and all have answered`
  return `${asked} asked; no answer yet from ${listInWords(silent.map((code) => plan.owners.get(code)?.name ?? code))}`
}

/** A paper about a past day holds what nobody knew on it. */
function describeRecordedLater({ recordedLater, period: { asOf } }: QuarterSummary): string | null {
  if (recordedLater === 0) return null
  const [count, them] = [countOf(recordedLater, 'entry', 'entries'), recordedLater === 1 ? 'it' : 'them']
  return `${count} recorded after ${formatDayInWords(asOf)}; --known-on ${formatDay(asOf)} leaves ${them} out`
}

interface Part {
  readonly title: string
  readonly blocks: readonly Block[]
}

function filled(parts: readonly (Part | undefined)[]): readonly Block[] {
  return parts.flatMap((part) => (part === undefined ? [] : sectionIfAny(part.title, part.blocks)))
}

/** One line names the headings under which there is nothing. */
function describeEmpty(titles: readonly string[]): readonly Block[] {
  if (titles.length === 0) return []
  return [paragraph(`There is nothing under these headings: ${titles.join('; ')}.`)]
}

/** `April to June 2010 (quarter 1 of 2010/11)`, where one was asked for. */
function describeQuarter({ plan, quarter }: QuarterSummary): string | null {
  if (quarter === null) return null
  const months = formatMonthsInWords(quarter.firstDay, quarter.lastDay)
  return `${months} (${formatQuarter(quarter, plan.yearStarts)})`
}

const steps = { id: null, title: 'Steps to set the plan going' }

/** What no heading above has shown: a short table for each target, then the steps; what was done before is only named. */
function restBlocks(summary: QuarterSummary, named: ReadonlySet<Standing>): readonly Block[] {
  const { plan, listed } = summary
  const rest = listed.filter((standing) => !named.has(standing))
  const groups = [
    ...plan.targets.map((target) => ({ id: target.id, title: `${shownId(target)}: ${target.title}` })),
    steps,
  ]
  return [
    ...groups
      .map(({ id, title }) => ({
        title,
        rows: rest.filter((row) => row.action.target === id && isOpen(row)),
      }))
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) =>
        section(
          title,
          actionTable(summary, rows, (row) => whatInPapers(plan, row)),
          3,
        ),
      ),
    ...describeDone(rest.filter((row) => !isOpen(row))),
  ]
}

function describeDone(rows: readonly Standing[]): readonly Block[] {
  if (rows.length === 0) return []
  const done = rows.map(({ action, name, life }) =>
    name === 'complete' && life.completion !== null
      ? `${shownId(action)} (${formatDayShort(life.completion.on)})`
      : `${shownId(action)} (${name})`,
  )
  return [paragraph(`Complete or stopped before, and not listed again: ${listInWords(done)}.`)]
}
