import { makePaper, type PaperChoice } from '../../src/cli/papers/make-paper.js'
import { openPlan } from '../../src/cli/plan-files/open-plan.js'
import { type Day, parseDay } from '../../src/model/day.js'
import {
  type Document,
  heading,
  list,
  paragraph,
  type Text,
  table,
} from '../../src/report/document/document.js'
import { filesIn } from './plan-folder.js'
import { worldWith } from './world.js'

// Papers to put through the printers, and what they say, block by block.

/** A paper of the Derby plan as plain data. */
export async function derbyPaper(choice: PaperChoice): Promise<Document> {
  const { world } = worldWith(filesIn('plan'))
  const { plan, revision } = await openPlan(world, {})
  return (await makePaper({ world, plan, revision, choice })).document
}

/** What the printers find hardest: signs of Markdown, of HTML and of YAML in a text that somebody typed. */
export const nastyTexts = [
  'Plain words, with a comma; a hyphen-ated word (in brackets) and/or a slash. It\'s "quoted".',
  '# not a heading',
  '1. not a list',
  '- not a list, + nor this, * nor this',
  '2010) was the year',
  '> not a quotation',
  '| a | cell | of its own |',
  '**not strong**, _not slanted_, ~~not struck~~, `not code`',
  '<b>not HTML</b> <!-- nor a comment --> <https://example.org>',
  '&amp; is typed, &copy; too, and &#35; and R&D',
  '[not a link](https://example.org) ![nor a picture](x.png) [^1] [^1]: no footnote',
  '- [ ] not a task',
  'www.example.org and https://example.org/a_b?c=d&e=f and info@example.org',
  ':smile: and 10:30 and a::b',
  'Shortly: a:b',
  '$x^2$ and $$y$$ cost $5 to $10',
  'C:\\plans\\derby\\ and a \\* and a \\',
  '---',
  '===',
  '***',
  '```',
  '~~~ none',
  '+5% and -3% and =1',
  'H~2~O, x^2^, ==marked==, {#id .class} and ::: note',
  'Ça va? “Quoted” – dashed — naïve 中文 🙂',
  '@CAD says #1 [@cite]',
] as const

/** A paper of these texts in every place where a text can stand. */
export function paperOf(texts: readonly string[], day: Day = dayOf('2010-07-01')): Document {
  const columns = [
    { heading: 'Id', share: 0.2 },
    { heading: 'What', share: 0.8 },
  ]
  return {
    title: 'Nasty texts',
    day,
    blocks: [
      heading(1, 'Nasty texts'),
      ...texts.flatMap((text) => [heading(2, text), paragraph(text)]),
      ...list(texts.map((text): Text => [{ strong: text }, ' ', text])),
      ...table(
        columns,
        texts.map((text) => [text, text]),
      ),
      { kind: 'form', labels: texts },
    ],
  }
}

export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

export function plainText(text: Text): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return piece.strong
      return 'link' in piece ? piece.link : piece.text
    })
    .join('')
}
