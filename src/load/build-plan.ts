import { type Day, parseDay } from '../model/day.js'
import { defaults } from '../model/defaults.js'
import { entriesInForce } from '../model/entries-in-force.js'
import { type Every, parseEvery } from '../model/every.js'
import { groupBy } from '../model/group-by.js'
import { listed } from '../model/listed.js'
import { type Period, parsePeriod } from '../model/period.js'
import type {
  Action,
  DeclaredField,
  Entry,
  Indicator,
  Owner,
  Plan,
  Reading,
  Target,
  TargetEntry,
} from '../model/plan.js'
import { buildPrintedWords } from '../model/printed-settings.js'
import { recordedDay } from '../model/recorded-day.js'
import { reportedState } from '../model/reported-state.js'
import { parseWindow, type Window } from '../model/window.js'
import { buildDocumentTexts } from './build-document-texts.js'
import { withoutCopies } from './count-once.js'
import type { DraftAction, DraftEntry, DraftPlan, DraftTarget } from './draft.js'
import type { WrittenField, WrittenIndicator, WrittenOwner, WrittenReading } from './schemas/written.js'

/** One for all: a large plan has tens of thousands of lists that hold nothing. */
const none: readonly never[] = []
const noFields: Readonly<Record<string, string>> = {}

type StatusWords = NonNullable<DraftPlan['settings']['written']['status_words']>

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
    startWithin: startWithin(settings.start_within),
    printedDays: settings.printed_days ?? defaults.printed_days,
    printedWords: buildPrintedWords(settings.printed_words),
    meetings: (settings.meetings ?? []).map(day).sort((a, b) => a - b),
    ...buildDocumentTexts(settings),
    indicatorIds: settings.indicators ?? none,
    fields: new Map(Object.entries(settings.fields ?? {}).map(([name, field]) => [name, buildField(field)])),
    owners: new Map([...draft.owners].map(([code, { written }]) => [code, buildOwner(code, written)])),
    indicators: new Map([...draft.indicators].map(([id, { written }]) => [id, buildIndicator(id, written)])),
    targets: draft.targets.map((target) => buildTarget(draft, target, actions.get(target) ?? [])),
    steps: (actions.get(undefined) ?? []).map((step) =>
      buildAction(draft, step, deduplicateIds(settings.indicators ?? none)),
    ),
  }
}

function buildOwner(code: string, { name, email, kind, was, until }: WrittenOwner): Owner {
  return {
    code,
    name,
    email: email ?? null,
    isGroup: kind === 'group',
    earlierNames: (was ?? none).map((earlier) => ({ name: earlier.name, until: day(earlier.until) })),
    until: optional(until, day),
  }
}

function buildTarget(draft: DraftPlan, target: DraftTarget, actions: readonly DraftAction[]): Target {
  const { written } = target
  const journal = entriesAbout(draft, written.id).map(buildTargetEntry)
  const indicators = deduplicateIds([
    ...(draft.settings.written.indicators ?? none),
    ...(written.indicators ?? none),
  ])
  return {
    id: written.id,
    ref: written.ref ?? null,
    group: written.group ?? null,
    title: written.title,
    statement: written.statement ?? written.title,
    window: optional(written.window, window),
    asPrinted: written.as_printed ?? null,
    inPlanFrom: optional(written.added, day),
    indicators: written.indicators ?? none,
    survey: written.survey ?? none,
    whatYouCanDo: written.what_you_can_do ?? none,
    context: written.context ?? null,
    actions: actions.map((action) => buildAction(draft, action, indicators)),
    journal,
    entries: entriesInForce(journal),
  }
}

/** With the indicators that it has from the plan and its target. */
function buildAction(draft: DraftPlan, action: DraftAction, indicators: readonly string[]): Action {
  const { written, target } = action
  const statusWords = draft.settings.written.status_words ?? {}
  const journal = entriesAbout(draft, written.id).map((entry) => buildEntry(entry, statusWords))
  return {
    id: written.id,
    ref: written.ref ?? null,
    target: target?.written.id ?? null,
    group: target?.written.group ?? null,
    theme: written.theme ?? null,
    what: written.what,
    owners: optional(written.owner, listed) ?? none,
    partners: written.partners ?? none,
    window: window(written.window),
    condition: written.condition ?? null,
    asPrinted: written.as_printed ?? null,
    follows: written.follows ?? none,
    every: optional(written.every, every),
    inPlanFrom: inPlanFrom(written.added, target?.written.added),
    indicators: written.indicators ? deduplicateIds([...indicators, ...written.indicators]) : indicators,
    fields: written.fields ?? noFields,
    journal,
    entries: entriesInForce(journal),
  }
}

function buildEntry(entry: DraftEntry, statusWords: StatusWords): Entry {
  const { written } = entry
  return {
    ...buildDatedEntry(entry),
    ...reportedState(written, statusWords),
    asReported: written.as_reported ?? null,
    proposed: optional(written.proposed, window),
    owners: optional(written.owner, listed),
    partners: written.partners ?? null,
    progress: written.progress ?? null,
    what: written.what ?? null,
  }
}

function buildTargetEntry(entry: DraftEntry): TargetEntry {
  const { achieved = null, statement = null } = entry.written
  return { ...buildDatedEntry(entry), achieved, statement }
}

function buildDatedEntry({ written, meeting, journal, path }: DraftEntry) {
  return {
    on: day(written.on),
    undated: written.undated !== undefined,
    recorded: day(recordedDay({ recorded: written.recorded, meeting, on: written.on })),
    corrects: optional(written.corrects, day),
    reportedBy: written.reported_by ?? null,
    window: optional(written.window, window),
    note: written.note ?? null,
    reason: written.reason ?? null,
    agreedBy: optional(written.agreed_by, listed) ?? none,
    evidence: written.evidence ?? none,
    meeting: optional(meeting, day),
    journal,
    index: Number(path[1]),
  }
}

function entriesAbout(draft: DraftPlan, id: string): readonly DraftEntry[] {
  return withoutCopies(draft.entriesById.get(id) ?? none)
}

function buildField({ title, kind, words, shown }: WrittenField): DeclaredField {
  return { title, kind: kind ?? 'text', words: words ?? none, isShown: shown !== undefined }
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
    published: optional(written.published, day),
    note: written.note ?? null,
  }
}

/** What a field holds, read; null where it is left out. */
function optional<Written, Value>(
  written: Written | undefined,
  read: (written: Written) => Value,
): Value | null {
  return written === undefined ? null : read(written)
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

/** A length of time that its schema has vouched for. */
function period(text: string): Period {
  const found = parsePeriod(text)
  if (!found) throw new Error(`a length of time that no schema refused: ${text}`)
  return found
}

function startWithin(text: string | undefined): Period | 'never' | null {
  if (text === undefined) return null
  return text === 'never' ? text : period(text)
}

/** How often something is repeated, which its schema has vouched for. */
function every(text: string): Every {
  const found = parseEvery(text)
  if (!found) throw new Error(`a repetition that no schema refused: ${text}`)
  return found
}

/** The later of an action's own `added` and its target's. */
function inPlanFrom(own: string | undefined, ofTarget: string | undefined): Day | null {
  const days = [own, ofTarget].flatMap((added) => (added === undefined ? [] : day(added)))
  return days.length === 0 ? null : (Math.max(...days) as Day)
}

function deduplicateIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
