import { expect, test } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

const derby = filesIn('plan')

test.each([
  ['record T1.4 --state on hold', 'Put words that belong together in quotes: --state "on hold".'],
  [
    'record T1.4 --state on hold --on 2010-07-01',
    'Put words that belong together in quotes: --state "on hold".',
  ],
  ['record T1.4 --state “on hold”', 'Put words that belong together in quotes: --state "on hold".'],
  ['record T1.4 –state complete', 'Write --state, with two plain hyphens.'],
  ['status --as-of 1 July 2010', 'Put words that belong together in quotes: --as-of "1 July 2010".'],
  ['status 1 July 2010', 'Did you mean --as-of "1 July 2010"?'],
  ['status 2010-07-01', 'Did you mean --as-of 2010-07-01?'],
  ['report July', 'See plan report --help.'],
  ['record T1.4 –-state complete', 'Write --state, with two plain hyphens.'],
  ['record T1.4 — complete', 'Run plan status --all to list the ids of actions and steps.'],
  ['compare 2010-07-01 2010-08-01 2010-09-01', 'See plan compare --help.'],
  ['explain known-owner 2010-07-01', 'See plan explain --help.'],
])('plan %s tells how it is typed', async (line, mend) => {
  const { stderr, ...run } = await runPlan(derby, line.split(' '))
  expect(run).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(
    /^(Too many arguments for '\w+'\. Expected \d arguments? but got \d|plan record: there is no action, step, target or indicator "[^"]*")\. /,
  )
  expect(stderr.endsWith(`. ${mend}\n`)).toBe(true)
})
