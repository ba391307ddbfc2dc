import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { expectGolden } from '../helpers/golden.js'
import { type Files, filesIn, planFiles } from '../helpers/plan-folder.js'
import { type Run, runPlan, worldWith } from '../helpers/world.js'

const derby = filesIn('plan')

/** Runs command lines one after another on the same files; what the last one said, and the files then. */
async function runAll(
  given: Files,
  ...lines: readonly (readonly string[])[]
): Promise<Run & { files: Files }> {
  let files = given
  let run: Run = { exitCode: 0, stdout: '', stderr: '' }
  for (const line of lines) {
    const made = worldWith(files, { now: '2010-07-08', width: 100 })
    run = { exitCode: await main(line, made.world), ...made.said }
    files = made.files
  }
  return { ...run, files }
}

function changedFiles(before: Files, after: Files): string[] {
  return Object.keys(after).filter((path) => before[path] !== after[path])
}

const complete = [
  'record',
  'T1.3',
  '--state',
  'complete',
  '--on',
  '2010-06-22',
  '--note',
  'Role description agreed',
]
const move = [
  'record',
  'T2.3',
  '--move',
  'April – Dec 2010',
  '--reason',
  "Awaiting the Council's timetable",
  '--agreed-by',
  'DG',
]

describe('what is recorded is shown, with the standing before and after', () => {
  test.each([
    ['complete', [...complete, '--evidence', 'https://example.org/minutes.pdf', '--meeting', '6 July 2010']],
    ['outlook', ['record', 't1.1', '--outlook', 'at risk', '--on', '6 July 2010']],
    ['move', move],
    [
      'propose',
      ['record', 'T4.1', '--propose', '2010-04/2010-12', '--reason', 'Asked for by the Volunteer Centre'],
    ],
    [
      'owner',
      [
        'record',
        'T3.3',
        '--owner',
        'development group',
        '--reason',
        'No staff',
        '--agreed-by',
        'DG',
        '--on',
        '2010-09-01',
      ],
    ],
    ['step', ['record', 'I1', '--state', 'complete', '--on', '2010-04-20']],
    ['achieved', ['record', 'T1', '--achieved', 'partly', '--on', '2011-04-12', '--agreed-by', 'DG']],
    ['reading', ['record', 'NI7', '--value', '17', '--period', '2010', '--published', '2010-07-01']],
    [
      'reading-aim',
      ['record', 'S3.2', '--aim', '50', '--period', '2011', '--area', 'Derby', '--note', 'Agreed: half'],
    ],
    [
      'put-right',
      [
        'record',
        'T3.1',
        '--on',
        '2010-04-30',
        '--state',
        'not started',
        '--note',
        'Put right: it had not begun',
      ],
    ],
    [
      'stopped',
      [
        'record',
        'T2.3',
        '--state',
        'stopped',
        '--reason',
        'A text that is too long for one line of the file, as reasons given at length by a whole committee are apt to be',
      ],
    ],
  ])('%s', async (name, line) => {
    const { exitCode, stdout, stderr, files } = await runAll(derby, line)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden(`screens/record-${name}.txt`, stdout)
    expect(changedFiles(derby, files)).toEqual([stdout.slice(0, stdout.indexOf(','))])
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
    // A dry run says the same and changes nothing.
    const dry = await runAll(derby, [...line, '--dry-run'])
    expect(dry).toEqual({
      exitCode: 0,
      stdout,
      stderr: 'Nothing was written: this was a dry run.\n',
      files: derby,
    })
  })
})

test('a status for the day before shows the old standing, for the day itself the new one', async () => {
  const { files } = await runAll(derby, complete)
  const statusOn = (given: Files, day: string) =>
    runPlan(given, ['status', '--as-of', day, '--all', '--target', 'T1'], { width: 100 })
  expect(await statusOn(files, '2010-06-21')).toEqual(await statusOn(derby, '2010-06-21'))
  const { stdout } = await statusOn(files, '2010-06-22')
  expectGolden('screens/record-status-on-the-day.txt', stdout)
})

describe('an entry goes where it counts', () => {
  const note = (...more: readonly string[]) => ['record', 'T1.3', '--note', 'a', ...more]
  const put = async (given: Files, ...lines: readonly (readonly string[])[]) => {
    const { exitCode, stderr, stdout } = await runAll(given, ...lines)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    return stdout.slice(0, stdout.indexOf('\n'))
  }

  test.each([
    ['of its month, without a meeting', [note('--on', '2010-06-22')], '2010-06.yaml, a new file:'],
    ['of today, without a day', [note()], '2010-07.yaml, a new file:'],
    [
      'of its meeting',
      [note('--on', '2010-06-22', '--meeting', '2010-07-06')],
      '2010-07-06.yaml, a new file:',
    ],
    [
      'behind the entry of its day that it puts right, in the same file',
      [note('--on', '2010-06-22'), ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22']],
      '2010-06.yaml, line 9:',
    ],
    [
      'behind the entry of its day that it puts right, in a later file',
      [
        note('--on', '2010-06-22', '--meeting', '2010-07-06'),
        ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22'],
      ],
      '2010-07-06.yaml, line 10:',
    ],
  ])('%s', async (_name, lines, where) => {
    expect(await put(derby, ...lines)).toBe(`plan/journal/${where}`)
  })

  const withJournal = (name: string, meeting: string) => ({
    ...derby,
    [`plan/journal/${name}`]: `meeting: ${meeting}\nentries: []\n`,
  })

  test('of its meeting, whatever that file is called', async () => {
    expect(await put(withJournal('july.yaml', '2010-07-06'), note('--meeting', '2010-07-06'))).toBe(
      'plan/journal/july.yaml, line 2:',
    )
  })

  test.each([
    [
      'another meeting has told of its day later',
      [note('--on', '2010-06-22', '--meeting', '2010-10-05')],
      'There is an entry of 2010-06-22 about T1.3 in plan/journal/2010-10-05.yaml, and one in plan/journal/2010-07-06.yaml would not count beside it. Leave --meeting out.',
    ],
    [
      'the file of its day does not say its meeting',
      [],
      'plan/journal/2010-07-06.yaml does not say its meeting. Add the line "meeting: 2010-07-06" to it.',
    ],
  ])('and with its meeting or not at all: %s', async (_name, before, sentence) => {
    const silent: Files = { ...derby, 'plan/journal/2010-07-06.yaml': 'entries: []\n' }
    const { files } = await runAll(before.length === 0 ? silent : derby, ...before)
    const line = ['record', 'T1.3', '--state', 'complete', '--on', '2010-06-22', '--meeting', '2010-07-06']
    expect(await runAll(files, line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n`, files })
  })

  test('but not into the file of another meeting', async () => {
    const { exitCode, stdout, stderr } = await runAll(
      withJournal('2010-07-06.yaml', '2010-07-13'),
      note('--meeting', '2010-07-06'),
    )
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'plan/journal/2010-07-06.yaml is of the meeting of 2010-07-13. Give that day to --meeting, or put its "meeting" right.\n',
    })
  })
})

describe('what would be an error is refused, and nothing is written', () => {
  test('with the finding', async () => {
    const recurring = planFiles(`
      - id: T1.1
        what: Keep the plots in good order
        owner: CAD
        window: 2010-04/..
        every: quarter
    `)
    const { exitCode, stdout, stderr, files } = await runAll(recurring, [
      ...['record', 'T1.1', '--move', '2010-04/2010-12', '--reason', 'No time', '--agreed-by', 'DG'],
    ])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expectGolden('screens/record-refused.txt', stderr)
    expect(files).toEqual(recurring)
  })

  test('where the plan has errors already, they come first', async () => {
    const { 'plan/owners.yaml': _gone, ...broken } = derby
    const { exitCode, stdout, stderr, files } = await runAll(broken, complete)
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'plan/owners.yaml:1:1: error: this file is missing [file-given]\n  fix: add it: it lists who answers for actions\n',
    })
    expect(files).toEqual(broken)
  })

  test('a warning is told, and the entry written', async () => {
    const { exitCode, stderr, files } = await runAll(derby, [
      'record',
      'T1.2',
      '--state',
      'complete',
      '--on',
      '2010-07-01',
    ])
    expect(exitCode).toBe(0)
    expectGolden('screens/record-warned.txt', stderr)
    expect(changedFiles(derby, files)).toEqual(['plan/journal/2010-07.yaml'])
  })
})

describe('a mistake on the command line is one sentence with its mend', () => {
  const windows =
    'Give one, such as 2010-04/2010-12, "April – Dec 2010", "Oct 2010 onwards" or "by 30 April 2010".'

  test.each([
    [
      '',
      'plan record: say what there is to record, such as: plan record T1.3 --state complete. On a terminal it asks.',
    ],
    [
      'T2.3',
      'plan record T2.3: say what there is to record. Give --state, --outlook, --move, --propose, --owner or --note.',
    ],
    [
      'T13 --note a',
      'plan record: there is no action, step, target or indicator "T13". Did you mean T1.3 (To establish the purpose and role of third sector representation)?',
    ],
    [
      'T1.3 --reason a',
      'plan record T1.3: say what there is to record. Give --state, --outlook, --move, --propose, --owner or --note.',
    ],
    ['T1', 'plan record T1: say what there is to record. Give --achieved.'],
    [
      'T9 --achieved partly',
      'plan record: there is no action, step, target or indicator "T9". Choose T1, T2, T3, T4 or T5.',
    ],
    ['T1 --note a', 'plan record T1: say what there is to record. Give --achieved.'],
    ['NI7 --period 2010', 'plan record NI7: say what there is to record. Give --value or --aim.'],
    ['NI7 --value 17', 'plan record NI7: a figure needs --period. Add --period.'],
    [
      'NI7 --state complete',
      'plan record NI7: --state cannot be said of an indicator. Give --value or --aim.',
    ],
    [
      'T1 --state complete --outlook a',
      'plan record T1: --state and --outlook cannot be said of a target. Give --achieved.',
    ],
    [
      'T1.3 --achieved fully',
      'plan record T1.3: --achieved cannot be said of an action or step. Give --state, --outlook, --move, --propose, --owner or --note.',
    ],
    [
      'T1.3 --move 2010-08',
      'plan record T1.3: a date that moves needs --reason and --agreed-by. Add --reason and --agreed-by.',
    ],
    [
      'T1.3 --owner CAD --reason a',
      'plan record T1.3: another owner needs --reason and --agreed-by. Add --agreed-by.',
    ],
    ['T1.3 --propose 2010-08', 'plan record T1.3: a date that is proposed needs --reason. Add --reason.'],
    ['T1.3 --state stopped', 'plan record T1.3: what is stopped needs --reason. Add --reason.'],
    ['T1.3 --state "ON HOLD"', 'plan record T1.3: what is on hold needs --reason. Add --reason.'],
    ['T1.3 --state completed', '--state: "completed" is not one of its words. Did you mean "complete"?'],
    [
      'T1.3 --outlook bad',
      '--outlook: "bad" is not one of its words. Choose "on track", "at risk" or "off track".',
    ],
    [
      'T1 --achieved wholly',
      '--achieved: "wholly" is not one of its words. Choose "not", "partly", "largely" or "fully".',
    ],
    [
      'T1.3 --note a --on 2010-06-31',
      '--on: there is no day 2010-06-31. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    ['T1.3 --note a --on June', '--on: "June" is not a day. Give one, such as 2010-07-01 or "1 July 2010".'],
    [
      'T1.3 --note a --meeting July',
      '--meeting: "July" is not a day. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    ['T1.3 --note " "', '--note is empty. Say something behind it, or leave it out.'],
    [
      'T1.3 --move "next spring" --reason a --agreed-by DG',
      `--move: "next spring" is not a window. ${windows}`,
    ],
    [
      'T1.3 --move 2010-02-30 --reason a --agreed-by DG',
      `--move: "2010-02-30" has a date that is in no calendar. ${windows}`,
    ],
    [
      'T1.3 --move "Oct-Mar 2010" --reason a --agreed-by DG',
      '--move: "Oct-Mar 2010" ends before it starts. Did you mean "Oct 2010 – Mar 2011" or "Oct 2009 – Mar 2010"?',
    ],
    [
      'T1.3 --move 2010-08 --reason a --agreed-by DGG',
      '--agreed-by: there is no owner "DGG". Did you mean DG (Development Group)?',
    ],
    [
      'T1.3 --owner nobody --reason a --agreed-by DG',
      '--owner: there is no owner "nobody". Choose CAD, DCP, DG, CF, VC, ASP or TP.',
    ],
    [
      'NI7 --value 17% --period 2010',
      '--value: "17%" is not a number. Give it without its unit, such as 16 or 23.2.',
    ],
    ['T1.3 --note a --staet complete', "Unknown option '--staet'. Did you mean --state?"],
  ])('plan record %s', async (words, sentence) => {
    const line = [
      'record',
      ...[...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    ]
    const { files, ...run } = await runAll(derby, line)
    expect(run).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
    expect(files).toEqual(derby)
  })
})

describe('plan add', () => {
  const add = [
    ...[
      'add',
      't1',
      '--what',
      'Train the representatives',
      '--owner',
      'CAD',
      '--window',
      'April – Sept 2011',
    ],
    ...['--added', '12 April 2011', '--agreed-by', 'DG'],
  ]

  test('puts an action at the end of its target, and who agreed it into the journal', async () => {
    const { exitCode, stdout, stderr, files } = await runAll(derby, [
      ...add,
      '--partner',
      'dcp',
      '--follows',
      'T1.4',
      '--theme',
      'Training',
      '--indicator',
      'ni6',
    ])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden('screens/add.txt', stdout)
    expect(changedFiles(derby, files).sort()).toEqual([
      'plan/journal/2011-04.yaml',
      'plan/targets/T1-policy.yaml',
    ])
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('that comes round again says how often', async () => {
    const window = add.indexOf('April – Sept 2011')
    const line = [...add.slice(0, window), 'Quarterly from July 2011', ...add.slice(window + 1)]
    const { files } = await runAll(derby, line)
    const text = new TextDecoder().decode(files['plan/targets/T1-policy.yaml'] as Uint8Array)
    expect(text).toContain('    window: 2011-07/..\n    every: quarter\n    added: 2011-04-12\n')
  })

  test('whose second file cannot be written says that the first one was', async () => {
    const { world, said, files } = worldWith(derby)
    const replaceFile: typeof world.replaceFile = (path, content) => {
      if (path.includes('journal')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      world.replaceFile(path, content)
    }
    expect(await main(add, { ...world, replaceFile })).toBe(2)
    expect(said).toEqual({
      stdout: '',
      stderr:
        'plan/journal/2011-04.yaml cannot be written: the disk is full. plan/targets/T1-policy.yaml was written before that.\n',
    })
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('counts on, also over numbers that only the history knows', async () => {
    const { world, said } = worldWith(derby)
    const asked: unknown[] = []
    const git = (folder: string, args: readonly string[]) => {
      asked.push([folder, args.slice(0, 2), args.slice(-3)])
      const output =
        '+  - id: T1.9\n-  - { id: "T1.7", what: a }\n+  - action: T2.31\n     id: T1.99\n+  note: T1.50 is not there\n'
      return { ok: true, output: new TextEncoder().encode(output), complaint: '' }
    }
    expect(await main([...add, '--dry-run'], { ...world, git })).toBe(0)
    expect(asked).toEqual([['/plan', ['log', '--all'], ['--', 'targets/*.yaml', 'journal/*.yaml']]])
    expect(said.stdout).toContain('+   - id: T1.10\n')
  })

  test.each([
    [
      'add T1',
      'plan add T1: a new action needs --what, --owner, --window and --agreed-by. Add --what, --owner, --window and --agreed-by.',
    ],
    [
      'add T1 --what a --owner CAD --window 2011',
      'plan add T1: a new action needs --what, --owner, --window and --agreed-by. Add --agreed-by.',
    ],
    [
      'add T1 --what a --owner CAD --window 2011 --agreed-by DG',
      '--window: "2011" is not a window. Give one, such as 2010-04/2010-12, "April – Dec 2010", "Oct 2010 onwards" or "by 30 April 2010".',
    ],
    [
      'add T1 --what a --owner KAD --window 2011-04 --agreed-by DG',
      '--owner: there is no owner "KAD". Did you mean CAD (Community Action Derby)?',
    ],
    [
      'add T9 --what a --owner CAD --window 2011-04 --agreed-by DG',
      'plan add: there is no target "T9". Choose T1, T2, T3, T4 or T5.',
    ],
    [
      'add T1 --what a --owner CAD --window 2011-04 --agreed-by DG --follows T1.44',
      '--follows: there is no action or step "T1.44". Did you mean T1.4 (Development Group to establish a process to ensure representatives are accountable and effective)?',
    ],
    [
      'add T1 --what a --owner CAD --window 2011-04/.. --agreed-by DG --every week',
      '--every: "week" is not one of its words. Choose "month", "quarter" or "year".',
    ],
    ['add', "Missing required argument 'target'. See plan add --help."],
  ])('plan %s', async (line, sentence) => {
    expect(await runAll(derby, line.split(' '))).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
      files: derby,
    })
  })

  test('a window with an end does not come round: refused with the finding', async () => {
    const { exitCode, stdout, stderr, files } = await runAll(derby, [...add, '--every', 'quarter'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expectGolden('screens/add-refused.txt', stderr)
    expect(files).toEqual(derby)
  })
})

describe('plan init', () => {
  const init = [
    'init',
    'allotments',
    '--title',
    'A plan for the allotments: 2010',
    '--owner',
    'DG: Development Group',
  ]

  test('makes a plan that validates, and teaches', async () => {
    const { exitCode, stdout, stderr, files } = await runAll({}, [
      ...init,
      '--year-starts',
      'jan',
      '--organisation',
      'Allotment Forum',
    ])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const made = Object.entries(files).filter(([path]) => !path.includes('/.schema/'))
    expectGolden(
      'screens/init.txt',
      `${stdout}\n${made.map(([path, text]) => `== ${path}\n${text}`).join('\n')}`,
    )
    expect(Object.keys(files).filter((path) => path.includes('/.schema/'))).toHaveLength(6)
    expect(await runPlan(files, ['validate', '--plan', 'allotments'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '1 action, 1 target, 1 owner and 0 entries checked in 3 files: no findings\n',
    })
    const recorded = await runAll(files, ['record', 'T1.1', '--state', 'in progress', '--plan', 'allotments'])
    expect(recorded).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test.each([
    [
      'plan',
      'plan/plan.yaml',
      ['init'],
      'plan is there already, and was left as it is. Name another folder: plan init allotments.',
    ],
    [
      'a folder with a plan in it',
      'allotments/plan.yaml',
      init,
      'allotments holds a plan already, and was left as it is. Name another folder: plan init allotments.',
    ],
    [
      'something of that name',
      'allotments/plan',
      init,
      'allotments/plan is there already, and was left as it is. Name another folder: plan init allotments.',
    ],
  ])('overwrites nothing: %s', async (_name, path, line, sentence) => {
    const files = { [path]: 'kept' }
    expect(await runAll(files, line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n`, files })
  })

  test.each([
    [
      [],
      'plan init: a new plan needs --title and --owner, such as: plan init --title "A plan for the allotments" --owner "DG: Development Group". On a terminal it asks.',
    ],
    [
      ['--title', 'a', '--owner', 'Development Group'],
      '--owner: "Development Group" is not a code and a name. Give a short code, a colon and the name, such as "DG: Development Group".',
    ],
    [['--title', ' ', '--owner', 'DG: a'], '--title is empty. Say something behind it, or leave it out.'],
    [
      ['--title', 'a', '--owner', 'DG: a', '--year-starts', 'Avril'],
      '--year-starts: "Avril" is not a month. Give one, such as April.',
    ],
  ])('plan init %j', async (options, sentence) => {
    expect(await runAll({}, ['init', ...options])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
      files: {},
    })
  })
})

test('plan meeting asks, and elsewhere says what to do', async () => {
  expect(await runAll(derby, ['meeting'])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'plan meeting asks its questions on a terminal. Elsewhere, put progress in with plan record, such as: plan record T1.3 --state complete --meeting 2010-07-06.\n',
    files: derby,
  })
})
