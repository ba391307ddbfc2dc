import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Ajv04 from 'ajv-draft-04'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import { expectGolden } from '../../helpers/golden.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// A plan with two errors and a warning, told in every format.

const files = planFiles(`
  - id: T1.1
    what: "Survey 100% of the plots, north: and south"
    owner: CDA
    window: 2010-04/2010-09
  - id: T1.2
    what: Let the empty plots – to new groups
    owner: ASP
    window: 2010-10/..
=== owners.yaml
owners:
  CAD: { name: Community Action Derby }
  ASP: { name: All Support Providers, kind: group }
=== journal/2010-07-06.yaml
entries:
  - action: T1.2
    on: 2010-06-31
    state: in progress
`)

const said = '2 actions, 1 target, 2 owners and 1 entry checked in 4 files: 2 errors and 1 warning\n'

describe('every format', () => {
  test.each(['text', 'line', 'json', 'github', 'sarif', 'gitlab'])('%s as approved', async (format) => {
    const run = await runPlan(files, ['validate', '--format', format])
    expect(run).toMatchObject({ exitCode: 1, stderr: said })
    expect(run.stdout.endsWith('\n') && !run.stdout.endsWith('\n\n')).toBe(true)
    expectGolden(`formats/validate.${format}.txt`, run.stdout)
  })

  test.each(['text', 'line', 'github'])('%s of a plan without findings is empty', async (format) => {
    const run = await runPlan(planFiles('- { id: T1.1, what: Dig, owner: CAD, window: 2010-07 }'), [
      'validate',
      '--format',
      format,
    ])
    expect(run).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('--max cuts what is shown, says so, and counts all', async () => {
    const run = await runPlan(files, ['validate', '--format', 'line', '--max', '1'])
    expect(run.stdout.split('\n')).toHaveLength(2)
    expect(run.stderr).toBe(said.replace('1 warning\n', '1 warning (the first 1 shown)\n'))
    const json = await runPlan(files, ['validate', '--format', 'json', '--max', '1'])
    expect(JSON.parse(json.stdout)).toMatchObject({ errors: 2, warnings: 1, findings: [{}] })
  })

  test.each(['0', '-1', 'ten', '1.5'])('--max %s is no count', async (max) => {
    expect(await runPlan(files, ['validate', `--max=${max}`])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `--max: "${max}" is not a count. Give a whole number from 1, such as 20.\n`,
    })
  })
})

test('a plan without an action is not called sound', async () => {
  const empty = planFiles(
    '=== targets/T1.yaml\nid: T1\ntitle: Ground\nstatement: Dig\nwindow: 2010-04/..\nactions: []\n',
  )
  expect(await runPlan(empty, ['validate', '--format', 'line'])).toEqual({
    exitCode: 1,
    stdout: 'plan/targets/T1.yaml:5:10: error: target T1: "actions" is empty [value-given]\n',
    stderr: '3 files checked: 1 error\n',
  })
})

describe('--strict', () => {
  const onlyWarning = planFiles(`
    - { id: T1.1, what: Dig the beds, owner: ASP, window: 2010-07 }
    === owners.yaml
    owners:
      ASP: { name: All Support Providers, kind: group }
  `)

  test.each([
    [[], 0],
    [['--strict'], 1],
  ])('a warning with %j ends with %i', async (args, exitCode) => {
    const run = await runPlan(onlyWarning, ['validate', '--format', 'line', ...args])
    expect(run).toEqual({
      exitCode,
      stdout:
        'plan/targets/T1.yaml:6:42: warning: action T1.1: ASP is a group, so no single body answers for it [accountable-owner]\n',
      stderr: '1 action, 1 target, 1 owner and 0 entries checked in 3 files: 1 warning\n',
    })
  })
})

describe('GitHub', () => {
  test('gets annotations beside the full text without being asked, with paths from the top of the repository', async () => {
    const folder = makeFolder('annotated ')
    git(folder, 'init', '--quiet')
    writeFiles(join(folder, 'city/derby'), files)
    const plan = join(folder, 'city/derby')
    const { stdout } = await runOnDisk(plan, ['validate'], { environment: { GITHUB_ACTIONS: 'true' } })
    expect(stdout).toContain('\nplan/targets/T1.yaml:8:12: error: ')
    expect(stdout.match(/^::(error|warning) file=[^,]*/gm)).toEqual([
      '::error file=city/derby/plan/journal/2010-07-06.yaml',
      '::error file=city/derby/plan/targets/T1.yaml',
      '::warning file=city/derby/plan/targets/T1.yaml',
    ])
  })

  test('paths are right where the plan itself is the top of the repository', async () => {
    const folder = makeFolder('top ')
    git(folder, 'init', '--quiet')
    const atTop = Object.entries(files).map(([path, text]) => [path.replace(/^plan\//, ''), text])
    writeFiles(folder, Object.fromEntries(atTop))
    const { stdout } = await runOnDisk(folder, ['validate', '--plan', '.', '--format', 'github'])
    expect(stdout.match(/^::error file=[^,]*/gm)).toEqual([
      '::error file=journal/2010-07-06.yaml',
      '::error file=targets/T1.yaml',
    ])
  })

  test('what would end an annotation early is escaped', async () => {
    const odd = planFiles('- { id: "T1.1,50%:\\n", what: Dig, owner: CAD, window: 2010-07 }')
    const { stdout } = await runPlan(odd, ['validate', '--format', 'github'])
    expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1)
    expect(stdout).toContain('::action T1.1,50%25:')
  })
})

describe('SARIF', () => {
  interface Log {
    readonly runs: readonly {
      readonly tool: {
        readonly driver: { readonly rules: readonly Record<string, { readonly text?: string }>[] }
      }
      readonly columnKind: string
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly partialFingerprints: Readonly<Record<string, string>>
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
        }[]
      }[]
    }[]
  }

  async function log(): Promise<Log> {
    return JSON.parse((await runPlan(files, ['validate', '--format', 'sarif'])).stdout)
  }

  test('passes the schema of OASIS', async () => {
    const home = createRequire(import.meta.url).resolve('@microsoft/jest-sarif')
    const schema = JSON.parse(readFileSync(join(home, '../schemas/sarif-2.1.0-rtm.5.json'), 'utf8'))
    const ajv = new Ajv04({ strict: false, validateFormats: false, unicodeRegExp: false })
    const validate = ajv.compile(schema)
    validate(await log())
    expect(validate.errors).toBeNull()
  })

  test('has what GitHub asks for beyond it', async () => {
    const [run] = (await log()).runs
    for (const rule of run?.tool.driver.rules ?? []) {
      expect(rule['shortDescription']?.text).toMatch(/\S/)
      expect(rule['fullDescription']?.text).toMatch(/\S/)
      expect(rule['help']?.text).toMatch(/\S/)
    }
    expect(run?.columnKind).toBe('utf16CodeUnits')
    for (const { ruleId, ruleIndex, partialFingerprints, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.['id']).toBe(ruleId)
      expect(partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{64}$/)
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^plan\//)
    }
  })
})

describe('GitLab', () => {
  interface Issue {
    readonly fingerprint: string
    readonly location: { readonly lines: { readonly begin: number } }
  }

  async function issues(text: string): Promise<readonly Issue[]> {
    const edited = { ...files, 'plan/targets/T1.yaml': text }
    return JSON.parse((await runPlan(edited, ['validate', '--format', 'gitlab'])).stdout)
  }

  test('a fingerprint survives a line put in above; two findings never share one', async () => {
    const text = String(files['plan/targets/T1.yaml'])
    const [before, after] = [await issues(text), await issues(`# a comment\n\n${text}`)]
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint))
    expect(after.map(({ location }) => location.lines.begin)).not.toEqual(
      before.map(({ location }) => location.lines.begin),
    )
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(before.length)
  })
})
