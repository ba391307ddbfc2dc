import { chmodSync, cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  agreed,
  agreedJournal,
  agreedTarget,
  journal,
  judge,
  makeRepository,
  target,
} from '../../helpers/edits.js'
import { cloneShallow, git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'

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

  describe('an agreed file that cannot be read', () => {
    const commitUnsound = () => {
      const folder = makeRepository()
      writeFiles(folder, { [target]: agreedTarget.replace('title:', 'titel:') })
      git(folder, 'commit', '--quiet', '--all', '--message=broken')
      return folder
    }

    test('is a finding where the edit changes it, also where it is put right', async () => {
      const folder = commitUnsound()
      writeFiles(folder, agreed)
      expect(await judge(folder)).toContain(`${target}:1 error [agreed-readable]`)
      expect(await judge(folder, 'main~1')).toEqual([]) // the last commit in which it was sound
    })

    test('and where the edit deletes it', async () => {
      const folder = commitUnsound()
      rmSync(join(folder, target))
      writeFiles(folder, { 'plan/targets/T2.yaml': agreedTarget })
      expect(await judge(folder)).toContain(`${target}:1 error [agreed-readable]`)
    })

    test('does not keep the others from being compared', async () => {
      const folder = commitUnsound()
      writeFiles(folder, { ...agreed, [journal]: agreedJournal.replace('at risk', 'on track') })
      expect(await judge(folder)).toContain(`${journal}:9 error [journal-kept]`)
    })

    test('is one finding, as it is, where the edit leaves it alone', async () => {
      const folder = commitUnsound()
      writeFiles(folder, { 'plan/journal/2010-09.yaml': 'entries: []\n' })
      expect(await judge(folder)).toEqual([`${target}:2 error [known-key]`])
    })

    test('and is plan.yaml ends it: nothing can be compared without the settings', async () => {
      const folder = makeRepository()
      writeFiles(folder, { 'plan/plan.yaml': 'titel: A plan\n' })
      git(folder, 'commit', '--quiet', '--all', '--message=broken')
      writeFiles(folder, agreed)
      expect(await runOnDisk(folder, ['validate', '--against', 'main'])).toEqual({
        exitCode: 2,
        stdout: '',
        stderr:
          'plan/plan.yaml cannot be read as it was in main (the plan: "titel" is not a field that belongs here), so changes to it cannot be checked. Instead of main, name the last commit in which the file was valid.\n',
      })
    })
  })

  test('before the first commit there is nothing to compare, and it says so', async () => {
    const folder = makeFolder('no history ')
    git(folder, 'init', '--quiet', '--initial-branch=main')
    writeFiles(folder, agreed)
    expect(await runOnDisk(folder, ['validate', '--against', 'HEAD'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr:
        '2 actions, 1 target, 2 owners and 2 entries checked in 4 files, with nothing to compare them to: there is no commit yet: no findings\n',
    })
  })

  test('an unknown branch: one sentence', async () => {
    expect(await runOnDisk(makeRepository(), ['validate', '--against', 'agreed'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'There is no revision "agreed" in this repository. Give a commit, a tag or a branch.\n',
    })
  })

  // git gives a hook the repository and index it works on. dist must be there (npm run build).
  test('in a commit hook, of a second work tree too, the edit is judged against what was committed', () => {
    const folder = makeRepository()
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/plan.js')}" validate --staged --against HEAD --format line\n`
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

  test('an exception that comes with nothing to accept is a finding', async () => {
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
    const copy = cloneShallow(folder, 'edit')
    expect(await runOnDisk(copy, ['validate', '--against', 'origin/main'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        '"origin/main" and "HEAD" have no history in common. This copy of the repository holds only part of its history. Run git fetch --unshallow to get the rest.\n',
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
      stderr: `${join(folder, 'plan')} is not in a git repository, which this needs. Create one with git init, and commit the plan.\n`,
    })
  })
})
