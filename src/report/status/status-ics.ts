import { createHash } from 'node:crypto'
import ical, {
  escape as escapeCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator'
import { type Day, formatDay, shiftDay } from '../../model/day.js'
import { occurrenceOf } from '../../model/every.js'
import { addPeriod } from '../../model/period.js'
import type { Plan } from '../../model/plan.js'
import { onOneLine } from '../../model/printable.js'
import { isOpen, lastUpdate, type Standing } from '../../model/standing.js'
import { parseWindow } from '../../model/window.js'
import { formatDayInWords, formatWindowInWords } from '../../model/words.js'
import { ownersInWords } from '../words/owner-words.js'
import type { Status } from './status.js'

/** How far ahead what is repeated is listed. */
const ahead = { count: 1, unit: 'year' } as const

/**
 * A calendar to subscribe to: an all-day event on the last day of each action that is neither complete nor stopped, and
 * on each meeting. An event keeps its UID for as long as the plan has its title, so that one that moves is changed, not
 * doubled; nothing in it depends on the clock.
 */
export function formatStatusIcs(status: Status): string {
  const { plan } = status
  const calendar = ical({
    name: escapeCalendar(onOneLine(plan.title), false), // which the package does for events only
    prodId: { company: 'plan', product: 'plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 24 * 60 * 60, // in seconds: how often a reader should look again
  })
  const feed = { id: feedId(plan), stamp: publishedOn(plan) }
  for (const standing of [...status.actions, ...status.steps])
    for (const due of listDue(standing, status)) calendar.createEvent(dueEvent(standing, due, status, feed))
  for (const meeting of plan.meetings) calendar.createEvent(meetingEvent(plan, meeting, feed))
  return `${calendar.toString()}\r\n`
}

/** What all events of a plan have in common. */
interface Feed {
  readonly id: string
  readonly stamp: Day
}

/** Two plans in one calendar program must not share the id of an event. */
function feedId({ title }: Plan): string {
  return createHash('sha256').update(title.normalize('NFC')).digest('hex').slice(0, 12)
}

function publishedOn({ published }: Plan): Day {
  const month = parseWindow(published ?? '')
  return (month.ok && month.value.lastDay) || (0 as Day)
}

/** A last day, and which of an action's it is: what is repeated has several. */
interface Due {
  readonly key: string
  readonly day: Day
}

/** Of what is repeated: the occurrence that is not met yet, and those after it that end within a year. */
function listDue(standing: Standing, { plan, asOf }: Status): readonly Due[] {
  const { action, life } = standing
  const { lastDay } = life.due
  if (!isOpen(standing) || lastDay === null) return []
  if (action.every === null) return [{ key: action.id, day: lastDay }]
  const unmet = life.met.length
  const later = listOccurrenceEnds(standing, { from: unmet + 1, until: addPeriod(asOf, ahead), plan })
  return [lastDay, ...later].map((day, index) => ({ key: `${action.id}-${unmet + index + 1}`, day }))
}

/** The last days of occurrences, from the one of a number (from 0) up to a day; the last ends with the window. */
function listOccurrenceEnds(
  { action: { every }, life: { window } }: Standing,
  { from, until, plan }: { readonly from: number; readonly until: Day; readonly plan: Plan },
): readonly Day[] {
  const { firstDay, lastDay } = window
  if (every === null || firstDay === null) return []
  const days: Day[] = []
  for (let number = from; ; number += 1) {
    const occurrence = occurrenceOf(firstDay, every, number, plan.yearStarts)
    const day = lastDay !== null && lastDay < occurrence.lastDay ? lastDay : occurrence.lastDay
    if (day > until || (lastDay !== null && occurrence.firstDay > lastDay)) return days
    days.push(day)
  }
}

function dueEvent(standing: Standing, { key, day }: Due, { plan, asOf }: Status, feed: Feed): ICalEventData {
  const { action, life } = standing
  const recorded = life.entries.reduce(
    (last, entry) => (entry.recorded > last ? entry.recorded : last),
    feed.stamp,
  )
  const word = day < asOf ? 'overdue' : 'due'
  return {
    ...allDay(day, recorded),
    id: `${key}-${feed.id}@plan`,
    sequence: action.journal.filter(({ on }) => on <= asOf).length, // corrected or not: it never goes down
    summary: onOneLine(`${action.id} ${word}: ${life.what}`),
    description: describeAction(plan, standing),
  }
}

function describeAction(plan: Plan, { action, life, name, flags }: Standing): string {
  const update = lastUpdate(life)
  return [
    `Standing: ${[name, ...flags.filter((flag) => flag !== name)].join(', ')}`,
    `Owner: ${ownersInWords(plan, life.owners)}`,
    `Dates: ${formatWindowInWords(life.window)}`,
    ...(life.moves.length > 0 ? [`Original dates: ${formatWindowInWords(action.window)}`] : []),
    ...(update
      ? [`Last update: ${formatDayInWords(update.on)}${update.note === null ? '' : `, ${update.note}`}`]
      : []),
  ]
    .map(onOneLine)
    .join('\n')
}

function meetingEvent(plan: Plan, meeting: Day, feed: Feed): ICalEventData {
  return {
    ...allDay(meeting, feed.stamp),
    id: `meeting-${formatDay(meeting)}-${feed.id}@plan`,
    sequence: 0,
    summary: onOneLine(`Meeting: ${plan.title}`),
  }
}

/** Takes up nobody's time. The end is the day after, as calendars have it. */
function allDay(day: Day, stamp: Day) {
  return {
    start: formatDay(day),
    end: formatDay(shiftDay(day, 1)),
    stamp: formatDay(stamp),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}
