import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

describe('plan init', () => {
  const init = [
    'init',
    'allotments',
    '--title',
    'A plan for the allotments: 2010',
    '--owner',
    'DG: Development Group',
  ]

  test('makes a plan that validates, and teaches', async () => {
    const { exitCode, stdout, stderr, files } = await runAll({}, [
      ...init,
      '--year-starts',
      'jan',
      '--organisation',
      'Allotment Forum',
    ])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const made = Object.entries(files).filter(([path]) => !path.includes('/.schema/'))
    expectGolden(
      'screens/init.txt',
      `${stdout}\n${made.map(([path, text]) => `== ${path}\n${text}`).join('\n')}`,
    )
    expect(Object.keys(files).filter((path) => path.includes('/.schema/'))).toHaveLength(6)
    expect(await runPlan(files, ['validate', '--plan', 'allotments'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '1 action, 1 target, 1 owner and 0 entries checked in 3 files: no findings\n',
    })
    const recorded = await runAll(files, ['record', 'T1.1', '--state', 'in progress', '--plan', 'allotments'])
    expect(recorded).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('takes away nothing but what a killed run of it has left', async () => {
    const ours = '.7-100-00000000.0123456789abcdef.new'
    const kept = {
      'allotments/minutes.2010.new': 'kept',
      'allotments/.plan.2010.new/a': 'kept',
      [`allotments/old${ours}/a`]: 'kept',
    }
    const half = { [`allotments/.plan${ours}/plan.yaml`]: 'half' }
    const { exitCode, files } = await runAll({ ...kept, ...half }, init)
    expect(exitCode).toBe(0)
    expect(Object.keys(files).filter((path) => !path.startsWith('allotments/plan/'))).toEqual(
      Object.keys(kept),
    )
  })

  test.each([
    [
      'plan',
      'plan/plan.yaml',
      ['init'],
      'plan already exists, and was not changed. Name another folder, such as: plan init allotments.',
    ],
    [
      'a folder with a plan in it',
      'allotments/plan.yaml',
      init,
      'allotments already holds a plan, which was not changed. Name another folder, such as: plan init allotments.',
    ],
    [
      'something of that name',
      'allotments/plan',
      init,
      'allotments/plan already exists, and was not changed. Name another folder, such as: plan init allotments.',
    ],
  ])('overwrites nothing: %s', async (_name, path, line, sentence) => {
    const files = { [path]: 'kept' }
    expect(await runAll(files, line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n`, files })
  })

  test.each([
    [
      [],
      'plan init can only ask questions on a terminal. Elsewhere, give --title and --owner, such as: plan init --title "A plan for the allotments" --owner "DG: Development Group".',
    ],
    [
      ['--title', 'a', '--owner', 'Development Group'],
      '--owner: "Development Group" is not a code and a name. Give a short code, a colon and the name, such as "DG: Development Group".',
    ],
    [['--title', ' ', '--owner', 'DG: a'], '--title is empty. Give it some text, or leave it out.'],
    [
      ['--title', 'a', '--owner', 'DG: a', '--year-starts', 'Avril'],
      '--year-starts: "Avril" is not a month. Give one, such as April.',
    ],
  ])('plan init %j', async (options, sentence) => {
    expect(await runAll({}, ['init', ...options])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
      files: {},
    })
  })
})
