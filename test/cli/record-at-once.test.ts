import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { judgeFolder } from '../../src/cli/open-plan.js'
import { readFolder } from '../../src/cli/read-folder.js'
import { realWorld } from '../../src/cli/real-world/real-world.js'

// Real processes on a real disk: several at once, and some that are killed. Nothing that was told to be written is
// lost, and the plan is sound at every moment. dist must be there (npm run build).

const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan at once ')))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const disk = realWorld()

function freshPlan(name: string): string {
  const folder = join(top, name)
  cpSync('test/cases/good-plan', join(folder, 'plan'), { recursive: true })
  return folder
}

interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs Node, and kills it after so many milliseconds. */
function start(folder: string, args: readonly string[], killAfter?: number): Promise<Ended> {
  return new Promise((end) => {
    const child = spawn(process.execPath, args, { cwd: folder })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => {
      said.stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.stderr += chunk
    })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      end({ exitCode, ...said })
    })
  })
}

/** What the journal says, in its order; ends the test where the plan is not sound. */
function notesIn(folder: string): readonly string[] {
  const { draft, findings } = judgeFolder(readFolder(disk, join(folder, 'plan')))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return (draft?.entries ?? []).flatMap(({ written }) => written.note ?? [])
}

/** Files that a run left behind: locks, and new files that never took their place. */
function leftoversIn(folder: string): readonly string[] {
  const all = readdirSync(join(folder, 'plan'), { recursive: true, encoding: 'utf8' })
  return all.filter((path) => /\.new$|\.lock/.test(path))
}

const plan = resolve('bin/plan.js')
const entry = (note: string) => ['record', 'T1.1', '--on=2010-07-06', '--meeting=2010-07-06', '--note', note]

test('8 processes put 50 entries each into one journal at the same time', { timeout: 180_000 }, async () => {
  const folder = freshPlan('at once')
  const script = `
    const { main, realWorld } = require(${JSON.stringify(resolve('dist/plan.cjs'))})
    const world = realWorld()
    const run = async (who) => {
      for (let count = 1; count <= 50; count += 1) {
        const line = ['record', 'T1.1', '--on=2010-07-06', '--meeting=2010-07-06', '--note', who + ' says ' + count]
        const exitCode = await main(line, world)
        if (exitCode !== 0) process.exit(exitCode)
      }
    }
    run(process.argv[1])`
  const people = ['Ann', 'Bob', 'Cem', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal']
  const ended = await Promise.all(people.map((who) => start(folder, ['-e', script, who])))
  expect(ended.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(people.map(() => [0, '']))
  const said = people.map((who) => Array.from({ length: 50 }, (_, index) => `${who} says ${index + 1}`))
  const notes = notesIn(folder)
  expect(people.map((who) => notes.filter((note) => note.startsWith(who)))).toEqual(said)
  expect(leftoversIn(folder)).toEqual([])
})

/** A module that kills its own process just before the first, second, third … change to the disk or word to a stream. */
function killerBefore(change: number): string {
  const path = join(top, `killer ${change}.cjs`)
  writeFileSync(
    path,
    `const fs = require('node:fs')
    let left = ${change}
    for (const name of ['mkdirSync', 'writeFileSync', 'writeSync', 'fsyncSync', 'linkSync', 'renameSync', 'rmSync']) {
      const real = fs[name]
      fs[name] = (...given) => {
        left -= 1
        if (left === 0) process.kill(process.pid, 'SIGKILL')
        return real(...given)
      }
    }`,
  )
  return path
}

describe('a run that is killed', () => {
  test('before each change to the disk leaves a sound plan, and nobody is held up', {
    timeout: 180_000,
  }, async () => {
    const wasWritten: boolean[] = []
    for (let change = 1, isKilled = true; isKilled; change += 1) {
      const folder = freshPlan(`killed before change ${change}`)
      const before = notesIn(folder)
      const first = await start(folder, ['-r', killerBefore(change), plan, ...entry('the first')])
      isKilled = first.exitCode === null
      const after = notesIn(folder)
      if (isKilled) wasWritten.push(after.length > before.length)
      if (first.stdout !== '') expect(after).toEqual([...before, 'the first'])
      // A second dies over what the first has left, and a third has to clear up after both.
      await start(folder, ['-r', killerBefore(change), plan, ...entry('the second')])
      expect(notesIn(folder).slice(0, after.length)).toEqual(after)
      expect(await start(folder, [plan, ...entry('the third')])).toMatchObject({ exitCode: 0, stderr: '' })
      expect(notesIn(folder).at(-1)).toBe('the third')
      expect(leftoversIn(folder)).toEqual([])
    }
    expect([...new Set(wasWritten)]).toEqual([false, true]) // some die before the entry is there, some behind it
  })

  const kills = Number(process.env['KILLS'] ?? 200)

  test(`at any moment, ${kills} times, loses nothing that it said was written`, {
    timeout: kills * 2000,
  }, async () => {
    const folder = freshPlan('killed')
    const written = ['the first', 'the second']
    await Promise.all(written.map((note) => start(folder, [plan, ...entry(note)])))
    let usual = 100 // milliseconds; becomes what a run takes on this machine, as busy as it is
    let count = 0
    const keepRecording = async () => {
      while (count < kills) {
        count += 1
        const note = `entry ${count}`
        const began = performance.now()
        const killAfter = usual * (0.4 + Math.random())
        const { exitCode, stdout, stderr } = await start(folder, [plan, ...entry(note)], killAfter)
        usual = exitCode === null ? usual * 1.1 : performance.now() - began
        expect(stderr).toBe('')
        if (stdout.includes(`note: ${note}\n`)) written.push(note)
        const notes = notesIn(folder)
        expect(written.filter((told) => !notes.includes(told))).toEqual([])
      }
    }
    await Promise.all([keepRecording(), keepRecording()]) // two at once, so that locks of the dead are met too
    // The next run clears away what the killed ones have left.
    expect(await start(folder, [plan, ...entry('the last')])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(notesIn(folder)).toContain('the last')
    expect(leftoversIn(folder)).toEqual([])
    const journal = readFileSync(join(folder, 'plan/journal/2010-07-06.yaml'), 'utf8')
    expect(journal.startsWith(readFileSync('test/cases/good-plan/journal/2010-07-06.yaml', 'utf8'))).toBe(
      true,
    )
  })
})
