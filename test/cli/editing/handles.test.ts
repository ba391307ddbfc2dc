import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { copiesOfGoodPlan } from '../../helpers/good-plan.js'

// A step of the disk that fails must not leave its file or folder open: on Windows nobody could rename or delete it
// until the program ends. dist must be there (npm run build).

vi.setConfig({ testTimeout: 60_000 }) // whole programs, on a machine that may be busy

const { next } = copiesOfGoodPlan('plan handles ')

let folder = ''
beforeEach(() => {
  folder = next()
  mkdirSync(join(folder, 'reports'))
})

/** A module that makes one step of the disk fail, and prints at the end how many handles were opened and not closed. */
const failing = (step: string, code: string, isMeant: string) => `
  const fs = require('node:fs')
  const open = new Map()
  const { openSync, closeSync, fstatSync } = fs
  fs.openSync = (path, ...rest) => {
    const handle = openSync(path, ...rest)
    open.set(handle, path)
    return handle
  }
  fs.closeSync = (handle) => {
    open.delete(handle)
    return closeSync(handle)
  }
  const real = fs['${step}']
  fs['${step}'] = (handle, ...rest) => {
    const isFolder = typeof handle === 'number' && fstatSync(handle).isDirectory()
    if (open.has(handle) && (${isMeant})) throw Object.assign(new Error('${code}'), { code: '${code}', syscall: '${step}' })
    return real(handle, ...rest)
  }
  process.on('exit', () => fs.writeFileSync('left open.json', JSON.stringify([...open.values()])))`

const record = ['record', 'T1.1', '--on=2010-07-06', '--meeting=2010-07-06', '--note', 'Hedges cut']
const report = ['report', '--as-of', '2010-07-06', '--write']
const init = ['init', 'allotments', '--title', 'Allotments', '--owner', 'DG: Development Group']

function runFailing(args: readonly string[], module: string) {
  writeFileSync(join(folder, 'failing.cjs'), module)
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', './failing.cjs', resolve('bin/plan.js'), ...args],
    { encoding: 'utf8', cwd: folder },
  )
  const leftOpen: unknown = JSON.parse(readFileSync(join(folder, 'left open.json'), 'utf8'))
  return { exitCode: status, stderr, leftOpen }
}

const commands = [
  ['record', record, ''],
  ['report', report, 'Written: reports/2010-07-06-quarterly.md\n'],
  ['init', init, ''],
] as const

describe('where a folder cannot be flushed', () => {
  test.each(
    commands.flatMap(([name, args, stderr]) =>
      ['EPERM', 'EINVAL', 'EISDIR'].map((code) => [name, code, args, stderr] as const),
    ),
  )('plan %s closes it: %s', (_name, code, args, stderr) => {
    expect(runFailing(args, failing('fsyncSync', code, 'isFolder'))).toEqual({
      exitCode: 0,
      stderr,
      leftOpen: [],
    })
  })
})

describe('where a new file cannot be finished', () => {
  test.each(
    commands.flatMap(([name, args]) =>
      [
        ['writeFileSync', 'ENOSPC', 'the disk is full'],
        ['fsyncSync', 'EIO', 'the disk is damaged there'],
      ].map(([step = '', code = '', why = '']) => [name, step, args, code, why] as const),
    ),
  )('plan %s closes and removes it: %s', (_name, step, args, code, why) => {
    const before = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const { exitCode, stderr, leftOpen } = runFailing(args, failing(step, code, '!isFolder'))
    expect({ exitCode, leftOpen }).toEqual({ exitCode: 2, leftOpen: [] })
    expect(stderr).toMatch(new RegExp(`^[^\\n]+ cannot be written: ${why}\\. Nothing was changed\\.\\n$`))
    const after = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(after.filter((path) => !before.includes(path) && path !== 'allotments').sort()).toEqual([
      'failing.cjs',
      'left open.json',
    ])
  })
})
