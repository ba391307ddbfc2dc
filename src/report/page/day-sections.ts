import { type Day, splitDay } from '../../model/day.js'
import { monthName } from '../../model/month-names.js'
import { standingNames } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'
import { recordsOf, recordsOfTarget } from './action-html.js'
import { anchorOf, dayHtml, escapeHtml, type Html, listHtml, sectionHtml } from './html.js'
import { latelyDays, type Page, type PageAction, wordsOn } from './page.js'

// What is said of the plan on the day of the page. The script makes the same of another day.

/** How many actions have each standing. Steps are not counted, as in every other count. */
export function positionSection({ asOf, status }: Page): Html {
  const counts = standingNames
    .filter((name) => status.counts[name] > 0)
    .map(
      (name) =>
        `<li><b>${status.counts[name]}</b> <span class="tag" data-standing="${name}">${name}</span></li>`,
    )
  return sectionHtml(
    'position',
    'Position',
    `<p>On ${dayHtml(asOf).replace('<time', '<time data-day')}, of <span id="total">${status.counts.total}</span> actions:</p>`,
    `<ul id="counts" class="counts">${counts.join('')}</ul>`,
  )
}

/** Something that happened, or will, on a day. */
interface PageEvent {
  readonly day: Day
  readonly html: Html
}

/** Entries, and what became overdue or late without one, the newest first. */
export function latelySection(page: Page): Html {
  const { asOf, plan } = page
  const ofTargets = plan.targets.flatMap((target) =>
    recordsOfTarget(plan, target).map(({ on, html }) =>
      eventOf(on, target.id, `${target.ref ?? target.id} ${target.title}`, html),
    ),
  )
  const ofActions = page.actions.flatMap((shown) => [
    ...recordsOf(plan, shown.action).map(({ on, html }) =>
      eventOf(on, shown.action.id, nameOn(shown, asOf), html),
    ),
    ...becameLate(shown).map(({ from, standing }) =>
      eventOf(from, shown.action.id, nameOn(shown, asOf), `now ${standing}`),
    ),
  ])
  const news = [...ofTargets, ...ofActions]
    .filter(({ day }) => day <= asOf && day > asOf - latelyDays)
    .sort((a, b) => b.day - a.day)
  return sectionHtml(
    'lately',
    'What changed lately',
    `<p>In the ${latelyDays} days up to <span data-day>${formatDayInWords(asOf)}</span>, the newest first.</p>`,
    listHtml(
      news.map(({ html }) => html),
      'news',
      'Nothing changed in that time.',
    ),
  )
}

/** Spans with which an action went from another standing to a late one. */
function becameLate({ spans }: PageAction) {
  return spans.flatMap(({ from, standing }, index) => {
    const isLate = standing === 'overdue' || standing === 'late starting'
    return from !== null && isLate && spans[index - 1]?.standing !== standing ? [{ from, standing }] : []
  })
}

function eventOf(day: Day, id: string, name: string, rest: Html): PageEvent {
  const link = `<a href="#${anchorOf(id)}">${escapeHtml(name)}</a>`
  return { day, html: `<li>${dayHtml(day)}: ${link}: <span>${rest}</span></li>` }
}

function nameOn(shown: PageAction, day: Day): string {
  const { action } = shown
  return `${action.ref ?? action.id} ${wordsOn(shown, day)?.what ?? action.what}`
}

const ahead = 366

/** Starts, last days and meetings of the year to come, by month. */
export function nextSection(page: Page): Html {
  const { asOf } = page
  const meetings = page.plan.meetings.map((day) => ({
    day,
    html: `<li>${dayHtml(day)}: meeting</li>`,
  }))
  const events = [...meetings, ...page.actions.flatMap((shown) => comingOf(shown, asOf))]
    .filter(({ day }) => day >= asOf && day < asOf + ahead)
    .sort((a, b) => a.day - b.day)
  const months = [...new Set(events.map(({ day }) => monthOf(day)))].map((month) => {
    const own = events.filter(({ day }) => monthOf(day) === month).map(({ html }) => html)
    return `<h3>${month}</h3>\n<ul>${own.join('')}</ul>`
  })
  return sectionHtml(
    'next',
    'What comes next',
    `<div id="coming"${months.length === 0 ? ' hidden' : ''}>${months.join('\n')}</div>`,
    `<p id="no-coming"${months.length === 0 ? '' : ' hidden'}>Nothing has a date in the year to come.</p>`,
  )
}

function comingOf(shown: PageAction, asOf: Day): readonly PageEvent[] {
  const words = wordsOn(shown, asOf)
  if (words === undefined || words.standing === 'complete' || words.standing === 'stopped') return []
  const { firstDay, lastDay } = words
  const name = nameOn(shown, asOf)
  return [
    ...(firstDay === null || firstDay <= asOf ? [] : [eventOf(firstDay, shown.action.id, name, 'first day')]),
    ...(lastDay === null ? [] : [eventOf(lastDay, shown.action.id, name, 'last day')]),
  ]
}

function monthOf(day: Day): string {
  const { year, month } = splitDay(day)
  return `${monthName(month)} ${year}`
}
