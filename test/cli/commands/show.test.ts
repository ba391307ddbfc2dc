import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, filesIn, planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

const derby = filesIn('plan')

async function show(files: Files, id: string, day: string, width = 100): Promise<string> {
  const run = await runPlan(files, ['show', id, '--as-of', day], { width })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  return run.stdout
}

describe('the Derby plan', () => {
  test.each([
    ['an overdue action', 'T1.3', '2010-07-01'],
    ['an action that waits for another', 'T3.4', '2010-10-05'],
    ['an action with an open end that is due to start', 'T1.2', '2010-10-05'],
    ['an action that is in progress', 'T3.1', '2010-07-01'],
    ['a step that comes round each quarter', 'I4', '2010-07-01'],
    ['a step that nobody is named for', 'I1', '2010-07-01'],
    ['a target', 'T1', '2010-07-01'],
    ['an owner', 'CAD', '2010-07-01'],
    ['a group as owner', 'ASP', '2010-07-01'],
    ['a national indicator', 'NI4', '2010-07-01'],
    ['the same after it was discontinued', 'NI4', '2010-10-13'],
    ['a figure of the survey', 'S1.1', '2010-07-01'],
  ])('%s: %s on %s', async (_name, id, day) => {
    expectGolden(`screens/show-${id}-${day}.txt`, await show(derby, id, day))
  })

  test('a quarter that has passed without being met is not called the next', async () => {
    const shown = await show(derby, 'I4', '2010-10-05')
    expect(shown).toContain('1 July 2010 to 30 September 2010')
    expect(shown).not.toContain('Next due')
  })

  test.each(['t1.3', 'i4', 't1', 'cad', 'ni7', 's1.1'])('%s may be written in any case', async (id) => {
    expect(await show(derby, id, '2010-07-01')).toBe(await show(derby, id.toUpperCase(), '2010-07-01'))
  })

  test.each([
    ['Community Action Derby', 'CAD'],
    ['policy', 'T1'],
    ['Participation in Regular Volunteering', 'NI6'],
    ['Analyse gaps and develop training provision', 'T5.3'],
  ])('%s is found by its name in full', async (name, id) => {
    expect(await show(derby, name, '2010-07-01')).toBe(await show(derby, id, '2010-07-01'))
  })

  test('no line is wider than the screen, from 40 to 200 columns', async () => {
    const tooWide: string[] = []
    for (let width = 40; width <= 200; width += 1)
      for (const id of ['T3.4', 'T1']) {
        const lines = (await show(derby, id, '2010-10-05', width)).split('\n')
        tooWide.push(...lines.filter((line) => [...line].length > width).map((line) => `${width}: ${line}`))
      }
    expect(tooWide).toEqual([])
  })
})

const plan = `
  - id: T1.1
    theme: Ground
    what: Clear the lower field
    owner: CAD
    partners: [DG]
    window: 2010-04/2010-06
    as_printed: April – June 2010
  - id: T1.2
    what: Lay the water pipe
    owner: CAD
    window: 2010-07/2010-09
    follows: [T1.1]
  - id: T1.3
    what: Open the lower field
    owner: DG
    window: 2010-10/..
    follows: [T1.2]
    indicators: [plots]
  - id: T1.4
    what: Keep bees
    owner: CAD
    window: 2010-05/2010-08
  - id: T1.5
    what: Build a second shed
    owner: DG
    window: 2010-09
    added: 2010-07-06
  === indicators.yaml
  indicators:
    plots:
      title: Plots in use
      unit: plots
      better: higher
      baseline: { period: "2009", value: 31 }
      readings:
        - { period: "2010", value: 36, aim: 40, published: 2010-08-02 }
`

/** The journal, one meeting a file: each tells of nothing before the meeting before it. */
const told: readonly (readonly [string, string])[] = [
  [
    '2010-05-11',
    `
  === journal/2010-05-11.yaml
  meeting: 2010-05-11
  entries:
    - { action: T1.1, on: 2010-04-20, state: in progress, note: Brambles cut back }
    - { action: T1.1, on: 2010-05-11, outlook: at risk, note: The digger is hired out until June }
    - { action: T1.4, on: 2010-05-04, state: on hold, reason: Awaiting the Council's consent }
`,
  ],
  [
    '2010-07-06',
    `
  === journal/2010-07-06.yaml
  meeting: 2010-07-06
  entries:
    - { action: T1.1, on: 2010-07-06, window: 2010-04/2010-07, reason: The digger came late, agreed_by: DG }
    - { action: T1.2, on: 2010-07-06, owner: DG, reason: CAD has lost its plumber, agreed_by: DG }
    - { action: T1.2, on: 2010-07-06, proposed: 2010-07/2010-12, reason: The trench cannot be dug before the field is clear }
    - { action: T1.4, on: 2010-06-29, state: stopped, reason: The Council has refused, agreed_by: DG }
`,
  ],
  [
    '2010-08-03',
    `
  === journal/2010-08-03.yaml
  meeting: 2010-08-03
  entries:
    - { action: T1.1, on: 2010-08-02, state: complete, note: Two days over, evidence: [https://example.org/field.jpg] }
    - { action: T1.2, on: 2010-08-03, window: 2010-08/2010-12, reason: As proposed in July, agreed_by: DG }
    - { target: T1, on: 2010-08-03, achieved: partly, note: The lower field is clear, agreed_by: DG }
`,
  ],
]

/** The plan with the meetings up to a day. */
function toldBy(day: string): Files {
  return planFiles(plan + told.flatMap(([meeting, journal]) => (meeting <= day ? [journal] : [])).join(''))
}

const eventful = toldBy('2010-12-31')

describe('an eventful plan', () => {
  test.each([
    ['in progress and at risk', 'T1.1', '2010-05-11'],
    ['moved', 'T1.1', '2010-07-06'],
    ['complete, two days after its moved end', 'T1.1', '2010-08-03'],
    ['handed over, with a later end proposed', 'T1.2', '2010-07-06'],
    ['moved as was proposed', 'T1.2', '2010-08-03'],
    ['waiting for what is not complete', 'T1.3', '2010-10-05'],
    ['on hold', 'T1.4', '2010-05-11'],
    ['stopped', 'T1.4', '2010-08-03'],
    ['not in the plan yet', 'T1.5', '2010-07-05'],
    ['a target judged by degree', 'T1', '2010-08-03'],
    ['an owner to whom an action was handed', 'DG', '2010-08-03'],
    ['an owner from whom it was taken', 'CAD', '2010-08-03'],
    ['an indicator with a reading', 'plots', '2010-08-03'],
  ])('%s: %s on %s', async (_name, id, day) => {
    expectGolden(`screens/show-eventful-${id}-${day}.txt`, await show(eventful, id, day))
  })
})

describe('a past day shows nothing of what came later', () => {
  const ids = ['T1', 'T1.5', 'CAD', 'DG', 'plots']
  const days = ['2010-05-11', '2010-06-28', '2010-07-06', '2010-08-01', '2010-08-03']

  test.each(days.flatMap((day) => ids.map((id) => [id, day] as const)))('%s on %s', async (id, day) => {
    expect(await show(eventful, id, day)).toBe(await show(toldBy(day), id, day))
  })

  test.each([
    ['T1.1', '2010-05-11', '2 later entries are not shown'],
    ['T1.1', '2010-08-01', '1 later entry is not shown'],
    ['T1.2', '2010-07-06', '1 later entry is not shown'],
    ['T1.4', '2010-06-28', '1 later entry is not shown'],
  ])('%s on %s, but for how many entries came later', async (id, day, later) => {
    const early = await show(toldBy(day), id, day)
    expect(await show(eventful, id, day)).toBe(`${early}${' '.repeat(valueColumn(early))}${later}\n`)
  })
})

/** Where the texts beside the labels start. */
function valueColumn(shown: string): number {
  return /^Standing +/m.exec(shown)?.[0].length ?? 0
}
