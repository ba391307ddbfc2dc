import { describe, expect, test } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// What may come next on a command line, as the scripts of the shells ask for it.

const derby = filesIn('plan')

/** The words that are suggested behind `plan …|`, where `|` ends the word that is being typed. */
async function suggested(line: string, files = derby): Promise<readonly string[]> {
  const words = line.split(' ')
  const { exitCode, stdout, stderr } = await runPlan(files, [
    'complete',
    String(words.length),
    '--',
    ...words,
  ])
  expect([exitCode, stderr]).toEqual([0, ''])
  return stdout.split('\n').flatMap((row) => row.split('\t')[0] || [])
}

test.each([
  ['sta', ['status']],
  ['show T1.', ['T1.1', 'T1.2', 'T1.3', 'T1.4', 'T1.5']],
  ['show t2', ['T2.1', 'T2.2', 'T2.3', 'T2']],
  ['record I', ['I1', 'I2', 'I3', 'I4']],
  ['record I1 I', ['I1', 'I2', 'I3', 'I4']],
  ['add ', ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['status --owner D', ['DCP', 'DG']],
  ['status --owner=D', ['--owner=DCP', '--owner=DG']],
  ['status --owner CAD --owner D', ['DCP', 'DG']],
  ['status --standing comp', ['complete', 'completed late']],
  ['status --fail-on ', ['overdue']],
  ['status --by ', ['standing', 'target', 'group', 'theme', 'owner', 'indicator']],
  ['status --as-of ', ['today', 'yesterday', '2010-04-30']],
  ['compare 2010-04-30 tod', ['today']],
  ['record T1.3 --state ', ['not started', 'in progress', 'complete', 'on hold', 'stopped']],
  ['record T1.3 --state complete --agreed-by C', ['CAD', 'CF']],
  ['report --annual ', ['2010/11']],
  ['report --format ', ['markdown', 'html', 'docx', 'json']],
  ['export tables --format ', ['csv', 'ndjson', 'parquet']],
  ['explain known-o', ['known-owner']],
  ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['completion p', ['powershell']],
  ['help exp', ['export', 'explain']],
  ['status --exp', []],
  ['report -o ', []],
  ['record T1.3 --note ', []],
  ['nonsense T', []],
  ['show T1.1 T', []],
])('plan %s', async (line, words) => {
  const found = await suggested(line)
  expect(line === 'report --annual ' ? found.slice(0, 1) : found).toEqual(words)
})

test('every format that is suggested is taken', async () => {
  for (const command of [['status'], ['validate'], ['compare', '--each', 'quarter'], ['report']])
    for (const format of await suggested(`${command.join(' ')} --format `)) {
      const { stderr } = await runPlan(derby, [...command, '--format', format])
      expect([format, stderr.includes('is not one of the choices')]).toEqual([format, false])
    }
})

describe('the plan', () => {
  test('is the one that --plan names', async () => {
    const files = { ...derby, ...filesIn('test/cases/eventful', 'other/plan') }
    expect(await suggested('status --plan other --owner PAR', files)).toEqual(['PARKS'])
  })

  test('with errors, or none at all: what does not depend on it is still suggested', async () => {
    const broken = { ...derby, 'plan/plan.yaml': 'titel: X\n' }
    for (const files of [broken, {}]) {
      expect(await suggested('show T1', files)).toEqual([])
      expect(await suggested('record T1 --state c', files)).toEqual(['complete'])
    }
  })

  test('a long meaning is cut to a line', async () => {
    const { stdout } = await runPlan(derby, ['complete', '2', '--', 'show', 'T2.1'])
    expect(stdout).toBe('T2.1\tFocus Groups to be held with Third and Public Sector representatives…\n')
  })
})

test.each(['bash', 'zsh', 'fish', 'powershell'])(
  'the script for %s evaluates nothing that it is given',
  async (shell) => {
    const { exitCode, stdout } = await runPlan({}, ['completion', shell])
    expect([exitCode, /\beval\b|compgen|Invoke-Expression|iex/.test(stdout)]).toEqual([0, false])
  },
)

test('another shell is answered with those that there are', async () => {
  expect(await runPlan({}, ['completion', 'cmd'])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'plan completion: "cmd" is not one of the choices. Choose "bash", "zsh", "fish" or "powershell".\n',
  })
})
