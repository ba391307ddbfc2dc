import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// What the build puts into dist (npm run build).

const top = mkdtempSync(join(tmpdir(), 'plan build '))
afterAll(() => rmSync(top, { recursive: true, force: true }))

function runNode(...args: readonly string[]) {
  const env = { PATH: process.env['PATH'] }
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return { status, stderr }
}

test('the machine code that the build makes is taken by the program, so that it starts in half the time', {
  timeout: 60_000,
}, () => {
  cpSync('bin', join(top, 'bin'), { recursive: true })
  cpSync('dist', join(top, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.cache') })
  // By this Node, since another one's is refused.
  const program = JSON.stringify(join(top, 'dist/plan.cjs'))
  const build = `import('./src/build/code-cache.ts').then((made) => made.writeCodeCaches(${program}))`
  expect(runNode('--import', 'tsx', '--eval', build)).toEqual({ status: 0, stderr: '' })

  const spy = join(top, 'spy.cjs')
  writeFileSync(
    spy,
    `const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    process.stderr.write(require('node:path').basename(options.filename) + ' refused: ' + this.cachedDataRejected + '\\n')
  }
}`,
  )
  const loadedBy = (...args: readonly string[]) => {
    const { status, stderr } = runNode('--require', spy, join(top, 'bin/plan.js'), ...args)
    return { status, loaded: stderr.split('\n').filter((line) => line.includes('refused')) }
  }
  expect(loadedBy('--version')).toEqual({ status: 0, loaded: ['plan.cjs refused: false'] })
  expect(loadedBy('report', '--as-of', '2010-07-01', '--format', 'docx')).toEqual({
    status: 0,
    loaded: ['plan.cjs refused: false', 'word-files.cjs refused: false'],
  })
  expect(loadedBy('record', 'T1.1', '--on', '2010-07-01', '--note', 'Under way', '--dry-run')).toEqual({
    status: 0,
    loaded: ['plan.cjs refused: false', 'new-texts.cjs refused: false'],
  })
})

test('the bundles hold nothing that only tables in colour and with borders need', () => {
  const licences = readFileSync('dist/LICENSES.txt', 'utf8')
  const names = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name)
  expect(names).toContain('cli-table3')
  const needless = [
    '@colors/colors',
    'ansi-regex',
    'emoji-regex',
    'is-fullwidth-code-point',
    'string-width',
    'strip-ansi',
  ]
  expect(names.filter((name) => needless.includes(name ?? ''))).toEqual([])
})

test('the program writes no object with a spread, which makes Node 20 read YAML several times as slowly', () => {
  expect(readFileSync('dist/plan.cjs', 'utf8').match(/\{\.\.\..{0,40}/g)).toBeNull()
})

test('the licences of the packages in the bundles go with them', () => {
  const licences = readFileSync('dist/LICENSES.txt', 'utf8')
  // Of ajv nothing is in them: it writes the checks that are.
  for (const name of packagesImported().filter((found) => found !== 'ajv'))
    expect(licences).toMatch(
      new RegExp(`^${name} \\d[^ ]* \\((MIT|MIT-0|ISC|MPL-2.0)\\)\n\n[^]*?(Permission|Mozilla)`, 'm'),
    )
})

/** By the source, without the build's own. */
function packagesImported(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('build'),
  )
  const names = files.flatMap((path) =>
    [
      ...readFileSync(join('src', path), 'utf8').matchAll(
        /^import (?!type)[^;]*? from '((?:@[^/']+\/)?[\w-]+)/gm,
      ),
    ].map(([, name = '']) => name),
  )
  return [...new Set(names)].filter((name) => name !== 'node').sort()
}
