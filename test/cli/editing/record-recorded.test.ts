import { expect, test } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

// An entry says on which day it was recorded, where neither its own day nor its meeting says so. It is 8 July 2010.

const derby = filesIn('plan')
const note = ['record', 'T1.3', '--note', 'Hedges cut']

test.each([
  ['of today', [], undefined],
  ['of the day before', ['--on', '2010-07-07'], '2010-07-08'],
  ['of the day after', ['--on', '2010-07-09', '--ahead'], '2010-07-08'],
  ['of a meeting today', ['--on', '2010-06-22', '--meeting', '2010-07-08'], undefined],
  ['of a meeting two days ago', ['--on', '2010-06-22', '--meeting', '2010-07-06'], '2010-07-08'],
  ['of today, for a meeting two days ago', ['--on', '2010-07-08', '--meeting', '2010-07-06'], '2010-07-08'],
])('an entry %s', async (_name, when, recorded) => {
  const { stdout, stderr, files } = await runAll(derby, [...note, ...when])
  expect(stderr).toBe('')
  expect(/^\+ {5}recorded: (.*)$/m.exec(stdout)?.[1]).toBe(recorded)
  expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
})

test('an action that is added says so in the entry about who agreed it', async () => {
  const { stdout } = await runAll(derby, [
    ...['add', 'T1', '--what', 'Mend the gate', '--owner', 'CAD', '--window', '2010-09'],
    ...['--added', '2010-07-06', '--agreed-by', 'DG'],
  ])
  expect(stdout).toContain('+     on: 2010-07-06\n+     recorded: 2010-07-08\n')
})

test('what was known before that day does not have it', async () => {
  const { files } = await runAll(derby, ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22'])
  const standingOf = async (...known: readonly string[]) => {
    const { stdout } = await runPlan(files, ['status', '--as-of', '2010-07-01', ...known, '--format', 'json'])
    return JSON.parse(stdout).actions.find(({ id }: { id: string }) => id === 'T1.3').standing
  }
  expect(await standingOf('--known-on', '2010-07-07')).toBe('overdue')
  expect(await standingOf('--known-on', '2010-07-08')).toBe('complete')
  expect(await standingOf()).toBe('complete')
})

test('the same entry on another day is still the same', async () => {
  const journal = 'plan/journal/2010-06.yaml'
  const given = {
    ...derby,
    [journal]:
      'entries:\n  - action: T1.3\n    on: 2010-06-22\n    recorded: 2010-07-01\n    note: Hedges cut\n',
  }
  const { exitCode, stderr } = await runAll(given, [...note, '--on', '2010-06-22'])
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr:
      'plan record T1.3: the journal already has this entry for 22 June 2010. To record it again, explain why in a different --note.\n',
  })
})
