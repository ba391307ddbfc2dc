import { describe, expect, test } from 'vitest'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

const derby = filesIn('plan')

describe('an entry goes where it counts', () => {
  const note = (...more: readonly string[]) => ['record', 'T1.3', '--note', 'a', ...more]
  const put = async (given: Files, ...lines: readonly (readonly string[])[]) => {
    const { exitCode, stderr, stdout } = await runAll(given, ...lines)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    return stdout.slice(0, stdout.indexOf('\n'))
  }

  test.each([
    ['of its month, without a meeting', [note('--on', '2010-06-22')], '2010-06.yaml, a new file:'],
    ['of today, without a day', [note()], '2010-07.yaml, a new file:'],
    [
      'of its meeting',
      [note('--on', '2010-06-22', '--meeting', '2010-07-06')],
      '2010-07-06.yaml, a new file:',
    ],
    [
      'behind the entry of its day that it puts right, in the same file',
      [note('--on', '2010-06-22'), ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22']],
      '2010-06.yaml, line 10:',
    ],
    [
      'behind the entry of its day that it puts right, in a later file',
      [
        note('--on', '2010-06-22', '--meeting', '2010-07-06'),
        ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22'],
      ],
      '2010-07-06.yaml, line 11:',
    ],
  ])('%s', async (_name, lines, where) => {
    expect(await put(derby, ...lines)).toBe(`plan/journal/${where}`)
  })

  const withJournal = (name: string, meeting: string) => ({
    ...derby,
    [`plan/journal/${name}`]: `meeting: ${meeting}\nentries: []\n`,
  })

  test('of its meeting, whatever that file is called', async () => {
    expect(await put(withJournal('2010-07.yaml', '2010-07-06'), note('--meeting', '2010-07-06'))).toBe(
      'plan/journal/2010-07.yaml, line 2:',
    )
  })

  test.each([
    [
      "of its month, but not where that is a meeting's: it had not happened yet",
      withJournal('2010-07.yaml', '2010-07-06'),
      [note('--on', '2010-07-20', '--ahead')],
      '2010-07b.yaml, a new file:',
    ],
    [
      'of its month once more, behind what is there',
      withJournal('2010-07.yaml', '2010-07-06'),
      [
        note('--on', '2010-07-20', '--ahead'),
        [...note('--on', '2010-07-20', '--ahead'), '--state', 'in progress'],
      ],
      '2010-07b.yaml, line 10:',
    ],
    [
      "of its meeting, but not where that is another meeting's",
      withJournal('2010-07-06.yaml', '2010-07-13'),
      [note('--meeting', '2010-07-06')],
      '2010-07-06b.yaml, a new file:',
    ],
    [
      'of its meeting, but not where that does not say its meeting',
      { ...derby, 'plan/journal/2010-07-06.yaml': 'entries: []\n' },
      [note('--meeting', '2010-07-06')],
      '2010-07-06b.yaml, a new file:',
    ],
    [
      'of its meeting, behind the entry of its day in the file of the month',
      derby,
      [
        note('--on', '2010-07-06'),
        [...note('--on', '2010-07-06', '--meeting', '2010-07-06'), '--state', 'complete'],
      ],
      '2010-07b.yaml, a new file:',
    ],
    [
      'of its meeting, behind the entry of its day that a later meeting was told',
      derby,
      [
        note('--on', '2010-06-22', '--meeting', '2010-10-05'),
        [...note('--on', '2010-06-22', '--meeting', '2010-07-06'), '--state', 'complete'],
      ],
      '2010-10-05b.yaml, a new file:',
    ],
  ])('%s', async (_name, given, lines, where) => {
    expect(await put(given, ...lines)).toBe(`plan/journal/${where}`)
  })

  test('and what is put right at the meeting counts', async () => {
    const right = ['record', 'T1.3', '--on', '2010-07-06', '--state', 'complete', '--meeting', '2010-07-06']
    const { stdout, files } = await runAll(
      derby,
      ['record', 'T1.3', '--on', '2010-07-06', '--state', 'in progress'],
      right,
    )
    expect(stdout).toContain('+ meeting: 2010-07-06\n')
    expect(stdout).toContain('\nNow     complete on 6 Jul 2010')
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
  })
})
