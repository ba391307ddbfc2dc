import { type Day, formatDay } from '../../model/day.js'
import type { Entry, Judgement, Target } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { statusRow } from '../status/status-json.js'
import { printJson } from '../terminal/print-json.js'
import type { Comparison, Side } from './comparison.js'

/** What changed, for machines: both sides of each action as `plan status` shows them and as the files do, and the entries between. */
export function formatComparisonJson({ before, after, targets, changes }: Comparison): string {
  const document = {
    title: after.plan.title,
    before: sideRow(before),
    after: sideRow(after),
    targets: targets.map((change) => ({
      id: change.id,
      changed: change.changed,
      before: change.before && targetRow(change.before),
      after: change.after && targetRow(change.after),
      entries: change.entries.map(judgementRow),
      entries_gone: change.entriesGone.map(judgementRow),
    })),
    changes: changes.map((change) => ({
      id: change.id,
      changed: change.changed,
      before: change.before && actionRow(change.before),
      after: change.after && actionRow(change.after),
      entries: change.entries.map(entryRow),
      entries_gone: change.entriesGone.map(entryRow),
    })),
  }
  return printJson(document)
}

function sideRow({ asOf, revision }: Side) {
  return { as_of: formatDay(asOf), revision }
}

function actionRow(standing: Standing) {
  const { asPrinted, every, inPlanFrom } = standing.action
  return { ...statusRow(standing), as_printed: asPrinted, every, added: dayOrNull(inPlanFrom) }
}

function targetRow(target: Target) {
  return {
    id: target.id,
    title: target.title,
    statement: target.statement,
    window: target.window.written,
    as_printed: target.asPrinted,
    added: dayOrNull(target.inPlanFrom),
    indicators: target.indicators,
    survey: target.survey,
    what_you_can_do: target.whatYouCanDo,
    context: target.context,
    achieved: target.judgements.at(-1)?.achieved ?? null,
  }
}

function judgementRow({ on, achieved, note, agreedBy, evidence }: Judgement) {
  return { on: formatDay(on), achieved, note, agreed_by: agreedBy, evidence }
}

function entryRow(entry: Entry) {
  return {
    on: formatDay(entry.on),
    state: entry.state,
    window: entry.window?.written ?? null,
    proposed: entry.proposed?.written ?? null,
    owner: entry.owner,
    outlook: entry.outlook,
    note: entry.note,
    reason: entry.reason,
    agreed_by: entry.agreedBy,
    evidence: entry.evidence,
  }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
