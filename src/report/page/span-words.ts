import type { Day } from '../../model/day.js'
import { formatEvery } from '../../model/every.js'
import { nameOn } from '../../model/name-on.js'
import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { countOf, formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'
import type { StandingSpan } from '../../schedule/spans/list-spans.js'
import { ownerInWords } from '../words/owner-words.js'
import { formatFlags, formatProposal } from '../words/standing-words.js'
import { whyOf } from './why-of.js'

/** What the page says of an action as long as a span lasts. */
export interface SpanWords {
  /** Null: since ever. */
  readonly from: Day | null
  /** Empty: not in the plan yet; nothing else is said then. */
  readonly standing: string
  /** The standing with its days; `{14790}` stands for the days up to or since that day. */
  readonly label: string
  /** The flags' names, for the filter; a comma between them. */
  readonly marks: string
  readonly flags: string
  readonly why: string
  /** Codes, a comma between them. */
  readonly owners: string
  readonly ownerNames: string
  readonly when: string
  readonly what: string
  readonly moved: string
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

const notInPlan = {
  ...{ standing: '', label: '', marks: '', flags: '', why: '', owners: '', ownerNames: '' },
  ...{ when: '', what: '', moved: '', firstDay: null, lastDay: null },
}

/** The words of a span. Every count of days in them is left to the day that is looked at. */
export function spanWords(plan: Plan, { from, standing }: StandingSpan): SpanWords {
  if (standing === null) return { from, ...notInPlan }
  const { name, flags, life } = standing
  return {
    from,
    standing: name,
    label: labelOf(standing),
    marks: flags.join(),
    flags: [...formatFlags(standing), ...formatProposal(standing)].join('; '),
    why: whyOf(plan, standing),
    owners: life.owners.join(),
    ownerNames: namesOf(plan, life.owners, from),
    when: whenInWords(standing),
    what: life.what,
    moved: movesInWords(plan, standing),
    firstDay: life.due.firstDay,
    lastDay: life.due.lastDay,
  }
}

/** A label on a day: the counts of days filled in. */
export function fillDays(label: string, day: Day): string {
  return label.replace(/\{(-?\d+)\}/g, (_, other) => countOf(Math.abs(Number(other) - day), 'day'))
}

function whenInWords({ action, life }: Standing): string {
  const window = formatWindowInWords(life.window)
  return action.every === null ? window : `${window}, every ${formatEvery(action.every)}`
}

function labelOf({ name, daysLeft, life }: Standing): string {
  const { firstDay, lastDay } = life.due
  if (name === 'complete' || name === 'stopped') return completionInWords(name, life)
  if (name === 'upcoming' && firstDay !== null) return `upcoming, starts in {${firstDay}}`
  if (name === 'overdue') return `{${lastDay}} overdue`
  const due = lastDay === null ? '' : daysLeft === 0 ? 'due today' : `due in {${lastDay}}`
  if (name === 'due soon') return due
  return due === '' ? name : `${name}, ${due}`
}

function completionInWords(name: string, { completion }: Standing['life']): string {
  if (name !== 'complete' || completion === null) return name
  return `complete ${completion.undated ? 'by' : 'on'} ${formatDayInWords(completion.on)}`
}

function namesOf(plan: Plan, codes: readonly string[], from: Day | null): string {
  const names = codes.map((code) => {
    const owner = plan.owners.get(code)
    if (owner === undefined) return code
    return from === null ? (owner.earlierNames[0]?.name ?? owner.name) : nameOn(owner, from)
  })
  return listInWords(names) || 'nobody'
}

/** `April to June 2010 became April to December 2010, 184 days later: awaiting …; agreed by …`. */
function movesInWords(plan: Plan, { action, life, slippedDays }: Standing): string {
  if (life.moves.length === 0) return ''
  const slip = slippedDays === null || slippedDays === 0 ? '' : `, ${countOf(Math.abs(slippedDays), 'day')}`
  const way = slip === '' ? '' : (slippedDays ?? 0) < 0 ? ' earlier' : ' later'
  const reasons = life.moves.map(({ on, reason, agreedBy }) =>
    [
      `on ${formatDayInWords(on)}: ${reason ?? 'no reason given'}`,
      ...(agreedBy.length === 0
        ? []
        : [`agreed by ${listInWords(agreedBy.map((code) => ownerInWords(plan, code)))}`]),
    ].join('; '),
  )
  return `${formatWindowInWords(action.window)} became ${formatWindowInWords(life.window)}${slip}${way} (${reasons.join('. ')})`
}
