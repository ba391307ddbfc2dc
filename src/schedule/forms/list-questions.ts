import type { Day } from '../../model/day.js'
import { addPeriod } from '../../model/period.js'
import { type Action, leadOf, type Owner, type Plan } from '../../model/plan.js'
import { isOpen, type Standing } from '../../model/standing.js'
import { listStandings } from '../list-standings.js'

/** The days on which questions depend. */
export interface QuestionDays {
  /** On which they are asked. */
  readonly asOf: Day
  /** For which the answers are wanted. */
  readonly meeting: Day
}

/** What is asked of one owner: at least one action or step. */
export interface OwnerQuestions {
  readonly owner: Owner
  readonly standings: readonly Standing[]
}

/** Who is asked what before a meeting. */
export interface Questions {
  /** In the order of owners.yaml. */
  readonly asked: readonly OwnerQuestions[]
  /** Those who have nothing to answer. */
  readonly nothingToAsk: readonly Owner[]
  /** What needs an answer and has nobody to give it: the meeting is asked instead. */
  readonly forMeeting: readonly Standing[]
}

/** Asks the lead of each open action that needs an answer by the meeting; with `alsoPartners`, its other owners and partners too. */
export function listQuestions(
  plan: Plan,
  days: QuestionDays,
  { alsoPartners = false }: { readonly alsoPartners?: boolean } = {},
): Questions {
  const open = listOpenQuestions(plan, days)
  const bodies = [...plan.owners.values()].filter((owner) => canAnswer(owner, days.asOf))
  const asked = bodies.map((owner) => ({
    owner,
    standings: open.filter(({ life }) =>
      alsoPartners ? [...life.owners, ...life.partners].includes(owner.code) : leadOf(life) === owner.code,
    ),
  }))
  const codes = new Set(bodies.map(({ code }) => code))
  return {
    asked: asked.filter(({ standings }) => standings.length > 0),
    nothingToAsk: asked.filter(({ standings }) => standings.length === 0).map(({ owner }) => owner),
    forMeeting: open.filter(({ life }) => !codes.has(leadOf(life) ?? '')),
  }
}

/** Whether somebody can be asked: a group is no single body, and who has left does not answer. */
export function canAnswer({ isGroup, until }: Owner, asOf: Day): boolean {
  return !isGroup && (until === null || until >= asOf)
}

function listOpenQuestions(plan: Plan, { asOf, meeting }: QuestionDays): readonly Standing[] {
  const until = meetingAfter(plan, meeting)
  const silent = listSilent(plan, meeting)
  const { actions, steps } = listStandings(plan, asOf)
  return [...actions, ...steps].filter(
    (standing) => isOpen(standing) && (silent.has(standing.action) || needsAnswer(standing, until)),
  )
}

/** Overdue, to be done before the meeting after next, late in starting, under way, on hold, or without a date. */
function needsAnswer({ name, flags, life }: Standing, until: Day): boolean {
  const { lastDay } = life.due
  return (
    (lastDay !== null && lastDay < until) ||
    life.state !== 'not started' ||
    flags.includes('late starting') ||
    name === 'late starting' ||
    name === 'no date' ||
    flags.includes('no date')
  )
}

/** Where the list of meetings ends, a quarter later. */
function meetingAfter({ meetings }: Plan, meeting: Day): Day {
  return meetings.find((day) => day > meeting) ?? addPeriod(meeting, { count: 3, unit: 'month' })
}

/** What the meeting would find without an update, if nobody reported anything until then. */
function listSilent(plan: Plan, meeting: Day): ReadonlySet<Action> {
  const { actions, steps } = listStandings(plan, meeting)
  return new Set(
    [...actions, ...steps].filter(({ flags }) => flags.includes('no update')).map(({ action }) => action),
  )
}
