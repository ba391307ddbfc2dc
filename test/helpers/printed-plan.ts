import { readFileSync } from 'node:fs'

// The printed plan of Derby as lines, and what of the page is no part of what it says, each with the reason.

export const printed = readFileSync('test/cases/derby-action-plan.txt', 'utf8')

/** Lines that are no part of what the plan says. */
export const furniture: readonly (readonly [line: string, why: string])[] = [
  ['April 2010', 'the date on the cover, which is "published" in plan.yaml'],
  ['Part One: Background and Context', 'the heading of a part; its words are the title of its context'],
  ['Part Two:', 'the heading of a part'],
  ['Survey Findings', 'a heading of each target in Part One'],
  ['What you can do', 'a heading of each target in Part Two'],
  ['Influencing Policy:', 'a heading above actions, which is their "theme" without the colon'],
  ['Supporting Contracting:', 'the same'],
  ['Evidencing Effectiveness:', 'the same'],
  ['Title\tTarget\tBy When', 'the head of the table of targets'],
  ['What\tWhen\tBy Whom', 'the head of each table of actions'],
  ['Action Required\tDeadline', 'the head of the table of steps'],
  [
    'T1: The Sector will play a much more engaged role in the development and implementation of policy in the City',
    'a heading; the agreed words are those of the table of targets',
  ],
  [
    'T2: Improved communication will ensure the Third Sector will be better informed about and more able to take advantage of opportunities for partnership working',
    'the same, in Part One',
  ],
  [
    'T2: The Sector will be better informed about, and more able to take advantage of, opportunities for partnership working through improved communication',
    'the same, in Part Two',
  ],
  [
    'T3: The Sector will be more able to respond to the changing funding environment and will therefore become more sustainable',
    'the same',
  ],
  [
    'T4: The Third Sector will seek to ensure that there is a more coordinated approach to the recruitment and development of volunteers throughout the City',
    'the same',
  ],
  [
    'T5: The Sector will develop and promote even higher standards of staff management and training',
    'the same',
  ],
]

/** What the page does to a line: a break in a sentence, and lines of credits that are one sentence. */
const brokenByThePage: readonly (readonly [first: string, rest: string])[] = [
  [
    'the actions it describes also chime well with a',
    "number of the national targets called 'National Indicators' that have to be delivered at a local level.",
  ],
  [
    'Action Plan written by Peter Stone Consulting Limited',
    'on behalf of the Third Sector Participation Project',
  ],
  ['on behalf of the Third Sector Participation Project', 'delivered by Community Action Derby'],
  ['Development of the Third Sector Action Plan funded by:', 'Derby City Partnership'],
]

/** The marks of footnotes are the page's, and so are the asterisks that set a finding of the survey in italics. */
function withoutMarks(line: string): string {
  return line.replace(/^[¹²³⁴] |[¹²³⁴]/gu, '').replace(/^- \*(.*)\*$/, '- $1')
}

const footnote = /^[¹²³⁴] .*$/gmu
/** What the page explains at its foot. */
export const footnotes = [...printed.matchAll(footnote)].map(([line]) => withoutMarks(line))

/** The paragraphs, list items and cells of the document, those that the page breaks put together again. */
export function listPrinted(text = printed): readonly string[] {
  const joined = brokenByThePage.reduce(
    (whole, [first, rest]) =>
      whole.replace(new RegExp(`(${escapeRegExp(first)})\\s+(?=${escapeRegExp(rest)})`), '$1 '),
    text.replace(footnote, '').replace(/\n{3,}/g, '\n\n'),
  )
  return joined
    .split('\n')
    .filter((line) => line !== '' && !furniture.some(([other]) => other === line))
    .flatMap((line) => line.split('\t'))
    .map(withoutMarks)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
