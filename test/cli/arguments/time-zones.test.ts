import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// A day is a day: the built program says the same, to the byte, wherever the computer believes to be. Node takes the
// zone when it starts, so each zone has a process of its own, which runs all the command lines.

const zones = [
  'UTC',
  'Europe/London',
  'America/Los_Angeles',
  'Pacific/Kiritimati', // 14 hours ahead
  'Pacific/Apia', // had no 30 December 2011
  'Asia/Kathmandu', // 5 hours and 45 minutes ahead
]

const days = ['2010-07-01', '2011-12-30']
const lines = [
  ...days.flatMap((day) => [
    ['status', '--as-of', day, '--all', '--format', 'json'],
    ['status', '--as-of', day, '--all'],
    ['show', 'T1.3', '--as-of', day],
    ['show', 'I4', '--as-of', day],
    ['report', '--as-of', day],
    ['report', '--as-of', day, '--format', 'html'],
    ['report', '--as-of', day, '--format', 'docx'],
  ]),
  ['status', '--as-of', '1 July 2010', '--within', '3 months', '--format', 'csv'],
  ['status', '--format', 'json'], // today, by the plan's own zone
  ['validate'],
]

/** 23:59 on 30 June and 00:00 on 1 July, in London; the second is still 30 June in UTC. */
const instants = ['2010-06-30T22:59:00Z', '2010-06-30T23:00:00Z']

const script = `
  const { main, realWorld } = require('./dist/plan.cjs')
  const real = realWorld()
  const hash = (bytes) => require('node:crypto').createHash('sha256').update(bytes).digest('hex')
  const { lines, instants } = JSON.parse(process.argv[1])
  async function run(args, now) {
    let said = ''
    const output = { write: (text) => { said += typeof text === 'string' ? text : hash(text) }, isTerminal: false, width: 100, paint: (_tone, text) => text }
    const exitCode = await main(args, { ...real, now: () => Date.parse(now), stdout: output, stderr: output })
    return { args, now, exitCode, said }
  }
  async function runAll() {
    const runs = []
    for (const now of instants) for (const args of lines) runs.push(await run(args, now))
    process.stdout.write(JSON.stringify({ offset: new Date(2010, 6, 1).getTimezoneOffset(), runs }))
  }
  runAll()
`

interface Ran {
  readonly args: readonly string[]
  readonly now: string
  readonly exitCode: number
  readonly said: string
}

function runIn(zone: string, locale = 'C'): { readonly offset: number; readonly runs: readonly Ran[] } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', script, JSON.stringify({ lines, instants })],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', TZ: zone, LC_ALL: locale },
    },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('the built program', () => {
  const inUtc = existsSync('dist/plan.cjs') ? runIn('UTC') : undefined

  test('is there: npm run build comes before the tests', () => {
    expect(inUtc).toBeDefined()
  })

  test('can do all that it is asked', () => {
    expect(inUtc?.runs.filter(({ exitCode, said }) => exitCode !== 0 || said === '')).toEqual([])
  })

  test('takes today from the plan’s zone', () => {
    const today = inUtc?.runs
      .filter(({ args }) => args.join(' ') === 'status --format json')
      .map(({ now, said }) => [now, /"as_of": "([^"]+)"/.exec(said)?.[1]])
    expect(today).toEqual([
      [instants[0], '2010-06-30'],
      [instants[1], '2010-07-01'],
    ])
  })

  test('looks on 30 December 2011 at that day', () => {
    const said = inUtc?.runs.filter(({ args }) => args.includes('2011-12-30')).map((ran) => ran.said) ?? []
    expect(said[0]).toContain('"as_of": "2011-12-30",\n  "known_on": null,\n  "due_soon_until": "2012-03-30"')
    expect(said[1]).toContain('As of 30 December 2011: ')
  })

  test.each(zones.slice(1))('says the same under TZ=%s, and in German', (zone) => {
    const { offset, runs } = runIn(zone, 'de_DE.UTF-8')
    expect(offset, 'the zone must have been taken').not.toBe(0)
    expect(runs).toEqual(inUtc?.runs)
  })
})
