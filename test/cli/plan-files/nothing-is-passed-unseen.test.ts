import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agreed, agreedTarget, journal, makeRepository, target } from '../../helpers/edits.js'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'

// What is tried so that an edit of an agreed owner is not seen by `validate --against`: each try ends with a finding or
// with one sentence, and never with 0.

const edited = { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') }
const ownerKept = `${target}:10 error [owner-kept]`

/** A repository on a branch of its own, in which an owner that main has agreed is changed. */
function makeEdit(): string {
  const folder = makeRepository()
  git(folder, 'checkout', '--quiet', '-b', 'edit')
  writeFiles(folder, edited)
  return folder
}

function commit(folder: string, message = 'edit'): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', `--message=${message}`)
}

/** The exit code, and the findings as `file:line severity [rule]` or what is said in their place. */
async function judge(folder: string, ...more: readonly string[]) {
  const args = [
    'validate',
    '--strict',
    '--format',
    'line',
    ...(more.length > 0 ? more : ['--against', 'main']),
  ]
  const { exitCode, stdout, stderr } = await runOnDisk(folder, args)
  const lines = stdout.split('\n').filter((line) => line !== '')
  const short = lines.map((line) =>
    line.replace(/^(\S+:\d+):\d+: (error|warning): .*(\[[a-z-]+\])$/, '$1 $2 $3'),
  )
  return { exitCode, said: exitCode === 2 ? stderr.trimEnd() : short }
}

const found = (...said: readonly string[]) => ({ exitCode: 1, said })
const refused = (said: string) => ({ exitCode: 2, said })

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
