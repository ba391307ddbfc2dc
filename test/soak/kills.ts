import { strict as assert } from 'node:assert'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { goodPlan } from '../helpers/good-plan-folder.js'
import { entry, freshPlan, leftoversIn, notesIn, plan, start } from './real-runs.js'

export interface KillFigures {
  readonly started: number
  readonly killed: number
  /** Of those that were killed, and had put their entry into the journal before. */
  readonly killedAfterWriting: number
  readonly acknowledged: number
}

const file = 'journal/2010-07-06.yaml'

const most = 250 // kills in one plan: a journal that grows for ever would be what takes the time

/**
 * Kills `plan record` at random moments, two runs at a time, so that locks of the dead are met too. Throws where the plan
 * is not sound, or something is missing that a run has said was written.
 */
export async function killAtRandom(
  top: string,
  kills: number,
  afterEachPlan: (sum: KillFigures) => void = () => {},
): Promise<KillFigures> {
  let sum: KillFigures = { started: 0, killed: 0, killedAfterWriting: 0, acknowledged: 0 }
  for (let number = 1; sum.killed < kills; number += 1) {
    const folder = freshPlan(top, `killed ${number}`)
    const figures = await killIn(folder, Math.min(most, kills - sum.killed))
    rmSync(folder, { recursive: true })
    sum = {
      started: sum.started + figures.started,
      killed: sum.killed + figures.killed,
      killedAfterWriting: sum.killedAfterWriting + figures.killedAfterWriting,
      acknowledged: sum.acknowledged + figures.acknowledged,
    }
    afterEachPlan(sum)
  }
  return sum
}

async function killIn(folder: string, kills: number): Promise<KillFigures> {
  const acknowledged = ['the first', 'the second']
  const first = performance.now()
  await Promise.all(acknowledged.map((note) => start(folder, [plan, ...entry(note)])))
  let usual = performance.now() - first // milliseconds that a run takes on this machine, as busy as it is
  const killed: string[] = []
  let started = 0
  const keepRecording = async () => {
    while (killed.length < kills) {
      started += 1
      const note = `entry ${started}`
      const began = performance.now()
      const killAfter = usual * (0.4 + Math.random())
      const { exitCode, stdout, stderr } = await start(folder, [plan, ...entry(note)], { killAfter })
      usual = exitCode === null ? usual * 1.05 : performance.now() - began
      assert.equal(stderr, '')
      if (exitCode === null) killed.push(note)
      if (stdout.includes(`note: ${note}\n`)) acknowledged.push(note)
      expectKept(folder, acknowledged)
    }
  }
  await Promise.all([keepRecording(), keepRecording()])
  const notes = new Set(notesIn(folder))
  await expectCleared(folder)
  const killedAfterWriting = killed.filter((note) => notes.has(note)).length
  return { started, killed: killed.length, killedAfterWriting, acknowledged: acknowledged.length }
}

function expectKept(folder: string, acknowledged: readonly string[]): void {
  const notes = new Set(notesIn(folder))
  assert.deepEqual(
    acknowledged.filter((note) => !notes.has(note)),
    [],
  )
}

/** The next run clears away what the killed ones have left, and nothing that stood before has changed. */
async function expectCleared(folder: string): Promise<void> {
  const { exitCode, stderr } = await start(folder, [plan, ...entry('the last')])
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' })
  assert.ok(notesIn(folder).includes('the last'))
  assert.deepEqual(leftoversIn(folder), [])
  const before = readFileSync(join(goodPlan, file), 'utf8')
  assert.ok(readFileSync(join(folder, 'plan', file), 'utf8').startsWith(before))
}
