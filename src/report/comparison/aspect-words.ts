import type { Day } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { quoteDifference } from '../../model/quote-text.js'
import { wordsOf } from '../../model/saying.js'
import type { Standing } from '../../model/standing.js'
import { formatDayShort, formatWindowShort, listInWords } from '../../model/words.js'
import type { ActionAspect } from '../../schedule/compare-standings.js'
import type { TargetAspect } from '../../schedule/compare-targets.js'
import type { TargetStanding } from '../../schedule/list-targets.js'
import { progressInWords } from '../words/entry-words.js'
import { ownerInWords, ownerNames } from '../words/owner-words.js'
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
  standing: TargetStanding,
  changed: readonly TargetAspect[],
  other: TargetStanding | null,
): string {
  const words = changed.map((aspect) => wordsOfTarget[aspect]?.(standing, other) ?? [])
  return joinOnce([achievementInWords(standing), ...words.flat()])
}

/** What the words of its standing say already is not repeated. */
const wordsOfAction: Partial<Record<ActionAspect, (standing: Standing, plan: Plan) => string>> = {
  window: formatWhen,
  every: formatWhen,
  owner: (standing, plan) => ownerNames(plan, standing),
  what: ({ life }) => labelled('words', life.what),
  progress: ({ life }) => (life.progress === null ? 'no progress given' : progressInWords(life.progress)),
  ref: ({ action }) => labelled('printed number', action.ref),
  group: ({ action }) => labelled('group', action.group),
  condition: ({ action }) => labelled('condition', action.condition),
  fields: ({ action }) =>
    Object.entries(action.fields)
      .map(([name, text]) => labelled(name, text))
      .join('; '),
  theme: ({ action }) => labelled('theme', action.theme),
  partners: ({ life }, plan) =>
    labelled('partners', listInWords(life.partners.map((code) => ownerInWords(plan, code)))),
  original_window: (standing) =>
    standing.life.moves.length === 0
      ? formatWhen(standing)
      : labelled('agreed at first', formatWindowShort(standing.action.window)),
  as_printed: ({ action }) => labelled('as printed', action.asPrinted),
  follows: ({ action }) => labelled('follows', listInWords(action.follows)),
  indicators: ({ action }) => labelled('indicators', listInWords(action.indicators)),
  added: ({ action }) => labelled('added', dayOrNull(action.inPlanFrom)),
}

const wordsOfTarget: Partial<
  Record<TargetAspect, (standing: TargetStanding, other: TargetStanding | null) => string>
> = {
  ref: ({ target }) => labelled('printed number', target.ref),
  group: ({ target }) => labelled('group', target.group),
  title: ({ target }) => labelled('title', target.title),
  statement: ({ statement }) => labelled('words', statement),
  window: ({ window }) => (window === null ? 'no dates' : formatWindowShort(window)),
  as_printed: ({ target }) => labelled('as printed', target.asPrinted),
  indicators: ({ target }) => labelled('indicators', listInWords(target.indicators)),
  survey: ({ target }) => labelled('survey', listInWords(target.survey)),
  what_you_can_do: ({ target }) => labelled('what you can do', target.whatYouCanDo.join(' / ')),
  context: ({ target: { context } }, other) =>
    labelled(
      'context',
      context && quoteDifference(wordsOf(context), wordsOf(other?.target.context ?? ''))[0],
    ),
  added: ({ target }) => labelled('added', dayOrNull(target.inPlanFrom)),
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
