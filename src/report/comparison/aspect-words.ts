import type { Day } from '../../model/day.js'
import type { Plan, Target } from '../../model/plan.js'
import { quoteDifference } from '../../model/quote-text.js'
import { wordsOf } from '../../model/saying.js'
import type { Standing } from '../../model/standing.js'
import { formatDayShort, formatWindowShort, listInWords } from '../../model/words.js'
import type { ActionAspect } from '../../schedule/compare-standings.js'
import type { TargetAspect } from '../../schedule/compare-targets.js'
import { ownerInWords, ownerName } from '../words/owner-words.js'
import { formatRemarks, formatWhen } from '../words/standing-words.js'
import { achievementInWords } from './format-progress.js'

/** One side of what differs. */
export interface SideWords {
  readonly plan: Plan
  readonly asOf: Day
}

/** Where an action stands, and what else of it is not the same on both sides. */
export function standingWithAspects(
  { plan, asOf }: SideWords,
  standing: Standing,
  changed: readonly ActionAspect[],
): string {
  const words = changed.map((aspect) => wordsOfAction[aspect]?.(standing, plan) ?? [])
  return joinOnce([formatRemarks(standing, asOf), ...words.flat()])
}

/** How far a target was achieved, and what else of it is not the same on the other side. */
export function targetWithAspects(
  { asOf }: SideWords,
  target: Target,
  changed: readonly TargetAspect[],
  other: Target | null,
): string {
  const words = changed.map((aspect) => wordsOfTarget[aspect]?.(target, other) ?? [])
  return joinOnce([achievementInWords(target, asOf), ...words.flat()])
}

/** What the words of its standing say already is not repeated. */
const wordsOfAction: Partial<Record<ActionAspect, (standing: Standing, plan: Plan) => string>> = {
  window: formatWhen,
  every: formatWhen,
  owner: (standing, plan) => ownerName(plan, standing),
  what: ({ action }) => labelled('words', action.what),
  theme: ({ action }) => labelled('theme', action.theme),
  partners: ({ action }, plan) =>
    labelled('partners', listInWords(action.partners.map((code) => ownerInWords(plan, code)))),
  original_window: (standing) =>
    standing.life.moves.length === 0
      ? formatWhen(standing)
      : labelled('agreed at first', formatWindowShort(standing.action.window)),
  as_printed: ({ action }) => labelled('as printed', action.asPrinted),
  follows: ({ action }) => labelled('follows', listInWords(action.follows)),
  indicators: ({ action }) => labelled('indicators', listInWords(action.indicators)),
  added: ({ action }) => labelled('added', dayOrNull(action.inPlanFrom)),
}

const wordsOfTarget: Partial<Record<TargetAspect, (target: Target, other: Target | null) => string>> = {
  title: ({ title }) => labelled('title', title),
  statement: ({ statement }) => labelled('words', statement),
  window: ({ window }) => formatWindowShort(window),
  as_printed: ({ asPrinted }) => labelled('as printed', asPrinted),
  indicators: ({ indicators }) => labelled('indicators', listInWords(indicators)),
  survey: ({ survey }) => labelled('survey', listInWords(survey)),
  what_you_can_do: ({ whatYouCanDo }) => labelled('what you can do', whatYouCanDo.join(' / ')),
  context: ({ context }, other) =>
    labelled('context', context && quoteDifference(wordsOf(context), wordsOf(other?.context ?? ''))[0]),
  added: ({ inPlanFrom }) => labelled('added', dayOrNull(inPlanFrom)),
}

/** `partners: DG and CAD`, `theme: none`. */
function labelled(label: string, text: string | null): string {
  return `${label}: ${text || 'none'}`
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDayShort(day)
}

/** What two aspects have in common, such as a window and its `every`, is shown once. */
function joinOnce(parts: readonly string[]): string {
  return [...new Set(parts)].join('; ')
}
