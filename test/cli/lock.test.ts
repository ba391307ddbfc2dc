import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import type { World } from '../../src/cli/world.js'
import { filesIn } from '../helpers/plan-folder.js'
import { worldWith } from '../helpers/world.js'

// Who holds the lock, and what comes in between. That it holds among real processes is shown in record-at-once.test.ts.

const derby = filesIn('plan')
const line = ['record', 'T1.3', '--note', 'Read aloud', '--on', '2010-04-30']
const journal = 'plan/journal/2010-04.yaml'
const textOf = (file: string | Uint8Array | undefined) =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)

/** Runs with a lock in place; no time passes while it waits, and how long it would have is added up. */
async function runLocked(lock: string, more: Partial<World> = {}) {
  const { world, said, files } = worldWith({ ...derby, 'plan/.lock': lock })
  let waited = 0
  const wait = async (milliseconds: number) => {
    waited += milliseconds
  }
  const exitCode = await main(line, { ...world, wait, ...more })
  const isWritten = files[journal] !== derby[journal]
  return { exitCode, ...said, isWritten, isLocked: 'plan/.lock' in files, seconds: Math.floor(waited / 1000) }
}

const refused = (who: string) => ({
  exitCode: 2,
  stdout: '',
  stderr: `Another plan (${who}) has been writing here for half a minute, and nothing was written. Try again; if none is running, delete /plan/.lock.\n`,
  isWritten: false,
  isLocked: true,
  seconds: 30,
})

describe('a lock', () => {
  const running: World['program'] = {
    id: 1,
    host: 'here',
    startOf: (id) => (id === 7 ? '100' : id === 1 ? '0' : undefined),
  }

  test.each([
    ['of a process that runs', '7 100 here\n', 'process 7 on here'],
    ['of another computer, where nobody can tell', '9 100 elsewhere\n', 'process 9 on elsewhere'],
  ])('%s is waited for', async (_name, lock, who) => {
    expect(await runLocked(lock, { program: running })).toEqual(refused(who))
  })

  test('of a process that does not tell when it began is waited for', async () => {
    const program = { ...running, startOf: () => '' }
    expect(await runLocked('7 100 here\n', { program })).toEqual(refused('process 7 on here'))
  })

  test.each([
    ['of a process that is gone', '8 100 here\n'],
    ['of a process whose number a later one has', '7 99 here\n'],
  ])('%s is taken away', async (_name, lock) => {
    expect(await runLocked(lock, { program: running })).toMatchObject({
      exitCode: 0,
      stderr: '',
      isWritten: true,
      isLocked: false,
      seconds: 0,
    })
  })

  test('is given up after what could not be done', async () => {
    const { world, said, files } = worldWith(derby)
    expect(await main(['record', 'T1.33', '--note', 'a'], world)).toBe(2)
    expect(said.stderr).toContain('there is no action')
    expect(files).toEqual(derby)
  })

  test('that somebody else takes from the dead first is theirs', async () => {
    // Between the look at the dead one's lock and its removal, another run has put its own in place.
    const { world, files } = worldWith({ ...derby, 'plan/.lock': '8 100 here\n' })
    let waited = 0
    const claimFile: World['claimFile'] = (path, content) => {
      if (path.endsWith('.lock.8-100') && waited === 0) files['plan/.lock'] = '7 100 here\n'
      return world.claimFile(path, content)
    }
    const wait = async () => {
      waited += 1
      if (waited === 5) delete files['plan/.lock']
      else if (waited > 1) expect(files['plan/.lock']).toBe('7 100 here\n')
    }
    expect(await main(line, { ...world, program: running, claimFile, wait })).toBe(0)
    expect(waited).toBe(5)
  })
})

test('what an editor saves meanwhile is kept, and the entry put behind it', async () => {
  const { world, files } = worldWith(derby)
  const saved = `${textOf(derby[journal])}  - action: T1.1\n    on: 2010-04-30\n    note: Typed by hand\n`
  let reads = 0
  const readFile: World['readFile'] = (path) => {
    if (path.endsWith('2010-04.yaml')) {
      reads += 1
      if (reads === 2) files[journal] = saved // it has been read and judged, and is not yet written
    }
    return world.readFile(path)
  }
  expect(await main(line, { ...world, readFile })).toBe(0)
  expect(textOf(files[journal])).toBe(`${saved}  - action: T1.3\n    on: 2010-04-30\n    note: Read aloud\n`)
})
