import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, writeFiles } from '../../helpers/git.js'
import { planFiles } from '../../helpers/plan-folder.js'

// The built program makes the same Word file, to the byte, in every time zone, language and year. Node takes the zone
// and the language when it starts, so each has a process of its own; the clock of that process says what it is told.

const folder = makeFolder('word everywhere ')
writeFiles(
  folder,
  planFiles(`
    - { id: T1.1, what: Dig the beds, owner: CAD, window: 2010-04/2010-06 }
    - { id: T1.2, what: Sow them, owner: DG, window: 2011-10/2011-12 }
    === journal/2010-06-01.yaml
    entries:
      - action: T1.1
        on: 2010-06-01
        state: in progress
        note: "see https://example.org/a and https://example.org/b, also https://example.org/c"
      - action: T1.2
        on: 2010-06-01
        state: in progress
        note: "minutes: https://example.org/minutes?of=June&page=2"
  `),
)

const lines = [
  ['report', '--as-of', '2010-07-01'],
  ['report', '--as-of', '2010-10-17'], // had no midnight in São Paulo
  ['report', '--as-of', '2011-12-30'], // was left out in Apia
  ['report', '--annual', '2010/11'],
]

const script = `
  const [instant, folder, lines] = JSON.parse(process.argv[1])
  const now = Date.parse(instant)
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, made) => Reflect.construct(real, given.length === 0 ? [now] : given, made),
    get: (real, name) => (name === 'now' ? () => now : real[name]),
  })
  const { createHash } = require('node:crypto')
  const { main, realWorld } = require('./dist/plan.cjs')
  const real = realWorld()
  async function run(args) {
    const said = []
    const output = { write: (content) => { said.push(Buffer.from(content)) }, isTerminal: false, width: 100, paint: (_tone, text) => text }
    const exitCode = await main([...args, '--plan', folder, '--format', 'docx'], { ...real, stdout: output, stderr: output })
    const bytes = Buffer.concat(said)
    return { exitCode, start: bytes.toString('latin1', 0, 2), hash: createHash('sha256').update(bytes).digest('hex') }
  }
  async function runAll() {
    const runs = []
    for (const args of lines) runs.push(await run(args))
    process.stdout.write(JSON.stringify({ year: new Date().getUTCFullYear(), runs }))
  }
  runAll()
`

interface Made {
  readonly year: number
  readonly runs: readonly { readonly exitCode: number; readonly start: string; readonly hash: string }[]
}

function makeIn(environment: Readonly<Record<string, string>>, instant: string): Made {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', script, JSON.stringify([instant, join(folder, 'plan'), lines])],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...environment } },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('the Word files of the built program', () => {
  const made = existsSync('dist/plan.cjs')
    ? makeIn({ TZ: 'UTC', LANG: 'C' }, '2010-07-01T12:00:00Z')
    : undefined

  test('are there: npm run build comes before the tests', () => {
    expect(made?.runs.map(({ exitCode }) => exitCode)).toEqual(lines.map(() => 0))
    expect(new Set(made?.runs.map(({ hash }) => hash)).size).toBe(lines.length)
    expect(made?.runs.map(({ start }) => start)).toEqual(lines.map(() => 'PK'))
  })

  test.each([
    ['Europe/London', 'en_GB.UTF-8', '2010-03-28T00:59:59Z'],
    ['America/Sao_Paulo', 'pt_BR.UTF-8', '2031-12-31T23:59:59Z'],
    ['Pacific/Apia', 'de_DE.UTF-8', '1985-01-01T00:00:00Z'],
    ['Asia/Kathmandu', 'ar_EG.UTF-8', '2026-02-28T12:00:00Z'],
  ])('are the same in %s, %s, on %s', (zone, language, instant) => {
    const { year, runs } = makeIn({ TZ: zone, LANG: language, LC_ALL: language }, instant)
    expect(year, 'the clock must have been taken').toBe(new Date(instant).getUTCFullYear())
    expect(runs).toEqual(made?.runs)
  })
})
