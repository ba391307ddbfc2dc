import { type Day, parseDay } from '../model/day.js'
import { defaults } from '../model/defaults.js'
import { groupBy } from '../model/group-by.js'
import { type Period, parsePeriod } from '../model/period.js'
import type {
  Action,
  Degree,
  Entry,
  Indicator,
  Judgement,
  Owner,
  Plan,
  Reading,
  Target,
} from '../model/plan.js'
import { buildPrintedWords } from '../model/printed-settings.js'
import { parseWindow, type Window } from '../model/window.js'
import { withoutCopies } from './count-once.js'
import type { DraftAction, DraftEntry, DraftPlan, DraftTarget } from './draft.js'
import type { WrittenIndicator, WrittenOwner, WrittenReading } from './schemas/written.js'

/** One for all: a large plan has tens of thousands of lists that hold nothing. */
const none: readonly never[] = []

/** Makes the plan of a draft in which the rules found no error; what they vouch for is not checked again here. */
export function buildPlan(draft: DraftPlan): Plan {
  const settings = draft.settings.written
  const actions = groupBy(draft.actions, ({ target }) => target)
  return {
    title: settings.title,
    organisation: settings.organisation ?? null,
    published: settings.published ?? null,
    yearStarts: draft.yearStarts,
    timeZone: settings.time_zone ?? defaults.time_zone,
    dueSoon: period(settings.due_soon ?? defaults.due_soon),
    noUpdateAfter: period(settings.no_update_after ?? defaults.no_update_after),
    printedDays: settings.printed_days ?? defaults.printed_days,
    printedWords: buildPrintedWords(settings.printed_words),
    meetings: (settings.meetings ?? []).map(day).sort((a, b) => a - b),
    indicatorIds: settings.indicators ?? none,
    owners: new Map([...draft.owners].map(([code, { written }]) => [code, buildOwner(code, written)])),
    indicators: new Map([...draft.indicators].map(([id, { written }]) => [id, buildIndicator(id, written)])),
    targets: draft.targets.map((target) => buildTarget(draft, target, actions.get(target) ?? [])),
    steps: (actions.get(undefined) ?? []).map((step) =>
      buildAction(draft, step, deduplicateIds(settings.indicators ?? none)),
    ),
  }
}

function buildOwner(code: string, { name, kind, was, until }: WrittenOwner): Owner {
  return {
    code,
    name,
    isGroup: kind === 'group',
    earlierNames: (was ?? none).map((earlier) => ({ name: earlier.name, until: day(earlier.until) })),
    until: until === undefined ? null : day(until),
  }
}

function buildTarget(draft: DraftPlan, target: DraftTarget, actions: readonly DraftAction[]): Target {
  const { written } = target
  const indicators = deduplicateIds([
    ...(draft.settings.written.indicators ?? none),
    ...(written.indicators ?? none),
  ])
  return {
    id: written.id,
    title: written.title,
    statement: written.statement,
    window: window(written.window),
    asPrinted: written.as_printed ?? null,
    inPlanFrom: written.added === undefined ? null : day(written.added),
    indicators: written.indicators ?? none,
    survey: written.survey ?? none,
    whatYouCanDo: written.what_you_can_do ?? none,
    actions: actions.map((action) => buildAction(draft, action, indicators)),
    judgements: entriesAbout(draft, written.id).map(buildJudgement),
  }
}

/** With the indicators that it has from the plan and its target. */
function buildAction(draft: DraftPlan, action: DraftAction, indicators: readonly string[]): Action {
  const { written, target } = action
  const own = written.added === undefined ? null : day(written.added)
  const withTarget = target?.written.added === undefined ? null : day(target.written.added)
  return {
    id: written.id,
    target: target?.written.id ?? null,
    theme: written.theme ?? null,
    what: written.what,
    owner: written.owner ?? null,
    partners: written.partners ?? none,
    window: window(written.window),
    asPrinted: written.as_printed ?? null,
    follows: written.follows ?? none,
    every: written.every ?? null,
    inPlanFrom: laterOf(own, withTarget),
    indicators: written.indicators ? deduplicateIds([...indicators, ...written.indicators]) : indicators,
    entries: entriesAbout(draft, written.id).map(buildEntry),
  }
}

function buildEntry({ written, meeting }: DraftEntry): Entry {
  return {
    on: day(written.on),
    recorded: written.recorded === undefined ? null : day(written.recorded),
    state: written.state ?? null,
    window: written.window === undefined ? null : window(written.window),
    proposed: written.proposed === undefined ? null : window(written.proposed),
    owner: written.owner ?? null,
    outlook: written.outlook ?? null,
    note: written.note ?? null,
    reason: written.reason ?? null,
    agreedBy: written.agreed_by ?? null,
    evidence: written.evidence ?? none,
    meeting: meeting === undefined ? null : day(meeting),
  }
}

function buildJudgement({ written, meeting }: DraftEntry): Judgement {
  return {
    on: day(written.on),
    recorded: written.recorded === undefined ? null : day(written.recorded),
    achieved: degree(written.achieved),
    note: written.note ?? null,
    agreedBy: written.agreed_by ?? null,
    evidence: written.evidence ?? none,
    meeting: meeting === undefined ? null : day(meeting),
  }
}

function entriesAbout(draft: DraftPlan, id: string): readonly DraftEntry[] {
  return withoutCopies(draft.entriesById.get(id) ?? none)
}

function buildIndicator(id: string, written: WrittenIndicator): Indicator {
  const { discontinued } = written
  return {
    id,
    title: written.title,
    scheme: written.scheme ?? null,
    code: written.code ?? null,
    unit: written.unit ?? null,
    better: written.better ?? null,
    source: written.source ?? null,
    baseline: written.baseline ? buildReading(written.baseline) : null,
    readings: (written.readings ?? []).map(buildReading),
    discontinued: discontinued ? { on: day(discontinued.on), reason: discontinued.reason ?? null } : null,
  }
}

function buildReading(written: WrittenReading): Reading {
  const figure = (text: string | undefined) => (text === undefined ? null : Number(text))
  return {
    period: written.period,
    value: figure(written.value),
    aim: figure(written.aim),
    area: written.area ?? null,
    published: written.published === undefined ? null : day(written.published),
    note: written.note ?? null,
  }
}

/** A day that real-date has vouched for. */
function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(`a day that no rule refused: ${text}`)
  return found
}

/** A window that real-date and window-order have vouched for. */
function window(text: string): Window {
  const found = parseWindow(text)
  if (!found.ok) throw new Error(`a window that no rule refused: ${text}`)
  return found.value
}

/** How far a target was achieved, which entry-says-something has asked for. */
function degree(written: Degree | undefined): Degree {
  if (written === undefined) throw new Error('a judgement without its degree that no rule refused')
  return written
}

/** A length of time that its schema has vouched for. */
function period(text: string): Period {
  const found = parsePeriod(text)
  if (!found) throw new Error(`a length of time that no schema refused: ${text}`)
  return found
}

function laterOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function deduplicateIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
