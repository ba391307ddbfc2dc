import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agreed, makeRepository, target } from '../../helpers/edits.js'
import { git, makeFolder, writeFiles } from '../../helpers/git.js'
import { commit, edited, found, judge, makeEdit, ownerKept, refused } from '../../helpers/hidden-edit.js'

// Another repository, a link, or another place: an edit is seen all the same, or refused in one sentence.

function makeBare(folder: string, below: string): void {
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', join(folder, below))
}

describe('another repository', () => {
  test.each(['plan', 'plan/journal', 'plan/targets'])(
    'a bare one committed into %s is not asked',
    async (below) => {
      const folder = makeEdit()
      makeBare(folder, below)
      expect(await judge(folder)).toEqual(found(ownerKept))
    },
  )

  test('nor one with a main of its own that agrees with the edit', async () => {
    const folder = makeEdit()
    const other = makeFolder('another ')
    git(other, 'init', '--quiet', '--initial-branch=main')
    writeFiles(other, { ...agreed, ...edited })
    commit(other)
    git(other, 'clone', '--quiet', '--bare', other, join(other, 'bare'))
    cpSync(join(other, 'bare'), join(folder, 'plan'), { recursive: true })
    expect(await judge(folder)).toEqual(found(ownerKept))
  })

  test('one within the plan, with files that are not kept', async () => {
    const folder = makeEdit()
    git(join(folder, 'plan/targets'), 'init', '--quiet')
    expect(await judge(folder)).toEqual(found('plan/targets:1 error [plain-file]'))
  })

  test('the plan as a submodule, staged and in a commit', async () => {
    const folder = makeEdit()
    const other = makeFolder('a submodule ')
    git(other, 'init', '--quiet', '--initial-branch=main')
    writeFiles(other, {
      'plan.yaml': agreed['plan/plan.yaml'] ?? '',
      'owners.yaml': agreed['plan/owners.yaml'] ?? '',
      'targets/T1.yaml': edited[target] ?? '',
    })
    commit(other)
    git(folder, 'rm', '--quiet', '-r', '-f', 'plan')
    rmSync(join(folder, 'plan'), { recursive: true, force: true })
    git(folder, 'submodule', '--quiet', 'add', other, 'plan')
    const isOwn = `${join(folder, 'plan')} is a separate git repository inside another one, ${folder}, which does not hold its files. Keep the plan's files in one repository: delete ${join(folder, 'plan/.git')}, or move the folder out.`
    expect(await judge(folder)).toEqual(refused(isOwn))
    commit(folder)
    expect(await judge(folder)).toEqual(refused(isOwn))
    rmSync(join(folder, 'plan/.git'))
    expect(await judge(folder, '--staged', '--against', 'main')).toEqual(
      refused(
        'plan/ is a submodule in the index, so it does not hold the files of the plan. Put the files themselves in its place.',
      ),
    )
    expect(await judge(folder, '--revision', 'edit', '--against', 'main')).toEqual(
      refused(
        'plan/ is a submodule in edit, so it does not hold the files of the plan. Put the files themselves in its place.',
      ),
    )
  })
})

describe('a link or another place', () => {
  const moved = (to: string) =>
    refused(
      `In main there was a plan in plan, which no longer exists, so what was agreed cannot be checked. Move the folder back to where it was.${to}`,
    )

  test.each(['plan-files', 'docs/plan', 'plan2/plan'])(
    'the plan moved to %s, and a link left in its place',
    async (to) => {
      const folder = makeEdit()
      mkdirSync(join(folder, to, '..'), { recursive: true })
      renameSync(join(folder, 'plan'), join(folder, to))
      symlinkSync(to, join(folder, 'plan'))
      const isLink = refused(
        `${join(folder, 'plan')} is a link, or lies behind one, and the files of the plan are in ${join(folder, to)}. Put the folder itself in its place, or name that one with --plan.`,
      )
      expect(await judge(folder)).toEqual(isLink)
      commit(folder)
      expect(await judge(folder)).toEqual(isLink)
      expect(await judge(folder, '--plan', to, '--against', 'main')).toEqual(moved(''))
    },
  )

  test('a link to another plan that main has, and one above it', async () => {
    const folder = makeRepository('sub')
    cpSync(join(folder, 'sub'), join(folder, 'other'), { recursive: true })
    commit(folder, 'two plans')
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    renameSync(join(folder, 'sub/plan'), join(folder, 'sub/old'))
    symlinkSync('../other/plan', join(folder, 'sub/plan'))
    expect((await judge(folder, '--plan', 'sub', '--against', 'main')).exitCode).toBe(2)
    rmSync(join(folder, 'sub/plan'))
    renameSync(join(folder, 'sub'), join(folder, 'sub2'))
    symlinkSync('other', join(folder, 'sub'))
    expect((await judge(folder, '--plan', 'sub/plan', '--against', 'main')).exitCode).toBe(2)
    expect((await judge(folder, '--plan', 'sub/plan', '--staged', '--against', 'main')).exitCode).toBe(2)
  })

  test('the plan moved to a folder that held something else, and behind a name that nobody reads', async () => {
    const folder = makeRepository()
    writeFiles(folder, { 'docs/notes.yaml': 'a: 1\n' })
    commit(folder, 'notes')
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    rmSync(join(folder, 'docs'), { recursive: true })
    renameSync(join(folder, 'plan'), join(folder, 'docs'))
    expect(await judge(folder, '--plan', 'docs', '--against', 'main')).toEqual(moved(''))
    renameSync(join(folder, 'docs'), join(folder, '.plan'))
    cpSync(join(folder, '.plan'), folder, { recursive: true })
    expect(await judge(folder, '--plan', '.', '--against', 'main')).toEqual(moved(''))
  })

  test('the plan moved without a link', async () => {
    const folder = makeEdit()
    mkdirSync(join(folder, 'docs'))
    renameSync(join(folder, 'plan'), join(folder, 'docs/plan'))
    expect(await judge(folder, '--plan', 'docs', '--against', 'main')).toEqual(moved(''))
  })

  test('a second plan beside the first is new, and the first is still kept', async () => {
    const folder = makeEdit()
    cpSync(join(folder, 'plan'), join(folder, 'docs/plan'), { recursive: true })
    expect((await judge(folder, '--plan', 'docs', '--against', 'main')).exitCode).toBe(0)
    expect(await judge(folder)).toEqual(found(ownerKept))
  })

  test('a folder above it that is a link', async () => {
    const folder = makeRepository('office')
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    writeFiles(join(folder, 'office'), edited)
    renameSync(join(folder, 'office'), join(folder, 'office-files'))
    symlinkSync('office-files', join(folder, 'office'))
    expect((await judge(join(folder, 'office'))).exitCode).toBe(2)
  })

  test.each(['targets', 'journal', 'targets/T1.yaml', 'owners.yaml', 'journal/2010-07-06.yaml'])(
    '%s as a link: on the disk, staged and in a commit',
    async (path) => {
      const folder = makeEdit()
      cpSync(join(folder, 'plan', path), join(folder, 'elsewhere'), { recursive: true })
      rmSync(join(folder, 'plan', path), { recursive: true })
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'plan', path))
      git(folder, 'add', '--all')
      const isLink = `plan/${path}:1 error [plain-file]`
      expect((await judge(folder)).said).toContain(isLink)
      expect((await judge(folder, '--staged', '--against', 'main')).said).toContain(isLink)
      commit(folder)
      expect((await judge(folder, '--revision', 'edit', '--against', 'main')).said).toContain(isLink)
    },
  )
})
