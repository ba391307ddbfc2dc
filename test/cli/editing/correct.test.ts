import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, planFiles } from '../../helpers/plan-folder.js'
import { changedFiles, runAll } from '../../helpers/run-all.js'

// A wrong entry is taken back: deleted where it is in no commit yet, else corrected, with what was right said again.

const files = planFiles(`
  - { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
  - { id: T1.2, what: Fence the river plots, owner: DG, window: 2010-04/2010-09 }
  - { id: T1.3, what: Mow the paths, owner: DG, window: 2010-04/2010-09 }
=== journal/2010-05.yaml
entries:
  - { action: T1.1, on: 2010-05-05, state: complete, note: All forty, evidence: [survey.pdf] }
  - { target: T1, on: 2010-05-05, achieved: partly, agreed_by: DG }
=== journal/2010-07-06.yaml
meeting: 2010-07-06
entries:
  - action: T1.2
    on: 2010-07-06
    window: 2010-04/2010-12
    reason: The ground is wet
    agreed_by: CAD
  - action: T1.2
    on: 2010-07-06
    outlook: at risk
    note: The digger is hired out
=== indicators.yaml
indicators:
  plots: { title: Plots in use, unit: plots }
`)

const textOf = (file: string | Uint8Array = '') =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)

/** Runs command lines on 8 July 2010 (see runAll), and what they changed. */
async function change(...lines: readonly (readonly string[])[]) {
  const run = await runAll(files, ...lines)
  const [path = '', ...others] = changedFiles(files, run.files)
  expect(others).toEqual([])
  const added = textOf(run.files[path]).replace(textOf(files[path]), '')
  return { ...run, path, added }
}

describe('a correction', () => {
  test('says again what was right, stands beside what was wrong, and shows both', async () => {
    const run = await change(['correct', 'T1.1', '--on', '2010-04-20'])
    expect({ ...run, files: {} }).toEqual({
      exitCode: 0,
      stderr: '',
      files: {},
      path: 'plan/journal/2010-05.yaml',
      added: `  - action: T1.1
    on: 2010-04-20
    recorded: 2010-07-08
    corrects: 2010-05-05
    state: complete
    note: All forty
    evidence: [ survey.pdf ]
`.replace('[ survey.pdf ]', '[survey.pdf]'),
      stdout: `\
plan/journal/2010-05.yaml, line 4:
+   - action: T1.1
+     on: 2010-04-20
+     recorded: 2010-07-08
+     corrects: 2010-05-05
+     state: complete
+     note: All forty
+     evidence: [survey.pdf]

T1.1 on 8 July 2010
Before  complete on 5 May 2010
Now     complete on 20 Apr 2010
It said  complete; All forty; see survey.pdf
It says  corrects what was recorded for 5 May 2010; complete; All forty; see survey.pdf
`,
    })
  })

  test('of one of two entries of a day says the other one again', async () => {
    const { added, path } = await change([
      'correct',
      'T1.2',
      '--entry',
      '6 July 2010',
      '--number',
      '1',
      '--agreed-by',
      'DG',
    ])
    expect(path).toBe('plan/journal/2010-07.yaml')
    expect(added).toContain(`entries:
  - action: T1.2
    on: 2010-07-06
    recorded: 2010-07-08
    corrects: 2010-07-06
    window: 2010-04/2010-12
    reason: The ground is wet
    agreed_by: DG
  - action: T1.2
    on: 2010-07-06
    recorded: 2010-07-08
    corrects: 2010-07-06
    outlook: at risk
    note: The digger is hired out
`)
  })

  test.each([
    [
      'a state takes the place of the old one',
      ['T1.1', '--state', 'in progress'],
      ['state: in progress', 'note: All forty', 'evidence: [survey.pdf]'],
    ],
    ['what is left out', ['T1.1', '--without', 'evidence', '--without', 'note'], ['state: complete']],
    [
      'a reason of the old goes with it',
      [
        'T1.2',
        '--number',
        '1',
        '--note',
        'Only talked about',
        '--without',
        'window',
        '--without',
        'agreed by',
      ],
      ['note: Only talked about'],
    ],
    ['a target', ['T1', '--achieved', 'largely'], ['achieved: largely', 'agreed_by: DG']],
    ['it was never so', ['T1.1', '--withdraw'], []],
    ['it was never so, and why', ['T1.1', '--withdraw', '--note', 'A slip'], ['note: A slip']],
  ])('%s', async (_name, args, said) => {
    const entry = args[0] === 'T1.2' ? ['--entry', '2010-07-06'] : []
    const { added, exitCode, stderr } = await change(['correct', ...args, ...entry])
    expect([exitCode, stderr]).toEqual([0, ''])
    const [first = ''] = added.split(/^ {2}- /m).slice(1)
    const lines = first
      .trimEnd()
      .split('\n')
      .map((line) => line.trim())
    expect(lines.filter((line) => !/^(action|target|on|recorded|corrects):/.test(line))).toEqual(said)
  })

  test('is what counts afterwards, for every day, and what was known before stays', async () => {
    const { files: now } = await runAll(files, ['correct', 'T1.1', '--withdraw'])
    const standing = async (...args: readonly string[]) =>
      JSON.parse((await runAll(now, ['status', '--format', 'json', '--as-of', '2010-07-08', ...args])).stdout)
        .actions[0].standing
    expect(await standing()).toBe('overdue')
    expect(await standing('--known-on', '2010-07-07')).toBe('complete')
    expect(await standing('--known-on', '2010-07-08')).toBe('overdue')
  })

  test('can itself be corrected, by its own day', async () => {
    const first = ['correct', 'T1.1', '--on', '2010-04-20']
    const { files: now, exitCode } = await runAll(files, first, [
      'correct',
      'T1.1',
      '--entry',
      '2010-04-20',
      '--on',
      '2010-04-21',
    ])
    expect(exitCode).toBe(0)
    const { stdout } = await runAll(now, ['show', 'T1.1', '--as-of', '2010-07-08'])
    expect(stdout).toContain('Standing     complete: the entry of 21 April 2010 says complete')
  })

  test('of a day that was corrected on the same day is refused, since both would count', async () => {
    const first = ['correct', 'T1.1', '--note', 'Thirty-nine']
    const run = await runAll(files, first, [
      'correct',
      'T1.1',
      '--entry',
      '2010-05-05',
      '--note',
      'Forty-one',
    ])
    expect([run.exitCode, run.stderr]).toEqual([
      2,
      'plan correct T1.1: this day was corrected today, and a second correction would count beside the first. Delete the first with --delete, or correct it tomorrow.\n',
    ])
  })

  test('a dry run writes nothing', async () => {
    const run = await runAll(files, ['correct', 'T1.1', '--withdraw', '--dry-run'])
    expect([run.exitCode, run.stderr, run.files]).toEqual([
      0,
      'Nothing was written: this was a dry run.\n',
      files,
    ])
  })
})

describe('without options', () => {
  test('the entries are listed, with how to go on', async () => {
    const run = await runAll(files, ['correct', 'T1.1', '--on', '2010-04-20'], ['correct', 'T1.1'])
    expect([run.exitCode, run.stderr]).toEqual([
      0,
      'To correct one, give its day and what is to be different: plan correct T1.1 --entry 2010-04-20 --note "…". Add --withdraw if it was never so, or --delete if it is not in a commit yet.\n',
    ])
    expectGolden('screens/correct-T1.1.txt', run.stdout)
    const two = await runAll(files, ['correct', 'T1.2'])
    expectGolden('screens/correct-T1.2.txt', two.stdout)
  })

  test('where there are none, that is said', async () => {
    const run = await runAll(files, ['correct', 'T1.3'])
    expect([run.exitCode, run.stderr]).toEqual([0, 'Nothing is recorded about T1.3.\n'])
  })
})

describe('what cannot be corrected', () => {
  test.each([
    [
      ['T1.9'],
      'plan record: there is no action, step, target or indicator "T1.9". Choose T1.1, T1.2, T1.3, T1 or plots.',
    ],
    [
      ['plots'],
      'plan correct plots: figures of an indicator are not in the journal. Put it right in indicators.yaml, and say why in the note of the reading.',
    ],
    [['T1.3', '--withdraw'], 'plan correct T1.3: nothing is recorded about T1.3.'],
    [
      ['T1.1', '--withdraw', '--entry', '2010-05-06'],
      'plan correct T1.1: nothing is recorded about T1.1 for 6 May 2010. Its entries are for 2010-05-05.',
    ],
    [
      ['T1.2', '--withdraw'],
      'plan correct T1.2: T1.2 has several entries. Add --entry and the day of one: 2010-07-06.',
    ],
    [
      ['T1.2', '--withdraw', '--entry', '2010-07-06'],
      'plan correct T1.2: on that day there are 2 entries about T1.2. Add --number and 1 or 2, in the order in which plan correct T1.2 lists them.',
    ],
    [
      ['T1.2', '--withdraw', '--entry', '2010-07-06', '--number', '3'],
      'plan correct T1.2: on that day there are 2 entries about T1.2. Add --number and 1 or 2, in the order in which plan correct T1.2 lists them.',
    ],
    [
      ['T1.2', '--withdraw', '--entry', '2010-07-06', '--number', 'one'],
      '--number: "one" is not a count. Give a whole number from 1, such as 20.',
    ],
    [
      ['T1.1', '--note', 'All forty'],
      'plan correct T1.1: the entry already says this. Give what is to be different, --withdraw, or --delete.',
    ],
    [
      ['T1.1', '--without', 'colour'],
      '--without: "colour" is not one of the choices. Choose "state", "outlook", "window", "proposed", "owner", "partners", "progress", "what", "statement", "achieved", "note", "reason", "agreed_by", "evidence", "reported_by" or "undated".',
    ],
    [['T1.1', '--withdraw', '--delete'], 'plan correct T1.1: use --delete or --withdraw, not both.'],
    [
      ['T1.1', '--withdraw', '--state', 'complete'],
      'plan correct T1.1: --withdraw says that it was never so, and takes nothing else but --note or --reason.',
    ],
    [
      ['T1.1', '--delete', '--note', 'A slip'],
      'plan correct T1.1: --delete takes nothing else but --entry. Leave the rest out.',
    ],
    [
      ['T1.1', '--achieved', 'partly'],
      expect.stringContaining('plan record T1.1: --achieved cannot be recorded for an action or step.'),
    ],
  ])('%j', async (args, sentence) => {
    const run = await runAll(files, ['correct', ...args])
    expect([run.exitCode, run.stderr.trimEnd(), run.files]).toEqual([2, sentence, files])
  })

  test('a correction that would leave the plan with an error is refused with the finding', async () => {
    const run = await runAll(files, [
      'correct',
      'T1.2',
      '--entry',
      '2010-07-06',
      '--number',
      '1',
      '--without',
      'reason',
    ])
    expect([run.exitCode, run.files]).toEqual([1, files])
    expect(run.stderr).toContain('The plan would have 1 error, so nothing was written.')
  })

  test('what was corrected already is corrected by its correction', async () => {
    const run = await runAll(
      files,
      ['correct', 'T1.1', '--on', '2010-04-20'],
      ['correct', 'T1.1', '--entry', '2010-05-05', '--withdraw'],
    )
    expect(run.stderr).toBe(
      'plan correct T1.1: what was recorded for 5 May 2010 is corrected already, by the entry for 20 April 2010. Correct that one: --entry 2010-04-20.\n',
    )
  })
})

describe('deleting', () => {
  const committed = (given: Files) => {
    const folder = makeFolder()
    writeFiles(folder, given)
    git(folder, 'init', '--quiet', '-b', 'main')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'plan')
    return folder
  }
  const record = ['record', 'T1.3', '--state', 'complete']
  const drop = ['correct', 'T1.3', '--delete']

  test.each([
    ['in a file of its own', ['--on', '2010-07-01']],
    ['in the file of a meeting', ['--on', '2010-07-01', '--meeting', '2010-07-06']],
    ['in a file that is there', ['--on', '2010-05-01']],
  ])('an entry that is in no commit: nothing is left of it, %s', async (_name, more) => {
    const folder = committed(files)
    expect(await runOnDisk(folder, [...record, ...more])).toMatchObject({ exitCode: 0 })
    expect(git(folder, 'status', '--porcelain', '-uall')).not.toBe('')
    expect(await runOnDisk(folder, drop)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(git(folder, 'status', '--porcelain', '-uall')).toBe('')
  })

  test('the first of two that are in no commit leaves the other', async () => {
    const folder = committed(files)
    await runOnDisk(folder, ['record', 'T1.3', '--note', 'Wet', '--on', '2010-05-02'])
    const one = readFileSync(join(folder, 'plan/journal/2010-05.yaml'), 'utf8')
    await runOnDisk(folder, [...record, '--on', '2010-05-03'])
    expect(await runOnDisk(folder, [...drop, '--entry', '2010-05-03'])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(folder, 'plan/journal/2010-05.yaml'), 'utf8')).toBe(one)
  })

  test('an entry that is in a commit is refused, also where its line was laid out anew', async () => {
    const folder = committed(files)
    const refused = {
      exitCode: 2,
      stdout: '',
      stderr:
        'plan correct T1.1: this entry is in a commit, and a commit is never rewritten. Give what is to be different, or --withdraw if it was never so.\n',
    }
    expect(await runOnDisk(folder, ['correct', 'T1.1', '--delete'])).toEqual(refused)
    const path = join(folder, 'plan/journal/2010-05.yaml')
    const laidAnew = readFileSync(path, 'utf8')
      .replace('{ action: T1.1, on', '{ on')
      .replace('state: complete,', 'action: T1.1, state: complete,')
    writeFiles(folder, { 'plan/journal/2010-05.yaml': laidAnew })
    expect(await runOnDisk(folder, ['correct', 'T1.1', '--delete'])).toEqual(refused)
  })

  test('what a correction names is not deleted from under it', async () => {
    const folder = committed(
      planFiles('- { id: T1.3, what: Mow the paths, owner: DG, window: 2010-04/2010-09 }'),
    )
    await runOnDisk(folder, [...record, '--on', '2010-07-01'])
    await runOnDisk(folder, ['correct', 'T1.3', '--on', '2010-06-30'])
    expect((await runOnDisk(folder, [...drop, '--entry', '2010-07-01'])).stderr).toContain(
      'is corrected already',
    )
    expect(await runOnDisk(folder, drop)).toMatchObject({ exitCode: 0 })
    expect(await runOnDisk(folder, drop)).toMatchObject({ exitCode: 0 })
    expect(existsSync(join(folder, 'plan/journal/2010-07.yaml'))).toBe(false)
  })

  test('where nothing is in a repository, nothing is in a commit', async () => {
    const folder = makeFolder()
    writeFiles(folder, files)
    expect(await runOnDisk(folder, ['correct', 'T1.1', '--delete'])).toMatchObject({ exitCode: 0 })
  })
})
