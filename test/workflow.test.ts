import { execFileSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { agreedTarget, makeRepository, target } from './helpers/edits.js'
import { git, makeFolder, writeFiles } from './helpers/git.js'

// What runs on GitHub. dist must be there (npm run build).

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly run?: string
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

const folder = '.github/workflows'
const workflows = new Map(
  readdirSync(folder).map((name): [string, Workflow] => [
    name,
    parse(readFileSync(join(folder, name), 'utf8')),
  ]),
)

describe.each([...workflows])('%s', (_name, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test('may only read', () => {
    expect(permissions).toEqual({ contents: 'read' })
  })

  test('uses actions by the hash of a commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  })

  test('leaves no token where an edit lies', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  test('puts nothing that a stranger can name into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

describe('an edit of the plan from a stranger', () => {
  const steps = workflows.get('plan.yml')?.jobs['edit']?.steps ?? []
  const runOf = (name: string) => steps.find((step) => step.name === name)?.run ?? ''

  /** The two folders as the workflow has them: the program of main, and the edit with all of history. */
  function checkOut(files: Record<string, string>): string {
    const top = makeFolder('on github ')
    const origin = makeRepository()
    git(origin, 'checkout', '--quiet', '-b', 'edit')
    writeFiles(origin, files)
    git(origin, 'add', '--all')
    git(origin, 'commit', '--quiet', '--message=edit')
    git(top, 'clone', '--quiet', '--branch=edit', origin, 'edit')
    symlinkSync(process.cwd(), join(top, 'program'))
    return top
  }

  function run(top: string, name: string): { exitCode: number; stdout: string; summary: string } {
    const summary = join(top, 'summary.md')
    appendFileSync(summary, '')
    const result = { exitCode: 0, stdout: '' }
    try {
      result.stdout = execFileSync('bash', ['-e', '-c', runOf(name)], {
        cwd: top,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'] ?? '',
          GITHUB_ACTIONS: 'true',
          GITHUB_STEP_SUMMARY: summary,
          BASE: 'refs/remotes/origin/main',
        },
      })
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string }
      Object.assign(result, { exitCode: status, stdout })
    }
    return { ...result, summary: readFileSync(summary, 'utf8') }
  }

  const judge = 'Check the edit of the plan'
  const name = 'Say where an edit changes more than the plan'
  const changed = { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') }

  test('is judged by the program of main, whatever it makes of the program itself', () => {
    const top = checkOut({
      ...changed,
      'bin/plan.js': 'process.exit(0)\n',
      'src/rules/index.ts': 'export const rules = []\n',
      'package.json': '{ "scripts": { "prepare": "exit 1" } }\n',
    })
    const { exitCode, stdout } = run(top, judge)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('\n::error file=plan/targets/T1.yaml,line=10,')
    expect(run(top, name).summary).toBe(
      'This edit changes the plan and other files too. It was judged by the program as it is on the branch that it goes to; what it changes in the program, nobody has judged here.\n',
    )
  })

  test('that is sound passes, and nothing more is said of it', () => {
    const top = checkOut({
      'plan/journal/2010-09.yaml': 'entries:\n  - { action: T1.1, on: 2010-09-10, state: complete }\n',
    })
    expect(run(top, judge)).toEqual({ exitCode: 0, stdout: '', summary: '' })
    expect(run(top, name).summary).toBe('')
  })

  test('of the program alone is no edit of the plan', () => {
    const top = checkOut({ 'src/main.ts': 'a\n' })
    expect(run(top, judge).exitCode).toBe(0)
    expect(run(top, name).summary).toBe('')
  })

  test('runs nothing that comes with it', () => {
    const outside = steps.filter(({ run: line = '' }) => /npm|node /.test(line))
    expect(outside.map(({ run: line }) => line)).toEqual([
      'npm ci --prefix program',
      'node program/bin/plan.js validate --plan edit/plan --revision HEAD --against "$BASE"',
    ])
    expect(Object.keys(workflows.get('plan.yml')?.on ?? {})).toEqual(['push', 'pull_request_target'])
  })
})
