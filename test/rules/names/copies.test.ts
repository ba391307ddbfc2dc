import { describe, expect, test } from 'vitest'
import { checkFolder } from '../../../src/cli/plan-files/open-plan.js'
import { readPlanFolder } from '../../../src/cli/plan-files/read-plan-folder.js'
import { type Files, planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// A file and an old copy of it: the fix never says to delete the true one.

const target = `id: T1
title: Ground
statement: The Forum will bring every plot into use
window: 2010-04/2012-03
actions:
  - { id: T1.1, what: Dig, owner: CAD, window: 2010-04/2010-06 }
`

/** The findings as lines, where git tracks only some files. */
function judge(files: Files, isTracked?: (path: string) => boolean | undefined): readonly string[] {
  const folder = readPlanFolder({
    name: 'plan',
    items: Object.keys(files).map((path) => ({ path: path.slice('plan/'.length), kind: 'file' })),
    readAll: (parts) => parts.map((path) => new TextEncoder().encode(String(files[`plan/${path}`]))),
    isTracked,
  })
  const { findings } = checkFolder(folder)
  return findings.map(({ rule, file, fix }) => `${rule} ${file}: ${fix}`)
}

const withTargets = (...names: readonly string[]): Files => ({
  ...planFiles(''),
  ...Object.fromEntries(names.map((name) => [`plan/targets/${name}.yaml`, target])),
})

const orElse = 'or else give it the next number, T2, and its actions too'

describe('the copy of a target is known by its name', () => {
  test.each([
    'T1-ground-LAPTOP-7F3',
    'T1-ground-DESKTOP-AB12CD3',
    'T1-ground-PC',
    "T1-ground (Jane's conflicted copy 2010-07-06)",
    'T1-ground (Case Conflict)',
    'T1-ground (SFConflict jane 2010-07-06)',
    'T1-ground.sync-conflict-20100706-120000-AB12CD3',
    'T1-ground_conf(1)',
    'T1-ground (1)',
    'T1-ground 2',
    'T1-ground copy',
    'T1-ground copy 3',
    'T1-ground - Copy (2)',
    'Copy of T1-ground',
    '[Conflict] T1-ground',
  ])('%s', (copy) => {
    expect(judge(withTargets('T1-ground', copy))).toEqual([
      `unique-id plan/targets/${copy}.yaml: delete ${copy}.yaml if it is a copy; ${orElse}`,
    ])
  })
})

describe('the copy is the one that git does not track', () => {
  test.each([
    ['T1-ground', 'T1-policy'],
    ['T1-policy', 'T1-ground'],
    ['T1-ground', 'A'],
    ['T1-ground - Copy', 'T1-ground'], // committed under an odd name
  ])('%s is tracked, %s is not', (tracked, copy) => {
    expect(judge(withTargets(tracked, copy), (path) => path === `plan/targets/${tracked}.yaml`)).toEqual([
      `unique-id plan/targets/${copy}.yaml: delete ${copy}.yaml if it is a copy; ${orElse}`,
    ])
  })

  test('of two that are not tracked, or both are, the name says it', () => {
    for (const both of [true, false, undefined])
      expect(judge(withTargets('T1-ground', 'T1-ground-LAPTOP-7F3'), () => both)).toEqual([
        `unique-id plan/targets/T1-ground-LAPTOP-7F3.yaml: delete T1-ground-LAPTOP-7F3.yaml if it is a copy; ${orElse}`,
      ])
  })
})

test.each([
  ['T1', 'T1-policy'],
  ['T1-ground', 'T1-soil'],
  ['T1-ground', 'T1-ground-north'],
  ['T1-DERBY', 'T1-ground'],
])('where nobody can know (%s and %s), the two are to be compared', (first, second) => {
  expect(judge(withTargets(first, second))).toEqual([
    `unique-id plan/targets/${second}.yaml: compare the two: delete the one that is an old copy; if both are meant, give ${second}.yaml the next number, T2, and its actions too`,
  ])
})

describe('a journal is named for its day or month', () => {
  const named = (name: string) => ({
    ...withTargets('T1-ground'),
    [`plan/journal/${name}`]: 'entries: [{ action: T1.1, on: 2010-07-06, state: complete }]\n',
  })

  test.each([
    '2010-07-06.yaml',
    '2010-07.yaml',
    '2010-07b.yaml',
    '2010-07-06bb.yaml',
    '2012-02-29.yaml',
    '2010-12.yaml',
  ])('%s will do', (name) => {
    expect(judge(named(name))).toEqual([])
  })

  test.each([
    'Copy of 2010-07-06.yaml',
    '2010-07-06 (1).yaml',
    '2010-07-06 - Copy.yaml',
    '2010-07-06-LAPTOP-7F3.yaml',
    '2010-07-06.sync-conflict-20100707-120000-AB12CD3.yaml',
    '2010.yaml',
    'july.yaml',
    '2010-13.yaml',
    '2010-00.yaml',
    '2010-02-30.yaml',
    '2011-02-29.yaml',
  ])('%s will not', (name) => {
    expect(judge(named(name))).toEqual([
      `dated-journal plan/journal/${name}: if it is a copy, delete it; otherwise rename it to the day of its meeting (2010-07-06.yaml) or to its month (2010-07.yaml)`,
    ])
  })

  test('a file that holds something else has that finding alone', () => {
    expect(judge({ ...withTargets('T1-ground'), 'plan/journal/T2.yaml': target })).toEqual([
      'known-file plan/journal/T2.yaml: move it to targets',
    ])
  })
})

describe('what another file repeats counts once', () => {
  const entries = `entries:
  - { action: T1.1, on: 2010-07-06, state: complete }
  - { action: T1.1, on: 2010-07-06, window: 2010-04/2010-12, reason: Rain, agreed_by: DG }
  - { action: T1.1, on: 2010-07-06, state: in progress, note: It was not complete }
`
  const once = { ...withTargets('T1-ground'), 'plan/journal/2010-07.yaml': entries }
  const first = entries.split('\n').slice(0, 2).join('\n')
  const copies: readonly (readonly [string, Files])[] = [
    ['a whole copy', { ...once, 'plan/journal/2010-07b.yaml': entries }],
    ['the first entry of it', { ...once, 'plan/journal/2010-08.yaml': `${first}\n` }],
    ['the move of it', { ...once, 'plan/journal/2010-09.yaml': `entries:\n${entries.split('\n')[2]}\n` }],
    [
      'in other words of YAML',
      {
        ...once,
        'plan/journal/2010-08.yaml':
          "entries:\n  - on: '2010-07-06'\n    state: complete\n    action: T1.1\n",
      },
    ],
  ]

  test.each(copies)('%s', async (_what, files) => {
    for (const args of [
      ['status', '--all', '--format', 'json', '--as-of', '2010-08-01'],
      ['show', 'T1.1', '--as-of', '2010-08-01'],
      ['report', '--as-of', '2010-08-01', '--since', '2010-07-01'],
      ['compare', '2010-07-01', '2010-08-01'],
    ])
      expect(await runPlan(files, args)).toEqual(await runPlan(once, args))
    expect(judge(files).map((line) => line.split(' ')[0])).toContain('unique-entry')
  })

  test('what one file says twice is not taken away', async () => {
    const lines = entries.split('\n')
    const again = { ...once, 'plan/journal/2010-07.yaml': `${entries}${lines[1]}\n` }
    const { stdout } = await runPlan(again, ['status', '--all', '--format', 'json', '--as-of', '2010-08-01'])
    const { actions } = JSON.parse(stdout) as { actions: { state: string }[] }
    expect(actions.map(({ state }) => state)).toEqual(['complete'])
  })
})
