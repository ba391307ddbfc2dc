import { formatDay } from '../../model/day.js'
import { formatEvery } from '../../model/every.js'
import type { Standing } from '../../model/standing.js'
import type { TargetStanding } from '../../schedule/list-targets.js'
import { statusRow } from '../status/status-json.js'
import { printJson } from '../terminal/print-json.js'
import { dayOrNull, entryRow, targetEntryRow } from '../words/entry-row.js'
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
      entries: change.entries.map(targetEntryRow),
      entries_gone: change.entriesGone.map(targetEntryRow),
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

function sideRow({ asOf, revision, knownOn }: Side) {
  return { as_of: formatDay(asOf), revision, known_on: dayOrNull(knownOn) }
}

function actionRow(standing: Standing) {
  const { asPrinted, every, inPlanFrom } = standing.action
  return {
    ...statusRow(standing),
    as_printed: asPrinted,
    every: every && formatEvery(every),
    added: dayOrNull(inPlanFrom),
  }
}

function targetRow({ target, statement, window, judgements }: TargetStanding) {
  return {
    id: target.id,
    ref: target.ref,
    group: target.group,
    title: target.title,
    statement,
    window: window?.written ?? null,
    as_printed: target.asPrinted,
    added: dayOrNull(target.inPlanFrom),
    indicators: target.indicators,
    survey: target.survey,
    what_you_can_do: target.whatYouCanDo,
    context: target.context,
    achieved: judgements.at(-1)?.achieved ?? null,
  }
}
