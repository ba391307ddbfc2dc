import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { changedFiles, runAll } from '../../helpers/run-all.js'

// A revision of the plan: a target that was not in it, with its first action, and what else a new action can have.

const derby = filesIn('plan')
const action = [
  ...['--what', 'Find rooms that groups can share', '--window', 'Oct 2010 – Mar 2011'],
  ...['--added', '2010-10-12', '--agreed-by', 'DG', '--id', 'T6.1'],
]
const target = ['add', 'target', '--title', 'Premises', '--owner', 'CAD', ...action]

describe('plan add target', () => {
  test('makes its file with the first action, and says who agreed it', async () => {
    const { exitCode, stdout, stderr, files } = await runAll(derby, [
      ...target.slice(0, -2), // the number that follows, since nobody gives one
      ...['--statement', 'Groups will have rooms: warm, and for all', '--meeting', '2010-10-12'],
    ])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden('screens/add-target.txt', stdout)
    expect(changedFiles(derby, files).sort()).toEqual([
      'plan/journal/2010-10-12.yaml',
      'plan/targets/T6-premises.yaml',
    ])
    const { stdout: shown } = await runAll(files, ['show', 'T6', '--as-of', '2010-10-12'])
    expect(shown).toContain('Groups will have rooms: warm, and for all')
    const before = await runAll(files, ['status', '--as-of', '2010-10-11'])
    expect(before.stdout).toContain('of 24 actions')
  })

  test.each<[readonly string[], string]>([
    [
      ['add', 'target', '--owner', 'CAD', ...action],
      'plan add target: a new target needs --title, and its first action.',
    ],
    [
      target.map((word) => (word === 'Premises' ? 'policy' : word)),
      'plan add target: T1 already has this title. Use plan add T1, or word it differently.',
    ],
    [
      target.map((word) => (word === 'T6.1' ? 'T5.9' : word)),
      '--id: T5 was used before, and an id is never used again. Give another, such as T6.1.',
    ],
    [
      ['add', 'T1', '--title', 'Premises', '--owner', 'CAD', ...action.slice(0, -2), '--id', 'T1.9'],
      '--title belongs to a new target: plan add target --title "…". Leave it out, or add a target.',
    ],
  ])('%j', async (args, sentence) => {
    expect(await runAll(derby, args)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
      files: derby,
    })
  })
})

test('an action may have joint owners, several bodies that agreed, a printed number and a condition', async () => {
  const { exitCode, files } = await runAll(derby, [
    ...[
      'add',
      'T1',
      '--id',
      'T1.6',
      '--ref',
      '1f',
      '--what',
      'Follow the guidance',
      '--owner',
      'CAD',
      '--owner',
      'VC',
    ],
    ...[
      '--window',
      'open',
      '--condition',
      '90 days after the guidance',
      '--agreed-by',
      'DG',
      '--agreed-by',
      'DCP',
    ],
    ...['--added', '2010-10-12'],
  ])
  expect(exitCode).toBe(0)
  const { stdout } = await runAll(files, ['show', '1f', '--as-of', '2010-10-12'])
  expect(stdout).toContain('Community Action Derby (CAD) + Volunteer Centre (VC)')
  expect(stdout).toContain('90 days after the guidance')
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'agreed by Development Group (DG) and Derby City Partnership (DCP)',
  )
})
