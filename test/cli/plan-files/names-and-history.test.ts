import { describe, expect, test } from 'vitest'
import { makeRepository, target } from '../../helpers/edits.js'
import { cloneShallow, git, writeFiles } from '../../helpers/git.js'
import { commit, found, judge, makeEdit, ownerKept, refused } from '../../helpers/hidden-edit.js'

// By a name with two meanings, or a history that is cut off or parts twice, no edit is passed unseen.

describe('a name', () => {
  test.each([
    ['a tag', 'main', ['tag', 'main', 'edit'], 'refs/tags/main and refs/heads/main'],
    [
      'a tag',
      'origin/main',
      ['tag', 'origin/main', 'edit'],
      'refs/tags/origin/main and refs/remotes/origin/main',
    ],
    [
      'a branch',
      'origin/main',
      ['branch', 'origin/main', 'edit'],
      'refs/heads/origin/main and refs/remotes/origin/main',
    ],
    ['a name of its own', 'main', ['update-ref', 'refs/main', 'edit'], 'refs/main and refs/heads/main'],
    [
      'a far branch',
      'main',
      ['update-ref', 'refs/remotes/main', 'edit'],
      'refs/heads/main and refs/remotes/main',
    ],
    ['a tag', 'main~0', ['tag', 'main', 'edit'], 'refs/tags/main and refs/heads/main'],
  ])('that %s on the edit has too: %s', async (_kind, named, command, names) => {
    const folder = makeEdit()
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'main')
    commit(folder)
    git(folder, ...command)
    expect(await judge(folder, '--against', named)).toEqual(
      refused(`"${named}" could mean more than one thing here: ${names}. Give the full name of one.`),
    )
    expect(await judge(folder, '--against', 'refs/heads/main')).toEqual(found(ownerKept))
    expect(await judge(folder, '--against', 'refs/remotes/origin/main')).toEqual(found(ownerKept))
  })

  test('that looks like a hash, and is a tag', async () => {
    const folder = makeEdit()
    const hash = git(folder, 'rev-parse', 'main').slice(0, 8)
    commit(folder)
    git(folder, 'tag', hash, 'edit')
    expect((await judge(folder, '--against', hash)).exitCode).toBe(2)
    const full = git(folder, 'rev-parse', 'main')
    git(folder, 'tag', full, 'edit')
    expect(await judge(folder, '--against', full)).toEqual(found(ownerKept))
  })

  test('that is a tag within a folder of names, called like a full name', async () => {
    const folder = makeEdit()
    commit(folder)
    git(folder, 'branch', '--move', 'main', 'trunk')
    git(folder, 'update-ref', 'refs/tags/refs/heads/main', 'edit')
    expect((await judge(folder, '--against', 'refs/heads/main')).exitCode).toBe(2)
  })
})

describe('the history', () => {
  test('an object that stands in the place of another', async () => {
    const folder = makeEdit()
    commit(folder)
    git(
      folder,
      'replace',
      git(folder, 'rev-parse', `main:${target}`),
      git(folder, 'rev-parse', `edit:${target}`),
    )
    git(folder, 'replace', git(folder, 'rev-parse', 'main'), git(folder, 'rev-parse', 'edit'))
    expect(await judge(folder)).toEqual(found(ownerKept))
  })

  test('a branch from long ago: what main has heard since counts too', async () => {
    const folder = makeRepository()
    git(folder, 'branch', 'edit')
    commit2(folder, {
      'plan/journal/2010-12-07.yaml':
        'meeting: 2010-12-07\nentries:\n  - { action: T1.2, on: 2010-12-01, state: in progress }\n',
    })
    git(folder, 'checkout', '--quiet', 'edit')
    const late = 'entries:\n  - { action: T1.1, on: 2010-08-01, state: complete }\n'
    writeFiles(folder, { 'plan/journal/2010-08.yaml': late })
    expect(await judge(folder)).toEqual(found('plan/journal/2010-08.yaml:2 warning [entry-not-backdated]'))
  })

  test('a copy whose history is cut off behind a later common commit', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    commit2(folder, { 'a.txt': 'a' })
    git(folder, 'checkout', '--quiet', 'main')
    commit2(folder, { 'b.txt': 'b' })
    git(folder, 'checkout', '--quiet', 'edit')
    git(folder, 'merge', '--quiet', '--message=merge', 'main')
    git(folder, 'checkout', '--quiet', 'main')
    commit2(folder, { 'c.txt': 'c' })
    const copy = cloneShallow(folder, 'edit')
    expect((await judge(copy, '--against', 'origin/main')).exitCode).toBe(2)
    expect((await judge(folder, '--against', 'main')).exitCode).toBe(0)
  })

  test('a copy that is cut off on the way to the last common commit, and knows an older one', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    commit2(folder, { 'a.txt': 'a' })
    git(folder, 'checkout', '--quiet', 'main')
    commit2(folder, { 'b.txt': 'b' })
    git(folder, 'checkout', '--quiet', '-b', 'between')
    commit2(folder, { 'c.txt': 'c' })
    const cut = git(folder, 'rev-parse', 'HEAD')
    git(folder, 'checkout', '--quiet', 'edit')
    git(folder, 'merge', '--quiet', '--message=merge', 'between')
    git(folder, 'checkout', '--quiet', 'main')
    commit2(folder, { 'd.txt': 'd' })
    git(folder, 'checkout', '--quiet', 'edit')
    expect((await judge(folder)).exitCode).toBe(0)
    writeFiles(folder, { '.git/shallow': `${cut}\n` })
    expect(await judge(folder)).toEqual(
      refused(
        'It is not possible to see where "main" and "HEAD" parted. This copy of the repository holds only part of its history. Run git fetch --unshallow to get the rest.',
      ),
    )
  })

  test('that parts in two places at once', async () => {
    const folder = makeRepository()
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    commit2(folder, { 'a.txt': 'a' })
    git(folder, 'branch', 'edit-1')
    git(folder, 'checkout', '--quiet', 'main')
    commit2(folder, { 'b.txt': 'b' })
    git(folder, 'branch', 'main-1')
    git(folder, 'merge', '--quiet', '--message=one', 'edit-1')
    git(folder, 'checkout', '--quiet', 'edit')
    git(folder, 'merge', '--quiet', '--message=other', 'main-1')
    const { exitCode, said } = await judge(folder)
    expect(exitCode).toBe(2)
    expect(said).toMatch(
      /^"main" and "HEAD" parted at more than one commit \([0-9a-f]{40} and [0-9a-f]{40}\), so no single plan was agreed\. Merge main into HEAD first\.$/,
    )
  })

  function commit2(folder: string, files: Record<string, string>): void {
    writeFiles(folder, files)
    commit(folder, Object.keys(files).join())
  }
})
