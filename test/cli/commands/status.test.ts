import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { expectGolden } from '../../helpers/golden.js'
import { filesIn, planFiles } from '../../helpers/plan-folder.js'
import { runPlan, worldWith } from '../../helpers/world.js'

const derby = filesIn('plan')

/** One action or step of the JSON, as far as these tests look. */
interface Row {
  readonly id: string
  readonly owner: string | null
  readonly standing: string
}

interface Status {
  readonly as_of: string
  readonly due_soon_until: string
  readonly counts: Readonly<Record<string, number>>
  readonly actions: readonly Row[]
  readonly steps: readonly Row[]
}

async function printStatus(args: readonly string[], width?: number): Promise<string> {
  const run = await runPlan(derby, ['status', ...args], width === undefined ? {} : { width })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  return run.stdout
}

async function readStatus(...args: readonly string[]): Promise<Status> {
  return JSON.parse(await printStatus(['--format', 'json', ...args]))
}

const july = ['--as-of', '2010-07-01']

async function idsInJuly(...filters: readonly string[]): Promise<readonly string[]> {
  const { actions, steps } = await readStatus(...july, ...filters)
  return [...actions, ...steps].map(({ id }) => id)
}

const all = {
  T1: ['T1.1', 'T1.2', 'T1.3', 'T1.4', 'T1.5'],
  T2: ['T2.1', 'T2.2', 'T2.3'],
  T3: ['T3.1', 'T3.2', 'T3.3', 'T3.4', 'T3.5', 'T3.6', 'T3.7', 'T3.8'],
  T4: ['T4.1', 'T4.2', 'T4.3', 'T4.4'],
  T5: ['T5.1', 'T5.2', 'T5.3', 'T5.4'],
  steps: ['I1', 'I2', 'I3', 'I4'],
}
const everything = Object.values(all).flat()
const ofCad = ['T1.2', 'T1.5', 'T2.1', 'T2.2', 'T3.3', 'T3.7', 'T5.1', 'T5.2']
const dueSoonInJuly = ['T1.1', 'T1.4', 'T2.3', 'T3.1', 'T3.3', 'T4.1', 'T4.2']
const countsInJuly = {
  total: 24,
  complete: 0,
  stopped: 0,
  overdue: 1,
  'due soon': 7,
  'late starting': 0,
  'on hold': 0,
  'no date': 0,
  'in progress': 0,
  'due to start': 0,
  upcoming: 16,
}

describe('filters', () => {
  test('none shows every action and step, in plan order', async () => {
    expect(await idsInJuly()).toEqual(everything)
  })

  test.each([
    [['--owner', 'CAD'], ofCad],
    [['--owner', 'cad'], ofCad],
    [['--owner', 'Community Action Derby'], ofCad],
    [['--owner', 'COMMUNITY action derby'], ofCad],
    [['--owner', ' CAD '], ofCad],
    [
      ['--owner', 'DG'],
      ['T1.1', 'T1.4', 'T3.4', 'T3.6', 'T3.8', 'T5.4', 'I4'],
    ],
    [
      ['--owner', 'DCP', '--owner', 'volunteer centre'],
      ['T1.3', 'T4.1', 'T4.2', 'T4.3', 'T4.4'],
    ],
    [['--target', 'T4'], all.T4],
    [['--target', 't4'], all.T4],
    [['--target', 'Volunteering'], all.T4],
    [
      ['--target', 'T5', '--target', 'T2'],
      [...all.T2, ...all.T5],
    ],
    [['--indicator', 'NI6'], all.T4],
    [['--indicator', 'ni4'], all.T1],
    [['--indicator', 'Participation in Regular Volunteering'], all.T4],
    [
      ['--indicator', 'NI4', '--indicator', 'NI6'],
      [...all.T1, ...all.T4],
    ],
    [['--indicator', 'NI7'], everything], // the whole plan, steps and all
    [
      ['--standing', 'overdue'],
      ['T1.3', 'I1', 'I2', 'I3'],
    ],
    [
      ['--standing', 'Due Soon'],
      [...dueSoonInJuly, 'I4'],
    ],
    [
      ['--standing', 'due soon', '--standing', 'overdue'],
      ['T1.1', 'T1.3', ...dueSoonInJuly.slice(1), ...all.steps],
    ],
    [['--standing', 'complete'], []],
  ])('%j lets through the right actions and steps', async (filters, ids) => {
    expect(await idsInJuly(...filters)).toEqual(ids)
  })

  test('of several kinds, an action must meet each', async () => {
    expect(await idsInJuly('--owner', 'VC', '--standing', 'due soon')).toEqual(['T4.1'])
    expect(
      await idsInJuly('--owner', 'VC', '--owner', 'DCP', '--target', 'T1', '--indicator', 'NI4'),
    ).toEqual(['T1.3'])
    expect(await idsInJuly('--target', 'T1', '--indicator', 'NI6')).toEqual([])
  })

  test('--owner means who answers for it on the day, whoever it was or will be', async () => {
    const files = planFiles(`
      - { id: T1.1, what: Dig the beds, owner: CAD, window: 2010-04/2010-09 }
      === journal/2010-07.yaml
      entries:
        - { action: T1.1, on: 2010-07-06, owner: DG, reason: CAD has closed, agreed_by: DG }
    `)
    const owners = async (day: string, owner: string) => {
      const { stdout } = await runPlan(files, [
        'status',
        '--as-of',
        day,
        '--owner',
        owner,
        '--format',
        'json',
      ])
      const { actions }: Status = JSON.parse(stdout)
      return actions.map((row) => row.owner)
    }
    expect(await owners('2010-07-05', 'CAD')).toEqual(['CAD'])
    expect(await owners('2010-07-05', 'DG')).toEqual([])
    expect(await owners('2010-07-06', 'CAD')).toEqual([])
    expect(await owners('2010-07-06', 'DG')).toEqual(['DG'])
  })

  test.each([
    [['--owner', 'CAD']],
    [['--target', 'T5']],
    [['--indicator', 'NI6']],
    [['--standing', 'overdue']],
    [['--standing', 'stopped']],
  ])('%j leaves the counts of the whole plan as they are', async (filters) => {
    expect((await readStatus(...july, ...filters)).counts).toEqual(countsInJuly)
  })

  test('a filter that nothing meets is told', async () => {
    const screen = await printStatus([...july, '--target', 'T1', '--indicator', 'NI6'])
    expect(screen).toBe(`A Strategic Action Plan for the Third Sector in Derby
As of 1 July 2010: 1 overdue, 7 due soon and 16 upcoming, of 24 actions
Of these, 5 are late starting.
Shown here: target T1 and indicator NI6

No actions match.
`)
  })

  test('a plan in which nothing has begun is not blamed on a filter', async () => {
    const files = planFiles(
      '- { id: T1.1, what: Dig the beds, owner: CAD, window: 2011-05, added: 2011-04-12 }',
    )
    const run = await runPlan(files, ['status', '--as-of', '2010-07-01'])
    expect(run.stdout).toBe(`A plan for the allotments
As of 1 July 2010: 0 overdue and 0 due soon, of 0 actions

Nothing is overdue, late starting, due soon, on hold, at risk or without an update.
`)
  })
})

describe('--within', () => {
  test.each([
    [[], '2010-10-01', { overdue: 1, 'due soon': 7, upcoming: 16 }],
    [['--within', '3 months'], '2010-10-01', { overdue: 1, 'due soon': 7, upcoming: 16 }],
    [
      ['--within', '30 days'],
      '2010-07-31',
      { overdue: 1, 'due soon': 1, 'late starting': 4, 'due to start': 2, upcoming: 16 },
    ],
    [
      ['--within', '29 days'],
      '2010-07-30',
      { overdue: 1, 'late starting': 4, 'in progress': 1, 'due to start': 2, upcoming: 16 },
    ],
    [
      ['--within', '6 weeks'],
      '2010-08-12',
      { overdue: 1, 'due soon': 1, 'late starting': 4, 'due to start': 2, upcoming: 16 },
    ],
    [
      ['--within', '1 month'],
      '2010-08-01',
      { overdue: 1, 'due soon': 1, 'late starting': 4, 'due to start': 2, upcoming: 16 },
    ],
    [['--within', '1 year'], '2011-07-01', { overdue: 1, 'due soon': 13, upcoming: 10 }],
  ])('%j looks ahead to %s and counts by it', async (within, until, told) => {
    const { due_soon_until, counts } = await readStatus(...july, ...within)
    const none = Object.fromEntries(Object.keys(countsInJuly).map((name) => [name, 0]))
    expect({ due_soon_until, counts }).toEqual({
      due_soon_until: until,
      counts: { ...none, total: 24, ...told },
    })
  })

  test('the table names the day it looks ahead to', async () => {
    const screen = await printStatus(
      [...july, '--within', '30 days', '--standing', 'due soon', '--owner', 'CF'],
      140,
    )
    expect(screen).toBe(`A Strategic Action Plan for the Third Sector in Derby
As of 1 July 2010: 1 overdue, 4 late starting, 1 due soon, 2 due to start and 16 upcoming, of 24 actions
Of these, 1 is late starting.
Shown here: owner Compact Forum (CF) and due soon

Due soon (by 31 July 2010)
Id    What                                                                              Owner          When      Standing
T3.1  Sector to play a role in the review of the Joint Commissioning Framework /        Compact Forum  Jul 2010  in progress, due in 30 days
      Compact
`)
  })
})

describe('formats', () => {
  test.each(['json', 'csv', 'markdown'])('%s holds every standing, with --all or without', async (format) => {
    const printed = await printStatus([...july, '--format', format])
    expect(await printStatus([...july, '--format', format, '--all'])).toBe(printed)
    for (const id of everything) expect(printed).toMatch(new RegExp(`(^|\\| |"id": ")${id}[",| ]`, 'm'))
  })

  test.each([
    ['json', /"id": "([^"]+)"/g],
    ['csv', /^([TI][\d.]+),/gm],
    ['markdown', /^\| ([TI][\d.]+) \|/gm],
  ])('%s holds one standing where --standing asks for one', async (format, pattern) => {
    const printed = await printStatus([...july, '--format', format, '--standing', 'overdue'])
    expect([...printed.matchAll(pattern)].map(([, id]) => id)).toEqual(['T1.3', 'I1', 'I2', 'I3'])
  })

  test('the JSON document has the promised keys in their order, two spaces and one final newline', async () => {
    const printed = await printStatus([...july, '--format', 'json'])
    const status: Status = JSON.parse(printed)
    expect(printed).toBe(`${JSON.stringify(status, null, 2)}\n`)
    const keys = [
      'format',
      'as_of',
      'known_on',
      'due_soon_until',
      'title',
      'revision',
      'counts',
      'actions',
      'steps',
    ]
    expect(Object.keys(status)).toEqual(keys)
    expect(JSON.stringify(status.counts)).toBe(JSON.stringify(countsInJuly))
  })

  test('an action has the promised keys in their order', async () => {
    const { actions } = await readStatus(...july)
    const promised = {
      id: 'T1.3',
      ref: null,
      group: null,
      target: 'T1',
      theme: null,
      what: 'To establish the purpose and role of third sector representation',
      owner: 'DCP',
      owners: ['DCP'],
      partners: [],
      window: '2010-04/2010-06',
      start: '2010-04-01',
      end: '2010-06-30',
      original_window: '2010-04/2010-06',
      condition: null,
      moved: 0,
      slipped_days: 0,
      state: 'not started',
      outlook: null,
      progress: null,
      standing: 'overdue',
      days: -1,
      flags: ['late starting'],
      indicators: ['NI7', 'NI4'],
      follows: [],
      fields: {},
      proposed: null,
      last_update: null,
    }
    expect(JSON.stringify(actions[2], null, 2)).toBe(JSON.stringify(promised, null, 2))
  })

  test('every action and step has the same keys', async () => {
    const { actions, steps } = await readStatus(...july)
    const shapes = new Set([...actions, ...steps].map((row) => Object.keys(row).join()))
    expect([...shapes]).toEqual([
      'id,ref,group,target,theme,what,owner,owners,partners,window,start,end,original_window,condition,moved,slipped_days,state,outlook,progress,standing,days,flags,indicators,follows,fields,proposed,last_update',
    ])
  })

  const eventful = planFiles(`
    - { id: T1.1, theme: Soil, what: 'Dig, "rake" & sow', owner: CAD, partners: [DG], window: 2010-04/2010-09 }
    - { id: T1.2, what: Water, owner: CAD, window: 2010-10/.., every: quarter, follows: [T1.1] }
    - { id: T1.3, what: "=SUM(A1:A9)", owner: DG, window: ../2010-08 }
    === journal/2010-07.yaml
    entries:
      - { action: T1.1, on: 2010-07-06, window: 2010-04/2010-12, reason: A wet spring, agreed_by: DG }
      - { action: T1.1, on: 2010-07-20, state: in progress, outlook: at risk, note: "Half done, half not" }
      - { action: T1.1, on: 2010-08-03, proposed: 2010-04/2011-03, reason: "No rain;\\nno spades" }
  `)

  test('an eventful action in JSON holds its move, its proposal and its newest entry', async () => {
    const run = await runPlan(eventful, ['status', '--as-of', '2010-08-10', '--format', 'json'])
    expectGolden('screens/eventful-2010-08-10.json', run.stdout)
  })

  test('an eventful plan as CSV: quotes where they are needed, and no cell is a formula', async () => {
    const run = await runPlan(eventful, ['status', '--as-of', '2010-08-10', '--format', 'csv'])
    expect(run.stdout).toBe(
      `id,target,theme,what,owner,partners,window,start,end,original_window,moved,slipped_days,state,outlook,standing,days,flags,indicators,follows,proposed_window,proposed_on,proposed_reason,last_update_on,last_update_state,last_update_note,ref,group,owners,condition,progress
T1.1,T1,Soil,"Dig, ""rake"" & sow",CAD,DG,2010-04/2010-12,2010-04-01,2010-12-31,2010-04/2010-09,1,92,in progress,at risk,in progress,143,moved; at risk,,,2010-04/2011-03,2010-08-03,"No rain;
no spades",2010-08-03,,,,,CAD,,
T1.2,T1,,Water,CAD,,2010-10/..,2010-10-01,2010-12-31,2010-10/..,0,,not started,,upcoming,143,,,T1.1,,,,,,,,,CAD,,
T1.3,T1,,'=SUM(A1:A9),DG,,../2010-08,,2010-08-31,../2010-08,0,0,not started,,due soon,21,,,,,,,,,,,,DG,,
`,
    )
  })

  test('the Derby plan as CSV', async () => {
    expectGolden('screens/derby-2010-07-01.csv', await printStatus([...july, '--format', 'csv']))
  })

  test('the Derby plan as Markdown', async () => {
    expectGolden('screens/derby-2010-07-01.md', await printStatus([...july, '--format', 'markdown']))
  })
})

describe('--by', () => {
  test.each(['standing', 'target', 'owner', 'indicator'])('%s puts rows together', async (by) => {
    expectGolden(
      `screens/derby-2010-07-01-by-${by}.txt`,
      await printStatus([...july, '--all', '--by', by], 140),
    )
  })

  test('says nothing to JSON and CSV', async () => {
    for (const format of ['json', 'csv']) {
      const printed = await printStatus([...july, '--format', format])
      expect(await printStatus([...july, '--format', format, '--by', 'owner'])).toBe(printed)
    }
  })

  // Nothing may vanish from a list because of how it is laid out.
  test.each(['table', 'markdown'])(
    'indicator keeps an action that supports none, in a %s',
    async (format) => {
      const files = planFiles(`
      - { id: T1.1, what: Dig the beds, owner: CAD, window: 2010-06, indicators: [NI4] }
      - { id: T1.2, what: Mend the gate, owner: DG, window: 2010-06 }
      === indicators.yaml
      indicators:
        NI4: { title: Influence }
    `)
      const args = ['status', '--as-of', '2010-07-01', '--by', 'indicator', '--format', format]
      expect((await runPlan(files, args)).stdout).toMatch(/T1\.2 .*Mend the gate/)
    },
  )
})

describe('--fail-on overdue', () => {
  test.each([
    ['2010-07-01', [], 1],
    ['2010-07-01', ['--owner', 'DCP'], 1],
    ['2010-07-01', ['--owner', 'CAD'], 0], // an overdue action that is not shown does not count
    ['2010-07-01', ['--standing', 'due soon'], 0],
    ['2010-07-01', ['--format', 'json'], 1],
    ['2010-06-30', [], 0], // three steps are overdue, and no action
  ])('on %s with %j ends with exit code %d and prints the same', async (day, more, exitCode) => {
    const line = ['status', '--as-of', day, ...more]
    const { stdout } = await runPlan(derby, line)
    expect(await runPlan(derby, [...line, '--fail-on', 'overdue'])).toEqual({ exitCode, stdout, stderr: '' })
  })
})

describe('today, where --as-of is left out', () => {
  async function todayAt(now: string, zone = 'Europe/London'): Promise<string> {
    const settings = `title: A plan\ntime_zone: ${zone}\n`
    const files = {
      ...planFiles('- { id: T1.1, what: Dig, owner: CAD, window: 2010-06 }'),
      'plan/plan.yaml': settings,
    }
    const status: Status = JSON.parse((await runPlan(files, ['status', '--format', 'json'], { now })).stdout)
    return status.as_of
  }

  test.each([
    ['2010-03-27T23:59:00Z', '23:59 on Saturday', '2010-03-27'],
    ['2010-03-28T00:01:00Z', '00:01 on Sunday, an hour before the clocks go forward', '2010-03-28'],
    ['2010-03-28T00:59:00Z', '00:59', '2010-03-28'],
    ['2010-03-28T01:00:00Z', '02:00 of summer time', '2010-03-28'],
    ['2010-03-28T22:59:00Z', '23:59 of summer time', '2010-03-28'],
    ['2010-03-28T23:01:00Z', '00:01 on Monday, while UTC is a day behind', '2010-03-29'],
    ['2010-06-30T22:59:00Z', '23:59 in summer', '2010-06-30'],
    ['2010-06-30T23:00:00Z', 'midnight in summer, while UTC is a day behind', '2010-07-01'],
    ['2010-10-30T22:59:00Z', '23:59 on Saturday, of summer time', '2010-10-30'],
    ['2010-10-30T23:01:00Z', '00:01 on Sunday, two hours before the clocks go back', '2010-10-31'],
    ['2010-10-31T00:30:00Z', '01:30, for the first time', '2010-10-31'],
    ['2010-10-31T01:30:00Z', '01:30, for the second time', '2010-10-31'],
    ['2010-10-31T23:59:00Z', '23:59 of winter time', '2010-10-31'],
    ['2010-11-01T00:01:00Z', '00:01 on Monday', '2010-11-01'],
  ])('at %s it is %s in London: %s', async (now, _clock, day) => {
    expect(await todayAt(now)).toBe(day)
  })

  test.each([
    ['Pacific/Auckland', '2010-06-30T12:01:00Z', '2010-07-01'],
    ['America/Los_Angeles', '2010-07-01T06:59:00Z', '2010-06-30'],
    ['UTC', '2010-06-30T23:59:00Z', '2010-06-30'],
  ])('it is the day of the plan’s time zone, %s at %s: %s', async (zone, now, day) => {
    expect(await todayAt(now, zone)).toBe(day)
  })

  test('T1.3 becomes overdue at midnight in London', async () => {
    const line = ['status', '--standing', 'overdue', '--format', 'json']
    const overdueAt = async (now: string) => {
      const { actions }: Status = JSON.parse((await runPlan(derby, line, { now })).stdout)
      return actions.map(({ id }) => id)
    }
    expect(await overdueAt('2010-06-30T22:59:59Z')).toEqual([])
    expect(await overdueAt('2010-06-30T23:00:00Z')).toEqual(['T1.3'])
  })

  test('with --as-of nobody looks at the clock', async () => {
    const { world, said } = worldWith(derby)
    const now = () => {
      throw new Error('the clock was asked')
    }
    expect(await main(['status', ...july], { ...world, now })).toBe(0)
    expect(said.stderr).toBe('')
  })

  test('--as-of takes a day as people write it', async () => {
    const iso = await printStatus(july)
    for (const day of ['1 July 2010', '1 Jul 2010', '1 july 2010'])
      expect(await printStatus(['--as-of', day])).toBe(iso)
  })
})

describe('screens', () => {
  const days = ['2010-07-01', '2010-10-05']

  test.each(days.flatMap((day) => [50, 72, 100, 140, 200].map((width) => [day, width] as const)))(
    'the Derby plan on %s at %d columns',
    async (day, width) => {
      expectGolden(`screens/derby-${day}-${width}.txt`, await printStatus(['--as-of', day], width))
    },
  )

  test.each(days)('the whole Derby plan on %s at 100 columns', async (day) => {
    expectGolden(`screens/derby-${day}-all-100.txt`, await printStatus(['--as-of', day, '--all'], 100))
  })

  test('where there is no terminal it is 100 columns', async () => {
    expect(await printStatus(july)).toBe(await printStatus(july, 100))
  })

  const widths = Array.from({ length: 161 }, (_, index) => 40 + index)

  test.each([
    ['what is pressing', []],
    ['everything', ['--all']],
    ['everything by target', ['--all', '--by', 'target']],
    ['everything by owner', ['--all', '--by', 'owner']],
    ['everything by indicator', ['--all', '--by', 'indicator']],
    ['nothing', ['--owner', 'CAD', '--target', 'T4']],
  ])('no line of %s is wider than the screen, from 40 to 200 columns', async (_name, args) => {
    const tooWide: string[] = []
    for (const width of widths) {
      const screen = await printStatus(['--as-of', '2010-10-05', ...args], width)
      const wide = screen.split('\n').filter((line) => [...line].length > width)
      tooWide.push(...wide.map((line) => `${width}: ${line}`))
    }
    expect(tooWide).toEqual([])
  })

  test('nothing pressing is told within 40 columns too', async () => {
    const screen = await printStatus(['--as-of', '2010-03-01', '--within', '1 day'], 40)
    expect(screen.split('\n').filter((line) => line.length > 40)).toEqual([])
  })

  test('nothing is cut, from 72 to 200 columns: the cells of a table say the same at every width', async () => {
    const full = readCells(await printStatus(['--as-of', '2010-10-05'], 200))
    expect(full.map(([id]) => id)).toEqual([
      'T1.1',
      'T1.3',
      'T1.4',
      'T2.3',
      'T3.1',
      'T3.3',
      'T4.1',
      'T4.2',
      'T2.1',
      'T3.2',
      'T3.4',
      'T3.6',
    ])
    for (const width of widths.filter((columns) => columns >= 72))
      expect(readCells(await printStatus(['--as-of', '2010-10-05'], width)), `at ${width}`).toEqual(full)
  })

  test('nothing is cut, from 40 to 71 columns: the records say what the table says', async () => {
    const full = readCells(await printStatus(['--as-of', '2010-10-05'], 200)).map((cells) => cells.join(' '))
    for (const width of widths.filter((columns) => columns < 72)) {
      const words = (await printStatus(['--as-of', '2010-10-05'], width)).split(/\s+/).join(' ')
      for (const record of full) expect(words, `at ${width}`).toContain(record)
    }
  })
})

/** The rows of a table, each cell with its lines joined; the columns are where the header has them. */
function readCells(screen: string): readonly (readonly string[])[] {
  const lines = screen.split('\n')
  const header = lines.find((line) => line.startsWith('Id ')) ?? ''
  const starts = ['Id', 'What', 'Owner', 'When', 'Standing'].map((heading) => header.indexOf(heading))
  const cut = (line: string) => starts.map((start, index) => line.slice(start, starts[index + 1]).trim())
  const records: string[][] = []
  for (const line of lines) {
    if (/^[TI]\d/.test(line)) records.push(cut(line))
    else if (line.startsWith('     ')) records.push(joinCells(records.pop() ?? [], cut(line)))
  }
  return records
}

function joinCells(above: readonly string[], below: readonly string[]): string[] {
  return above.map((cell, index) => `${cell} ${below[index] ?? ''}`.trim())
}
