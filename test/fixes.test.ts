import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesIn } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'

// Every mend that gives a text is true: the text, put in the place of what is marked, leaves nothing to find there.
// Where a mend offers several, the first must do.

type Texts = Readonly<Record<string, string>>

interface ToldFinding {
  readonly rule: string
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly end_line: number
  readonly end_column: number
  readonly fix: string | null
}

const good = textsIn('test/cases/bad/good/plan')

function textsIn(folder: string): Record<string, string> {
  const decoder = new TextDecoder()
  return Object.fromEntries(
    Object.entries(filesIn(folder))
      .filter(([path]) => /\.ya?ml$/i.test(path))
      .map(([path, bytes]) => [path, decoder.decode(bytes)]),
  )
}

async function listFindings(files: Texts): Promise<readonly ToldFinding[]> {
  const { stdout } = await runPlan(files, ['validate', '--format', 'json'])
  return JSON.parse(stdout).findings
}

/** What a mend does to the files; a text to write may stand for a whole `key: value`. */
type Mend =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'write a field'; readonly text: string }
  /** The text as it stands in the line, which may be more than is marked, goes into quotes. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'delete the line' }

/** The forms in which a mend gives a text, the first text of each. */
const forms: readonly (readonly [RegExp, (text: string) => Mend])[] = [
  [/^did you mean "(.+?)"/, (text) => ({ kind: 'write', text })],
  [/put (?:the text|all of it) in quotes: ("(?:[^"\\]|\\.)*")/, (text) => ({ kind: 'quote', text })],
  [/^rename it to (\S+)$/, (name) => ({ kind: 'rename', name })],
  [/^delete the line\b/, () => ({ kind: 'delete the line' })],
  [
    /^look at the printed plan: write ((?:window|as_printed): .+?), or /,
    (text) => ({ kind: 'write a field', text }),
  ],
  [/^write ([a-z_]+:(?: .+)?)$/, (text) => ({ kind: 'write a field', text })],
  [
    /^write (?!it |the |one |a |an |names? )(.+?)(?: if the two are|; or|, or close|, with a plain space|$)/,
    (text) => ({ kind: 'write', text }),
  ],
  [/^choose (.+?)(?:,| or |$)/, (text) => ({ kind: 'write', text })],
]

/** The text that is offered first. */
function mendOf(fix: string): Mend | undefined {
  const [first] = forms
    .flatMap(([form, mend]) => {
      const found = form.exec(fix)
      return found ? [{ at: found.index, mend: mend(found[1] ?? '') }] : []
    })
    .sort((a, b) => a.at - b.at)
  return first?.mend
}

function apply(files: Texts, finding: ToldFinding, mend: Mend): Texts {
  const { file } = finding
  const text = files[file] ?? ''
  const others = Object.fromEntries(Object.entries(files).filter(([path]) => path !== file))
  if (mend.kind === 'rename') return { ...others, [file.replace(/[^/]+$/, mend.name)]: text }
  if (mend.kind === 'quote') return { ...files, [file]: putInQuotes(text, finding, mend.text) }
  if (mend.kind === 'write a field') return { ...files, [file]: writeField(text, finding, mend.text) }
  const [start, end] =
    mend.kind === 'write'
      ? stretchOf(text, finding)
      : [lineStart(text, finding.line), lineStart(text, finding.line + 1)]
  return {
    ...files,
    [file]: text.slice(0, start) + (mend.kind === 'write' ? mend.text : '') + text.slice(end),
  }
}

/** `window: 2010-06` goes to the line of that field next to the marked one, in place of all of it. */
function writeField(text: string, { line }: ToldFinding, field: string): string {
  const key = field.slice(0, field.indexOf(':'))
  const lines = text.split('\n')
  const near = [line - 1, line - 2, line, line - 3, line + 1]
  const at = near.find((index) => new RegExp(`^ *(?:- )?${key}\\b`).test(lines[index] ?? '')) ?? line - 1
  const indent = /^ *(?:- )?/.exec(lines[at] ?? '')?.[0] ?? ''
  lines[at] = `${indent}${field}`
  return lines.join('\n')
}

function putInQuotes(text: string, { line }: ToldFinding, quoted: string): string {
  const bare = quoted.slice(1, -1).replace(/\\(.)/g, '$1')
  const at = text.indexOf(bare, lineStart(text, line))
  return at < 0 ? text : text.slice(0, at) + quoted + text.slice(at + bare.length)
}

function stretchOf(text: string, finding: ToldFinding): readonly [number, number] {
  return [
    lineStart(text, finding.line) + finding.column - 1,
    lineStart(text, finding.end_line) + finding.end_column - 1,
  ]
}

function lineStart(text: string, line: number): number {
  let start = 0
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1 || text.length
  return start
}

/** What is still found in the place of a finding once its mend is applied; empty where the mend is true. */
async function listLeft(files: Texts, finding: ToldFinding, mend: Mend): Promise<readonly string[]> {
  const mended = apply(files, finding, mend)
  const left = await listFindings(mended)
  const file = mend.kind === 'rename' ? finding.file.replace(/[^/]+$/, mend.name) : finding.file
  return left
    .filter((other) => other.file === file && other.line === finding.line)
    .map((other) => `${finding.fix}\n  leaves ${other.file}:${other.line}: ${other.message} [${other.rule}]`)
}

/** Of every finding of a plan whose mend gives a text, what that text leaves behind. */
async function listFalseMends(files: Texts): Promise<readonly string[]> {
  const left: string[] = []
  for (const finding of await listFindings(files)) {
    const mend = mendOf(finding.fix ?? '')
    if (mend) left.push(...(await listLeft(files, finding, mend)))
  }
  return left
}

const badPlans = readdirSync('test/cases/bad', { withFileTypes: true })
  .filter((item) => item.isDirectory() && item.name !== 'good')
  .map(({ name }) => name)

test.each(badPlans)('%s: the mend is true', async (name) => {
  expect(await listFalseMends(textsIn(`test/cases/bad/${name}/plan`))).toEqual([])
})

const ground = 'plan/targets/T1-ground.yaml'
const people = 'plan/targets/T2-people.yaml'
const journal = 'plan/journal/2010-07-06.yaml'
const owners = 'plan/owners.yaml'
const indicators = 'plan/indicators.yaml'
const settings = 'plan/plan.yaml'

const what = 'what: Agree a fair rent with the council'
const lastEntry = '    on: 2010-07-06\n    state: complete'

/** A slip in the good plan whose mend gives a text. */
type Slip = readonly [what: string, file: string, from: string, to: string]

const slips: readonly Slip[] = [
  // text that needs quotes
  ['a colon in a text', ground, what, 'what: Agree: a rent'],
  ['a colon at the end of a text', ground, what, 'what: Agree the following:'],
  ['a colon and quotes in a text', ground, what, 'what: Agree "the rent": now'],
  ['a colon and a backslash in a text', ground, what, 'what: Agree C:\\rent: now'],
  ['a colon and a comment behind a text', ground, what, 'what: Agree: a rent # by letter'],
  ['a colon in an item', people, '    partners: [VC]', '    partners: [VC]\n    theme: End: of it'],
  ['an at sign', ground, what, 'what: @council rent'],
  ['a percent sign', ground, what, 'what: % of plots'],
  ['a backtick', ground, what, 'what: `rent`'],
  ['a closing bracket', ground, what, 'what: ] rent'],
  ['a comma', ground, what, 'what: , rent'],
  ['a dash and a space', ground, what, 'what: - rent'],
  ['a question mark and a space', ground, what, 'what: ? rent'],
  ['text after a closing quote', ground, what, 'what: "Fair" rent'],
  ['text after a single closing quote', ground, what, "what: 'Fair' rent"],
  ['text after a closing bracket', ground, what, 'what: [Draft] rent'],
  ['an apostrophe in single quotes', ground, what, "what: 'Agree the council's rent'"],
  ['an apostrophe in the first word', ground, what, "what: 'Council's rent'"],
  ['an apostrophe in an open quote', ground, what, "what: 'Council's rent"],
  ['an ampersand', ground, what, 'what: &Agree a rent'],
  ['an ampersand on its own', ground, what, 'what: & rent'],
  ['an asterisk', ground, what, 'what: *Agree a rent'],
  ['two asterisks', ground, what, 'what: **Agree** a rent'],
  ['an exclamation mark', ground, what, 'what: !Agree a rent'],
  ['an exclamation mark and a space', ground, what, 'what: ! a rent'],
  ['an ampersand before quotes', ground, what, 'what: &a "quoted" rent'],
  ['an exclamation mark before quotes', ground, what, 'what: !a "quoted rent"'],
  ['an ampersand before a quote with a sign', ground, what, 'what: &a rent # by letter'],
  ['numbers with a sign', ground, what, 'what: Agree forums #2 and #3'],
  ['a number sign behind quotes', ground, what, 'what: Agree "forums" #2'],
  ['a number sign behind an item', ground, '  - Dig over one plot with a neighbour', '  - Dig over plot #2'],
  ['text on the line of >-', ground, what, 'what: >- Agree a rent'],
  // quotes and brackets left open
  ['a quote left open', ground, what, 'what: "Agree a rent'],
  ['a single quote left open', ground, what, "what: 'Agree a rent"],
  ['a quote left open, with quotes inside', ground, what, 'what: "Agree a \\"fair\\" rent'],
  ['a quote left open, and closed curly', ground, what, 'what: "Agree a rent”'],
  ['an apostrophe at the start', ground, what, "what: '10 budget"],
  ['a bracket left open', ground, 'partners: [CAD]', 'partners: [CAD, DG'],
  ['a bracket left open after a comma', ground, 'partners: [CAD]', 'partners: [CAD, DG,'],
  ['a bracket left open with a comment behind', ground, 'partners: [CAD]', 'partners: [CAD # alone'],
  ['a brace left open', settings, '[NI7]', '[NI7]\nmonitoring: { every: quarter'],
  ['a bracket left open around a text', ground, what, 'what: [Draft rent'],
  ['a bracket closed by another', ground, 'partners: [CAD]', 'partners: [CAD)'],
  [
    'a bracket left open in the last line',
    people,
    'window: 2011-09/2011-11',
    'window: 2011-09/2011-11\n    indicators: [NI6',
  ],
  // a space left out
  ['no space after the colon', ground, 'owner: VC', 'owner:VC'],
  ['no space after the colon of an item', ground, 'id: T1.3', 'id:T1.3'],
  ['no space after the first colon', settings, 'title: A plan', 'title:A plan'],
  ['no space, and a colon further on', ground, what, 'what:Agree: a rent'],
  ['no space after the dash', ground, '- id: T1.3', '-id: T1.3'],
  ['no dash where the others have theirs', ground, '- id: T1.3', 'id: T1.3'],
  ['an en dash for the dash', journal, '- action: T1.3', '– action: T1.3'],
  // markers
  ['a second document', people, '  - id: T2.3', '---\n  - id: T2.3'],
  ['a directive', people, 'id: T2\n', '%YAML 1.2\n---\nid: T2\n'],
  // names of fields
  ['a field mistyped', ground, 'owner: VC', 'ownr: VC'],
  ['a field with a capital', ground, 'owner: VC', 'Owner: VC'],
  ['a field with a hyphen', settings, 'due_soon', 'due-soon'],
  ['a field in the singular', ground, 'partners:', 'partner:'],
  ['a field of the owners', owners, 'kind: group', 'knd: group'],
  ['a field in quotes', ground, 'owner: VC', '"ownr": VC'],
  // words of a list
  ['a month', settings, 'year_starts: April', 'year_starts: april'],
  ['a state', journal, 'in progress', 'In Progress'],
  ['a state with no choice near', journal, 'state: complete', 'state: done'],
  ['a state in quotes', journal, 'state: complete', 'state: "completed"'],
  ['a state in curly quotes', journal, 'state: complete', 'state: “complete”'],
  ['a kind', owners, 'kind: group', 'kind: Group'],
  ['better', indicators, 'better: higher', 'better: Higher'],
  ['every', ground, 'owner: DG\n', 'owner: DG\n    every: quarterly\n'],
  ['an outlook', journal, 'state: complete', 'outlook: On track'],
  [
    'how far achieved',
    journal,
    `action: T1.3\n${lastEntry}`,
    'target: T1\n    on: 2011-04-12\n    achieved: Partly',
  ],
  // lists
  ['one code for a list', ground, 'partners: [CAD]', 'partners: CAD'],
  ['codes with a comma for a list', ground, 'partners: [CAD]', 'partners: CAD, DG'],
  ['codes with "and" for a list', ground, 'partners: [CAD]', 'partners: CAD and VC'],
  ['codes with an ampersand for a list', ground, 'partners: [CAD]', 'partners: CAD & VC'],
  ['codes with a semicolon for a list', ground, 'partners: [CAD]', 'partners: CAD; VC'],
  ['codes with spaces for a list', ground, 'partners: [CAD]', 'partners: CAD VC'],
  ['codes on lines of their own for a list', ground, 'partners: [CAD]', 'partners:\n      CAD\n      VC'],
  ['codes in round brackets for a list', ground, 'partners: [CAD]', 'partners: (CAD)'],
  ['a code in quotes for a list', ground, 'partners: [CAD]', 'partners: "CAD"'],
  ['a list without its opening bracket', ground, 'partners: [CAD]', 'partners: CAD]'],
  ['a list without its commas', ground, 'partners: [CAD]', 'partners: [CAD VC]'],
  [
    'a text with a comma for a list',
    ground,
    'what_you_can_do:\n  - Dig over one plot with a neighbour',
    'what_you_can_do: Dig, then rest',
  ],
  [
    'a text with a bracket for a list',
    journal,
    'state: complete',
    'state: complete\n    evidence: minutes [draft].pdf',
  ],
  [
    'an address for a list',
    journal,
    'state: complete',
    'state: complete\n    evidence: https://example.org/a.pdf',
  ],
  ['a day for a list', settings, '[NI7]', '[NI7]\nmeetings: 2010-07-06'],
  // windows, days, months, lengths and figures
  ...[
    'July 2010',
    'Jul – Sept 2010',
    '6 July 2010',
    'by 30 July 2010',
    'Oct 2010 onwards',
    'Oct-Mar 2010',
    '2010.07',
    '“2010-07”',
    '2010–07',
    '2010-07 / 2010-09',
    '2010-07\u00A0',
    '"2010.07"',
    '2010.07 # as printed',
    '2010-09/2010-07',
    '2010-07-06/2010-07-05',
    '2010-13',
    '2010-02-30',
    '0010-07',
  ].map(
    (text): Slip => [
      `a window: ${text}`,
      ground,
      'window: 2010-07\n    as_printed: July 2010',
      `window: ${text}`,
    ],
  ),
  ...['10 May 2010', '2010.05.10', '2010–05–10', '“2010-05-10”', '2010-05-32'].map(
    (text): Slip => [`a day: ${text}`, journal, 'on: 2010-05-10', `on: ${text}`],
  ),
  ['a month: April 2010', settings, 'published: 2010-04', 'published: April 2010'],
  ['a month: 2010–04', settings, 'published: 2010-04', 'published: 2010–04'],
  ['a month: April – May 2010', settings, 'published: 2010-04', 'published: April – May 2010'],
  ['a day in a list of meetings', settings, '[NI7]', '[NI7]\nmeetings: [6 July 2010]'],
  ['a meeting', journal, 'meeting: 2010-07-06', 'meeting: 6 July 2010'],
  ...['3months', '3 Months', '3MONTHS', '3   months'].map(
    (text): Slip => [`a length: ${text}`, settings, 'due_soon: 3 months', `due_soon: ${text}`],
  ),
  ...['23.2%', '23.2 %', '1,200', '£1,200', '12,5', '23,2'].map(
    (text): Slip => [`a figure: ${text}`, indicators, 'value: 23.2', `value: ${text}`],
  ),
  // ids and codes
  [
    'a path whose backslash makes a line break',
    journal,
    'note: First',
    'note: "S:\\new\\it\'s"\n    reason: First',
  ],
  ['a path whose backslash makes nothing', journal, 'note: First', 'note: "C:\\minutes"\n    reason: First'],
  ['an id in lower case', ground, 'id: T1.3', 'id: t1.3'],
  ['an id with a space', ground, 'id: T1.3', 'id: T1 .3'],
  ['an id in curly quotes', ground, 'id: T1.3', 'id: “T1.3”'],
  ['an id used twice', ground, 'id: T1.3', 'id: T1.2'],
  ['a target used twice', people, 'id: T2\n', 'id: T1\n'],
  ['a target renumbered', people, 'id: T2\n', 'id: T3\n'],
  ['an action under another target', people, 'id: T2.3', 'id: T1.9'],
  ['it follows in lower case', ground, 'follows: [T1.1]', 'follows: [t1.1]'],
  ['it follows one that is near', ground, 'follows: [T1.1]', 'follows: [T1.11]'],
  ['it follows one that is not near', ground, 'follows: [T1.1]', 'follows: [I9]'],
  ['an entry in lower case', journal, 'action: T1.3', 'action: t1.3'],
  ['an entry of an action that is not there', journal, 'action: T1.3', 'action: T9.9'],
  ['an owner in lower case', ground, 'owner: VC', 'owner: vc'],
  ['an owner mistyped', ground, 'owner: VC', 'owner: VCC'],
  ['an owner not near', ground, 'owner: VC', 'owner: Council'],
  ['an owner by name', ground, 'owner: VC', 'owner: Volunteer Centre'],
  ['an owner in curly quotes', ground, 'owner: VC', 'owner: “VC”'],
  ['an owner with a space', ground, 'owner: VC', 'owner: V C'],
  ['a partner by name', ground, 'partners: [CAD]', 'partners: [Community Action Derby]'],
  ['agreed by name', journal, 'agreed_by: DG', 'agreed_by: Development Group'],
  ['agreed in lower case', journal, 'agreed_by: DG', 'agreed_by: dg'],
  ['an indicator with a space', people, 'indicators: [NI6]', 'indicators: [NI 6]'],
  ['an indicator in lower case', people, 'indicators: [NI6]', 'indicators: [ni6]'],
  ['an indicator not near', people, 'indicators: [NI6]', 'indicators: [Survey]'],
  ['an indicator of the plan', settings, '[NI7]', '[NI9]'],
  ['the code of an owner with a space', owners, '  VC:', '  V C:'],
  ['the id of an indicator with a space', indicators, '  NI7:', '  NI 7:'],
  ['a time zone', settings, 'Europe/London', 'Europe/Londn'],
  // dates that do not go together
  ['the printed words say another month', ground, 'as_printed: July 2010', 'as_printed: August 2010'],
  [
    'the printed words say another day',
    ground,
    'window: 2010-07\n    as_printed: July 2010',
    'window: 2010-07-06\n    as_printed: 7 July 2010',
  ],
  ['the printed words have an open end', ground, 'as_printed: July 2010', 'as_printed: July 2010 onwards'],
  ['the printed words of a target', ground, 'April 2010 - March 2012', 'April 2010 - March 2011'],
  [
    'it comes round with an end',
    ground,
    'window: 2010-07\n    as_printed: July 2010',
    'every: quarter\n    window: 2010-07/2010-09',
  ],
  [
    'it comes round with a day',
    ground,
    'window: 2010-07\n    as_printed: July 2010',
    'every: quarter\n    window: 2010-07-06',
  ],
]

function slipped([, file, from, to]: Slip): Texts {
  const text = good[file] ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`)
  return { ...good, [file]: text.replace(from, () => to) }
}

describe('the mend is true of', () => {
  test.each(slips)('%s', async (...slip) => {
    const files = slipped(slip)
    const findings = await listFindings(files)
    expect(findings).not.toEqual([])
    expect(await listFalseMends(files)).toEqual([])
  })

  test('a move to an end of what comes round', async () => {
    const files = slipped(['', ground, 'owner: DG\n', 'owner: DG\n    every: quarter\n'])
    const entry =
      '  - action: T1.2\n    on: 2010-07-06\n    window: 2010-11/2011-02\n    reason: Rain\n    agreed_by: DG\n'
    const moved = { ...files, [journal]: (files[journal] ?? '') + entry }
    expect(await listFindings(moved)).toHaveLength(1)
    expect(await listFalseMends(moved)).toEqual([])
  })

  test('the name of a rule in an exception', async () => {
    const files = slipped(['', ground, 'owner: VC', 'owner: TP'])
    const exceptions = 'exceptions:\n  - { rule: accountible-owner, at: T1.3, reason: So agreed }\n'
    const excepted = { ...files, [settings]: (files[settings] ?? '') + exceptions }
    const left = await listFalseMends(excepted)
    expect(left).toEqual([])
  })

  test.each([
    ['plan/journal/2010-07-06.yml', journal],
    ['plan/owners.yml', owners],
    ['plan/targets/T2-people.YAML', people],
  ])('%s', async (name, file) => {
    const { [file]: text = '', ...others } = good
    expect(await listFalseMends({ ...others, [name]: text })).toEqual([])
  })
})

test('the forms of a mend that are read here are used above', async () => {
  const kinds = new Set<string>()
  for (const slip of slips)
    for (const { fix } of await listFindings(slipped(slip))) kinds.add(mendOf(fix ?? '')?.kind ?? 'none')
  expect([...kinds].sort()).toEqual(['delete the line', 'none', 'quote', 'write', 'write a field'])
})
