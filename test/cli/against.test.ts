import { chmodSync, cpSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../helpers/git.js'
import { planFiles } from '../helpers/plan-folder.js'

// An edit judged against what was agreed, in real repositories of git.

const agreedTarget = `id: T1
title: Ground
statement: >-
  The Forum will bring
  every plot into use
window: 2010-04/2012-03
actions:
  - id: T1.1
    what: Survey every plot in the city
    owner: CAD
    window: 2010-04/2010-09
  - id: T1.2
    what: Let the empty plots
    owner: DG
    window: 2010-10/..
    follows: [T1.1]
`

const agreedJournal = `meeting: 2010-07-06
entries:
  - action: T1.1
    on: 2010-05-10
    state: in progress
    note: First forty plots surveyed
  - action: T1.2
    on: 2010-07-06
    outlook: at risk
`

const target = 'plan/targets/T1.yaml'
const journal = 'plan/journal/2010-07-06.yaml'
const agreed = planFiles(`
=== targets/T1.yaml
${agreedTarget}
=== journal/2010-07-06.yaml
${agreedJournal}`)

/** A repository whose main holds the agreed plan; `below` is the folder in it that holds the plan's. */
function makeRepository(below = ''): string {
  const folder = makeFolder('an edit ')
  git(folder, 'init', '--quiet', '--initial-branch=main')
  writeFiles(join(folder, below), agreed)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=agreed')
  return folder
}

/** What validate finds in an edit, as `file:line: severity [rule]`. */
async function judge(folder: string, against = 'main'): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await runOnDisk(folder, [
    'validate',
    '--against',
    against,
    '--format',
    'line',
  ])
  expect(exitCode, stderr).toBe(stdout.includes(': error: ') ? 1 : 0)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+:\d+):\d+: (error|warning): .*(\[[a-z-]+\])$/, '$1 $2 $3'))
}

/** Edits one file of a fresh repository and judges it. */
async function judgeEdit(path: string, from: string, to: string): Promise<readonly string[]> {
  const folder = makeRepository()
  const text = agreed[path]
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`not in ${path}: ${from}`)
  writeFiles(folder, { [path]: text.replace(from, to) })
  return judge(folder)
}

describe('what was agreed', () => {
  test.each([
    [
      'an action is deleted',
      agreedTarget.slice(agreedTarget.indexOf('  - id: T1.2')),
      '',
      `${target}:7 error [action-kept]`,
    ],
    ['an action is renumbered', 'id: T1.2', 'id: T1.3', `${target}:12 error [action-kept]`],
    [
      'an action is reworded',
      'Let the empty plots',
      'Let some of the plots',
      `${target}:13 warning [wording-kept]`,
    ],
    [
      'a target is reworded',
      'every plot into use',
      'most plots into use',
      `${target}:4 warning [wording-kept]`,
    ],
    ['a window is moved', '2010-04/2010-09', '2010-04/2010-08', `${target}:11 error [window-kept]`],
    ["a target's window is moved", '2010-04/2012-03', '2010-04/2012-06', `${target}:6 error [window-kept]`],
    [
      'an action is made to come round',
      'follows: [T1.1]',
      'every: quarter\n    follows: [T1.1]',
      `${target}:16 error [window-kept]`,
    ],
    ['another owner is written in', 'owner: DG', 'owner: CAD', `${target}:14 error [owner-kept]`],
    [
      'an action is put off by its day',
      'follows:',
      'added: 2031-01-01\n    follows:',
      `${target}:16 error [added-kept]`,
    ],
    [
      'a target is put off by its day',
      'actions:',
      'added: 2031-01-01\nactions:',
      `${target}:7 error [added-kept]`,
    ],
    [
      'a new action does not say since when it is there',
      'actions:',
      'actions:\n  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05 }',
      `${target}:8 warning [added-given]`,
    ],
    [
      'an action and its target are renumbered',
      agreedTarget,
      agreedTarget.replaceAll('T1', 'T2'),
      `${target}:1 error [action-kept]`,
    ],
    [
      'a window is moved and runs backwards',
      '2010-04/2010-09',
      '2010-09/2010-04',
      `${target}:11 error [window-order]`,
    ],
    ['an owner is mistyped', 'owner: DG', 'owner: DGG', `${target}:14 error [known-owner]`],
  ])('%s: one finding', async (_name, from, to, finding) => {
    expect(await judgeEdit(target, from, to)).toEqual([finding])
  })

  test.each([
    [
      'a text is folded in another way',
      '>-\n  The Forum will bring\n  every plot into use',
      'The Forum will bring every plot into use',
    ],
    [
      'keys change places',
      '    owner: CAD\n    window: 2010-04/2010-09',
      '    window: 2010-04/2010-09\n    owner: CAD',
    ],
    ['a comment is put in', 'actions:', '# what is to be done\nactions:'],
    ['a window is written in another way', '2010-04/2010-09', '2010-04/2010-09 # both whole'],
    [
      'an action is added',
      'actions:',
      'actions:\n  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05, added: 2010-07-06 }',
    ],
  ])('%s: no finding', async (_name, from, to) => {
    expect(await judgeEdit(target, from, to)).toEqual([])
  })

  test('a group is written in as owner: the edit is told, and not the group', async () => {
    const folder = makeRepository()
    writeFiles(folder, {
      'plan/owners.yaml': `${agreed['plan/owners.yaml']}  ASP: { name: All Support Providers, kind: group }\n`,
      [target]: agreedTarget.replace('owner: DG', 'owner: ASP'),
    })
    expect(await judge(folder)).toEqual([`${target}:14 error [owner-kept]`])
  })

  test('a window is moved past what is complete: the edit is told, and not the entry', async () => {
    const folder = makeRepository()
    writeFiles(folder, { [journal]: agreedJournal.replace('in progress', 'complete') })
    git(folder, 'commit', '--quiet', '--all', '--message=complete')
    writeFiles(folder, { [target]: agreedTarget.replace('2010-04/2010-09', '2010-06/2010-09') })
    expect(await judge(folder)).toEqual([`${target}:11 error [window-kept]`])
  })

  test('a target is deleted: one finding, not one for each of its actions', async () => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/targets/T2.yaml': agreedTarget.replaceAll('T1', 'T2') })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two targets')
    rmSync(join(folder, 'plan/targets/T2.yaml'))
    expect(await judge(folder)).toEqual(['plan/targets/T2.yaml:1 error [action-kept]'])
  })

  test('files are renamed: no finding', async () => {
    const folder = makeRepository()
    renameSync(join(folder, target), join(folder, 'plan/targets/T1-ground.yaml'))
    renameSync(join(folder, journal), join(folder, 'plan/journal/2010-07.yaml'))
    expect(await judge(folder)).toEqual([])
  })
})

describe('a figure that was agreed', () => {
  const figures = `indicators:
  NI7:
    title: Environment
    baseline: { period: "2008", value: 16, area: England, published: 2009-05-07 }
    readings:
      - { period: "2009", value: 16 }
      - { period: "2010", value: 17, published: 2011-01-20 }
      - { period: "2010", value: 18, published: 2011-05-20 }
`
  const file = 'plan/indicators.yaml'

  test.each([
    ['is changed', 'value: 16', 'value: 18', [`${file}:4 warning [figure-kept]`]],
    ['of a later year is changed', 'value: 17', 'value: 18', [`${file}:7 warning [figure-kept]`]],
    ['is told as known earlier', '2011-01-20', '2011-01-19', [`${file}:7 warning [figure-kept]`]],
    ['loses its day', ', published: 2011-01-20', '', [`${file}:7 warning [figure-kept]`]],
    [
      'is gone',
      '      - { period: "2010", value: 17, published: 2011-01-20 }\n',
      '',
      [`${file}:2 warning [figure-kept]`],
    ],
    ['is said of another place', 'area: England', 'area: Derby', [`${file}:4 warning [figure-kept]`]],
    ['gets a note', 'value: 17', 'value: 17, note: Measured anew', []],
    ['is written with more digits', 'value: 17', 'value: 17.0', []],
    ['that was published later is changed', 'value: 18', 'value: 19', [`${file}:8 warning [figure-kept]`]],
    ['changes places with another', /( +- .*2011-01-20 }\n)( +- .*2011-05-20 }\n)/, '$2$1', []],
    [
      'is followed by one that was put right',
      '2011-05-20 }\n',
      '2011-05-20 }\n      - { period: "2010", value: 19, published: 2011-06-20 }\n',
      [],
    ],
  ])('%s', async (_name, from, to, findings) => {
    const folder = makeRepository()
    writeFiles(folder, { [file]: figures })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=figures')
    writeFiles(folder, { [file]: figures.replace(from, to) })
    expect(await judge(folder, 'HEAD')).toEqual(findings)
  })
})

describe('the day since when', () => {
  const newTarget = agreedTarget.replaceAll('T1', 'T2').replace('every plot', 'every shed')
  const added = (text: string, from: string) => text.replace('actions:', `${from}\nactions:`)

  test.each([
    ['its target has one', added(newTarget, 'added: 2011-04-12'), []],
    ['neither it nor its target has one', newTarget, ['plan/targets/T2.yaml:1 warning [added-given]']],
  ])('of a new action in a new target: %s', async (_name, text, findings) => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/targets/T2.yaml': text })
    expect(await judge(folder)).toEqual(findings)
  })

  test.each([
    ['a day later', 'added: 2011-04-13', ['plan/targets/T2.yaml:7 error [added-kept]']],
    ['a day earlier', 'added: 2011-04-11', ['plan/targets/T2.yaml:7 error [added-kept]']],
    ['the same', 'added: 2011-04-12', []],
    ['none', '# a comment', ['plan/targets/T2.yaml:1 error [added-kept]']],
  ])('of an agreed target, now %s', async (_name, now, findings) => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/targets/T2.yaml': added(newTarget, 'added: 2011-04-12') })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two targets')
    writeFiles(folder, { 'plan/targets/T2.yaml': added(newTarget, now) })
    expect(await judge(folder)).toEqual(findings)
  })

  test('of a line of the printed plan that had been left out is accepted by an exception', async () => {
    const folder = makeRepository()
    writeFiles(folder, {
      [target]: `${agreedTarget}  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05 }\n`,
      'plan/plan.yaml': `${agreed['plan/plan.yaml']}exceptions:\n  - { rule: added-given, at: T1.3, reason: It is in the printed plan }\n`,
    })
    expect(await judge(folder)).toEqual([])
  })
})

describe('the journal', () => {
  const last = '  - action: T1.2\n    on: 2010-07-06\n    outlook: at risk\n'
  const later = `${last}  - action: T1.1\n    on: 2010-09-10\n    state: complete\n`

  test.each([
    ['an entry is changed', 'state: in progress', 'state: complete', [`${journal}:5 error [journal-kept]`]],
    [
      'the day of an entry is changed',
      'on: 2010-05-10',
      'on: 2010-05-11',
      [`${journal}:4 error [journal-kept]`],
    ],
    [
      'a note is taken out',
      '\n    note: First forty plots surveyed',
      '',
      [`${journal}:3 error [journal-kept]`],
    ],
    ['an entry is removed', last, '', [`${journal}:2 error [journal-kept]`]],
    [
      'its meeting is changed',
      'meeting: 2010-07-06',
      'meeting: 2010-07-07',
      [`${journal}:1 error [journal-kept]`],
    ],
    ['its meeting is taken out', 'meeting: 2010-07-06\n', '', [`${journal}:1 error [journal-kept]`]],
    ['an entry is added', last, later, []],
    ['an entry of the meeting day is added', last, later.replace('2010-09-10', '2010-07-06'), []],
    [
      'an entry of the day before is added',
      last,
      later.replace('2010-09-10', '2010-07-05'),
      [`${journal}:11 warning [entry-not-backdated]`],
    ],
    [
      'keys change places',
      '    on: 2010-05-10\n    state: in progress',
      '    state: in progress\n    on: 2010-05-10',
      [],
    ],
  ])('%s', async (_name, from, to, findings) => {
    expect(await judgeEdit(journal, from, to)).toEqual(findings)
  })

  test('the day of a meeting that only the name of its file says counts too', async () => {
    const folder = makeRepository()
    writeFiles(folder, { [journal]: agreedJournal.replace('meeting: 2010-07-06\n', '') })
    git(folder, 'commit', '--quiet', '--all', '--message=without its day')
    writeFiles(folder, {
      'plan/journal/2010-07.yaml': 'entries:\n  - { action: T1.1, on: 2010-07-05, note: Rain }\n',
    })
    expect(await judge(folder, 'HEAD')).toEqual(['plan/journal/2010-07.yaml:2 warning [entry-not-backdated]'])
  })

  test('an entry is copied into the file of the next meeting: the copy is told, and not its meeting', async () => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/journal/2010-10-05.yaml': `meeting: 2010-10-05\nentries:\n${last}` })
    expect(await judge(folder)).toEqual(['plan/journal/2010-10-05.yaml:3 warning [unique-entry]'])
  })

  test('a meeting is put in front of entries that were agreed without one', async () => {
    const folder = makeRepository()
    const month = 'entries:\n  - { action: T1.1, on: 2010-09-10, state: complete }\n'
    writeFiles(folder, { 'plan/journal/2010-09.yaml': month })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=september')
    writeFiles(folder, { 'plan/journal/2010-09.yaml': `meeting: 2010-10-05\n${month}` })
    expect(await judge(folder)).toEqual(['plan/journal/2010-09.yaml:1 error [journal-kept]'])
  })

  test('two entries of one day about one action change places: the later one counts', async () => {
    const folder = makeRepository()
    const [first, second] = ['state: in progress', 'state: on hold\n    reason: Frost'].map(
      (state) => `  - action: T1.1\n    on: 2010-09-10\n    ${state}\n`,
    )
    writeFiles(folder, { 'plan/journal/2010-09.yaml': `entries:\n${first}${second}` })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two')
    writeFiles(folder, { 'plan/journal/2010-09.yaml': `entries:\n${second}${first}` })
    expect(await judge(folder)).toEqual(['plan/journal/2010-09.yaml:2 error [journal-kept]'])
  })

  test('two judgements of one day about one target change places', async () => {
    const folder = makeRepository()
    const [first, second] = ['fully', 'partly\n    note: Put right'].map(
      (achieved) => `  - target: T1\n    on: 2011-04-12\n    achieved: ${achieved}\n`,
    )
    writeFiles(folder, { 'plan/journal/2011-04.yaml': `entries:\n${first}${second}` })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two')
    writeFiles(folder, { 'plan/journal/2011-04.yaml': `entries:\n${second}${first}` })
    expect(await judge(folder)).toEqual(['plan/journal/2011-04.yaml:2 error [journal-kept]'])
  })
})

describe('the history', () => {
  test('a branch that has moved on since does not make its changes look like the edit', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    writeFiles(folder, {
      'plan/journal/2010-09.yaml': 'entries:\n  - { action: T1.1, on: 2010-09-10, state: complete }\n',
    })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=edit')
    git(folder, 'checkout', '--quiet', 'main')
    writeFiles(folder, {
      [target]: `${agreedTarget}  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05 }\n`,
    })
    git(folder, 'commit', '--quiet', '--all', '--message=main goes on')
    git(folder, 'checkout', '--quiet', 'edit')
    expect(await judge(folder)).toEqual([])
  })

  test('after a merge of that branch, and after a rebase onto it', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    writeFiles(folder, { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') })
    git(folder, 'commit', '--quiet', '--all', '--message=edit')
    git(folder, 'checkout', '--quiet', 'main')
    writeFiles(folder, {
      'plan/journal/2010-09.yaml': 'entries:\n  - { action: T1.1, on: 2010-09-10, state: complete }\n',
    })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=main goes on')
    git(folder, 'checkout', '--quiet', '-b', 'rebased', 'edit')
    git(folder, 'rebase', '--quiet', 'main')
    expect(await judge(folder)).toEqual([`${target}:10 error [owner-kept]`])
    git(folder, 'checkout', '--quiet', 'edit')
    git(folder, 'merge', '--quiet', '--message=merge', 'main')
    expect(await judge(folder)).toEqual([`${target}:10 error [owner-kept]`])
  })

  test('--revision judges a commit in place of the files at hand', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    writeFiles(folder, { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') })
    git(folder, 'commit', '--quiet', '--all', '--message=edit')
    git(folder, 'checkout', '--quiet', 'main')
    expect((await runOnDisk(folder, ['validate', '--against', 'main'])).exitCode).toBe(0)
    expect((await runOnDisk(folder, ['validate', '--against', 'main', '--revision', 'edit'])).exitCode).toBe(
      1,
    )
  })

  test('a detached head, and a plan below the top in a folder with a space', async () => {
    const folder = makeRepository('papers 2010')
    git(folder, 'checkout', '--quiet', '--detach')
    writeFiles(join(folder, 'papers 2010'), { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') })
    expect(await judge(join(folder, 'papers 2010'))).toEqual([`${target}:10 error [owner-kept]`])
  })

  test('the first commit has nothing before it: the plan is new, and says so', async () => {
    const folder = makeFolder('a new plan ')
    git(folder, 'init', '--quiet', '--initial-branch=main')
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=nothing yet')
    const hash = git(folder, 'rev-parse', '--short=7', 'HEAD')
    writeFiles(folder, agreed)
    expect(await runOnDisk(folder, ['validate', '--against', 'main'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: `2 actions, 1 target, 2 owners and 2 entries checked in 4 files against main (${hash}), where there was no plan yet: no findings\n`,
    })
  })

  test('a base with mistakes of its own can be mended', async () => {
    const folder = makeRepository()
    writeFiles(folder, { [target]: agreedTarget.replace('title:', 'titel:') })
    git(folder, 'commit', '--quiet', '--all', '--message=broken')
    const hash = git(folder, 'rev-parse', '--short=7', 'HEAD')
    writeFiles(folder, agreed)
    const run = await runOnDisk(folder, ['validate', '--against', 'main'])
    expect(run).toMatchObject({ exitCode: 0, stdout: '' })
    expect(run.stderr).toContain(
      `against main (${hash}), whose own mistakes keep the edit from being judged: no findings\n`,
    )
  })

  test('before the first commit there is nothing to compare, and it says so', async () => {
    const folder = makeFolder('no history ')
    git(folder, 'init', '--quiet', '--initial-branch=main')
    writeFiles(folder, agreed)
    expect(await runOnDisk(folder, ['validate', '--against', 'HEAD'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr:
        '2 actions, 1 target, 2 owners and 2 entries checked in 4 files, with nothing before them: there is no commit yet: no findings\n',
    })
  })

  test('an unknown branch: one sentence', async () => {
    expect(await runOnDisk(makeRepository(), ['validate', '--against', 'agreed'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'git knows no revision "agreed" here. Give a commit, a tag or a branch.\n',
    })
  })

  // git tells a hook which repository and index it works on. dist must be there (npm run build).
  test('in a commit hook, of a second work tree too, the edit is judged against what was committed', () => {
    const folder = makeRepository()
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/plan.js')}" validate --against HEAD --format line\n`
    writeFiles(folder, { '.git/hooks/pre-commit': hook })
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    const linked = join(folder, 'linked')
    git(folder, 'worktree', 'add', '--quiet', '-b', 'edit', linked)
    for (const place of [folder, linked]) {
      writeFiles(place, { [target]: agreedTarget.replace('2010-04/2010-09', '2010-04/2010-12') })
      expect(() => git(place, 'commit', '--all', '--message=edit')).toThrow(`${target}:11:13: error: `)
      writeFiles(place, { [target]: agreedTarget.replace('title: Ground', 'title: The ground') })
      git(place, 'commit', '--quiet', '--all', '--message=edit')
    }
  })

  test('a changed wording that the meeting has agreed is accepted by an exception', async () => {
    const folder = makeRepository()
    const exception = 'exceptions:\n  - { rule: wording-kept, at: T1.2, reason: Agreed on 6 July 2010 }\n'
    writeFiles(folder, {
      [target]: agreedTarget.replace('Let the empty plots', 'Let some of the plots'),
      'plan/plan.yaml': String(agreed['plan/plan.yaml']) + exception,
    })
    expect(await judge(folder)).toEqual([])
    expect((await runOnDisk(folder, ['validate'])).exitCode).toBe(0) // without an edit nobody can tell
    git(folder, 'commit', '--quiet', '--all', '--message=reworded')
    writeFiles(folder, { [journal]: `${agreedJournal}    note: Frost\n` })
    expect(await judge(folder, 'HEAD')).toEqual([`${journal}:10 error [journal-kept]`])
    writeFiles(folder, { [journal]: agreedJournal })
    expect(await judge(folder, 'HEAD')).toEqual([]) // what it accepts was in an edit before this one
  })

  test('an exception that comes with nothing to accept is told', async () => {
    const folder = makeRepository()
    const exception = 'exceptions:\n  - { rule: wording-kept, at: T1.2, reason: Agreed on 6 July 2010 }\n'
    writeFiles(folder, { 'plan/plan.yaml': String(agreed['plan/plan.yaml']) + exception })
    expect(await judge(folder)).toEqual(['plan/plan.yaml:5 error [exception-used]'])
  })

  test('a shallow copy says what brings the history', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=edit')
    git(folder, 'checkout', '--quiet', 'main')
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=main goes on')
    const copy = join(makeFolder('a copy '), 'shallow')
    git(
      folder,
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      '--branch=edit',
      `file://${folder}`,
      copy,
    )
    expect(await runOnDisk(copy, ['validate', '--against', 'origin/main'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'git finds no common history of "origin/main" and "HEAD". This copy of the repository holds only part of its history: git fetch --unshallow brings the rest.\n',
    })
    git(copy, 'fetch', '--quiet', '--unshallow')
    expect((await runOnDisk(copy, ['validate', '--against', 'origin/main'])).exitCode).toBe(0)
  })

  test('no repository: one sentence', async () => {
    const folder = makeFolder('no repository ')
    cpSync(makeRepository(), folder, { recursive: true })
    rmSync(join(folder, '.git'), { recursive: true })
    expect(await runOnDisk(folder, ['validate', '--against', 'main'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${join(folder, 'plan')} is not in a git repository.\n`,
    })
  })
})
