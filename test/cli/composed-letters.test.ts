import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../helpers/git.js'
import { type Files, planFiles } from '../helpers/plan-folder.js'
import { changedFiles, runAll } from '../helpers/run-all.js'
import { runPlan } from '../helpers/world.js'

// An é is the same letter whether it is one character or an e with an accent behind it, as macOS and some phones write it.

const composed = planFiles(`
  - { id: T1.1, what: Réparer les allées, theme: Été, owner: CAD, partners: [DG], window: 2010-04/2010-06, indicators: [NI7] }
  - { id: T1.2, what: Ouvrir le café, owner: DG, window: 2010-07/2010-12, follows: [T1.1] }
  === plan.yaml
  title: Les jardins de Kraków
  exceptions: [{ rule: accountable-owner, at: T1.2, reason: Agréé }]
  === owners.yaml
  owners:
    CAD: { name: Société d'Émile }
    DG: { name: Equipe de Zoë, kind: group }
  === indicators.yaml
  indicators:
    NI7: { title: Santé, unit: "% d'élèves", baseline: { period: "2008", value: 16 } }
  === journal/2010-07.yaml
  entries:
    - { action: T1.1, on: 2010-07-06, state: in progress, note: Commencé }
    - { target: T1, on: 2010-07-06, achieved: partly, note: À moitié }
`)

function inForm(form: 'NFC' | 'NFD', files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text).normalize(form)]))
}

const decomposed = inForm('NFD', composed)

test('the two copies are different files', () => {
  expect(changedFiles(composed, decomposed)).toHaveLength(5)
})

describe('both copies of a plan give the same answers', () => {
  test.each([
    ['validate'],
    ['status --all'],
    ['status --all --format json'],
    ['status --all --format csv'],
    ['status --by owner --format markdown'],
    ['status --all --owner DG'],
    ['show T1.1'],
    ['show CAD'],
    ['show NI7'],
    ['compare 2010-07-01 2010-07-08'],
    ['report'],
    ['report --format html'],
  ])('plan %s', async (line) => {
    const args = line.split(' ')
    expect(await runPlan(decomposed, args)).toEqual(await runPlan(composed, args))
  })

  test.each([
    [['show', "Société d'Émile"]],
    [['status', '--owner', 'equipe de zoë']],
    [['show', 'Santé']],
    [['record', 'Réparer les allées', '--state', 'complete', '--agreed-by', 'Equipe de Zoë']],
    [['record', 'T1.1', '--owner', 'Equipe de Zoë', '--reason', 'Départ', '--agreed-by', 'DG']],
    [['record', 'T1.1', '--state', 'in progress', '--note', 'Commencé', '--on', '2010-07-06']],
    [['record', 'NI7', '--value', '5', '--period', '2010', '--area', 'Orléans']],
    [
      [
        'add',
        'T1',
        '--what',
        'Ouvrir le café',
        '--owner',
        'DG',
        '--window',
        '2010-07/2010-12',
        '--agreed-by',
        'CAD',
      ],
    ],
    [['show', 'Sociéte d Emile']],
  ])('plan %s, typed in either form', async (args) => {
    const expected = await runPlan(composed, args)
    for (const files of [composed, decomposed])
      for (const form of ['NFC', 'NFD'] as const) {
        const run = await runPlan(
          files,
          args.map((arg) => arg.normalize(form)),
        )
        const inNfc = { ...run, stdout: run.stdout.normalize('NFC'), stderr: run.stderr.normalize('NFC') }
        expect(inNfc).toEqual(expected)
      }
  })
})

test('what is recorded is composed, and all else keeps its bytes', async () => {
  const { exitCode, files } = await runAll(decomposed, [
    'record',
    'T1.1',
    '--note',
    'Élagué'.normalize('NFD'),
  ])
  expect(exitCode).toBe(0)
  expect(changedFiles(decomposed, files)).toEqual(['plan/journal/2010-07.yaml'])
  expect(new TextDecoder().decode(files['plan/journal/2010-07.yaml'] as Uint8Array)).toBe(
    `${decomposed['plan/journal/2010-07.yaml']}  - action: T1.1\n    on: 2010-07-08\n    note: Élagué\n`,
  )
})

test('an entry that is there twice is found whatever its form', async () => {
  const repeated = "  - { action: T1.1, on: 2010-07-06, state: in progress, note: 'Commencé' }\n".normalize(
    'NFD',
  )
  const files = { ...composed, 'plan/journal/2010-07.yaml': composed['plan/journal/2010-07.yaml'] + repeated }
  const { stdout } = await runPlan(files, ['validate', '--format', 'line'])
  expect(stdout).toBe(
    'plan/journal/2010-07.yaml:4:5: warning: entry 3 (T1.1): the same entry is already recorded [unique-entry]\n',
  )
})

test.each([
  ['title', 'plan.yaml', 'titre: Café', 1],
  [
    'note',
    'journal/2010-07.yaml',
    'entries:\n  - { action: T1.1, on: 2010-07-06, note: "Café", stat: é }',
    52,
  ],
  ['key', 'journal/2010-07.yaml', 'entries:\n  - { action: T1.1, on: 2010-07-06, note: "Café", clé: x }', 52],
])('a finding in decomposed text has the column of the file: %s', async (_what, path, text, column) => {
  const { stdout } = await runPlan({ ...composed, [`plan/${path}`]: `${text}\n`.normalize('NFD') }, [
    'validate',
    '--format',
    'json',
  ])
  const { findings } = JSON.parse(stdout) as { findings: { column: number }[] }
  expect(findings.map((finding) => finding.column)).toEqual([column])
})

test.each([
  ['decomposed, as macOS writes it', composed, decomposed],
  ['composed again', decomposed, composed],
])('an edit that only saves the plan %s is no edit', async (_form, before, after) => {
  const folder = makeFolder()
  git(folder, 'init', '-q', '-b', 'main')
  writeFiles(folder, before)
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '-m', 'agreed')
  writeFiles(folder, after)
  const run = await runOnDisk(folder, ['validate', '--against', 'main', '--strict'])
  expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: 0, stdout: '' })
})
