import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test('the machine code that the build makes is taken by the program, so that it starts in half the time', () => {
  cpSync('bin', join(top, 'bin'), { recursive: true })
  mkdirSync(join(top, 'dist'))
  const program = join(top, 'dist/plan.cjs')
  copyFileSync('dist/plan.cjs', program)
  // By this Node, since another one's is refused.
  const build = `import('./src/build/code-cache.ts').then((made) => made.writeCodeCache(${JSON.stringify(program)}))`
  expect(runNode('--import', 'tsx', '--eval', build)).toEqual({ status: 0, stderr: '' })

  const spy = join(top, 'spy.cjs')
  writeFileSync(
    spy,
    `const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    process.stderr.write('refused: ' + this.cachedDataRejected)
  }
}`,
  )
  expect(runNode('--require', spy, join(top, 'bin/plan.js'), '--version')).toEqual({
    status: 0,
    stderr: 'refused: false',
  })
})

test('the licences of the packages in the bundles go with them', () => {
  const licences = readFileSync('dist/LICENSES.txt', 'utf8')
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  // Of ajv nothing is in them: it writes the checks that are.
  for (const [name, version] of Object.entries(dependencies).filter(([name]) => name !== 'ajv'))
    expect(licences).toMatch(new RegExp(`^${name} ${version} \\((MIT|ISC)\\)\n\n[^]*?Permission`, 'm'))
})
