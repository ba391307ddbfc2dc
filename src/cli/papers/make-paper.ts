import { type Day, formatDay, shiftDay } from '../../model/day.js'
import { withNamesOn } from '../../model/name-on.js'
import type { Plan } from '../../model/plan.js'
import type { Quarter } from '../../model/quarter.js'
import { formatDayInWords } from '../../model/words.js'
import type { Document } from '../../report/document/document.js'
import { readDay, readKnownOn, readPlanningYear, readQuarter } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { findLastPaper } from './find-last-paper.js'
import { listAsked } from './forms-folder.js'

/** Which paper a person wants. */
export interface PaperChoice {
  readonly asOf?: string
  readonly quarter?: string
  readonly since?: string
  readonly annual?: string
  readonly knownOn?: string
}

/** A paper, and what its file is called, without the ending. */
export interface Paper {
  readonly name: string
  readonly document: Document
}

/** What a paper is made from. */
interface Request {
  readonly world: World
  /** The plan's folder: papers made before lie beside it. Undefined where none are to be looked for. */
  readonly place?: string
  readonly plan: Plan
  readonly revision: string | null
  readonly choice: PaperChoice
}

/** Makes the paper asked for: the year's, or else the quarter's. */
export async function makePaper(asked: Request): Promise<Paper> {
  const { annual } = asked.choice
  checkTogether(asked.choice)
  const request = { ...asked, plan: readKnownOn(asked.world, asked.plan, asked.choice.knownOn).plan }
  if (annual !== undefined) return await withTerms(request.plan, makeAnnual(request, annual), 'credits')
  return await withTerms(request.plan, makeQuarterly(request))
}

/** Every paper explains the terms that it uses; the one of the year also names who made the plan. */
async function withTerms({ terms, credits }: Plan, made: Promise<Paper>, also?: 'credits'): Promise<Paper> {
  const [{ name, document }, { withEndMatter }] = await Promise.all([
    made,
    import('../../report/papers/end-matter.js'),
  ])
  return { name, document: withEndMatter(document, { terms, credits: also === 'credits' ? credits : [] }) }
}

/** Each of these asks for another paper. */
function checkTogether({ quarter, since, annual }: PaperChoice): void {
  const papers = [
    ...(annual === undefined ? [] : ['--annual']),
    ...(quarter === undefined && since === undefined
      ? []
      : [quarter === undefined ? '--since' : '--quarter']),
  ]
  if (papers.length > 1)
    throw new Failure(`Use ${papers.slice(0, 2).join(' or ')}, not both: each makes a different paper.`)
}

async function makeQuarterly({ world, place, plan, revision, choice }: Request): Promise<Paper> {
  const [{ sinceLastReport }, { summariseQuarter }, { composeQuarterly }] = await Promise.all([
    import('../../schedule/papers/report-period.js'),
    import('../../schedule/papers/summarise-quarter.js'),
    import('../../report/papers/compose-quarterly.js'),
  ])
  const quarter = choice.quarter === undefined ? null : readQuarter(plan, '--quarter', choice.quarter)
  const asOf = readDayAfter(world, plan, choice, quarter)
  if (quarter !== null && asOf < quarter.firstDay) throw tooEarly(asOf, choice.quarter ?? '', quarter)
  const lastPaper = () => (place === undefined ? null : findLastPaper(world, place, asOf))
  const since =
    readSince(world, plan, choice, asOf) ?? quarter?.firstDay ?? sinceLastReport(plan, asOf, lastPaper())
  const { knownOn } = readKnownOn(world, plan, choice.knownOn)
  const asked = (meeting: Day) => (place === undefined ? undefined : listAsked(world, place, plan, meeting))
  const summary = summariseQuarter(withNamesOn(plan, asOf), { since, asOf }, { quarter, knownOn, asked })
  return { name: `${formatDay(asOf)}-quarterly`, document: composeQuarterly(summary, revision) }
}

async function makeAnnual({ world, plan, revision, choice }: Request, named: string): Promise<Paper> {
  const [{ summariseYear }, { composeAnnual }] = await Promise.all([
    import('../../schedule/papers/summarise-year.js'),
    import('../../report/papers/compose-annual.js'),
  ])
  const year = readPlanningYear(plan, '--annual', named)
  const asOf = readDayAfter(world, plan, choice, year)
  if (asOf < year.firstDay) throw tooEarly(asOf, named, year)
  return {
    name: `${formatDay(asOf)}-annual`,
    document: composeAnnual(summariseYear(withNamesOn(plan, asOf), year, asOf), revision),
  }
}

/** The as-of day: as given, else the day after the span that was asked for, else today. */
function readDayAfter(
  world: World,
  plan: Plan,
  { asOf }: PaperChoice,
  span: Pick<Quarter, 'lastDay'> | null,
): Day {
  if (asOf === undefined && span !== null) return shiftDay(span.lastDay, 1)
  return readDay(world, plan, '--as-of', asOf)
}

function tooEarly(asOf: Day, named: string, { firstDay }: Pick<Quarter, 'firstDay'>): Failure {
  return new Failure(
    `--as-of: ${formatDayInWords(asOf)} is before ${named} begins on ${formatDayInWords(firstDay)}. Give a later date.`,
  )
}

function readSince(world: World, plan: Plan, { since }: PaperChoice, asOf: Day): Day | undefined {
  if (since === undefined) return undefined
  const day = readDay(world, plan, '--since', since)
  if (day <= asOf) return day
  throw new Failure(
    `--since: ${formatDayInWords(day)} is after the date of the report, ${formatDayInWords(asOf)}. Give an earlier date.`,
  )
}
