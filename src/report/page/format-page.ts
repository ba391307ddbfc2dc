import { createHash } from 'node:crypto'
import { standingNames } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'
import { formatStatusCsv } from '../status/status-csv.js'
import { latelySection, nextSection, positionSection } from './day-sections.js'
import { escapeHtml, type Html, linked } from './html.js'
import { latelyDays, type Page } from './page.js'
import { pageData } from './page-data.js'
import { dayForm } from './page-forms.js'
import { pageScript } from './page-script.js'
import { pageStart } from './page-start.js'
import { pageStyle } from './page-style.js'
import {
  actionsSection,
  downloadSection,
  figuresSection,
  termsSection,
  timelineSection,
  wordsSection,
  youSection,
} from './plan-sections.js'

/** One file that asks nothing of anybody: it is read without a script, and with its own can be turned to any day. */
export function formatPage(page: Page): Html {
  const { plan } = page
  return `${pageStart}<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(pageStyle)}'; script-src '${hashOf(pageScript)}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(plan.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#position">Skip to the position</a>
${headerHtml(page)}
<main>
${bodyOf(page)}
</main>
${footerHtml(page)}
<script type="application/json" id="spans">${pageData(page.actions, page.asOf, latelyDays)}</script>
<script>${pageScript}</script>
</body>
</html>
`
}

/** What the browser compares before it uses the style or runs the script; anything else that looks like one is not run. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function headerHtml(page: Page): Html {
  const { plan } = page
  const links = sectionsOf(page).map(([id, label]) => `<li><a href="#${id}">${label}</a></li>`)
  return `<header>
<h1>${escapeHtml(plan.title)}</h1>
${plan.organisation === null ? '' : `<p class="lead">${escapeHtml(plan.organisation)}</p>`}
<nav aria-label="On this page"><ul>${links.join('')}</ul></nav>
${dayForm(page)}
</header>`
}

function sectionsOf({ plan }: Page): readonly (readonly [string, string])[] {
  return [
    ['position', 'Position'],
    ['lately', 'What changed lately'],
    ['next', 'What comes next'],
    ['actions', 'Actions'],
    ['timeline', 'Timeline'],
    ['figures', 'Targets and indicators'],
    ...(plan.targets.some(({ whatYouCanDo }) => whatYouCanDo.length > 0)
      ? ([['you', 'What you can do']] as const)
      : []),
    ['words-used', 'How each word is judged'],
    ['download', 'Download'],
  ]
}

function bodyOf(page: Page): Html {
  const sections = [
    positionSection(page).replace(
      'id="counts"',
      `id="counts" data-names="${escapeHtml(JSON.stringify(standingNames))}"`,
    ),
    latelySection(page),
    nextSection(page),
    actionsSection(page),
    timelineSection(page),
    figuresSection(page),
    youSection(page),
    wordsSection(page),
  ]
  const text = sections.join('\n').replace(/<[^>]*>/g, ' ')
  return [...sections, termsSection(page, text), downloadSection(page, formatStatusCsv(page.status))].join(
    '\n',
  )
}

function footerHtml({ plan, asOf, status, withoutNotes }: Page): Html {
  const lines = [
    `Made for ${formatDayInWords(asOf)}, from ${status.revision === null ? 'the files of the plan as they were then kept' : `revision ${status.revision}`}.`,
    ...(status.knownOn === null ? [] : [`As known on ${formatDayInWords(status.knownOn)}.`]),
    ...(withoutNotes ? ['Notes are left out of this page.'] : []),
    ...(plan.contact === null ? [] : [`Questions and corrections: ${plan.contact}`]),
    ...plan.credits,
  ]
  return `<footer>\n${lines.map((line) => `<p>${linked(line)}</p>`).join('\n')}\n</footer>`
}
