import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { paintFor } from '../../src/cli/real-world/colours.js'
import type { Output } from '../../src/cli/world.js'
import { dayOf } from '../../src/model/day.js'
import { findInvisible } from '../../src/model/invisible-characters.js'
import { type Document, paragraph } from '../../src/report/document/document.js'
import { formatDocumentHtml } from '../../src/report/document/document-html.js'
import { formatDocumentMarkdown } from '../../src/report/document/document-markdown.js'
import { type Files, planFiles } from '../helpers/plan-folder.js'
import { runPlan, worldWith } from '../helpers/world.js'

// Whatever stands in a file, a file's name or an argument: what is printed steers neither the terminal nor the log of GitHub.

fc.configureGlobal({ seed: 20100401, numRuns: 60 })

/** What does something where it is printed as it is. */
const tricks = [
  ...['\u001B[31m', '\u001B]8;;https://example.org\u0007', '\u009B2J', '\u0007', '\r', '\u0000', '\u007F'],
  ...['\u202E', '\u2066', '\u200B', '\u00AD', '\u2028', '\u0085', '\uFEFF', '\u{E0041}', '\u3164'],
]
const commands = [
  ...['::stop-commands::x', '\n::stop-commands::x', '::error file=a,line=1::no', '\n ::add-mask::y'],
  ...[
    '##[stop-commands]x',
    '##[error]no',
    '\n##[group]z',
    ':::debug::',
    '###[endgroup]',
    '\n\u00A0::warning::w',
  ],
]
const words = ['plot', ' ', 'T1', 'é', '"', '|', ':', '#', '[', ']', '- ']

const textsOf = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((all) => all.join(''))
const anyText = textsOf([...tricks, ...commands, ...words])
/** Texts that a plan may hold. */
const soundText = textsOf([...commands, ...words]).map((text) => `a ${text}`)
const anyName = anyText.map((text) => text.replaceAll('/', '').replaceAll('\\', ''))

/** Runs a command line with colours, and gives what it printed without them: they are ours. */
async function print(files: Files, args: readonly string[], width?: number): Promise<string> {
  const { world, said } = worldWith(files, { now: '2010-07-08', ...(width === undefined ? {} : { width }) })
  const paint = paintFor({ FORCE_COLOR: '1' }, true)
  const painted = (output: Output): Output => ({ ...output, paint })
  await main(args, { ...world, stdout: painted(world.stdout), stderr: painted(world.stderr) })
  return `${said.stdout}${said.stderr}`.replace(/\u001B\[(?:[12]|22|3[1235]|39)m/g, '')
}

/** Lines that would do something: signs that are not to be there, and commands that are not the program's own. */
function listTricks(printed: string): readonly string[] {
  return printed.split('\n').filter((line) => {
    const isOurs = /^::(?:error|warning) file=[^:]*,title=[a-z0-9-]+::/.test(line)
    const isCommand = line.trimStart().startsWith('::') && !isOurs
    return isCommand || line.includes('##[') || /[\t\r]/.test(line) || findInvisible(line) !== undefined
  })
}

const quoted = (text: string) => JSON.stringify(text)

const planWith = (text: string): Files =>
  planFiles(`
    - { id: T1.1, what: ${quoted(text)}, theme: ${quoted(text)}, owner: CAD, window: 2010-04/2010-06, indicators: [NI7] }
    === plan.yaml
    title: ${quoted(text)}
    === owners.yaml
    owners:
      CAD: { name: ${quoted(text)} }
      DG: { name: Development Group }
    === indicators.yaml
    indicators:
      NI7: { title: ${quoted(text)}, source: ${quoted(text)} }
    === journal/2010-07.yaml
    entries:
      - { action: T1.1, on: 2010-07-06, state: in progress, note: ${quoted(text)}, evidence: [${quoted(text)}] }
      - { target: T1, on: 2010-07-06, achieved: partly, note: ${quoted(text)} }
  `)

const readers = [
  ...['table', 'json', 'csv', 'markdown'].map((format) => ['status', '--all', '--format', format]),
  ...['target', 'owner', 'indicator'].map((by) => ['status', '--all', '--by', by]),
  ...['T1.1', 'T1', 'CAD', 'NI7'].map((id) => ['show', id]),
  ...['table', 'json', 'markdown'].map((format) => [
    'compare',
    '2010-07-01',
    '2010-07-08',
    '--format',
    format,
  ]),
  ...['markdown', 'html'].map((format) => ['report', '--format', format]),
  ['report', '--annual', '2009/10'],
  ['record', 'T1.1', '--state', 'complete', '--dry-run'],
]

const formats = ['text', 'line', 'github', 'json', 'sarif', 'gitlab']

describe('nothing that is printed does anything', () => {
  test('of the texts of a plan, in any command and format, at any width', async () => {
    await fc.assert(
      fc.asyncProperty(soundText, fc.constantFrom(20, 40, 73, 100), async (text, width) => {
        for (const args of readers)
          expect(listTricks(await print(planWith(text), args, width)), args.join(' ')).toEqual([])
      }),
    )
  }, 120_000)

  test('of files that are refused, and of their names, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyName, async (text, name) => {
        const files = { ...planWith(text), [`plan/targets/${name}.yaml`]: text, [`plan/${name}.yml`]: text }
        for (const format of formats)
          expect(listTricks(await print(files, ['validate', '--format', format])), format).toEqual([])
        expect(listTricks(await print(files, ['status']))).toEqual([])
      }),
    )
  }, 120_000)

  test('of arguments, and of the name of the folder', async () => {
    const plan = planWith('Plots')
    await fc.assert(
      fc.asyncProperty(anyText, anyName, async (text, name) => {
        const named = Object.fromEntries(
          Object.entries(plan).map(([path, content]) => [path.replace(/^plan/, `${name}x`), content]),
        )
        const lines = [
          [text],
          [`--${text}`],
          ['help', text],
          ['show', text],
          ['explain', text],
          ['status', '--as-of', text],
          ['status', '--owner', text],
          ['status', '--plan', text],
          ['status', `--${text}`],
          ['status', 'one', text],
          ['compare', text, '2010-07-01'],
          ['report', '-o', `${text}.md`],
          ['record', 'T1.1', '--note', text, '--dry-run'],
          ['record', 'T1.1', '--move', text, '--reason', text, '--agreed-by', 'DG'],
          ['add', text, '--what', 'Rake', '--owner', 'CAD', '--window', '2010', '--agreed-by', 'DG'],
          ['init', text, '--title', text, '--owner', 'DG: Development Group'],
        ]
        for (const args of lines) expect(listTricks(await print(plan, args)), args.join(' ')).toEqual([])
        expect(listTricks(await print(named, ['validate', '--plan', `${name}x`]))).toEqual([])
      }),
    )
  }, 120_000)
})

describe('a text of several lines', () => {
  const files = planWith('Ground\n::error::and more')

  test('is one line of a title, a table and a list', async () => {
    const { stdout } = await runPlan(files, ['status', '--all', '--as-of', '2010-07-08'])
    expect(stdout.split('\n')[0]).toBe('Ground : :error: :and more')
    expect(stdout.match(/^Ground/gm)).toHaveLength(1)
  })

  test.each([
    ['T1.1', 'T1.1: Ground : :error: :and more'],
    ['CAD', 'CAD: Ground : :error: :and more'],
    ['NI7', 'NI7: Ground : :error: :and more'],
  ])('is one line where %s is shown', async (id, title) => {
    const { stdout } = await runPlan(files, ['show', id])
    expect(stdout.split('\n')[0]).toBe(title)
  })

  test('is what it was in JSON', async () => {
    const { stdout } = await runPlan(files, ['status', '--format', 'json'])
    expect((JSON.parse(stdout) as { title: string }).title).toBe('Ground\n::error::and more')
  })
})

test.each([
  ['a soft hyphen', 'Plan\u00ADted', 'Plan<U+00AD>ted'],
  ['a colour', 'Plan\u001B[31mted', 'Plan<U+001B>[31mted'],
  ['a command to the log', 'Plan\u200B ##[error]ted', 'Plan<U+200B> ## [error]ted'],
])('%s is shown in the excerpt of its finding', async (_what, text, shown) => {
  const files = planFiles(`
    - { id: T1.1, what: ${text}, owner: CAD, window: 2010-04/2010-06 }
  `)
  const { stdout } = await runPlan(files, ['validate'])
  expect(stdout.split('\n')[2]).toBe(
    `  6 | - { id: T1.1, what: ${shown}, owner: CAD, window: 2010-04/2010-06 }`,
  )
})

test('JSON holds a file name as it is', async () => {
  const path = 'plan/targets/a\n::error::\u202E##[b].yml'
  const files = {
    ...planFiles('- { id: T1.1, what: Dig, owner: CAD, window: 2010-04/2010-06 }'),
    [path]: 'x',
  }
  const { stdout } = await runPlan(files, ['validate', '--format', 'json'])
  expect((JSON.parse(stdout) as { findings: { file: string }[] }).findings.map(({ file }) => file)).toEqual([
    path,
  ])
})

test.each(['::error file=a,line=1::no', '::stop-commands::x', ' \n::add-mask::y', '##[group]z'])(
  'a paragraph of Markdown or HTML that begins with %s begins no command',
  (text) => {
    const paper: Document = {
      title: 'A paper',
      day: dayOf(2010, 7, 1),
      blocks: [paragraph(text), paragraph({ link: `https://example.org/${text}` })],
    }
    for (const format of [formatDocumentMarkdown, formatDocumentHtml])
      expect(listTricks(format(paper))).toEqual([])
  },
)
