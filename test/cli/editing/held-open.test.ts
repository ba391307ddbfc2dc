import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import type { World } from '../../../src/cli/world.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { worldWith } from '../../helpers/world.js'

// A file that another program has open: Windows refuses to replace or remove it. The world of these tests refuses as
// often as it is asked to, and then no more.

const derby = filesIn('plan')
const journal = 'plan/journal/2010-04.yaml'
const record = ['record', 'T1.3', '--note', 'Read aloud', '--on', '2010-04-30']
const report = ['report', '--as-of', '2010-07-01', '-o', 'out.md']
const init = ['init', 'allotments', '--title', 'Allotments', '--owner', 'DG: Development Group']
const add = [
  'add',
  'T1',
  '--what',
  'Plant',
  '--owner',
  'CAD',
  '--window',
  '2011-04/2011-09',
  '--agreed-by',
  'DG',
]

type Step = 'replaceFile' | 'removeFile' | 'claimFile' | 'rename'

interface Refusal {
  readonly step: Step
  readonly code: string
  readonly syscall: string
  /** How often it is refused; for ever where nothing is said. */
  readonly times?: number
  readonly holdsOpenFiles: boolean
}

/** Runs in a world that refuses one step on a path that has these words in it. */
async function runRefusing(
  args: readonly string[],
  words: string,
  { step, code, syscall, times = Number.POSITIVE_INFINITY, holdsOpenFiles }: Refusal,
) {
  const { world, said, files } = worldWith(derby)
  let refusals = 0
  const refuse = (path: string) => {
    if (!path.includes(words) || refusals >= times) return
    refusals += 1
    throw Object.assign(new Error(`${code}, ${syscall}`), { code, syscall })
  }
  const steps: Pick<World, Step> = {
    replaceFile: (replacement) => {
      refuse(replacement.path)
      return world.replaceFile(replacement)
    },
    removeFile: (path) => {
      refuse(path)
      world.removeFile(path)
    },
    claimFile: (path, ...rest) => {
      refuse(path)
      return world.claimFile(path, ...rest)
    },
    rename: (from, to) => {
      refuse(from)
      world.rename(from, to)
    },
  }
  const exitCode = await main(args, { ...world, [step]: steps[step], holdsOpenFiles })
  return { exitCode, ...said, files, refusals, milliseconds: world.clock() }
}

const fine = { exitCode: 0, stderr: '' }
const onWindows = { holdsOpenFiles: true }
const elsewhere = { holdsOpenFiles: false }
const openElsewhere = 'another program has it open (an editor, Word, OneDrive): close it there and try again'
const noPermission = 'you have no permission to write there'

describe('a file that another program has open for a moment', () => {
  test.each([
    ['EPERM', 'rename', onWindows],
    ['EACCES', 'rename', onWindows],
    ['EBUSY', 'rename', onWindows],
    ['EBUSY', 'open', onWindows], // to look at it once more before it is replaced
    ['EBUSY', 'rename', elsewhere],
  ])('%s at its %s is written after all: %j', async (code, syscall, platform) => {
    for (const times of [1, 2, 30, 60]) {
      const refusal: Refusal = { step: 'replaceFile', code, syscall, times, ...platform }
      const run = await runRefusing(record, '2010-04.yaml', refusal)
      expect(run).toMatchObject({ ...fine, refusals: times })
      expect(run.files[journal]).not.toBe(derby[journal])
    }
  })

  test.each([
    ['the lock while it is taken', record, '.lock', 'claimFile', 'link'],
    ['the lock while it is given up', record, '.lock', 'removeFile', 'unlink'],
    ['the second of two files', add, '2010-07.yaml', 'replaceFile', 'rename'],
    ['a report', report, 'out.md', 'replaceFile', 'rename'],
    ['a file of a new plan', init, 'owners.yaml', 'replaceFile', 'rename'],
    ['the folder of a new plan', init, 'allotments', 'rename', 'rename'],
  ] as const)('%s', async (_name, args, words, step, syscall) => {
    const refusal: Refusal = { step, code: 'EPERM', syscall, times: 20, ...onWindows }
    const run = await runRefusing(args, words, refusal)
    expect(run).toMatchObject({ exitCode: 0, refusals: 20 })
    expect('plan/.lock' in run.files).toBe(false)
  })
})

describe('a file that stays open', () => {
  test.each([
    ['EPERM', 'rename', onWindows, openElsewhere, 1000],
    ['EACCES', 'rename', onWindows, openElsewhere, 1000],
    ['EBUSY', 'rename', onWindows, openElsewhere, 1000],
    ['EBUSY', 'rename', elsewhere, openElsewhere, 1000],
    ['EPERM', 'open', onWindows, noPermission, 1000], // the new file: its folder may not be written to
    ['EPERM', 'rename', elsewhere, noPermission, 0],
    ['EACCES', 'open', elsewhere, noPermission, 0],
    ['ENOSPC', 'write', onWindows, 'the disk is full', 0],
  ])('%s at its %s, %j, is said: %s, after %i ms', async (code, syscall, platform, why, milliseconds) => {
    const run = await runRefusing(record, '2010-04.yaml', { step: 'replaceFile', code, syscall, ...platform })
    expect(run).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: `${journal} cannot be written: ${why}. Nothing was changed.\n`,
    })
    expect(run.files).toEqual(derby)
    expect(run.milliseconds).toBeGreaterThanOrEqual(milliseconds)
    expect(run.milliseconds).toBeLessThan(milliseconds + 20)
  })

  test.each([
    [
      'the second of two files',
      add,
      '2010-07.yaml',
      'replaceFile',
      `plan/journal/2010-07.yaml cannot be written: ${openElsewhere}. plan/targets/T1-policy.yaml was written before that.`,
    ],
    [
      'a report',
      report,
      'out.md',
      'replaceFile',
      `out.md cannot be written: ${openElsewhere}. Nothing was changed.`,
    ],
    [
      'the folder of a new plan',
      init,
      'allotments',
      'rename',
      `allotments/plan cannot be written: ${openElsewhere}. Nothing was changed.`,
    ],
  ] as const)('%s', async (_name, args, words, step, sentence) => {
    const refusal: Refusal = { step, code: 'EPERM', syscall: 'rename', ...onWindows }
    const run = await runRefusing(args, words, refusal)
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
    expect(Object.keys(run.files).filter((path) => /\.new|\.lock|out\.md|allotments/.test(path))).toEqual([])
  })

  test('and is the lock that cannot be removed any more, takes nothing from what was written', async () => {
    const refusal: Refusal = { step: 'removeFile', code: 'EPERM', syscall: 'unlink', ...onWindows }
    const run = await runRefusing(record, '.lock', refusal)
    expect(run).toMatchObject(fine)
    expect(run.files[journal]).not.toBe(derby[journal])
  })
})
