import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { agreed, agreedTarget, makeRepository, target } from './helpers/edits.js'
import { git, makeFolder, writeFiles } from './helpers/git.js'
import { expectGolden } from './helpers/golden.js'

// The action that other repositories use, run as GitHub's runner would. dist must be there (npm run build).

const folder = '.github/actions/validate'
const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
const step = action.runs.steps.at(-1)

interface Inputs {
  readonly plan?: string
  readonly against?: string
  readonly strict?: string
}

/** Checks a clone as an edit: its branch `edit`, with `main` as the branch that it goes to. */
function runAction(
  origin: string,
  { plan = '.', against = 'refs/remotes/origin/main', strict = 'false' }: Inputs,
) {
  const top = makeFolder('action ')
  git(top, 'clone', '--quiet', '--branch=edit', origin, 'edit')
  const summary = join(top, 'summary.md')
  appendFileSync(summary, '')
  const { status, stdout } = spawnSync('bash', ['-e', '-c', step.run], {
    cwd: join(top, 'edit'),
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: join(process.cwd(), folder),
      GITHUB_STEP_SUMMARY: summary,
      PLAN: plan,
      AGAINST: against,
      STRICT: strict,
      AS_OF: '2010-10-01',
    },
  })
  return {
    status,
    stdout,
    summary: readFileSync(summary, 'utf8').replace(/[0-9a-f]{40}|\b[0-9a-f]{7,10}\b/g, '<commit>'),
  }
}

function edit(origin: string, files: Record<string, string>): string {
  git(origin, 'checkout', '--quiet', '-b', 'edit')
  writeFiles(origin, files)
  git(origin, 'add', '--all')
  git(origin, 'commit', '--quiet', '--allow-empty', '--message=edit')
  return origin
}

const progress = 'entries:\n  - { action: T1.1, on: 2010-09-10, recorded: 2010-09-10, state: complete }\n'

/** What GitHub shows on a line. */
function onLine(stdout: string): string | undefined {
  return /^::.*(?=,title=)/m.exec(stdout)?.[0]
}

test('it names its own setup by the hash of a commit, and puts no input into a command', () => {
  for (const { uses, run } of action.runs.steps) {
    if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
    expect(run ?? '').not.toContain('${{')
  }
  expect(Object.keys(action.inputs)).toEqual(['plan', 'against', 'strict'])
  for (const input of ['plan', 'against', 'strict'])
    expect(step.env[input.toUpperCase()]).toBe(['$', '{{ inputs.', input, ' }}'].join(''))
})

describe('a plan at the top', () => {
  test('an edit that records progress passes, and the summary says what it does', () => {
    const { status, stdout, summary } = runAction(
      edit(makeRepository(), { 'plan/journal/2010-09.yaml': progress }),
      {},
    )
    expect([status, stdout]).toEqual([0, ''])
    expectGolden('action/progress.md', summary)
  })

  test('an edit that changes what was agreed fails, with the finding on its line', () => {
    const changed = { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') }
    const { status, stdout, summary } = runAction(edit(makeRepository(), changed), {})
    expect([status, onLine(stdout)]).toEqual([
      1,
      '::error file=plan/targets/T1.yaml,line=10,endLine=10,col=12,endColumn=14',
    ])
    expectGolden('action/changed-owner.md', summary)
  })

  test('a warning passes, and not where the input says that warnings count', () => {
    const warned = { 'plan/plan.yaml': `${agreed['plan/plan.yaml']}time_zone: Europe/Paris\n` }
    const origin = edit(makeRepository(), warned)
    const { status, stdout, summary } = runAction(origin, {})
    expect([status, onLine(stdout)?.slice(0, '::warning '.length)]).toEqual([0, '::warning '])
    expectGolden('action/warning.md', summary)
    expect(runAction(origin, { strict: 'true' }).status).toBe(1)
  })

  test('words of the plan do nothing to the summary', () => {
    const hostile = { [target]: agreedTarget.replace('owner: DG', 'owner: "<b>x</b>\\n# Passed"') }
    const { status, summary } = runAction(edit(makeRepository(), hostile), {})
    expect(status).toBe(1)
    expect(summary.split('\n').filter((line) => line.startsWith('# ') || line.startsWith('<b>'))).toEqual([])
  })

  test('without a branch to compare with, the plan alone is checked', () => {
    const { status, summary } = runAction(edit(makeRepository(), {}), { against: '' })
    expect(status).toBe(0)
    expectGolden('action/no-base.md', summary)
  })
})

test('a plan in docs/plan', () => {
  const origin = edit(makeRepository('docs'), { 'docs/plan/journal/2010-09.yaml': progress })
  const { status, summary } = runAction(origin, { plan: 'docs/plan' })
  expect(status).toBe(0)
  expect(summary).toContain('The check has passed.')
  const changed = { 'docs/plan/targets/T1.yaml': agreedTarget.replace('owner: CAD', 'owner: DG') }
  const { stdout } = runAction(edit(makeRepository('docs'), changed), { plan: 'docs' })
  expect(onLine(stdout)).toBe('::error file=docs/plan/targets/T1.yaml,line=10,endLine=10,col=12,endColumn=14')
})

test('no plan', () => {
  const origin = makeFolder('no plan ')
  git(origin, 'init', '--quiet', '--initial-branch=main')
  const { status, stdout, summary } = runAction(edit(origin, { 'letter.txt': 'Dear all' }), { against: '' })
  expect([status, stdout]).toEqual([2, ''])
  expectGolden('action/no-plan.md', summary)
})

describe('on GitLab', () => {
  const [, snippet = ''] =
    /\*\*On GitLab\*\*.*?```yaml\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? []
  const job = parse(snippet).plan

  test.each([
    ['passes an edit that records progress', { 'plan/journal/2010-09.yaml': progress }, 0, []],
    [
      'fails one that changes what was agreed, with a report for the merge request',
      { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') },
      1,
      [['plan/targets/T1.yaml', 10, 'major']],
    ],
  ])('the job of the README %s', (_case, files, exitCode, findings) => {
    const copy = join(makeFolder('gitlab '), 'copy')
    git(process.cwd(), 'clone', '--quiet', '--branch=edit', edit(makeRepository(), files), copy)
    for (const name of ['bin', 'dist']) symlinkSync(join(process.cwd(), name), join(copy, name))
    // `npm ci` builds what is here already.
    const script = job.script.filter((line: string) => line !== 'npm ci').join('\n')
    const { status } = spawnSync('bash', ['-e', '-c', script], {
      cwd: copy,
      env: { PATH: process.env['PATH'], CI_DEFAULT_BRANCH: 'main', GITLAB_CI: 'true' },
    })
    const report = JSON.parse(readFileSync(join(copy, job.artifacts.reports.codequality), 'utf8'))
    expect([
      status,
      report.map(
        ({
          location,
          severity,
        }: {
          location: { path: string; lines: { begin: number } }
          severity: string
        }) => [location.path, location.lines.begin, severity],
      ),
    ]).toEqual([exitCode, findings])
  })
})
