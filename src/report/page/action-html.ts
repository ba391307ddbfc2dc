import type { Day } from '../../model/day.js'
import type { Entry, TargetEntry } from '../../model/entry.js'
import type { Action, Plan, Target } from '../../model/plan.js'
import { isUpdate } from '../../model/standing.js'
import { entryInWords, targetEntryInWords } from '../words/entry-words.js'
import { anchorOf, dayHtml, escapeHtml, type Html, linked } from './html.js'
import { type Page, type PageAction, wordsOn } from './page.js'
import { fillDays, type SpanWords } from './span-words.js'

/** Something that was recorded, for the list under an action or target. */
export interface Record {
  readonly on: Day
  readonly isUpdate: boolean
  readonly html: Html
}

/** What was recorded of an action and that it joined the plan, by day. */
export function recordsOf(plan: Plan, { entries, inPlanFrom }: Action): readonly Record[] {
  const added = inPlanFrom === null ? [] : [{ on: inPlanFrom, isUpdate: false, html: 'added to the plan' }]
  const reported = entries.map((entry) => ({
    on: entry.on,
    isUpdate: isUpdate(entry),
    html: wordsOfEntry(entryInWords(plan, { ...entry, evidence: [] }), entry),
  }))
  return [...added, ...reported].sort((a, b) => a.on - b.on)
}

/** The same of a target. */
export function recordsOfTarget(plan: Plan, { entries, inPlanFrom }: Target): readonly Record[] {
  const added = inPlanFrom === null ? [] : [{ on: inPlanFrom, isUpdate: false, html: 'added to the plan' }]
  const judged = entries.map((entry) => ({
    on: entry.on,
    isUpdate: false,
    html: `${entry.achieved === null ? '' : 'achieved '}${wordsOfEntry(targetEntryInWords(plan, { ...entry, evidence: [] }), entry)}`,
  }))
  return [...added, ...judged].sort((a, b) => a.on - b.on)
}

/** Each piece of evidence is linked as a whole where it is an address. */
function wordsOfEntry(words: string, { evidence }: Entry | TargetEntry): Html {
  const sources = evidence.map((source) =>
    /^https?:\/\/\S+$/i.test(source)
      ? `<a href="${escapeHtml(source)}">${escapeHtml(source)}</a>`
      : escapeHtml(source),
  )
  const said = words === '' && sources.length === 0 ? 'an update, without its note' : words
  return [...(said === '' ? [] : [linked(said)]), ...sources.map((source) => `evidence: ${source}`)].join(
    '; ',
  )
}

/** An action with its standing on the day of the page; the script puts another day's words in the same places. */
export function actionHtml({ plan, asOf }: Page, shown: PageAction): Html {
  const { action, spans } = shown
  const words = wordsOn(shown, asOf)
  const known = words ?? spans.at(-1) ?? spans[0]
  const records = recordsOf(plan, action)
  const last = records.findLast(({ on, isUpdate }) => isUpdate && on <= asOf)
  return `<article id="${anchorOf(action.id)}" data-id="${escapeHtml(action.id)}"${hiddenUnless(words !== undefined)}>
<h4>${escapeHtml(action.ref ?? action.id)} <span data-f="what">${escapeHtml(known.what)}</span></h4>
<p><strong class="tag" data-f="label" data-standing="${known.standing}">${fillDays(known.label, asOf)}</strong> <span data-f="flags">${escapeHtml(known.flags)}</span></p>
<dl>${factsHtml(known)}
<div><dt>Last update</dt><dd data-update>${last ? `${dayHtml(last.on)}: ${last.html}` : 'none'}</dd></div></dl>
${recordsHtml(records, asOf)}
</article>`
}

function factsHtml(words: SpanWords): Html {
  const facts = [
    ['Why', 'why'],
    ['Owner', 'ownerNames'],
    ['When', 'when'],
    ['Dates moved', 'moved'],
  ] as const
  return facts
    .map(
      ([label, name]) =>
        `<div${hiddenUnless(words[name] !== '')}><dt>${label}</dt><dd data-f="${name}">${escapeHtml(words[name])}</dd></div>`,
    )
    .join('\n')
}

/** Later ones are there and hidden, for when a later day is chosen. */
export function recordsHtml(records: readonly Record[], asOf: Day): Html {
  if (records.length === 0) return ''
  const known = records.filter(({ on }) => on <= asOf).length
  const items = records.map(
    ({ on, isUpdate, html }) =>
      `<li data-on="${on}"${isUpdate ? ' data-update' : ''}${hiddenUnless(on <= asOf)}>${dayHtml(on)}: <span>${html}</span></li>`,
  )
  return `<details${hiddenUnless(known > 0)}><summary>All that was recorded (<span>${known}</span>)</summary><ul>${items.join('')}</ul></details>`
}

export function hiddenUnless(isShown: boolean): Html {
  return isShown ? '' : ' hidden'
}
