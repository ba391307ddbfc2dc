import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { agreedJournal, agreedTarget, journal, makeRepository, target } from './helpers/edits.js'
import { git, makeFolder, writeFiles } from './helpers/git.js'

// The hook that other repositories take from .pre-commit-hooks.yaml, in a repository of theirs. How pre-commit installs it
// is tried in .ci/install. dist must be there (npm run build).

const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
const isWindows = process.platform === 'win32'

/** As pre-commit starts it: the program on PATH, without the names of files, and not through a shell of ours. */
function installHook(repository: string): void {
  const bin = makeFolder('hook')
  const plan = join(bin, isWindows ? 'plan.cmd' : 'plan')
  const start = `"${process.execPath}" "${join(process.cwd(), 'bin/plan.js')}"`
  writeFileSync(plan, isWindows ? `@${start} %*\r\n` : `#!/bin/sh\nexec ${start} "$@"\n`)
  chmodSync(plan, 0o755)
  const path = join(repository, '.git/hooks/pre-commit')
  writeFiles(repository, {
    '.git/hooks/pre-commit': `#!/bin/sh\nPATH="${bin}${delimiter}$PATH" exec ${hook.entry}\n`,
  })
  chmodSync(path, 0o755)
}

let repository = ''
beforeEach(() => {
  repository = makeRepository()
  installHook(repository)
})

/** What the hook said where it refused, in its first line; nothing where the commit was made. */
function commit(): string {
  const before = git(repository, 'rev-parse', 'HEAD')
  try {
    git(repository, 'commit', '--quiet', '--message=edit')
  } catch (error) {
    expect(git(repository, 'rev-parse', 'HEAD')).toBe(before)
    return String((error as { stderr: string }).stderr).split('\n')[0] ?? ''
  }
  expect(git(repository, 'rev-parse', 'HEAD')).not.toBe(before)
  return ''
}

const progress = 'entries:\n  - { action: T1.1, on: 2010-09-10, recorded: 2010-09-10, state: complete }\n'
const withoutLast = agreedTarget.slice(0, agreedTarget.indexOf('  - id: T1.2'))

test('it runs always, and is given no names of files', () => {
  expect([hook.language, hook.always_run, hook.pass_filenames]).toEqual(['node', true, false])
})

test('progress is committed', () => {
  writeFiles(repository, { 'plan/journal/2010-09.yaml': progress })
  git(repository, 'add', '--all')
  expect(commit()).toBe('')
})

describe('refused is', () => {
  test.each([
    ['a deleted action', { [target]: withoutLast }, 'plan/targets/T1.yaml'],
    ['a changed entry', { [journal]: agreedJournal.replace('T1.1', 'T1.2') }, journal],
  ])('%s', (_case, files, place) => {
    writeFiles(repository, files)
    git(repository, 'add', '--all')
    expect(commit()).toContain(`${place}:`)
  })

  test('a deleted journal, which is no file that changed', () => {
    rmSync(join(repository, journal))
    git(repository, 'add', '--all')
    expect(commit()).toContain(`${journal}:`)
  })

  test('a journal that is only taken out of the index', () => {
    git(repository, 'rm', '--quiet', '--cached', journal)
    expect(commit()).toContain(`${journal}:`)
  })
})

test('what is not staged is not judged', () => {
  writeFiles(repository, { 'plan/journal/2010-09.yaml': progress })
  git(repository, 'add', '--all')
  writeFiles(repository, { [target]: withoutLast })
  expect(commit()).toBe('')
})
