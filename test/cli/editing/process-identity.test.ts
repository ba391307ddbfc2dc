import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { thisProgram } from '../../../src/cli/real-world/program.js'
import { canUnshare } from '../../soak/writers.js'

// Who is known to have died. A process that cannot be seen from here counts as running.

vi.setConfig({ testTimeout: 60_000 }) // whole programs, on a machine that may be busy

const program = thisProgram()
const [, , where = ''] = program.identity.split('-')
const isLinux = process.platform === 'linux'

const sleeper = spawn('sleep', ['1000'])
afterAll(() => sleeper.kill())

describe('a process', () => {
  test('that runs is known to, whether or not its start is known', () => {
    expect(program.isRunning(program.identity)).toBe(true)
    expect(program.isRunning(`${process.pid}--${where}`)).toBe(true)
    expect(program.isRunning(`${sleeper.pid}--${where}`)).toBe(true)
  })

  test.each([4_194_303, 4_194_302, 4_194_301])('%i, which nobody has, does not run', (id) => {
    expect(program.isRunning(`${id}-1-${where}`)).toBe(false)
    expect(program.isRunning(`${id}--${where}`)).toBe(false)
  })

  test.runIf(isLinux)('whose number a later one has does not run', () => {
    expect(program.isRunning(`${process.pid}-1-${where}`)).toBe(false)
    expect(program.isRunning(`${sleeper.pid}-1-${where}`)).toBe(false)
  })

  test('that has ended does not run', async () => {
    const ended = spawn('true')
    await once(ended, 'exit')
    expect(program.isRunning(`${ended.pid}--${where}`)).toBe(false)
  })

  test.each(['00000000', 'ffffffff', ''])('of another place, %s, counts as running', (place) => {
    expect(program.isRunning(`4194303-1-${place}`)).toBe(true)
  })
})

describe('in a namespace of process numbers of its own', () => {
  const script = `
    const { realWorld } = require('./dist/plan.cjs')
    const { program } = realWorld()
    const sleeper = require('node:child_process').spawn('sleep', ['1000'])
    const where = program.identity.split('-')[2]
    const ask = (identity) => program.isRunning(identity)
    console.log(JSON.stringify({
      identity: program.identity,
      itself: ask(program.identity),
      child: ask(sleeper.pid + '--' + where),
      dead: ask('4194303-1-' + where),
      outside: ask(process.argv[1]),
    }))
    sleeper.kill()`

  // Without a /proc of its own it is that of the machine, whose numbers are others.
  test.for([['--mount-proc'], []] as const)(
    '%j a process sees its own and counts others as running',
    ([proc], { skip }) => {
      skip(!canUnshare(), 'this machine does not allow unshare')
      const args = [
        '--pid',
        '--fork',
        ...(proc === undefined ? [] : [proc]),
        process.execPath,
        '-e',
        script,
        `4194303-1-${where}`,
      ]
      const seen = JSON.parse(spawnSync('unshare', args, { encoding: 'utf8' }).stdout)
      const { identity, ...answers } = seen
      expect(answers).toEqual({ itself: true, child: true, dead: false, outside: true })
      const [, start, itsPlace] = identity.split('-')
      expect(itsPlace).not.toBe(where)
      expect(start).toMatch(proc === undefined ? /^$/ : /^\d+$/) // nor is it taken from a stranger with our number
      expect(program.isRunning(identity.replace(/^\d+/, '4194303'))).toBe(true)
    },
  )
})
