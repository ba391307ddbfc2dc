import { type Day, formatDay } from '../../model/day.js'
import type { DocumentTexts } from '../../model/document-texts.js'
import type { Entry, TargetEntry } from '../../model/entry.js'
import type { Action, Indicator, Owner, Reading, Target } from '../../model/plan.js'
import { statusRow } from '../status/status-json.js'
import { printJson } from '../terminal/print-json.js'
import { explainFlag, explainStanding } from './explain-standing.js'
import type { ShowContext } from './show-context.js'

/** What `plan show` can be asked about, with what it is. */
export type Shown =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'owner'; readonly owner: Owner }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'term'; readonly term: DocumentTexts['terms'][number] }

/** The same as machines read it; the names are those of the files and of `plan status --format json`. */
export function formatShowJson(context: ShowContext, shown: Shown): string {
  const { asOf, knownOn } = context
  const head = { format: 1, as_of: formatDay(asOf), known_on: dayOrNull(knownOn), kind: shown.kind }
  return printJson({ ...head, [shown.kind]: rowOf(context, shown) })
}

function rowOf(context: ShowContext, shown: Shown): object {
  if (shown.kind === 'action') return actionRow(context, shown.action)
  if (shown.kind === 'target') return targetRow(context, shown.target)
  if (shown.kind === 'owner') return ownerRow(context, shown.owner)
  return shown.kind === 'indicator' ? indicatorRow(shown.indicator) : termRow(shown.term)
}

/** `in_plan` is false before the day from which it is in the plan; it then has no standing. */
function actionRow(context: ShowContext, action: Action): object {
  const standing = context.standings.find((candidate) => candidate.action === action)
  const { id, what, inPlanFrom, asPrinted } = action
  const inForce = new Set(action.entries)
  const entries = action.journal
    .filter(({ on }) => on <= context.asOf)
    .map((entry) => ({ ...entryRow(entry), counts: inForce.has(entry) }))
  return {
    in_plan: standing !== undefined,
    ...(standing ? statusRow(standing) : { id, what }),
    as_printed: asPrinted,
    added: dayOrNull(inPlanFrom),
    why: standing
      ? [
          explainStanding(standing, context),
          ...standing.flags.map((flag) => explainFlag(flag, standing, context)),
        ]
      : [],
    entries,
  }
}

function targetRow(context: ShowContext, target: Target): object {
  const { statement, window, entries } = context.targetOn(target)
  const { id, ref, group, title, indicators, survey, whatYouCanDo } = target
  return {
    id,
    ref,
    group,
    title,
    statement,
    window: window?.written ?? null,
    indicators,
    survey,
    what_you_can_do: whatYouCanDo,
    actions: target.actions.map((action) => action.id),
    entries: entries.map(targetEntryRow),
  }
}

function ownerRow({ standings }: ShowContext, { code, name, isGroup, earlierNames, until }: Owner): object {
  return {
    code,
    name,
    kind: isGroup ? 'group' : null,
    was: earlierNames.map((earlier) => ({ name: earlier.name, until: formatDay(earlier.until) })),
    until: dayOrNull(until),
    owner_of: standings.filter(({ life }) => life.owners.includes(code)).map(({ action }) => action.id),
    partner_in: standings.filter(({ life }) => life.partners.includes(code)).map(({ action }) => action.id),
  }
}

function indicatorRow(indicator: Indicator): object {
  const { id, title, scheme, code, unit, better, source, baseline, readings, discontinued } = indicator
  return {
    id,
    title,
    scheme,
    code,
    unit,
    better,
    source,
    baseline: baseline && readingRow(baseline),
    readings: readings.map(readingRow),
    discontinued: discontinued && { on: formatDay(discontinued.on), reason: discontinued.reason },
  }
}

function readingRow({ period, value, aim, area, published, note }: Reading): object {
  return { period, value, aim, area, published: dayOrNull(published), note }
}

function termRow({ term, name, means, source }: DocumentTexts['terms'][number]): object {
  return { term, name, means, source }
}

function entryRow(entry: Entry): object {
  const { state, outlook, progress, window, proposed, owners, partners, what } = entry
  return {
    ...datedRow(entry),
    state,
    outlook,
    progress,
    window: window?.written ?? null,
    proposed: proposed?.written ?? null,
    owners,
    partners,
    what,
  }
}

function targetEntryRow(entry: TargetEntry): object {
  const { achieved, statement, window } = entry
  return { ...datedRow(entry), achieved, statement, window: window?.written ?? null }
}

function datedRow(entry: Entry | TargetEntry): object {
  const { on, recorded, corrects, meeting, undated, reportedBy, reason, agreedBy, note, evidence } = entry
  return {
    on: formatDay(on),
    recorded: formatDay(recorded),
    corrects: dayOrNull(corrects),
    meeting: dayOrNull(meeting),
    undated,
    reported_by: reportedBy,
    reason,
    agreed_by: agreedBy,
    note,
    evidence,
  }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
