import { expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// What the model of a real plan adds to the rows that can be asked for: joint leads, partners, groups, own columns.

const files = planFiles(`
  - { id: T1.1, what: Survey the plots, owner: [CAD, DG], window: 2010-04/2010-06, theme: Finding out, fields: { priority: High } }
  - { id: T1.2, what: Let the empty plots, owner: DG, partners: [VC], window: 2010-07, fields: { priority: Low } }
  - { id: T1.3, what: Keep the hedges, owner: VC, window: ongoing }
  - { id: T1.4, what: Fence the river plots, owner: VC, window: open, condition: the council agrees }
=== plan.yaml
title: A plan for the allotments
published: 2010-04
fields:
  priority: { title: Priority, words: [High, Low] }
=== owners.yaml
owners:
  CAD: { name: Community Action Derby }
  DG: { name: Development Group }
  VC: { name: Voluntary Centre }
=== journal/2010-07-06.yaml
entries:
  - { action: T1.2, on: 2010-06-10, outlook: at risk, partners: [CAD] }
`)

async function idsOf(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await runPlan(files, ['status', ...args, '--format', 'json'])
  expect(stderr).not.toMatch(/error/)
  const { actions, steps } = JSON.parse(stdout)
  return [...actions, ...steps].map(({ id }: { id: string }) => id)
}

const day = ['--as-of', '2010-07-01']

test.each([
  // a joint lead is found by either name
  [['--owner', 'CAD'], ['T1.1']],
  [
    ['--owner', 'DG'],
    ['T1.1', 'T1.2'],
  ],
  // partners of that day, who are others than the plan names
  [
    ['--involves', 'CAD'],
    ['T1.1', 'T1.2'],
  ],
  [
    ['--involves', 'VC'],
    ['T1.3', 'T1.4'],
  ],
  [['--theme', 'finding out'], ['T1.1']],
  [['--where', 'priority=High'], ['T1.1']],
  [['--where', 'Priority=Low'], ['T1.2']],
  [
    ['--where', 'priority=High', '--where', 'priority=Low'],
    ['T1.1', 'T1.2'],
  ],
  // standings, and what is marked so
  [['--standing', 'no date'], ['T1.4']],
  [['--standing', 'at risk'], ['T1.2']],
  [['--standing', 'in progress'], ['T1.3']],
  [['--standing', 'late starting'], ['T1.1']],
])('%j lists %j', async (filter, ids) => {
  expect(await idsOf(...day, ...filter)).toEqual(ids)
})

test('before the new partners were named, the plan’s own count', async () => {
  expect(await idsOf('--as-of', '2010-06-09', '--involves', 'VC')).toEqual(['T1.2', 'T1.3', 'T1.4'])
  expect(await idsOf('--as-of', '2010-06-10', '--involves', 'VC')).toEqual(['T1.3', 'T1.4'])
})

test('rows are grouped by a column of the plan’s own, in the order of its words', async () => {
  const { stdout } = await runPlan(files, [
    'status',
    ...day,
    '--all',
    '--by',
    'priority',
    '--format',
    'markdown',
  ])
  expect(stdout.match(/^## .*$/gm)).toEqual(['## Priority: High', '## Priority: Low', '## Priority: none'])
})

test('CSV has a column for each of them', async () => {
  const { stdout } = await runPlan(files, ['status', ...day, '--format', 'csv'])
  const [header = '', first = ''] = stdout.split('\n')
  expect(header.split(',').slice(-6)).toEqual([
    ...['ref', 'group', 'owners', 'condition', 'progress', 'fields.priority'],
  ])
  expect(first.split(',').slice(-6)).toEqual(['', '', 'CAD; DG', '', '', 'High'])
})

test('an action with two leads is under each of them', async () => {
  const { stdout } = await runPlan(files, ['status', ...day, '--by', 'owner', '--format', 'markdown'])
  expect(stdout.match(/^## .*$|^\| T1\.1 /gm)).toEqual([
    '## Community Action Derby (CAD)',
    '| T1.1 ',
    '## Development Group (DG)',
    '| T1.1 ',
    expect.stringContaining('(VC)'),
  ])
})

test.each([
  ['priority', '--where: "priority" has no value. Give a field and a value, such as priority=High.\n'],
  ['cost=20', '--where: there is no field "cost". Choose priority.\n'],
])('--where %s is refused', async (where, sentence) => {
  expect(await runPlan(files, ['status', '--where', where])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: sentence,
  })
})
