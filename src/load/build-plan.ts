import type { Day } from '../model/day.js'
import { defaults } from '../model/defaults.js'
import { entriesInForce } from '../model/entries-in-force.js'
import { groupBy } from '../model/group-by.js'
import { listed } from '../model/listed.js'
import type { Action, DeclaredField, Owner, Plan, Target } from '../model/plan.js'
import { buildPrintedWords } from '../model/printed-settings.js'
import { buildDocumentTexts } from './build-document-texts.js'
import { buildEntries } from './build-entries.js'
import { buildIndicator } from './build-indicator.js'
import type { DraftAction, DraftPlan, DraftTarget } from './draft.js'
import { day, every, none, optional, period, startWithin, window } from './plan-values.js'
import type { WrittenField, WrittenOwner } from './schemas/written.js'

const noFields: Readonly<Record<string, string>> = {}

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
    statusWords: new Map(Object.entries(settings.status_words ?? {})),
    reviewed: settings.monitoring?.every ?? 'quarter',
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
  const journal = buildEntries(draft, written.id)
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
  const journal = buildEntries(draft, written.id)
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

function buildField({ title, kind, words, shown }: WrittenField): DeclaredField {
  return { title, kind: kind ?? 'text', words: words ?? none, isShown: shown !== undefined }
}

/** The later of an action's own `added` and its target's. */
function inPlanFrom(own: string | undefined, ofTarget: string | undefined): Day | null {
  const days = [own, ofTarget].flatMap((added) => (added === undefined ? [] : day(added)))
  return days.length === 0 ? null : (Math.max(...days) as Day)
}

function deduplicateIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
