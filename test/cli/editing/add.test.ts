import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { expectGolden } from '../../helpers/golden.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { changedFiles, runAll } from '../../helpers/run-all.js'
import { runPlan, worldWith } from '../../helpers/world.js'

const derby = filesIn('plan')

describe('plan add', () => {
  const add = [
    ...[
      'add',
      't1',
      '--what',
      'Train the representatives',
      '--owner',
      'CAD',
      '--window',
      'April – Sept 2011',
    ],
    ...['--added', '12 April 2011', '--agreed-by', 'DG'],
  ]

  test('puts an action at the end of its target, and who agreed it into the journal', async () => {
    const { exitCode, stdout, stderr, files } = await runAll(derby, [
      ...add,
      '--partner',
      'dcp',
      '--follows',
      'T1.4',
      '--theme',
      'Training',
      '--indicator',
      'ni6',
    ])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden('screens/add.txt', stdout)
    expect(changedFiles(derby, files).sort()).toEqual([
      'plan/journal/2011-04.yaml',
      'plan/targets/T1-policy.yaml',
    ])
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('twice with the same words and window is refused', async () => {
    expect(await runAll(derby, add, add)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr:
        'plan add t1: T1.6 already has the same words, owner and window. If this is another action, word it differently.\n',
    })
    const owner = add.map((word) => (word === 'CAD' ? 'VC' : word))
    expect(await runAll(derby, add, owner)).toMatchObject({ exitCode: 0, stderr: '' })
    const window = add.map((word) => (word === 'April – Sept 2011' ? 'April – Sept 2012' : word))
    expect(await runAll(derby, add, window)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await runAll(derby, add, add.with(1, 'T2'))).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('that comes round again says how often', async () => {
    const window = add.indexOf('April – Sept 2011')
    const line = [...add.slice(0, window), 'Quarterly from July 2011', ...add.slice(window + 1)]
    const { files } = await runAll(derby, line)
    const text = new TextDecoder().decode(files['plan/targets/T1-policy.yaml'] as Uint8Array)
    expect(text).toContain('    window: 2011-07/..\n    every: quarter\n    added: 2011-04-12\n')
  })

  test('whose second file cannot be written says that the first one was', async () => {
    const { world, said, files } = worldWith(derby)
    const replaceFile: typeof world.replaceFile = (replacement) => {
      if (replacement.path.includes('journal')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      return world.replaceFile(replacement)
    }
    expect(await main(add, { ...world, replaceFile })).toBe(2)
    expect(said).toEqual({
      stdout: '',
      stderr:
        'plan/journal/2011-04.yaml cannot be written: the disk is full. plan/targets/T1-policy.yaml was written before that.\n',
    })
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('under an id that is said', async () => {
    const { exitCode, stdout, stderr } = await runAll(derby, [...add, '--id', 't1.9'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('+   - id: T1.9\n')
  })

  test.each([
    [
      'add T1',
      'plan add T1: a new action needs --what, --owner, --window and --agreed-by. Add --what, --owner, --window and --agreed-by.',
    ],
    [
      'add T1 --what a --owner CAD --window 2011',
      'plan add T1: a new action needs --what, --owner, --window and --agreed-by. Add --agreed-by.',
    ],
    [
      'add T1 --what a --owner CAD --window Easter --agreed-by DG',
      '--window: "Easter" is not a window. Write it like 2010-04/2010-12, "April – Dec 2010", "Oct 2010 onwards" or "by 30 April 2010".',
    ],
    [
      'add T1 --what a --owner KAD --window 2011-04 --agreed-by DG',
      '--owner: there is no owner "KAD". Did you mean CAD (Community Action Derby)?',
    ],
    [
      'add T9 --what a --owner CAD --window 2011-04 --agreed-by DG',
      'plan add: there is no target "T9". Choose T1, T2, T3, T4 or T5.',
    ],
    [
      'add T1 --what a --owner CAD --window 2011-04 --agreed-by DG --follows T1.44',
      '--follows: there is no action or step "T1.44". Did you mean T1.4 (Development Group to establish a process to ensure representatives are accountable and effective)?',
    ],
    [
      'add T1 --what a --owner CAD --window 2011-04/.. --agreed-by DG --every week',
      '--every: "week" is not one of the choices. Choose "month", "quarter" or "year".',
    ],
    [
      'add T1 --what a --owner CAD --window 2011-04 --agreed-by DG --id T2.9',
      '--id: "T2.9" is not an id for an action of T1. Give one, such as T1.6.',
    ],
    [
      'add T1 --what a --owner CAD --window 2011-04 --agreed-by DG --id T1.5',
      '--id: T1.5 was used before, and an id is never used again. Give another, such as T1.6.',
    ],
    ['add', 'The target is missing. See plan add --help.'],
  ])('plan %s', async (line, sentence) => {
    expect(await runAll(derby, line.split(' '))).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
      files: derby,
    })
  })

  test('a window without a start cannot be repeated: refused with the finding', async () => {
    const noStart = add.map((word) => (word === 'April – Sept 2011' ? 'by 30 September 2011' : word))
    const { exitCode, stdout, stderr, files } = await runAll(derby, [...noStart, '--every', 'quarter'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expectGolden('screens/add-refused.txt', stderr)
    expect(files).toEqual(derby)
  })
})
