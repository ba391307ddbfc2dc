import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { withProgress } from '../../src/cli/progress.js'
import { type Files, filesIn } from '../helpers/plan-folder.js'
import { worldWith } from '../helpers/world.js'

// What is shown while something takes long, on a terminal and nowhere else.

const clear = '\r\u001B[K'

/** A world whose clock goes on by so many milliseconds whenever somebody looks at it. */
function slowWorld(each: number, options: { width?: number } = { width: 60 }, more: Files = {}) {
  const made = worldWith({ ...filesIn('plan'), ...more }, options)
  let time = 0
  return {
    ...made,
    world: {
      ...made.world,
      clock: () => {
        time += each
        return time
      },
    },
  }
}

describe('on a terminal', () => {
  test.each([
    // milliseconds of each step; what has been shown after two
    [400, ''],
    [600, `${clear}two${clear}`],
    [1000, `${clear}one${clear}two${clear}`],
  ])('steps of %d ms', async (each, shown) => {
    const { world, said } = slowWorld(each)
    const made = await withProgress(world, async (_world, say) => {
      say('one')
      say('two')
      return 'made'
    })
    expect([made, said]).toEqual(['made', { stdout: '', stderr: shown }])
  })

  test('it is gone before anything is printed, and where the work fails', async () => {
    const { world, said } = slowWorld(2000)
    const work = withProgress(world, async (shown, say) => {
      say('one')
      shown.stdout.write('printed\n')
      shown.stderr.write('a message\n')
      say('two')
      throw new Error('failed')
    })
    await expect(work).rejects.toThrow('failed')
    expect(said).toEqual({
      stdout: 'printed\n',
      stderr: `${clear}one${clear}a message\n${clear}two${clear}`,
    })
  })

  test('it never wraps', async () => {
    const { world, said } = slowWorld(2000, { width: 10 })
    await withProgress(world, async (_world, say) => say('twelve signs'))
    expect(said.stderr).toBe(`${clear}twelve si${clear}`)
  })

  test('plan export', async () => {
    const { world, said } = slowWorld(1000)
    expect(await main(['export', 'tables'], world)).toBe(0)
    expect(said.stderr).toBe(
      `${[...['Reading the files', 'Calculating the standings', 'Making the tables', 'Writing the tables'], ''].map((words) => clear + words).join('')}Written: tables, with 11 files\n`,
    )
  })

  test('plan import', async () => {
    const table = 'Action,Lead,When\nSurvey the plots,CAD,April 2010\nLet the empty plots,DG,May 2010\n'
    const { world, said } = slowWorld(1000, { width: 60 }, { 'actions.csv': table })
    expect(await main(['import', 'actions.csv', '--dry-run'], world)).toBe(0)
    expect(said.stderr).toBe(`${clear}Making the plan${clear}Checking the plan${clear}`)
  })

  test('plan report', async () => {
    const { world, said } = slowWorld(1000)
    expect(await main(['report', '--as-of', '2010-07-01', '-o', 'paper.md'], world)).toBe(0)
    expect(said.stderr).toBe(`${clear}Making the report${clear}Making the file${clear}Written: paper.md\n`)
  })
})

test.each([
  ['no terminal', {}, {}],
  ['a terminal that knows no signs', { width: 60 }, { TERM: 'dumb' }],
])('%s: nothing is shown', async (_case, options, environment) => {
  const { world, said } = slowWorld(2000, options)
  await withProgress({ ...world, environment }, async (_world, say) => say('one'))
  expect(said.stderr).toBe('')
})
