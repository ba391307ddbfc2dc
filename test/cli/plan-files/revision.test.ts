import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { git, makeFolder, runOnDisk } from '../../helpers/git.js'
import type { Run } from '../../helpers/world.js'

// The plan as it stood in a commit, read from real repositories of git.

const top = makeFolder()

interface Told {
  readonly title: string
  readonly revision: string | null
  readonly as_of: string
  readonly actions: readonly { readonly id: string; readonly standing: string }[]
}

const july = ['--as-of', '2010-07-01']

/** The title, revision and standing of T1.1, which is all that differs here. */
async function tell(folder: string, ...args: readonly string[]) {
  const { exitCode, stdout, stderr } = await runOnDisk(folder, [
    'status',
    '--format',
    'json',
    ...(args.includes('--as-of') ? [] : july),
    ...args,
  ])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const { title, revision, as_of, actions }: Told = JSON.parse(stdout)
  return { title, revision, as_of, standing: actions.find(({ id }) => id === 'T1.1')?.standing }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const ground = `id: T1
title: Ground
statement: The Forum will bring every plot into use
window: 2010-04/2010-09
actions:
  - { id: T1.1, what: Clear the lower field, owner: CAD, window: 2010-04/2010-06 }
`

const first = {
  'plan/plan.yaml': 'title: As agreed in April\n',
  'plan/owners.yaml': 'owners:\n  CAD: { name: Community Action Derby }\n',
  'plan/targets/T1-gründ.yaml': ground,
}

const second = {
  'plan/plan.yaml': 'title: As told in July\n',
  'plan/journal/2010-07-06.yaml': 'entries:\n  - { action: T1.1, on: 2010-06-22, state: complete }\n',
}

const repository = join(top, 'the repository')
let older = ''
let newer = ''

beforeAll(() => {
  mkdirSync(repository)
  git(repository, 'init', '-q', '-b', 'main')
  write(repository, { 'README.md': 'A plan\n' })
  git(repository, 'add', '-A')
  git(repository, 'commit', '-qm', 'before there was a plan')
  git(repository, 'tag', 'before')
  write(repository, first)
  git(repository, 'add', '-A')
  git(repository, 'commit', '-qm', 'the plan as agreed')
  older = git(repository, 'rev-parse', 'HEAD')
  git(repository, 'tag', '-am', 'agreed', 'agreed')
  git(repository, 'branch', 'april/agreed')
  write(repository, second)
  git(repository, 'add', '-A')
  git(repository, 'commit', '-qm', 'the meeting of July')
  newer = git(repository, 'rev-parse', 'HEAD')
})

const asAgreed = () => ({
  title: 'As agreed in April',
  revision: older,
  as_of: '2010-07-01',
  standing: 'overdue',
})
const asTold = () => ({
  title: 'As told in July',
  revision: newer,
  as_of: '2010-07-01',
  standing: 'complete',
})

describe('--revision', () => {
  test.each([
    ['the full hash', () => older],
    ['a short hash', () => older.slice(0, 8)],
    ['an annotated tag', () => 'agreed'],
    ['a branch', () => 'april/agreed'],
    ['the commit before', () => 'HEAD~1'],
    ['the same in short', () => '@^'],
    ['a full name', () => 'refs/tags/agreed'],
  ])('takes %s, and JSON names the full hash', async (_name, named) => {
    expect(older).toMatch(/^[0-9a-f]{40}$/)
    expect(await tell(repository, '--revision', named())).toEqual(asAgreed())
  })

  test('of HEAD is the newest commit', async () => {
    expect(await tell(repository, '--revision', 'HEAD')).toEqual(asTold())
  })

  test('left out, the files as they lie are read, and no revision is named', async () => {
    expect(await tell(repository)).toEqual({ ...asTold(), revision: null })
  })

  test('together with --as-of: the plan of that commit, judged on that day', async () => {
    const onJune = await tell(repository, '--revision', 'HEAD', '--as-of', '2010-06-21')
    expect(onJune).toEqual({ ...asTold(), as_of: '2010-06-21', standing: 'due soon' })
  })

  test('without --as-of judges today, not the day of the commit', async () => {
    const now = () => Date.parse('2010-09-30T12:00:00Z')
    const { stdout } = await runOnDisk(repository, ['status', '--format', 'json', '--revision', 'agreed'], {
      now,
    })
    const { as_of }: Told = JSON.parse(stdout)
    expect(as_of).toBe('2010-09-30')
  })

  test('show and validate read it too', async () => {
    const shown = await runOnDisk(repository, ['show', 'T1.1', ...july, '--revision', 'agreed'])
    expect(shown).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: `T1.1: Clear the lower field
Target       T1: Ground
Standing     overdue: the window ended on 30 June 2010, 1 day before 1 July 2010, and no entry says
             complete
Also         late starting: no entry says that it has started, and the last day to start was 30
             April 2010, 62 days before 1 July 2010
Owner        Community Action Derby (CAD)
Window       April to June 2010 (quarter 1 of 2010/11)
Follows      none
Followed by  none
Indicators   none
Entries      none
`,
    })
    expect(await runOnDisk(repository, ['validate', '--revision', 'HEAD'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '1 action, 1 target, 1 owner and 1 entry checked in 4 files: no findings\n',
    })
  })

  test('finds the plan from below, and by --plan', async () => {
    expect(await tell(join(repository, 'plan/targets'), '--revision', 'agreed')).toEqual(asAgreed())
    expect(await tell(top, '--plan', 'the repository', '--revision', 'agreed')).toEqual(asAgreed())
    expect(await tell(top, '--plan', 'the repository/plan', '--revision', 'agreed')).toEqual(asAgreed())
  })
})

describe('a plan below the top of its repository', () => {
  const below = join(top, 'a larger repository')
  const office = join(below, 'Büro (Derby)', 'third sector [1] *')

  beforeAll(() => {
    mkdirSync(below)
    git(below, 'init', '-q', '-b', 'main')
    write(office, first)
    write(below, {
      'plan/plan.yaml': 'title: Another plan, at the top\n',
      'plan/owners.yaml': 'owners: {}\n',
    })
    write(join(below, 'Büro (Derby)', 'third sector 1 x'), {
      'plan/plan.yaml': 'title: What the signs * and [1] match\n',
    })
    git(below, 'add', '-A')
    git(below, 'commit', '-qm', 'the plan as agreed')
  })

  test('is read from there, with spaces, letters and signs in the path', async () => {
    const revision = git(below, 'rev-parse', 'HEAD')
    expect(await tell(office, '--revision', 'HEAD')).toEqual({ ...asAgreed(), revision })
    expect(await tell(below, '--plan', office, '--revision', 'main')).toEqual({ ...asAgreed(), revision })
  })

  test('is read from a folder whose name git would take for a sign', async () => {
    write(join(below, ':(top,icase) plans'), first)
    git(below, '--literal-pathspecs', 'add', ':(top,icase) plans')
    git(below, 'commit', '-qm', 'a second plan')
    const revision = git(below, 'rev-parse', 'HEAD')
    expect(await tell(join(below, ':(top,icase) plans'), '--revision', 'HEAD')).toEqual({
      ...asAgreed(),
      revision,
    })
  })

  test('names its files in findings as ever, and is not to be mended', async () => {
    const owners = join(office, 'plan/owners.yaml')
    rmSync(owners)
    git(below, 'commit', '-qam', 'no owners')
    writeFileSync(owners, first['plan/owners.yaml'])
    expect(await runOnDisk(office, ['status', '--revision', 'HEAD'])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'plan/owners.yaml:1:1: error: this file is missing [file-given]\n  fix: add it: it lists who is responsible for actions\n\nIn HEAD the plan has 1 error, so nothing was reported. Name another revision.\n',
    })
  })
})

describe('the work tree', () => {
  const edited = join(top, 'with edits')

  beforeAll(() => {
    cpSync(repository, edited, { recursive: true })
    write(edited, {
      'plan/plan.yaml': 'title: [ not finished\n',
      'plan/journal/2010-08.yaml': 'entries: [ { action: T9.9 } ]\n',
      'plan/owners.yaml': '',
      'plan/stray.yml': 'x\n',
    })
    rmSync(join(edited, 'plan/targets'), { recursive: true })
    git(edited, 'add', 'plan/stray.yml')
  })

  test('is not read: edits make no difference', async () => {
    expect(await tell(edited, '--revision', 'agreed')).toEqual(asAgreed())
    expect(await tell(edited, '--revision', 'HEAD')).toEqual(asTold())
    expect((await runOnDisk(edited, ['status'])).exitCode).toBe(1)
  })

  test('is not touched', async () => {
    const before = snapshot(edited)
    await tell(edited, '--revision', 'agreed')
    await runOnDisk(edited, ['validate', '--revision', 'HEAD~1'])
    await runOnDisk(edited, ['status', '--revision', 'nowhere'])
    expect(snapshot(edited)).toEqual(before)
  })

  test('may be on no branch at all', async () => {
    const detached = join(top, 'on no branch')
    cpSync(repository, detached, { recursive: true })
    git(detached, 'checkout', '-q', '--detach', 'agreed')
    expect(await tell(detached, '--revision', 'HEAD')).toEqual(asAgreed())
    expect(await tell(detached, '--revision', 'main')).toEqual(asTold())
  })

  test.each(['the repository', 'another'])('is the one of the plan when git is told of %s', async (told) => {
    git(top, 'init', '-q', 'another')
    vi.stubEnv('GIT_DIR', join(top, told, '.git'))
    vi.stubEnv('GIT_WORK_TREE', top)
    vi.stubEnv('GIT_INDEX_FILE', join(top, 'index'))
    try {
      expect(await tell(repository, '--revision', 'HEAD')).toEqual(asTold())
      vi.stubEnv('GIT_WORK_TREE', undefined)
      expect(await tell(repository, '--revision', 'HEAD')).toEqual(asTold())
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test('may be a second one of the same repository', async () => {
    const linked = join(top, 'a second work tree')
    git(repository, 'worktree', 'add', '-q', linked, 'april/agreed')
    expect(await tell(linked, '--revision', 'HEAD')).toEqual(asAgreed())
    git(repository, 'worktree', 'remove', linked)
  })
})

/** What git says of the work tree, and every file of it and of the repository with its bytes or its age. */
function snapshot(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  const bytes = files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')])
  return { bytes, porcelain: git(folder, '--no-optional-locks', 'status', '--porcelain') }
}

describe('what cannot be read', () => {
  const impossible = (sentence: string): Run => ({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  const unknown = (named: string) =>
    impossible(`There is no revision "${named}" in this repository. Give a commit, a tag or a branch.`)

  test.each([
    'nowhere',
    'agreed~9',
    '0000000000000000000000000000000000000000',
    'HEAD:plan',
    'main..agreed',
    '^main',
    '@{u}',
    '',
  ])('an unknown revision: %s', async (named) => {
    expect(await runOnDisk(repository, ['status', '--revision', named])).toEqual(unknown(named))
  })

  test.each(['-x', '--help', '--all', '--output=plan/plan.yaml', '-', '--'])(
    'a revision that looks like an option is still one: %s',
    async (named) => {
      expect(await runOnDisk(repository, ['status', `--revision=${named}`])).toEqual(unknown(named))
      expect(readFileSync(join(repository, 'plan/plan.yaml'), 'utf8')).toBe(second['plan/plan.yaml'])
    },
  )

  test('a revision from before there was a plan', async () => {
    expect(await runOnDisk(repository, ['status', '--revision', 'before'])).toEqual(
      impossible('There was no plan in plan/ at before. Name another revision.'),
    )
  })

  test('a folder that is in no repository', async () => {
    const outside = join(top, 'outside')
    write(outside, first)
    expect(await runOnDisk(outside, ['status', '--revision', 'HEAD'])).toEqual(
      impossible(
        `${join(outside, 'plan')} is not in a git repository, which this needs. Create one with git init, and commit the plan.`,
      ),
    )
  })

  test('a repository without a commit', async () => {
    const fresh = join(top, 'fresh')
    write(fresh, first)
    git(fresh, 'init', '-q')
    expect(await runOnDisk(fresh, ['status', '--revision', 'HEAD'])).toEqual(unknown('HEAD'))
  })

  test('a machine without git', async () => {
    expect(await runOnDisk(repository, ['status', '--revision', 'HEAD'], { git: () => undefined })).toEqual(
      impossible('Git is not installed, so the history of the plan cannot be read.'),
    )
  })

  test('a machine whose PATH holds no git', async () => {
    const path = process.env['PATH']
    process.env['PATH'] = join(top, 'no programs')
    try {
      expect(await runOnDisk(repository, ['status', '--revision', 'HEAD'])).toEqual(
        impossible('Git is not installed, so the history of the plan cannot be read.'),
      )
    } finally {
      process.env['PATH'] = path
    }
  })

  test('a copy that holds only part of the history', async () => {
    const shallow = join(top, 'shallow')
    git(top, 'clone', '-q', '--depth', '1', `file://${repository}`, shallow)
    expect(existsSync(join(shallow, '.git/shallow'))).toBe(true)
    expect(await tell(shallow, '--revision', 'HEAD')).toEqual(asTold())
    for (const named of [older, 'HEAD~1'])
      expect(await runOnDisk(shallow, ['status', '--revision', named])).toEqual(
        impossible(
          `There is no revision "${named}" in this repository. This copy of the repository holds only part of its history. Run git fetch --unshallow to get the rest.`,
        ),
      )
  })

  test('a bare repository, which has no folder of the plan', async () => {
    const bare = join(top, 'bare.git')
    git(top, 'clone', '-q', '--bare', repository, bare)
    const { exitCode, stdout, stderr } = await runOnDisk(bare, ['status', '--revision', 'HEAD'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^There is no plan here: [^\n]+\.\n$/)
  })
})
