import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copiesOfGoodPlan } from '../../helpers/good-plan.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { changedFiles, runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

// What is typed goes into the plan for ever: nothing in it that nobody sees, and nothing that did not arrive whole.

const plan = planFiles(`
  - { id: T1.1, what: Dig, owner: CAD, window: 2010-04/2010-06 }
  === indicators.yaml
  indicators:
    NI7: { title: Environment }
`)

/** Each place for a text of one's own, with the option that it belongs to. */
const places: readonly (readonly [option: string, line: (text: string) => readonly string[]])[] = [
  ['--note', (text) => ['record', 'T1.1', '--note', text]],
  ['--reason', (text) => ['record', 'T1.1', '--state', 'stopped', '--reason', text]],
  [
    '--evidence',
    (text) => ['record', 'T1.1', '--note', 'Dug', '--evidence', 'minutes.pdf', '--evidence', text],
  ],
  ['--period', (text) => ['record', 'NI7', '--value', '1', '--period', text]],
  ['--area', (text) => ['record', 'NI7', '--value', '1', '--period', '2010', '--area', text]],
  [
    '--what',
    (text) => ['add', 'T1', '--what', text, '--owner', 'CAD', '--window', '2010', '--agreed-by', 'DG'],
  ],
  [
    '--theme',
    (text) => [
      'add',
      'T1',
      '--what',
      'Rake',
      '--theme',
      text,
      '--owner',
      'CAD',
      '--window',
      '2010-07',
      '--agreed-by',
      'DG',
    ],
  ],
]
const placesOfInit: typeof places = [
  ['--title', (text) => ['init', 'new', '--title', text, '--owner', 'DG: Development Group']],
  [
    '--organisation',
    (text) => ['init', 'new', '--title', 'A plan', '--organisation', text, '--owner', 'DG: Group'],
  ],
  ['--owner', (text) => ['init', 'new', '--title', 'A plan', '--owner', `DG: ${text}`]],
]

describe.each([
  ['a zero-width space', '\u200B', 'a character that cannot be seen (U+200B)'],
  ['a word joiner', '\u2060', 'a character that cannot be seen (U+2060)'],
  ['a tag', '\u{E0001}', 'a character that cannot be seen (U+E0001)'],
  ['a variation selector', '\uFE0F', 'a character that cannot be seen (U+FE0F)'],
  ['a colour', '\u001B[31m', 'a character that cannot be seen (U+001B)'],
  ['what was not UTF-8', '\uFFFD', 'a character that is not UTF-8'],
])('%s is refused with its place', (_what, character, found) => {
  test.each([...places, ...placesOfInit])('in %s', async (option, line) => {
    const { exitCode, stdout, stderr, files } = await runAll(plan, line(`Forty pl${character}ots`))
    expect({ exitCode, stdout, changed: changedFiles(plan, files) }).toEqual({
      exitCode: 2,
      stdout: '',
      changed: [],
    })
    const fix =
      character === '\uFFFD'
        ? 'Type it again, in a terminal that is set to UTF-8.'
        : 'Delete it and type the words around it again.'
    expect(stderr).toBe(`${option} has ${found} after "Forty pl". ${fix}\n`)
  })
})

test.each([
  ['at its start', '\u2060Plots', 'at its start'],
  ['behind much else', `${'word '.repeat(9)}\u2060`, 'after "…word word word word "'],
])('the place of a character that stands %s', async (_where, note, place) => {
  const { stderr } = await runPlan(plan, ['record', 'T1.1', '--note', note])
  expect(stderr.split('. ')[0]).toBe(`--note has a character that cannot be seen (U+2060) ${place}`)
})

test.each([
  ['a soft hyphen', 'Forty pl\u00ADots', 'Forty plots'],
  ['line breaks', 'Forty\r\n\u2028plots', 'Forty plots'],
  ['a byte-order mark at the start', '\uFEFFForty plots', 'Forty plots'],
  ['a tab', 'Forty\tplots', 'Forty plots'],
  ['an emoji', 'Forty plots \u2714\uFE0F', 'Forty plots \u2714\uFE0F'],
])('%s does no harm', async (_what, typed, written) => {
  const { exitCode, files } = await runAll(plan, ['record', 'T1.1', '--note', typed])
  expect(exitCode).toBe(0)
  const journal = files['plan/journal/2010-07.yaml'] as Uint8Array
  expect(new TextDecoder().decode(journal)).toContain(`    note: ${written}\n`)
})

const { next } = copiesOfGoodPlan('arguments ')

// Windows gives a program its arguments as text, never as bytes.
test.skipIf(process.platform === 'win32').each(['\\351', '\\377\\376', '\\303'])(
  'bytes that are not UTF-8 (%s) do not reach the journal',
  (bytes) => {
    const folder = next()
    const journals = () =>
      readdirSync(join(folder, 'plan/journal')).map((name) =>
        readFileSync(join(folder, 'plan/journal', name), 'utf8'),
      )
    const before = journals()
    const script = `"${process.execPath}" "${resolve('bin/plan.js')}" record T1.1 --note "$(printf 'Caf${bytes} opened')"`
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        '--note has a character that is not UTF-8 after "Caf". Type it again, in a terminal that is set to UTF-8.\n',
    })
    expect(journals()).toEqual(before)
  },
)
