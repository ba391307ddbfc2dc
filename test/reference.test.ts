import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findTool } from './helpers/tools.js'
import { runPlan } from './helpers/world.js'

// The page of all commands and the page for man say what the help of each command says.

const path = 'plan/commands.md'
const printed = async (format: string) => (await runPlan({}, ['reference', format], { width: 60 })).stdout

/** Of the commands that the help lists, those that take options or arguments: all of them. */
const names = async () =>
  [...(await runPlan({}, ['--help'])).stdout.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(([, name = '']) => name)

test(`${path} is what the program prints`, async () => {
  const page = await printed('markdown')
  if (process.env['APPROVE'] === '1') writeFileSync(path, page)
  expect(readFileSync(path, 'utf8')).toBe(page)
})

test('every command that the help lists is in both, and completion too', async () => {
  const [markdown, man] = [await printed('markdown'), await printed('man')]
  for (const name of [...(await names()), 'completion']) {
    expect(markdown).toContain(`\n### plan ${name}\n`)
    expect(man).toMatch(new RegExp(`^\\.SS plan ${name}( |$)`, 'm'))
  }
})

test('every option of every command is in both, with its words', async () => {
  const [markdown, man] = [await printed('markdown'), await printed('man')]
  for (const name of await names()) {
    const { stdout } = await runPlan({}, [name, '--help'], { width: 1000 })
    for (const [, option = ''] of stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)) {
      expect([name, markdown.includes(option)]).toEqual([name, true])
      expect([name, man.includes(option.replaceAll('-', '\\-'))]).toEqual([name, true])
    }
  }
})

describe('the page for man', () => {
  test('is in dist as the program prints it', async () => {
    expect(readFileSync('dist/plan.1', 'utf8')).toBe(await printed('man'))
  })

  const man = findTool('man')
  test.skipIf(man === undefined)('is rendered without a warning', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan man '))
    writeFileSync(join(folder, 'plan.1'), await printed('man'))
    const { status, stdout, stderr } = spawnSync('man', ['--warnings', '-l', join(folder, 'plan.1')], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], MANWIDTH: '80', LANG: 'C.UTF-8', MANROFFSEQ: '' },
    })
    rmSync(folder, { recursive: true })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('plan status --as-of 2010-07-01 --owner CAD')
    expect(stdout).not.toContain('\\-')
  })
})

describe('--no-color', () => {
  const folder = ['status', '--as-of', '2010-07-01']
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['bin/plan.js', ...args], { encoding: 'utf8', env: { FORCE_COLOR: '1' } })
      .stdout

  test.each([
    ['before the command', ['--no-color', ...folder]],
    ['behind it', [...folder, '--no-color']],
  ])('%s: the same without colour', (_where, args) => {
    const plain = spawnSync(process.execPath, ['bin/plan.js', ...folder], {
      encoding: 'utf8',
      env: {},
    }).stdout
    expect(run(...folder)).not.toBe(plain)
    expect(run(...args)).toBe(plain)
  })

  test('behind -- it is a word like any other', async () => {
    const { stderr } = await runPlan({}, ['explain', '--', '--no-color'])
    expect(stderr).toContain('there is no rule "--no-color"')
  })
})
