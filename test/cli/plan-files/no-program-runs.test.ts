import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeRepository, target } from '../../helpers/edits.js'
import { git, makeFolder, writeFiles } from '../../helpers/git.js'

// Whatever a repository's settings, hooks and files say, asking about the plan's history runs no program but git.
// bin/plan.js itself is started, so dist must be there (npm run build).

/** A program that leaves a mark, in a folder of its own; it is put wherever git could run one. */
function makeProgram() {
  const folder = makeFolder('a program ')
  const mark = join(folder, 'it ran')
  const path = join(makeFolder('mark-'), 'run.sh')
  writeFiles(join(path, '..'), { 'run.sh': `#!/bin/sh\necho "$0 $*" >> '${mark}'\nexit 0\n` })
  chmodSync(path, 0o755)
  return { path, hasRun: () => (existsSync(mark) ? readFileSync(mark, 'utf8') : '') }
}

const commands = [
  'validate --against main',
  'validate --against origin/main --strict',
  'validate --staged --against HEAD',
  'validate --format github',
  'validate --format sarif --revision HEAD',
  'status --revision main',
  'show T1.1 --revision HEAD~1',
  'compare --revisions HEAD~1 HEAD',
  'report --revision main --as-of 2010-07-01',
  'add T1 --what More --owner CAD --window 2011 --agreed-by DG --dry-run',
  'add T1 --what More --owner CAD --window 2011-04 --agreed-by DG --added 2011-01-01',
  'record T1.1 --note Seen --on 2010-08-01',
]

function runAll(folder: string, environment: Record<string, string> = {}): void {
  for (const command of commands)
    try {
      execFileSync(process.execPath, [resolve('bin/plan.js'), ...command.split(' ')], {
        cwd: folder,
        stdio: 'ignore',
        env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...environment },
      })
    } catch {} // what it says is not asked here
}

const lines = readFileSync('test/cases/git/keys-that-run-programs.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

/** A repository with history, and a merge, that attributes tie to every driver. */
function makeHistory(): string {
  const folder = makeRepository()
  writeFiles(folder, { '.gitattributes': '* diff=any filter=any merge=any\n' })
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=attributes')
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'main')
  return folder
}

function setAll(path: string, program: string): void {
  for (const line of lines) {
    const [key = '', value = ''] = line.split(' = ')
    execFileSync('git', ['config', '--file', path, '--add', key, value.replace('PROGRAM', program)])
  }
}

describe('no program runs', { timeout: 120_000 }, () => {
  test('by any key of the repository, its second work tree, the person or the machine', () => {
    const { path, hasRun } = makeProgram()
    const folder = makeHistory()
    writeFiles(folder, { [target]: `${readFileSync(join(folder, target), 'utf8')}# an edit\n` })
    git(folder, 'add', target)
    const settings = join(folder, '.git/config')
    setAll(settings, path)
    cpSync(settings, join(folder, '.gitconfig')) // of the person: HOME is this folder
    git(folder, 'config', 'extensions.worktreeConfig', 'true')
    cpSync(settings, join(folder, '.git/config.worktree'))
    for (const hook of [
      'post-index-change',
      'reference-transaction',
      'fsmonitor-watchman',
      'pre-auto-gc',
      'post-checkout',
    ]) {
      mkdirSync(join(folder, '.git/hooks'), { recursive: true })
      cpSync(path, join(folder, '.git/hooks', hook))
    }
    runAll(folder)
    expect(hasRun()).toBe('')
  })

  test('by any variable of git', () => {
    const { path, hasRun } = makeProgram()
    const folder = makeHistory()
    const programs = [
      'ASKPASS',
      'EDITOR',
      'EXTERNAL_DIFF',
      'PAGER',
      'PROXY_COMMAND',
      'SEQUENCE_EDITOR',
      'SSH',
      'SSH_COMMAND',
    ]
    const pairs = lines.map((line) => line.split(' = '))
    runAll(folder, {
      ...Object.fromEntries(programs.map((name) => [`GIT_${name}`, path])),
      GIT_CONFIG_COUNT: String(pairs.length),
      ...Object.fromEntries(
        pairs.flatMap(([key = '', value = ''], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value.replace('PROGRAM', path)],
        ]),
      ),
    })
    expect(hasRun()).toBe('')
  })

  test.each(['plan', 'plan/targets', 'plan/journal'])(
    'of a bare repository that was committed into %s, with objects to be fetched',
    (below) => {
      const { path, hasRun } = makeProgram()
      const folder = makeHistory()
      const inner = join(folder, below)
      git(folder, 'init', '--quiet', '--bare', inner)
      setAll(join(inner, 'config'), path)
      writeFiles(inner, {
        config: `${readFileSync(join(inner, 'config'), 'utf8')}[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ssh://example.org/x\n\tpromisor = true\n`,
        'refs/heads/main': '1234567890123456789012345678901234567890\n',
      })
      runAll(folder)
      expect(hasRun()).toBe('')
    },
  )

  test('where an object is missing that a remote has promised', () => {
    const { path, hasRun } = makeProgram()
    const folder = makeHistory()
    const blob = git(folder, 'rev-parse', `main:${target}`)
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    for (const url of ['https://example.org/x', `file://${path}`, `ext::${path}`, 'ssh://example.org/x']) {
      writeFiles(folder, {
        '.git/config': `[core]\n\trepositoryformatversion = 1\n\tsshCommand = ${path}\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ${url}\n\tpromisor = true\n\tuploadpack = ${path}\n[protocol]\n\tallow = always\n[protocol "ssh"]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n[protocol "file"]\n\tallow = always\n`,
      })
      runAll(folder)
    }
    expect(hasRun()).toBe('')
    expect(() => git(folder, 'cat-file', 'blob', blob)).toThrow()
    expect(hasRun()).not.toBe('') // git by itself would have run it
  })

  test('by the name of git in the working folder, in the repository or in a folder that PATH names in part', () => {
    const { path, hasRun } = makeProgram()
    const folder = makeHistory()
    for (const place of ['git', 'git.exe', 'bin/git', 'node_modules/.bin/git', 'plan/git']) {
      mkdirSync(join(folder, place, '..'), { recursive: true })
      cpSync(path, join(folder, place))
    }
    const places = [
      '',
      '.',
      'bin',
      './bin',
      folder,
      join(folder, 'bin'),
      join(folder, 'node_modules/.bin'),
      join(folder, 'plan'),
    ]
    runAll(folder, { PATH: [...places, process.env['PATH'] ?? ''].join(delimiter) })
    expect(hasRun()).toBe('')
  })
})
