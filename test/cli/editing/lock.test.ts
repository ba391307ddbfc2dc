import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import type { World } from '../../../src/cli/world.js'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { worldWith } from '../../helpers/world.js'

// Who holds the lock, and what comes in between. That it holds among real processes is shown in record-at-once.test.ts.

const derby = filesIn('plan')
const line = ['record', 'T1.3', '--note', 'Read aloud', '--on', '2010-04-30']
const journal = 'plan/journal/2010-04.yaml'
const textOf = (file: string | Uint8Array | undefined) =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)

/** A process that runs, and can be seen or not; every other one is dead. */
const seven = '7-100-00000000'
const isRunning: World['program']['isRunning'] = (identity) =>
  [seven, '1-0-00000000'].includes(identity) || !identity.endsWith('-00000000')

const lockOf = (identity: string, claim = 'aaaaaaaaaaaaaaaa', host = 'here') =>
  `${identity} ${claim} ${host}\n`

/** Runs with a lock in place; no time passes while it waits but what its clock shows. */
async function runLocked(lock: string | Uint8Array, more: Partial<World> = {}) {
  const { world, said, files } = worldWith({ ...derby, 'plan/.lock': lock })
  const program = { ...world.program, isRunning }
  const exitCode = await main(line, { ...world, program, ...more })
  const isWritten = files[journal] !== derby[journal]
  return {
    exitCode,
    ...said,
    isWritten,
    isLocked: 'plan/.lock' in files,
    seconds: Math.floor(world.clock() / 1000),
  }
}

const refused = (who: string) => ({
  exitCode: 2,
  stdout: '',
  stderr: `Another plan command${who} has been writing here for half a minute, so nothing was written. Try again. If no other is running, delete /plan/.lock.\n`,
  isWritten: false,
  isLocked: true,
})

const done = { exitCode: 0, stderr: '', isWritten: true, isLocked: false }

describe('a lock', () => {
  test.each([
    ['of a process that runs', lockOf(seven), ' (process 7 on here)'],
    ['of another computer', lockOf('9-100-bbbbbbbb', undefined, 'elsewhere'), ' (process 9 on elsewhere)'],
    ['of another container on a computer of our name', lockOf('9-100-bbbbbbbb'), ' (process 9 on here)'],
    ['of a container whose process has our number', lockOf('1-0-bbbbbbbb'), ' (process 1 on here)'],
    ['that is empty, as a full disk leaves it', '', ''],
    ['in the form of another version', '9 100 here\n', ''],
    ['whose claim would lead out of the folder', '8-100-00000000 ../../../out here\n', ''],
    ['of a process that leads out of the folder', '8-/../x-00000000 aaaaaaaaaaaaaaaa here\n', ''],
    [
      'with a name that would colour the screen',
      lockOf(seven, undefined, '\x1B[31m::error::'),
      ' (process 7 on ??31m??error??)',
    ],
  ])('%s is waited for', async (_name, lock, who) => {
    expect(await runLocked(lock)).toEqual({ ...refused(who), seconds: 30 })
  })

  test.each([
    ['of a process that is gone', lockOf('8-100-00000000')],
    ['of a process whose number a later one has', lockOf('7-99-00000000')],
    ['of a dead process of whose computer nobody can know the name', lockOf('8-100-00000000', undefined, '')],
  ])('%s is removed at once', async (_name, lock) => {
    expect(await runLocked(lock)).toMatchObject({ ...done, seconds: 0 })
  })

  test.each([
    ['pauses last as long as they should', 1, 30],
    ['each pause lasts three times as long, as on a computer that is busy', 3, 30],
    ['each pause lasts a second', 100, 30],
  ])('is waited for half a minute by the clock where %s', async (_name, factor, seconds) => {
    let time = 0
    const wait = async (milliseconds: number) => {
      time += milliseconds * factor
    }
    const { seconds: _none, ...run } = await runLocked(lockOf(seven), { wait, clock: () => time })
    expect(run).toEqual(refused(' (process 7 on here)'))
    expect(Math.round(time / 1000)).toBeGreaterThanOrEqual(seconds)
    expect(Math.round(time / 1000)).toBeLessThanOrEqual(seconds + 1)
  })

  test.each([
    ['just before half a minute is over', 29_990, done],
    ['when half a minute is over', 30_000, done], // it is asked for once more at the end
    ['later', 30_050, refused(' (process 7 on here)')],
  ])('that is given up %s', async (_name, givenUp, expected) => {
    const { world, said, files } = worldWith({ ...derby, 'plan/.lock': lockOf(seven) })
    let time = 0
    const wait = async () => {
      time += 10
      if (time === givenUp) delete files['plan/.lock']
    }
    const program = { ...world.program, isRunning }
    const exitCode = await main(line, { ...world, program, wait, clock: () => time })
    const isWritten = files[journal] !== derby[journal]
    expect({ exitCode, ...said, isWritten, isLocked: 'plan/.lock' in files }).toMatchObject(expected)
  })

  test.each([
    ['link', 'a link'],
    ['folder', 'a folder'],
    ['device', 'a pipe or a device'],
  ] as const)('in whose place a %s lies is refused at once and left alone', async (kind, thing) => {
    const { world } = worldWith(derby)
    const kindAt: World['kindAt'] = (path) => (path.endsWith('.lock') ? kind : world.kindAt(path))
    expect(await runLocked('not to be read', { kindAt })).toEqual({
      ...refused(''),
      stderr: `plan/.lock cannot be written: it is ${thing}, and not a lock: delete it. Nothing was changed.\n`,
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
    const { world, files } = worldWith({ ...derby, 'plan/.lock': lockOf('8-100-00000000') })
    let waited = 0
    const claimFile: World['claimFile'] = (path, ...rest) => {
      if (path.endsWith('.lock.aaaaaaaaaaaaaaaa') && waited === 0) files['plan/.lock'] = lockOf(seven)
      return world.claimFile(path, ...rest)
    }
    const wait = async () => {
      waited += 1
      if (waited === 5) delete files['plan/.lock']
      else if (waited > 1) expect(files['plan/.lock']).toBe(lockOf(seven))
    }
    const program = { ...world.program, isRunning }
    expect(await main(line, { ...world, program, claimFile, wait })).toBe(0)
    expect(waited).toBe(5)
  })

  test('of a later run with the number of the dead one is another lock', async () => {
    // Where nobody knows when a process began, the two say the same of themselves; the claim is what differs.
    const { world, files } = worldWith({ ...derby, 'plan/.lock': lockOf('8--00000000') })
    let waited = 0
    const later = lockOf('8--00000000', 'cccccccccccccccc')
    const claimFile: World['claimFile'] = (path, ...rest) => {
      if (path.endsWith('.lock.aaaaaaaaaaaaaaaa') && waited === 0) files['plan/.lock'] = later
      return world.claimFile(path, ...rest)
    }
    const program: World['program'] = {
      ...world.program,
      isRunning: (identity) => identity === '1-0-00000000' || files['plan/.lock'] === later,
    }
    const wait = async () => {
      waited += 1
      if (waited === 3) delete files['plan/.lock']
      else if (waited < 3) expect(files['plan/.lock']).toBe(later)
    }
    expect(await main(line, { ...world, program, claimFile, wait })).toBe(0)
    expect(waited).toBe(3)
  })

  test('of another run, which lies where a person has deleted ours, is left alone', async () => {
    const { world, files } = worldWith(derby)
    const replaceFile: World['replaceFile'] = (replacement) => {
      files['plan/.lock'] = lockOf(seven)
      return world.replaceFile(replacement)
    }
    expect(await main(line, { ...world, replaceFile })).toBe(0)
    expect(files['plan/.lock']).toBe(lockOf(seven))
  })
})

describe('what another program saves at the last moment', () => {
  const saved = `${textOf(derby[journal])}  - action: T1.1\n    on: 2010-04-30\n    note: Typed by hand\n`
  const ours = '  - action: T1.3\n    on: 2010-04-30\n    recorded: 2010-07-01\n    note: Read aloud\n'

  /** Saves at the moment of replacing, once. */
  function savingWorld(args: { given?: Files; path: string; text: string }) {
    const made = worldWith(args.given ?? derby)
    let isSaved = false
    const replaceFile: World['replaceFile'] = (replacement) => {
      if (!isSaved && replacement.path === `/${args.path}`) {
        isSaved = true
        made.files[args.path] = args.text
      }
      return made.world.replaceFile(replacement)
    }
    return { ...made, world: { ...made.world, replaceFile } }
  }

  test('is kept, and the entry put behind it', async () => {
    const { world, files } = savingWorld({ path: journal, text: saved })
    expect(await main(line, world)).toBe(0)
    expect(textOf(files[journal])).toBe(`${saved}${ours}`)
  })

  test('is kept where there was no file before', async () => {
    const { [journal]: _none, ...given } = derby
    const text = 'entries:\n  - action: T1.1\n    on: 2010-04-30\n    note: Typed by hand\n'
    const { world, files } = savingWorld({ given, path: journal, text })
    expect(await main(line, world)).toBe(0)
    expect(textOf(files[journal])).toBe(`${text}${ours}`)
  })

  test('is kept in the second of two files, and what was written of the first is said', async () => {
    const add = ['add', 'T1', '--what', 'Plant', '--owner', 'CAD', '--window', '2011-04/2011-09']
    const text = 'entries:\n  - action: T1.1\n    on: 2010-04-30\n    note: Typed by hand\n'
    const { world, said, files } = savingWorld({ path: 'plan/journal/2010-07.yaml', text })
    expect(await main([...add, '--agreed-by', 'DG', '--added', '2010-07-01'], world)).toBe(2)
    expect(said).toEqual({
      stdout: '',
      stderr:
        'plan/journal/2010-07.yaml cannot be written: another program has just changed it. plan/targets/T1-policy.yaml was written before that.\n',
    })
    expect(files['plan/journal/2010-07.yaml']).toBe(text)
  })

  test('is kept in a report', async () => {
    const path = 'reports/2010-07-01-quarterly.md'
    const { world, said, files } = savingWorld({ path, text: 'typed by hand\n' })
    expect(await main(['report', '--as-of', '2010-07-01', '--write'], world)).toBe(2)
    expect(said.stderr).toBe(
      `Another program has just changed ${path}, and nothing was written. Try again.\n`,
    )
    expect(files[path]).toBe('typed by hand\n')
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
  expect(textOf(files[journal])).toBe(
    `${saved}  - action: T1.3\n    on: 2010-04-30\n    recorded: 2010-07-01\n    note: Read aloud\n`,
  )
})
