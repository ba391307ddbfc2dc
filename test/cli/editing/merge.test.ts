import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import { planFiles } from '../../helpers/plan-folder.js'

// Two people record on two branches, and git merges them: a journal keeps the entries of both. With real merges of git.

const plan = planFiles(`
  - { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
  - { id: T1.2, what: Fence the river plots, owner: DG, window: 2010-07/2010-09 }
  - { id: T1.3, what: Mow the paths, owner: DG, window: 2010-07/2010-09 }
`)

const path = 'plan/journal/2010-07.yaml'
const first = `entries:
  - action: T1.1
    on: 2010-07-01
    state: in progress
`
const entry = (action: string, ...lines: readonly string[]) =>
  [`  - action: ${action}`, ...lines.map((line) => `    ${line}`), ''].join('\n')
const fenced = entry('T1.2', 'on: 2010-07-20', 'state: complete')
const mown = entry('T1.3', 'on: 2010-07-20', 'state: complete')

interface Sides {
  /** Undefined where neither had the file before. */
  readonly base: string | undefined
  readonly ours: string
  readonly theirs: string
}

/** Merges two branches that changed the journal; with settings of git, such as for how marks look. */
function mergeInGit({ base, ours, theirs }: Sides, ...settings: readonly string[]): string {
  const folder = makeFolder()
  const commit = (text: string) => {
    writeFiles(folder, { [path]: text })
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'journal')
  }
  git(folder, 'init', '--quiet', '-b', 'main')
  writeFiles(folder, plan)
  if (base === undefined) writeFiles(folder, { 'notes.txt': 'Nothing yet\n' })
  else writeFiles(folder, { [path]: base })
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', 'plan')
  git(folder, 'switch', '--quiet', '-c', 'theirs')
  commit(theirs)
  git(folder, 'switch', '--quiet', 'main')
  commit(ours)
  try {
    git(
      folder,
      ...settings.flatMap((setting) => ['-c', setting]),
      'merge',
      '--quiet',
      '-m',
      'merge',
      'theirs',
    )
  } catch {}
  return folder
}

const journalOf = (folder: string) => readFileSync(join(folder, path), 'utf8')

const added = (ours: string, theirs: string) => `${path}: ${ours} of ours and ${theirs} of theirs added.\n`
const next = 'Run plan validate, then git add what was merged.\n'

describe('both sides have added entries', () => {
  test.each([
    ['that share lines', first + fenced, first + mown],
    ['that share no line', first + fenced, first + entry('T1.3', 'on: 2010-07-21', 'note: Twice now')],
    ['with comments of their own', `${first}  # by telephone\n${fenced}`, `${first}  # by letter\n${mown}`],
    [
      'with long notes',
      first + entry('T1.2', 'on: 2010-07-20', 'note: >-', '  The fence: it is up', '  - all of it'),
      first + entry('T1.2', 'on: 2010-07-20', 'note: |-', '  The gate', '', '  # is painted'),
    ],
    ['with a blank line between them', `${first}\n${fenced}`, `${first}\n${mown}`],
  ])('%s: ours come first, letter for letter', async (_name, ours, theirs) => {
    const folder = mergeInGit({ base: first, ours, theirs })
    expect(journalOf(folder)).toContain('<<<<<<<')
    expect(await runOnDisk(folder, ['merge', path])).toEqual({
      exitCode: 0,
      stdout: added('1 entry', '1 entry'),
      stderr: next,
    })
    expect(journalOf(folder)).toBe(ours + theirs.slice(first.length))
    expect((await runOnDisk(folder, ['validate'])).exitCode).toBe(0)
  })

  test.each(['merge.conflictStyle=diff3', 'merge.conflictStyle=zdiff3', 'merge.conflictStyle=merge'])(
    'however git marks the conflict: %s',
    async (setting) => {
      const folder = mergeInGit({ base: first, ours: first + fenced + mown, theirs: first + mown }, setting)
      await runOnDisk(folder, ['merge'])
      expect(journalOf(folder)).toBe(first + fenced + mown)
    },
  )

  test('an exact repeat is there once, and that is said', async () => {
    const folder = mergeInGit({
      base: first,
      ours: first + fenced + mown,
      theirs: first + mown + entry('T1.1', 'on: 2010-07-22', 'note: Also'),
    })
    const { stdout } = await runOnDisk(folder, ['merge', path])
    expect(stdout).toBe(
      `${path}: 2 entries of ours and 1 entry of theirs added; 1 that both sides have is there once.\n`,
    )
    expect(journalOf(folder)).toBe(first + fenced + mown + entry('T1.1', 'on: 2010-07-22', 'note: Also'))
  })

  test('the file is new on both sides', async () => {
    const folder = mergeInGit({ base: undefined, ours: `entries:\n${fenced}`, theirs: `entries:\n${mown}` })
    await runOnDisk(folder, ['merge', path])
    expect(journalOf(folder)).toBe(`entries:\n${fenced}${mown}`)
  })

  test('the two files are laid out in different ways', async () => {
    const ours = 'entries:\n- { action: T1.2, on: 2010-07-20, state: complete }\n'
    const theirs = 'entries: [{ action: T1.3, on: 2010-07-20, note: "It rained, a lot" }]\n'
    const folder = mergeInGit({ base: 'entries: []\n', ours, theirs })
    await runOnDisk(folder, ['merge', path])
    expect(journalOf(folder)).toBe(`${ours}- action: T1.3\n  on: 2010-07-20\n  note: It rained, a lot\n`)
  })

  test('with the line ends of Windows', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n')
    const folder = mergeInGit({
      base: windows(first),
      ours: windows(first + fenced),
      theirs: windows(first + mown),
    })
    await runOnDisk(folder, ['merge', path])
    expect(journalOf(folder)).toBe(windows(first + fenced + mown))
  })

  test('a dry run writes nothing', async () => {
    const folder = mergeInGit({ base: first, ours: first + fenced, theirs: first + mown })
    const before = journalOf(folder)
    expect(await runOnDisk(folder, ['merge', '--dry-run'])).toEqual({
      exitCode: 0,
      stdout: added('1 entry', '1 entry'),
      stderr: 'Nothing was written: this was a dry run.\n',
    })
    expect(journalOf(folder)).toBe(before)
  })
})

describe('what is no mere addition is left to a person', () => {
  const changed = first.replace('in progress', 'complete')
  const cases: readonly (readonly [string, Sides, string])[] = [
    [
      'ours changes an entry',
      { base: first, ours: changed + fenced, theirs: first + mown },
      'our side of it changes, moves or deletes an entry that was there before',
    ],
    [
      'theirs changes an entry',
      { base: first, ours: first + fenced, theirs: changed + mown },
      'their side of it changes, moves or deletes an entry that was there before',
    ],
    [
      'theirs deletes an entry',
      {
        base: first + mown,
        ours: first + mown + fenced,
        theirs: first + entry('T1.3', 'on: 2010-07-21', 'note: Other'),
      },
      'their side of it changes, moves or deletes an entry that was there before',
    ],
    [
      'both change the same entry',
      { base: first, ours: changed, theirs: first.replace('in progress', 'on hold') },
      'our side of it changes, moves or deletes an entry that was there before',
    ],
    [
      'the meetings differ',
      {
        base: undefined,
        ours: `meeting: 2010-07-20\nentries:\n${fenced}`,
        theirs: `meeting: 2010-07-21\nentries:\n${mown}`,
      },
      'the two sides differ in more than their entries, such as in the meeting',
    ],
    [
      'a comment above the entries is only theirs',
      { base: undefined, ours: `entries:\n${fenced}`, theirs: `# By letter\nentries:\n${mown}` },
      'their side has comments above or below the entries that ours does not have',
    ],
    [
      'a side is no YAML',
      { base: first, ours: first + fenced, theirs: `${first}  - action: "T1.3\n` },
      'their side of it is not a journal that can be read',
    ],
  ]

  test.each(cases)('%s', async (_name, sides, why) => {
    const folder = mergeInGit(sides)
    const before = journalOf(folder)
    expect(await runOnDisk(folder, ['merge', path])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${path} cannot be merged, because ${why}. Put it right by hand: keep the lines that are right, and delete the marks.\n`,
    })
    expect(journalOf(folder)).toBe(before)
  })

  const marked = (ours: string, theirs: string) =>
    `${first}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> theirs\n`

  test.each([
    [
      'marks that are not closed',
      `${first}<<<<<<< HEAD\n${fenced}`,
      'the marks that git left in it are not complete',
    ],
    [
      'marks in the wrong order',
      `${first}=======\n${fenced}>>>>>>> theirs\n`,
      'the marks that git left in it are not complete',
    ],
    [
      'two versions of one entry',
      marked(fenced, fenced.replace('complete', 'on hold')),
      'git no longer knows what it was before, and two entries of one day about one thing may be two versions of the same',
    ],
  ])('where git knows of no merge any more: %s', async (_name, text, why) => {
    const folder = makeFolder()
    writeFiles(folder, { ...plan, [path]: text })
    const { exitCode, stderr } = await runOnDisk(folder, ['merge', path])
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`because ${why}.`)])
    expect(journalOf(folder)).toBe(text)
  })

  test('where git knows of no merge any more, entries about different things are both kept', async () => {
    const folder = makeFolder()
    writeFiles(folder, { ...plan, [path]: marked(fenced, mown) })
    await runOnDisk(folder, ['merge', path])
    expect(journalOf(folder)).toBe(first + fenced + mown)
  })
})

describe('what is named', () => {
  test.each([
    [
      'a file that is not there',
      'plan/journal/2010-08.yaml',
      'There is no file plan/journal/2010-08.yaml. Check its name.',
    ],
    [
      'a file that is no journal',
      'plan/owners.yaml',
      "plan/owners.yaml is not a file of the plan's journal. Only the journal grows by addition: decide between the two sides of this file by hand.",
    ],
  ])('%s', async (_name, named, sentence) => {
    const folder = makeFolder()
    writeFiles(folder, { ...plan, [path]: first })
    expect(await runOnDisk(folder, ['merge', named])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
    })
  })

  test('a journal without a conflict, and none at all', async () => {
    const folder = makeFolder()
    writeFiles(folder, { ...plan, [path]: first })
    const named = await runOnDisk(join(folder, 'plan'), ['merge', 'journal/2010-07.yaml'])
    expect(named.stdout).toBe(`${path} has no marks of a conflict, so nothing was changed.\n`)
    const all = await runOnDisk(folder, ['merge'])
    expect(all).toEqual({
      exitCode: 0,
      stdout: 'No file of the journal has marks of a conflict.\n',
      stderr: '',
    })
  })

  test('the finding about a mark names the command', async () => {
    const folder = mergeInGit({ base: first, ours: first + fenced, theirs: first + mown })
    const { stdout } = await runOnDisk(folder, ['validate'])
    expect(stdout).toContain(`fix: run plan merge ${path}, which keeps the entries of both sides\n`)
  })
})

describe('as a merge driver of git', () => {
  const driver = `merge.plan-journal.driver=node '${resolve('bin/plan.js')}' merge --driver %O %A %B`
  const mergeWithDriver = (sides: Sides) => {
    const folder = makeFolder()
    git(folder, 'init', '--quiet', '-b', 'main')
    writeFiles(folder, { ...plan, '.gitattributes': 'plan/journal/*.yaml merge=plan-journal\n' })
    const commit = (text: string | undefined) => {
      if (text !== undefined) writeFileSync(join(folder, path), text)
      git(folder, 'add', '.')
      git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'journal')
    }
    writeFiles(folder, { 'plan/journal/2010-06.yaml': first.replace('07-01', '06-01') })
    commit(sides.base)
    git(folder, 'switch', '--quiet', '-c', 'theirs')
    commit(sides.theirs)
    git(folder, 'switch', '--quiet', 'main')
    commit(sides.ours)
    let said = ''
    try {
      git(folder, '-c', driver, 'merge', '--quiet', '-m', 'merge', 'theirs')
    } catch (error) {
      said = String((error as { stderr: string }).stderr)
    }
    return { folder, said }
  }

  test('additions on both sides merge without a conflict', () => {
    const { folder } = mergeWithDriver({ base: first, ours: first + fenced, theirs: first + mown })
    expect(journalOf(folder)).toBe(first + fenced + mown)
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  test('a file that both have begun', () => {
    const { folder } = mergeWithDriver({
      base: undefined,
      ours: `entries:\n${fenced}`,
      theirs: `entries:\n${mown}`,
    })
    expect(journalOf(folder)).toBe(`entries:\n${fenced}${mown}`)
  })

  test('what it leaves to a person is a conflict with marks, as ever', () => {
    const ours = first.replace('in progress', 'complete')
    const { folder, said } = mergeWithDriver({ base: first, ours, theirs: first + mown })
    expect(said).toContain('plan merge: a journal is left to you, because our side of it changes')
    expect(journalOf(folder)).toBe(`entries:
  - action: T1.1
    on: 2010-07-01
<<<<<<< ours
    state: complete
=======
    state: in progress
${mown}>>>>>>> theirs
`)
    expect(git(folder, 'status', '--porcelain')).toBe(`UU ${path}`)
  })

  test('without its three files it says what is missing', async () => {
    const run = await runOnDisk(makeFolder(), ['merge', '--driver', 'a', 'b'])
    expect([run.exitCode, run.stderr]).toEqual([
      2,
      'plan merge --driver: give three files, as git does: plan merge --driver %O %A %B.\n',
    ])
  })
})
