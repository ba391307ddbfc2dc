import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lateModules } from '../src/build/late-bundles.js'

// What those get who install the program without this repository: `npm pack`, unpacked where there is nothing else.

const top = mkdtempSync(join(tmpdir(), 'plan packed '))
const installed = join(top, 'package')
afterAll(() => rmSync(top, { recursive: true, force: true }))

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', top], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  const [packed = ''] = readdirSync(top)
  execFileSync('tar', ['-xzf', packed], { cwd: top })
  mkdirSync(join(top, 'empty'))
  cpSync('plan', join(top, 'with plan', 'plan'), { recursive: true })
})

function listFiles(): readonly string[] {
  return readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(installed, path)).isFile())
    .sort()
}

/** In a folder below the top, and with nothing in the environment that could lead to packages. */
function runIn(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(installed, 'bin/plan.js'), ...args], {
    cwd: join(top, folder),
    encoding: 'utf8',
    env: {},
  })
  return { status, stdout, stderr }
}

test('the package holds the program and what explains it, and nothing else', () => {
  const bundles = ['plan', ...Object.keys(lateModules)].map((name) => `dist/${name}.cjs`)
  expect(listFiles()).toEqual(
    [
      'LICENSE',
      'README.md',
      'bin/package.json',
      'bin/plan.js',
      ...bundles,
      'dist/LICENSES.txt',
      'dist/plan.1',
      'dist/plan.cjs.cache',
      'package.json',
      'plan/README.md',
      'plan/commands.md',
      'plan/rules.md',
    ].sort(),
  )
})

// With its packages beside it, it took 61 MB. Half of this is the program and its machine code, half what reads and writes the
// files of other programs.
test('it takes less than 5 MB', () => {
  const size = listFiles().reduce((sum, path) => sum + statSync(join(installed, path)).size, 0)
  expect(size).toBeLessThan(5_000_000)
})

test('it asks for no other package', () => {
  const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  )
  expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined])
})

describe('it runs where there is nothing but itself', () => {
  test('and says so where there is no plan', () => {
    expect(runIn('empty', 'status')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'There is no plan here: no folder called "plan" holds a plan.yaml, in this folder or one above. Change to the folder of your plan, name it with --plan, or create one with plan init.\n',
    })
  })

  test.each([
    ['status', '--as-of', '2010-07-01'],
    ['show', 'T1.3', '--as-of', '2010-07-01'],
    ['compare', '2010-07-01', '2010-10-01'],
    ['validate'],
    ['explain', 'known-owner'],
    ['report', '--as-of', '2010-07-01', '--format', 'docx'],
    ['report', '--as-of', '2010-07-01', '--format', 'html'],
    ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22', '--dry-run'],
    [
      'add',
      'T1',
      '--what',
      'Mend the gate',
      '--owner',
      'CAD',
      '--window',
      '2010-10',
      '--agreed-by',
      'DG',
      '--id',
      'T1.6',
      '--dry-run',
    ],
    ['export', 'tables', '--format', 'parquet'],
    ['init', 'allotments', '--title', 'A plan', '--owner', 'DG: Development Group'],
  ])('%s %s', (...args) => {
    expect([runIn('with plan', ...args).status, args]).toEqual([0, args])
  })

  test('with the same bytes as here', () => {
    const here = spawnSync(process.execPath, ['bin/plan.js', 'status', '--as-of', '2010-07-01'], {
      encoding: 'utf8',
      env: {},
    })
    expect(runIn('with plan', 'status', '--as-of', '2010-07-01').stdout).toBe(here.stdout)
  })
})
