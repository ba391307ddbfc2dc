import { type Day, formatDay } from '../../model/day.js'
import { formatDayInWords } from '../../model/words.js'
import { withLinks } from '../document/document.js'
import { escapeHtml, formatText } from '../document/document-html.js'

/** A piece of HTML; every text in it has been made harmless. */
export type Html = string

export { escapeHtml }

/** Text in which web addresses are links. */
export function linked(text: string): Html {
  return formatText(withLinks(text))
}

/** A list; a sentence in its place where it is empty. */
export function listHtml(items: readonly Html[], name: string, none: string): Html {
  return `<ul id="${name}"${items.length === 0 ? ' hidden' : ''}>${items.join('')}</ul>
<p id="no-${name}"${items.length === 0 ? '' : ' hidden'}>${escapeHtml(none)}</p>`
}

export function sectionHtml(id: string, heading: string, ...content: readonly Html[]): Html {
  return `<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${escapeHtml(heading)}</h2>
${content.join('\n')}
</section>`
}

export function dayHtml(day: Day): Html {
  return `<time datetime="${formatDay(day)}">${formatDayInWords(day)}</time>`
}

/** The name of an action's or target's part of the page. */
export function anchorOf(id: string): string {
  return `item-${escapeHtml(id)}`
}
