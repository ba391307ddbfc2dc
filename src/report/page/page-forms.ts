import { type Day, formatDay } from '../../model/day.js'
import { flagNames, standingNames } from '../../model/standing.js'
import { countOf, formatDayInWords, listInWords } from '../../model/words.js'
import type { PageDay } from '../../schedule/spans/list-page-days.js'
import { ownerInWords } from '../words/owner-words.js'
import { escapeHtml, type Html } from './html.js'
import type { Page } from './page.js'

// The two forms are of use only where the script runs, which takes `hidden` from them.

/** Days that matter, one after the other, or any day at all. */
export function dayForm({ asOf, days }: Page): Html {
  const options = days.map(
    (one) =>
      `<option value="${one.day}"${one.isMeeting ? ' data-meeting' : ''}>${formatDayInWords(one.day)}: ${whyChosen(one)}</option>`,
  )
  return `<form data-script hidden aria-label="Choose a date">
<div><label for="jump">A date that matters</label><select id="jump"><option value="">Choose a date</option>${options.join('')}</select></div>
<div><label for="day">Any date</label><input type="date" id="day" value="${formatDay(asOf)}"></div>
<div class="buttons"><button type="button" id="previous">Earlier date</button> <button type="button" id="following">Later date</button> <button type="button" id="made" data-other-day hidden>Back to ${formatDayInWords(asOf)}</button></div>
</form>
<p role="status" data-other-day hidden>Now showing <b data-day>${formatDayInWords(asOf)}</b>. The timeline, the figures and the table to download stay those of ${formatDayInWords(asOf)}.</p>`
}

function whyChosen({ isMeeting, isQuarterEnd, changes }: PageDay): string {
  return listInWords([
    ...(isMeeting ? ['meeting'] : []),
    ...(isQuarterEnd ? ['end of a quarter'] : []),
    ...(changes > 0 ? [countOf(changes, 'change')] : []),
  ])
}

export function filterForm({ plan, actions }: Page): Html {
  const codes = new Set(actions.flatMap(({ spans }) => spans.flatMap(({ owners }) => owners.split(','))))
  const owners = [...plan.owners.keys()]
    .filter((code) => codes.has(code))
    .map((code) => [code, ownerInWords(plan, code)] as const)
  const targets = plan.targets.map(
    ({ id, ref, title }) => [id, `${ref ?? id} ${title}`.slice(0, 80)] as const,
  )
  const standings = [...new Set([...standingNames, ...flagNames])].map((name) => [name, name] as const)
  return `<form data-script hidden aria-label="Show only some actions">
${choice('target', 'Target', targets)}
${choice('owner', 'Owner', owners)}
${choice('standing', 'Standing', standings)}
<div><label for="words">Words</label><input type="search" id="words" autocomplete="off"></div>
<div class="buttons"><button type="button" id="clear">Show all</button></div>
</form>
<p role="status" id="shown"></p>`
}

function choice(id: string, label: string, options: readonly (readonly [string, string])[]): Html {
  const all = options.map(
    ([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`,
  )
  return `<div><label for="${id}">${label}</label><select id="${id}"><option value="">All</option>${all.join('')}</select></div>`
}

/** The day as a name of a file says it. */
export function fileName(day: Day, ending: string): string {
  return `plan-${formatDay(day)}.${ending}`
}
