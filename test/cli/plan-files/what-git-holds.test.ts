import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agreedTarget, journal, makeRepository, target } from '../../helpers/edits.js'
import { git, runOnDisk, writeFiles } from '../../helpers/git.js'
import { commit, edited, found, judge, makeEdit, ownerKept, refused } from '../../helpers/hidden-edit.js'

// What was agreed, and what is staged, is what git holds. Where that cannot be read, or is not what the disk shows, the
// edit is refused or is a finding.

describe('an agreed plan that cannot be read', () => {
  /** main itself has the file, and the edit begins there. */
  function makeOnTopOf(files: Record<string, string>): string {
    const folder = makeRepository()
    writeFiles(folder, files)
    commit(folder, 'main')
    git(folder, 'checkout', '--quiet', '-b', 'edit')
    writeFiles(folder, edited)
    return folder
  }

  test.each(['targets/T\t9.yaml', 'journal/a\nb.yaml', 'targets/\u202E.yaml'])(
    'a file name that cannot be seen, %j, hides nothing',
    async (name) => {
      const folder = makeOnTopOf({ [`plan/${name}`]: agreedTarget })
      rmSync(join(folder, 'plan', name))
      const { exitCode, said } = await judge(folder)
      expect(exitCode).toBe(1)
      expect(said).toContain(ownerKept)
    },
  )

  test.each(['plan.yaml', 'owners.yaml', 'targets/T1.yaml', 'journal/2010-07-06.yaml'])(
    '%s is missing from this copy',
    async (path) => {
      const folder = makeEdit()
      const hash = git(folder, 'rev-parse', `main:plan/${path}`)
      rmSync(join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2)), { force: true })
      const { exitCode, said } = await judge(folder)
      expect(exitCode).toBe(2)
      expect(said).toMatch(
        /^The (?:plan cannot be read from git|files of [0-9a-f]{40} cannot be listed): [^\n]+\.$/,
      )
    },
  )

  test('a folder of it is missing from this copy', async () => {
    const folder = makeEdit()
    const hash = git(folder, 'rev-parse', 'main:plan/targets')
    rmSync(join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2)), { force: true })
    expect((await judge(folder)).exitCode).toBe(2)
  })
})

describe('what git keeps and what the disk shows', () => {
  test.each([
    ['plan/.gitattributes', 'targets/T1.yaml text working-tree-encoding=ASCII//TRANSLIT'],
    ['.gitattributes', 'plan/** filter=words'],
    ['.gitattributes', '[attr]words ident'],
    ['plan/targets/.gitattributes', '*.yaml ident'],
  ])('differ by %s: %s', async (path, line) => {
    const folder = makeEdit()
    writeFiles(folder, { [path]: `# line ends\n* text=auto eol=lf\n${line}\n` })
    expect(await judge(folder)).toEqual(
      refused(
        `${join(folder, path)} has git keep other text than the disk shows, so the files on the disk are not what would be merged. Check what git holds: with --staged, or with --revision HEAD.`,
      ),
    )
    commit(folder)
    expect((await judge(folder, '--revision', 'edit', '--against', 'main')).said).toEqual([ownerKept])
  })

  test('do not where attributes are about other files', async () => {
    const folder = makeEdit()
    writeFiles(folder, {
      '.gitattributes': '# a filter for pictures\n*.png filter=lfs diff=lfs -text\n* text=auto eol=lf\n',
    })
    expect(await judge(folder)).toEqual(found(ownerKept))
  })
})

describe('what is staged', () => {
  test.each(['.lock', '.lock.17-1-00000000'])(
    'may not be a lock, which would keep everybody from writing: %s',
    async (name) => {
      const folder = makeRepository()
      writeFiles(folder, { [`plan/${name}`]: '1-0-00000000 0123456789abcdef host\n' })
      git(folder, 'add', '--force', `plan/${name}`)
      const isLock = found(`plan/${name}:1 error [plain-file]`)
      expect(await judge(folder, '--staged', '--against', 'HEAD')).toEqual(isLock)
      commit(folder)
      expect(await judge(folder, '--revision', 'HEAD', '--against', 'HEAD~1')).toEqual(isLock)
    },
  )

  test('is judged, and not the files as they lie', async () => {
    const folder = makeRepository()
    git(folder, 'rm', '--quiet', '--cached', journal)
    expect(await judge(folder, '--against', 'HEAD')).toEqual({ exitCode: 0, said: [] })
    expect(await judge(folder, '--staged', '--against', 'HEAD')).toEqual(
      found(
        'plan/journal/2010-07-06.yaml:1 error [journal-kept]',
        'plan/journal/2010-07-06.yaml:1 error [journal-kept]',
      ),
    )
  })

  test('where nothing of the plan is, it says so', async () => {
    const folder = makeRepository()
    git(folder, 'rm', '--quiet', '-r', '--cached', 'plan')
    expect(await judge(folder, '--staged', '--against', 'HEAD')).toEqual(
      refused(
        'Nothing in plan/ is staged, so the next commit would hold no plan. Stage it first: git add plan',
      ),
    )
  })

  test('in the middle of a merge, nobody can see what would be committed', async () => {
    const folder = makeEdit()
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    writeFiles(folder, { [target]: agreedTarget.replace('owner: CAD', 'owner: VCC') })
    commit(folder)
    expect(() => git(folder, 'merge', '--quiet', 'edit')).toThrow()
    expect(await judge(folder, '--staged', '--against', 'HEAD')).toEqual(
      refused(
        `${target} is in the middle of a merge, so it is not clear what would be committed. Resolve the conflict, git add the file, and try again.`,
      ),
    )
  })

  test('an index that a hook names counts only within the repository', async () => {
    const folder = makeEdit()
    git(folder, 'add', '--all')
    const other = makeRepository()
    const index = join(other, '.git/index')
    const environment = { GIT_INDEX_FILE: index }
    const args = ['validate', '--staged', '--against', 'main', '--format', 'line']
    expect((await runOnDisk(folder, args, { environment })).exitCode).toBe(1)
    cpSync(index, join(folder, '.git/next-index'))
    const own = { GIT_INDEX_FILE: join(folder, '.git/next-index') }
    expect((await runOnDisk(folder, args, { environment: own })).exitCode).toBe(0)
    symlinkSync(index, join(folder, '.git/a-link'))
    symlinkSync(join(other, '.git'), join(folder, '.git/a-folder'))
    for (const named of ['.git/a-folder/index', '.git/../../x', '../index'])
      expect(
        (await runOnDisk(folder, args, { environment: { GIT_INDEX_FILE: join(folder, named) } })).exitCode,
      ).toBe(1)
  })
})
