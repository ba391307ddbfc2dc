import { termTest } from '../../model/term-test.js'
import { formatDayInWords, formatWindowInWords } from '../../model/words.js'
import { type Block, table } from '../document/document.js'
import { formatBlock, formatPlainTable } from '../document/document-html.js'
import { meanings } from '../papers/glossary.js'
import { measureTable } from '../papers/indicator-blocks.js'
import { actionHtml, hiddenUnless, recordsHtml, recordsOfTarget } from './action-html.js'
import { anchorOf, escapeHtml, type Html, linked, sectionHtml } from './html.js'
import type { Page, PageAction } from './page.js'
import { fileName, filterForm } from './page-forms.js'

/** Every action under its target, then the steps. */
export function actionsSection(page: Page): Html {
  const { plan, asOf, actions, targets } = page
  const groups = plan.targets.map((target) => {
    const { statement } = targets.find((one) => one.target === target) ?? target
    const own = actions.filter(({ action }) => action.target === target.id)
    const from = target.inPlanFrom ?? -1e9
    return `<section id="${anchorOf(target.id)}" data-holder data-from="${from}"${hiddenUnless(from <= asOf)}>
<h3>${escapeHtml(`${target.ref ?? target.id} ${target.title}`)}</h3>
${statement === target.title ? '' : `<p>${linked(statement)}</p>`}
<div>${recordsHtml(recordsOfTarget(plan, target), asOf)}</div>
${own.map((one) => marked(page, one, `target="${escapeHtml(target.id)}"`)).join('\n')}
</section>`
  })
  const steps = actions.filter(({ action }) => action.target === null)
  const setUp =
    steps.length === 0
      ? ''
      : `<section data-holder data-from="-1e9" id="item-steps"><h3>Steps to set the plan going</h3>
${steps.map((one) => marked(page, one, 'step')).join('\n')}</section>`
  return sectionHtml('actions', 'Actions', filterForm(page), ...groups, setUp)
}

/** An action with what the script finds it by. */
function marked(page: Page, one: PageAction, mark: string): Html {
  return actionHtml(page, one).replace('<article ', `<article data-${mark} `)
}

export function timelineSection({ timeline, asOf, actions }: Page): Html {
  const picture =
    timeline === ''
      ? `<p>The ${actions.length} actions are too many for one picture. The list of actions above has all their dates.</p>`
      : `<p>On ${formatDayInWords(asOf)}. The list of actions says the same in words.</p>
<div class="picture" tabindex="0" role="region" aria-label="Timeline; scrolls sideways">${timeline}</div>`
  return sectionHtml('timeline', 'Timeline', picture)
}

/** How far each target is, and what was measured, as known on the day of the page. */
export function figuresSection({ plan, targets, asOf }: Page): Html {
  const rows = targets.map(({ target, window, judgements }) => [
    `${target.ref ?? target.id} ${target.title}`,
    window === null ? 'no date' : formatWindowInWords(window),
    judgements.at(-1)
      ? `${judgements.at(-1)?.achieved} (${formatDayInWords(judgements.at(-1)?.on ?? asOf)})`
      : 'not judged yet',
  ])
  const columns = [
    { heading: 'Target', share: 0.5 },
    { heading: 'When', share: 0.25 },
    { heading: 'Achieved', share: 0.25 },
  ]
  const measures = measureTable(plan, [...plan.indicators.keys()], asOf)
  return sectionHtml(
    'figures',
    'Targets and indicators',
    `<p>As known on ${formatDayInWords(asOf)}.</p>`,
    ...blocksHtml(table(columns, rows)),
    ...blocksHtml(measures),
  )
}

function blocksHtml(blocks: readonly Block[]): readonly Html[] {
  return blocks.map((block) =>
    block.kind === 'table'
      ? formatPlainTable(block, 'figures-heading')
      : formatBlock(block, 'figures-heading'),
  )
}

/** Nothing where no target says it. */
export function youSection({ plan }: Page): Html {
  const parts = plan.targets
    .filter(({ whatYouCanDo }) => whatYouCanDo.length > 0)
    .map(
      ({ id, ref, title, whatYouCanDo }) =>
        `<h3>${escapeHtml(`${ref ?? id} ${title}`)}</h3><ul>${whatYouCanDo.map((text) => `<li>${linked(text)}</li>`).join('')}</ul>`,
    )
  return parts.length === 0 ? '' : sectionHtml('you', 'What you can do', ...parts)
}

export function wordsSection({ plan }: Page): Html {
  const items = Object.entries(meanings).map(
    ([word, mean]) => `<div><dt>${word}</dt><dd>${escapeHtml(mean(plan))}</dd></div>`,
  )
  return sectionHtml(
    'words-used',
    'How each word is judged',
    '<p>These words are worked out from the agreed dates and from what owners reported. The first that fits is shown.</p>',
    `<dl>${items.join('')}</dl>`,
  )
}

export function downloadSection({ asOf }: Page, csv: string): Html {
  return sectionHtml(
    'download',
    'Download',
    `<p><a download="${fileName(asOf, 'csv')}" href="data:text/csv;charset=utf-8,${escapeHtml(encodeURIComponent(csv))}">Every action and its standing on ${formatDayInWords(asOf)}, as a table (CSV)</a></p>`,
  )
}

/** The document's own terms that the page uses. */
export function termsSection({ plan }: Page, text: string): Html {
  const used = plan.terms.filter((term) => termTest(term)(text))
  const items = used.map(({ term, name, means, source }) => {
    const from = source === null ? '' : ` (Source: ${source})`
    return `<div><dt>${escapeHtml(name === null ? term : `${term} (${name})`)}</dt><dd>${linked(`${means}${from}`)}</dd></div>`
  })
  return items.length === 0 ? '' : sectionHtml('terms', 'Terms used', `<dl>${items.join('')}</dl>`)
}
