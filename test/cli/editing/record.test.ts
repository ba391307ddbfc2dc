import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, filesIn, planFiles } from '../../helpers/plan-folder.js'
import { changedFiles, runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

const derby = filesIn('plan')

const complete = [
  'record',
  'T1.3',
  '--state',
  'complete',
  '--on',
  '2010-06-22',
  '--note',
  'Role description agreed',
]
const move = [
  'record',
  'T2.3',
  '--move',
  'April – Dec 2010',
  '--reason',
  "Awaiting the Council's timetable",
  '--agreed-by',
  'DG',
]

describe('what is recorded is shown, with the standing before and after', () => {
  test.each([
    ['complete', [...complete, '--evidence', 'https://example.org/minutes.pdf', '--meeting', '6 July 2010']],
    ['outlook', ['record', 't1.1', '--outlook', 'at risk', '--on', '6 July 2010']],
    ['move', move],
    [
      'propose',
      ['record', 'T4.1', '--propose', '2010-04/2010-12', '--reason', 'Asked for by the Volunteer Centre'],
    ],
    [
      'owner',
      [
        'record',
        'T3.3',
        '--owner',
        'development group',
        '--reason',
        'No staff',
        '--agreed-by',
        'DG',
        '--on',
        '2010-09-01',
        '--ahead',
      ],
    ],
    ['step', ['record', 'I1', '--state', 'complete', '--on', '2010-04-20']],
    [
      'achieved',
      ['record', 'T1', '--achieved', 'partly', '--on', '2011-04-12', '--ahead', '--agreed-by', 'DG'],
    ],
    ['reading', ['record', 'NI7', '--value', '17', '--period', '2010', '--published', '2010-07-01']],
    [
      'reading-aim',
      ['record', 'S3.2', '--aim', '50', '--period', '2011', '--area', 'Derby', '--note', 'Agreed: half'],
    ],
    [
      'put-right',
      [
        'record',
        'T3.1',
        '--on',
        '2010-04-30',
        '--state',
        'not started',
        '--note',
        'Put right: it had not begun',
      ],
    ],
    [
      'stopped',
      [
        'record',
        'T2.3',
        '--state',
        'stopped',
        '--reason',
        'A text that is too long for one line of the file, as reasons given at length by a whole committee are apt to be',
      ],
    ],
  ])('%s', async (name, line) => {
    const { exitCode, stdout, stderr, files } = await runAll(derby, line)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden(`screens/record-${name}.txt`, stdout)
    expect(changedFiles(derby, files)).toEqual([stdout.slice(0, stdout.indexOf(','))])
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
    // A dry run says the same and changes nothing.
    const dry = await runAll(derby, [...line, '--dry-run'])
    expect(dry).toEqual({
      exitCode: 0,
      stdout,
      stderr: 'Nothing was written: this was a dry run.\n',
      files: derby,
    })
  })
})

test.each([
  ['2010-07-05', 'the day before', 'T1.3 on 6 July 2010', 6, '5 Jul 2010'],
  ['2010-07-06', 'the day itself', 'T1.3 on 6 July 2010', 6, '6 Jul 2010'],
  ['2010-07-07', 'the day after', 'T1.3 on 7 July 2010', 7, '7 Jul 2010'],
])('on %s, %s of the meeting, the standing shown knows what is recorded', async (...row) => {
  const [today, , title, daysOverdue, completed] = row
  const line = ['record', 'T1.3', '--state', 'complete', '--meeting', '2010-07-06']
  const { stdout } = await runPlan(derby, line, { now: today, width: 100 })
  expect(stdout.slice(stdout.indexOf('T1.3 on'))).toBe(
    `${title}\nBefore  ${daysOverdue} days overdue; late starting; no update\nNow     complete on ${completed}; completed late\n`,
  )
})

test('a status for the day before shows the old standing, for the day itself the new one', async () => {
  const { files } = await runAll(derby, complete)
  const statusOn = (given: Files, day: string) =>
    runPlan(given, ['status', '--as-of', day, '--all', '--target', 'T1'], { width: 100 })
  expect(await statusOn(files, '2010-06-21')).toEqual(await statusOn(derby, '2010-06-21'))
  const { stdout } = await statusOn(files, '2010-06-22')
  expectGolden('screens/record-status-on-the-day.txt', stdout)
})

describe('what would be an error is refused, and nothing is written', () => {
  test('with the finding', async () => {
    const recurring = planFiles(`
      - id: T1.1
        what: Keep the plots in good order
        owner: CAD
        window: 2010-04/..
        every: quarter
    `)
    const { exitCode, stdout, stderr, files } = await runAll(recurring, [
      ...['record', 'T1.1', '--move', '../2010-12', '--reason', 'No time', '--agreed-by', 'DG'],
    ])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expectGolden('screens/record-refused.txt', stderr)
    expect(files).toEqual(recurring)
  })

  test('where the plan has errors already, they come first', async () => {
    const { 'plan/owners.yaml': _gone, ...broken } = derby
    const { exitCode, stdout, stderr, files } = await runAll(broken, complete)
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'plan/owners.yaml:1:1: error: this file is missing [file-given]\n  fix: add it: it lists who is responsible for actions\n\nThe plan has 1 error. Fix the error first; nothing was reported or saved. plan validate checks it again.\n',
    })
    expect(files).toEqual(broken)
  })

  test('a warning is told, and the entry written', async () => {
    const { exitCode, stderr, files } = await runAll(derby, [
      'record',
      'T1.2',
      '--state',
      'complete',
      '--on',
      '2010-07-01',
    ])
    expect(exitCode).toBe(0)
    expectGolden('screens/record-warned.txt', stderr)
    expect(changedFiles(derby, files)).toEqual(['plan/journal/2010-07.yaml'])
  })
})

describe('a figure', () => {
  test.each(['23.0', '12345678901234567890', '1000000000000000000000000', '-0.50'])(
    '%s keeps its digits',
    async (digits) => {
      const { exitCode, stdout, stderr } = await runAll(derby, [
        ...['record', 'NI7', '--value', digits, '--aim', digits, '--period', '2010'],
        ...['--published', '2010-07-01'],
      ])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      expect(stdout).toContain(
        `+       - period: "2010"\n+         value: ${digits}\n+         aim: ${digits}\n+         published: 2010-07-01\n`,
      )
    },
  )

  test('without a day is of today, and leaves the papers of the past as they were', async () => {
    const line = ['record', 'NI7', '--value', '17', '--period', '2010']
    const { exitCode, stdout, stderr, files } = await runAll(derby, line)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden('screens/record-reading-today.txt', stdout)
    const paperOf = (given: Files, day: string) => runPlan(given, ['report', '--as-of', day])
    expect(await paperOf(files, '2010-07-07')).toEqual(await paperOf(derby, '2010-07-07'))
    expect(await paperOf(files, '2010-07-08')).not.toEqual(await paperOf(derby, '2010-07-08'))
  })
})
