import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agreedTarget, makeRepository, target } from '../../helpers/edits.js'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'

// A number is never used again: `plan add` finds those that only the history knows. The plan has T1.1 and T1.2.

const add = [
  'add',
  'T1',
  '--what',
  'Fence it',
  '--owner',
  'CAD',
  '--window',
  '2011-04',
  '--agreed-by',
  'DG',
  '--dry-run',
]

/** The id that a new action would get, or what is said in its place. */
async function nextId(folder: string, ...more: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runOnDisk(folder, [...add, ...more])
  return /^\+ {3}- id: (\S+)$/m.exec(stdout)?.[1] ?? stderr.trimEnd()
}

function commit(folder: string, message = 'edit'): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', `--message=${message}`)
}

const more = (id: string) => `  - { id: ${id}, what: Drain it, owner: CAD, window: 2011-05 }\n`

/** Writes an action with an id into the history, and takes it away again. */
function useOnce(folder: string, text: string, path = target): void {
  writeFiles(folder, { [path]: text })
  commit(folder, 'came')
  writeFiles(folder, { [path]: agreedTarget })
  commit(folder, 'went')
}

describe('a number is found', () => {
  test('that nobody used: the next one', async () => {
    expect(await nextId(makeRepository())).toBe('T1.3')
  })

  test.each([
    ['plain', more('T1.7')],
    ['in quotes', more('"T1.7"')],
    ['in single quotes', more("'T1.7'")],
    ['with a key in quotes', '  - "id": T1.7\n    what: Drain it\n    owner: CAD\n    window: 2011-05\n'],
    ['behind a comment', `  # T1.9 is not one\n${more('T1.7')}`],
    ['in a code for characters', more('"T1\\u002E7"')],
    ['with Windows line ends', more('T1.7').replaceAll('\n', '\r\n')],
  ])('written %s', async (_how, text) => {
    const folder = makeRepository()
    useOnce(folder, agreedTarget + text)
    expect(await nextId(folder)).toBe('T1.8')
  })

  test('in a file that was no YAML', async () => {
    const folder = makeRepository()
    useOnce(folder, `${agreedTarget}${more('T1.7')} [ not finished\n`)
    expect(await nextId(folder)).toBe('T1.8')
  })

  test('in an entry of the journal, or in what an action follows', async () => {
    const folder = makeRepository()
    writeFiles(folder, {
      'plan/journal/2010-09.yaml': 'entries:\n  - { action: T1.5, on: 2010-09-01, note: a }\n',
    })
    commit(folder)
    rmSync(join(folder, 'plan/journal/2010-09.yaml'))
    commit(folder)
    expect(await nextId(folder)).toBe('T1.6')
    useOnce(folder, agreedTarget.replace('[T1.1]', '[T1.1, T1.8]'))
    expect(await nextId(folder)).toBe('T1.9')
  })

  test('that a sentence names was never used', async () => {
    const folder = makeRepository()
    useOnce(folder, agreedTarget.replace('Let the empty plots', 'Let the empty plots, see T1.40'))
    expect(await nextId(folder)).toBe('T1.3')
  })

  test.each(['a branch', 'a tag', 'a far branch', 'a branch without a common history'])(
    'on %s',
    async (where) => {
      const folder = makeRepository()
      git(
        folder,
        'checkout',
        '--quiet',
        ...(where.includes('without') ? ['--orphan', 'other'] : ['-b', 'other']),
      )
      writeFiles(folder, { [target]: agreedTarget + more('T1.7') })
      commit(folder)
      if (where === 'a tag') git(folder, 'tag', '--annotate', '--message=t', 'kept')
      if (where === 'a far branch') git(folder, 'update-ref', 'refs/remotes/origin/other', 'HEAD')
      git(folder, 'checkout', '--quiet', 'main')
      if (where === 'a tag' || where === 'a far branch') git(folder, 'branch', '--quiet', '-D', 'other')
      expect(await nextId(folder)).toBe('T1.8')
    },
  )

  test('that came with one merge and went with the next', async () => {
    const folder = makeRepository()
    for (const [branch, text] of [
      ['a', agreedTarget + more('T1.7')],
      ['b', agreedTarget],
    ] as const) {
      git(folder, 'checkout', '--quiet', '-b', branch, 'main')
      commit(folder, branch)
      git(folder, 'checkout', '--quiet', 'main')
      git(folder, 'merge', '--quiet', '--no-ff', '--no-commit', branch)
      writeFiles(folder, { [target]: text })
      commit(folder, `merge ${branch}`)
    }
    expect(await nextId(folder)).toBe('T1.8')
  })

  test.each(['docs/plan', 'Büro [1] */plan', 'plan-2010'])('where the plan stood in %s', async (place) => {
    const folder = makeRepository()
    mkdirSync(join(folder, place, '..'), { recursive: true })
    renameSync(join(folder, 'plan'), join(folder, place))
    commit(folder)
    useOnce(folder, agreedTarget + more('T1.7'), `${place}/targets/T1.yaml`)
    renameSync(join(folder, place), join(folder, 'plan'))
    commit(folder)
    expect(await nextId(folder)).toBe('T1.8')
  })

  test('where the plan lay at the top of the repository', async () => {
    const folder = makeRepository()
    for (const name of ['plan.yaml', 'owners.yaml', 'targets', 'journal'])
      renameSync(join(folder, 'plan', name), join(folder, name))
    commit(folder)
    useOnce(folder, agreedTarget + more('T1.7'), 'targets/T1.yaml')
    expect(await nextId(folder, '--plan', '.')).toBe('T1.8')
    mkdirSync(join(folder, 'plan'), { recursive: true })
    for (const name of ['plan.yaml', 'owners.yaml', 'targets', 'journal'])
      renameSync(join(folder, name), join(folder, 'plan', name))
    commit(folder)
    expect(await nextId(folder)).toBe('T1.8')
  })

  test('where another file takes the place from which the plan has moved', async () => {
    const folder = makeRepository('old')
    useOnce(folder, agreedTarget + more('T1.7'), 'old/plan/targets/T1.yaml')
    renameSync(join(folder, 'old/plan'), join(folder, 'plan'))
    commit(folder)
    writeFiles(folder, { 'old/plan/plan.yaml': 'title: x\n' })
    commit(folder)
    expect(await nextId(folder, '--plan', 'plan')).toBe('T1.8')
  })

  test('but not in another plan of the same repository, which has numbers of its own', async () => {
    const folder = makeRepository()
    cpSync(join(folder, 'plan'), join(folder, 'other/plan'), { recursive: true })
    writeFiles(folder, { 'other/plan/targets/T1.yaml': agreedTarget + more('T1.7') })
    commit(folder)
    expect(await nextId(folder)).toBe('T1.3')
    expect(await nextId(join(folder, 'other'))).toBe('T1.8')
  })

  test('whatever attributes and settings say of the files', async () => {
    const folder = makeRepository()
    writeFiles(folder, { '.gitattributes': '*.yaml -diff binary\n' })
    useOnce(folder, agreedTarget + more('T1.7'))
    git(folder, 'config', 'log.showSignature', 'true')
    git(folder, 'config', 'diff.ignoreSubmodules', 'all')
    expect(await nextId(folder)).toBe('T1.8')
  })
})

describe('where the history cannot be seen whole, the id is asked for', () => {
  const asksFor = (why: string) =>
    `plan add: the numbers used before cannot be seen, because ${why}. If T1.3 was never used, add --id T1.3.`

  test('in a copy of a part of it', async () => {
    const folder = makeRepository()
    useOnce(folder, agreedTarget + more('T1.7'))
    const copy = join(makeFolder('a copy '), 'shallow')
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, copy)
    expect(await nextId(copy)).toBe(asksFor('this copy of the repository holds only part of its history'))
    expect(await nextId(copy, '--id', 'T1.8')).toBe('T1.8')
    git(copy, 'fetch', '--quiet', '--unshallow')
    expect(await nextId(copy)).toBe('T1.8')
  })

  test('without a repository', async () => {
    const folder = makeRepository()
    rmSync(join(folder, '.git'), { recursive: true })
    expect(await nextId(folder)).toBe(asksFor('this plan is not in a git repository'))
    expect(await nextId(folder, '--id', 'T1.3')).toBe('T1.3')
  })

  test('without git', async () => {
    const folder = makeRepository()
    const { stderr } = await runOnDisk(folder, add, { git: () => undefined })
    expect(stderr).toBe(`${asksFor('git is not installed, so the history of the plan cannot be read')}\n`)
  })

  test.each(['blob', 'tree', 'commit'])('with a %s missing', async (kind) => {
    const folder = makeRepository()
    useOnce(folder, agreedTarget + more('T1.7'))
    const named = { blob: `main~1:${target}`, tree: 'main~1:plan/targets', commit: 'main~1' }[kind] ?? ''
    const hash = git(folder, 'rev-parse', named)
    rmSync(join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2)), { force: true })
    expect(await nextId(folder)).toMatch(
      /^plan add: the numbers used before cannot be seen, because the (?:history|plan) cannot be read[^\n]+\. If T1\.3 was never used, add --id T1\.3\.$/,
    )
  })
})
