import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import type { World } from '../../../src/cli/world.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { worldWith } from '../../helpers/world.js'
import { killerBefore } from '../../soak/killer.js'
import { freshPlan, leftoversIn, notesIn, plan, start } from '../../soak/real-runs.js'

// Corrections and deletions on a real disk, killed before each change, and with an editor that saves in between. dist
// must be there (npm run build).

const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan corrected ')))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const file = 'plan/journal/2010-08.yaml'
const record = ['record', 'T1.1', '--on=2010-08-03', '--note=The first']
const textIn = (folder: string) =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined

describe('a run that is killed before any of its changes to the disk', () => {
  test.each([
    ['a correction', [], ['--note=The second']],
    ['a deletion', [['record', 'T1.2', '--on=2010-08-04', '--note=Another']], ['--delete']],
    ['a deletion that takes its file with it', [], ['--delete']],
  ])(
    '%s: the journal is as it was or as it is to be, and nobody is held up',
    {
      timeout: 180_000,
    },
    async (name, others, how) => {
      const correct = ['correct', 'T1.1', '--entry=2010-08-03', ...how]
      const outcomes = new Set<boolean>()
      for (let change = 1, isKilled = true; isKilled; change += 1) {
        const folder = freshPlan(top, `${name} ${change}`)
        for (const line of [record, ...others]) await start(folder, [plan, ...line])
        const before = textIn(folder)
        const run = await start(folder, ['-r', killerBefore(top, change), plan, ...correct])
        isKilled = run.exitCode === null
        notesIn(folder) // throws where the plan is not sound
        const isDone = textIn(folder) !== before
        if (run.stdout !== '') expect(isDone).toBe(true)
        if (isKilled) outcomes.add(isDone)
        await start(folder, [plan, 'record', 'T1.3', '--on=2010-08-05', '--note=The last'])
        expect(notesIn(folder).at(-1)).toBe('The last')
        expect(leftoversIn(folder)).toEqual([])
      }
      expect([...outcomes]).toEqual([false, true])
    },
  )
})

describe('what an editor saves meanwhile is kept', () => {
  const journal = 'plan/journal/2010-06.yaml'
  const first = 'entries:\n  - action: T1.1\n    on: 2010-06-01\n    note: The first\n'
  const typed = '  - action: T1.1\n    on: 2010-06-02\n    note: Typed by hand\n'
  const files = planFiles(`
    - { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
=== journal/2010-06.yaml
${first}`)

  /** An editor saves its text just before the file is read for that time. */
  async function runBesideEditor(args: readonly string[], read: number) {
    const made = worldWith(files)
    let reads = 0
    const readFile: World['readFile'] = (path) => {
      if (path.endsWith('2010-06.yaml')) reads += 1
      if (path.endsWith('2010-06.yaml') && reads === read) made.files[journal] = first + typed
      return made.world.readFile(path)
    }
    const exitCode = await main(args, { ...made.world, readFile })
    const text = made.files[journal]
    return { exitCode, text: text instanceof Uint8Array ? new TextDecoder().decode(text) : text }
  }

  test.each([2, 3])('by a deletion, read %i', async (read) => {
    const { exitCode, text } = await runBesideEditor(
      ['correct', 'T1.1', '--entry=2010-06-01', '--delete'],
      read,
    )
    expect([exitCode, text]).toEqual([0, `entries:\n${typed}`])
  })

  test('by a correction', async () => {
    const { exitCode, text } = await runBesideEditor(
      ['correct', 'T1.1', '--entry=2010-06-01', '--withdraw'],
      2,
    )
    expect([exitCode, text]).toEqual([
      0,
      `${first}${typed}  - action: T1.1\n    on: 2010-06-01\n    recorded: 2010-07-01\n    corrects: 2010-06-01\n`,
    ])
  })

  test('by a deletion that would have taken the file with it', async () => {
    const made = worldWith(
      planFiles('- { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }'),
    )
    await main(['record', 'T1.1', '--on=2010-06-01', '--note=The first'], made.world)
    const recorded = String(
      made.files[journal] instanceof Uint8Array
        ? new TextDecoder().decode(made.files[journal])
        : made.files[journal],
    )
    for (const read of [2, 3]) {
      const again = worldWith({ ...made.files, [journal]: recorded })
      let reads = 0
      const readFile: World['readFile'] = (path) => {
        if (path.endsWith('2010-06.yaml')) reads += 1
        if (path.endsWith('2010-06.yaml') && reads === read) again.files[journal] = recorded + typed
        return again.world.readFile(path)
      }
      expect(
        await main(['correct', 'T1.1', '--entry=2010-06-01', '--delete'], { ...again.world, readFile }),
      ).toBe(0)
      const left = again.files[journal]
      expect(left instanceof Uint8Array ? new TextDecoder().decode(left) : left).toContain('Typed by hand')
    }
  })
})
