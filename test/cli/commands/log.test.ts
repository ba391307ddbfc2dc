import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// The journal as a list: what it holds about an action, by an owner, at a meeting, and what was corrected.

const files = planFiles(`
  - { id: T1.1, ref: 1a, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
  - { id: T1.2, what: Fence the river plots, owner: DG, window: 2010-07/2010-09 }
=== plan.yaml
title: A plan for the allotments
organisation: The Allotment Forum
meetings: [2010-07-06, 2010-10-05]
=== implementation.yaml
steps:
  - { id: I1, what: Plan discussed, window: ../2010-04-30 }
=== journal/2010-04.yaml
entries:
  - { action: I1, on: 2010-04-20, state: complete }
  - { action: T1.1, on: 2010-04-30, state: in progress, note: Wrote to the PCT, reported_by: CAD }
  - { target: T1, on: 2010-04-30, note: The group met twice }
=== journal/2010-07-06.yaml
meeting: 2010-07-06
entries:
  - { action: T1.1, on: 2010-07-02, state: complete, evidence: [survey.pdf] }
  - { action: T1.2, on: 2010-07-06, owner: CAD, reason: The group is busy, agreed_by: DG }
  - { action: T1.2, on: 2010-07-06, proposed: 2010-07/2010-12, reason: The ground is wet }
  - { action: I1, on: 2010-04-27, corrects: 2010-04-20, state: complete, note: The date was wrong }
=== journal/2011-04-12.yaml
meeting: 2011-04-12
entries:
  - { target: T1, on: 2011-04-12, achieved: partly, agreed_by: DG }
`)

const log = (...args: readonly string[]) => runPlan(files, ['log', ...args], { width: 100 })

/** The days and ids of the entries that are shown. */
async function shown(...args: readonly string[]): Promise<string> {
  const { stdout, exitCode } = await log(...args, '--format', 'json')
  expect(exitCode).toBe(0)
  const { entries } = JSON.parse(stdout)
  return entries
    .map(({ id, entry: { on } }: { id: string; entry: { on: string } }) => `${on} ${id}`)
    .join(', ')
}

describe('the whole journal', () => {
  test.each([
    ['as a table', 'log.txt', []],
    ['as JSON', 'log.json', ['--format', 'json']],
    ['as CSV', 'log.csv', ['--format', 'csv']],
    ['as Markdown', 'log.md', ['--format', 'markdown']],
    ['of one action', 'log-of-one.txt', ['T1.2']],
    ['of a meeting', 'log-of-meeting.txt', ['--meeting', '2010-07-06']],
    [
      'to send round after a meeting',
      'after-the-meeting.md',
      ['--meeting', '2010-07-06', '--format', 'markdown'],
    ],
  ])('%s', async (_name, golden, args) => {
    const run = await log(...args)
    expect({ ...run, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expectGolden(`log/${golden}`, run.stdout)
  })

  test('an empty one', async () => {
    const empty = planFiles('- { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }')
    expect((await runPlan(empty, ['log'])).stdout).toBe(
      'Journal: A plan for the allotments\n\nThe journal has no entries yet.\n',
    )
  })
})

describe('narrowed', () => {
  const all =
    '2010-04-20 I1, 2010-04-27 I1, 2010-04-30 T1.1, 2010-04-30 T1, 2010-07-02 T1.1, 2010-07-06 T1.2, 2010-07-06 T1.2, 2011-04-12 T1'

  test.each([
    ['nothing given', [], all],
    ['from the day of an entry', ['--from', '2010-07-06'], '2010-07-06 T1.2, 2010-07-06 T1.2, 2011-04-12 T1'],
    ['from the day after', ['--from', '2010-07-07'], '2011-04-12 T1'],
    ['to the day of an entry', ['--to', '2010-04-20'], '2010-04-20 I1'],
    ['to the day before', ['--to', '2010-04-19'], ''],
    ['one day', ['--from', '2 July 2010', '--to', '2 July 2010'], '2010-07-02 T1.1'],
    [
      'a meeting',
      ['--meeting', '6 July 2010'],
      '2010-04-27 I1, 2010-07-02 T1.1, 2010-07-06 T1.2, 2010-07-06 T1.2',
    ],
    ['a meeting of the plan at which nothing was reported', ['--meeting', '2010-10-05'], ''],
    ['an owner who hands over', ['--owner', 'dg'], '2010-07-06 T1.2'],
    [
      'an owner who takes over',
      ['--owner', 'CAD'],
      '2010-04-30 T1.1, 2010-07-02 T1.1, 2010-07-06 T1.2, 2010-07-06 T1.2',
    ],
    ['who reported it', ['--reported-by', 'Community Action Derby'], '2010-04-30 T1.1'],
    ['a target and its actions', ['--target', 'T1', '--to', '2010-05-01'], '2010-04-30 T1.1, 2010-04-30 T1'],
    ['an id', ['t1.1'], '2010-04-30 T1.1, 2010-07-02 T1.1'],
    ['the printed number', ['1A'], '2010-04-30 T1.1, 2010-07-02 T1.1'],
    ['two ids', ['I1', 'T1'], '2010-04-20 I1, 2010-04-27 I1, 2010-04-30 T1, 2011-04-12 T1'],
    ['a word', ['pct'], '2010-04-30 T1.1'],
    ['a word of the evidence', ['survey.pdf'], '2010-07-02 T1.1'],
    ['words in one argument', ['met twice'], '2010-04-30 T1'],
    ['two words, both of which are needed', ['river', 'wet'], '2010-07-06 T1.2'],
    ['an id and a word', ['T1.2', 'wet'], '2010-07-06 T1.2'],
    ['a word that is nowhere', ['drainage'], ''],
    ['a state', ['--state', 'complete'], '2010-04-20 I1, 2010-04-27 I1, 2010-07-02 T1.1'],
    [
      'what was known on the day before a meeting',
      ['--known-on', '2010-07-05'],
      '2010-04-20 I1, 2010-04-30 T1.1, 2010-04-30 T1',
    ],
    ['what was known on its day', ['I1', '--known-on', '2010-07-06'], '2010-04-20 I1, 2010-04-27 I1'],
  ])('%s', async (_name, args, expected) => {
    expect(await shown(...args)).toBe(expected)
  })

  test('before the correction was recorded, nothing is marked as corrected', async () => {
    expect((await log('I1', '--known-on', '2010-07-05')).stdout).not.toContain('corrected')
    expect((await log('I1', '--known-on', '2010-07-06')).stdout).toContain(
      'complete (corrected on 6 July 2010 by the entry for 27 April 2010)',
    )
  })

  test('where nothing matches it says so', async () => {
    const { stdout, exitCode } = await log('drainage')
    expect([exitCode, stdout]).toEqual([
      0,
      'Journal: A plan for the allotments\n\nNo entries match, of 8.\n\nShown here: with "drainage"\n',
    ])
  })
})

describe('what cannot be done', () => {
  test.each([
    [
      ['--from', '2010-07-06', '--to', '2010-07-05'],
      '--to: 5 July 2010 is before 6 July 2010, the day of --from. Give a later date.',
    ],
    [
      ['--meeting', '2010-07-07'],
      '--meeting: there is no meeting on 7 July 2010. Choose 6 July 2010, 5 October 2010 or 12 April 2011.',
    ],
    [['--owner', 'CAT'], '--owner: there is no owner "CAT". Did you mean CAD (Community Action Derby)?'],
    [
      ['--state', 'done'],
      '--state: "done" is not one of the choices. Choose "not started", "in progress", "complete", "on hold" or "stopped".',
    ],
    [['T1.9'], 'plan log: there is no action, step or target "T1.9". Choose T1.1, T1.2, I1 or T1.'],
    [
      ['--format', 'pdf'],
      '--format: "pdf" is not one of the choices. Choose "table", "json", "csv", "markdown", "html" or "docx".',
    ],
    [
      ['--format', 'csv', '-o', 'log.json'],
      '--format csv and -o log.json do not match. Leave out --format, or give the file the ending .csv.',
    ],
    [['-o', 'log.pdf'], '-o log.pdf: it is not clear in which format. Add --format, such as --format docx.'],
    [['--format', 'docx'], 'A Word document cannot be shown on the screen. Add -o and the name of a file.'],
  ])('%j', async (args, sentence) => {
    expect(await log(...args)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })
})
