import { describe, expect, test } from 'vitest'
import { type Files, filesIn, planFiles } from '../../helpers/plan-folder.js'
import { runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

// What can be recorded besides a state: whole entries, as they go into the journal. It is 8 July 2010.

const derby = filesIn('plan')

/** The lines of the entries that a command line adds. */
async function entryOf(files: Files, ...line: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode, files: after } = await runAll(files, ['record', ...line])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect((await runPlan(after, ['validate'])).exitCode).toBe(0)
  return [...stdout.matchAll(/^\+ (?= *(?:- )?\w)(.*)$/gm)]
    .map(([, text = '']) => text.replace(/^ {2}/, ''))
    .filter((text) => !/^(entries|meeting|yaml)|^#/.test(text))
    .join('\n')
}

const agreed = ['--reason', 'Staff', '--agreed-by', 'DG'] as const

test.each([
  [
    'two owners, the lead first, and who agreed',
    ['T3.3', '--owner', 'DG', '--owner', 'community', ...agreed, '--agreed-by', 'VC'],
    'owner: [DG, CAD]\n  reason: Staff\n  agreed_by: [DG, VC]',
  ],
  ['partners', ['T3.3', '--partners', 'VC', '--partners', 'CF'], 'partners: [VC, CF]'],
  ['progress in per cent', ['T3.3', '--progress', '60'], 'progress: 60'],
  ['progress as a count', ['T3.3', '--progress', '16 of 57'], 'progress: 16 of 57'],
  [
    'new words',
    ['T3.3', '--what', 'List all support', ...agreed],
    'what: List all support\n  reason: Staff\n  agreed_by: DG',
  ],
  ['evidence alone', ['T3.3', '--evidence', 'Minutes'], 'evidence: [Minutes]'],
  [
    'what nobody knows the day of, and who said so',
    ['T3.3', '--state', 'in progress', '--undated', '--reported-by', 'CAD'],
    'undated: true\n  reported_by: CAD\n  state: in progress',
  ],
])('%s', async (_name, line, entry) => {
  const [id = ''] = line
  expect(await entryOf(derby, ...line)).toBe(`- action: ${id}\n  on: 2010-07-08\n  ${entry}`)
})

test.each([
  [
    'a date that moves',
    ['--move', 'April to Dec 2010', ...agreed],
    'window: 2010-04/2010-12\n  reason: Staff\n  agreed_by: DG',
  ],
  [
    'new words',
    ['--statement', 'We are heard', ...agreed],
    'statement: We are heard\n  reason: Staff\n  agreed_by: DG',
  ],
  ['a note', ['--note', 'Heard twice'], 'note: Heard twice'],
])('of a target, %s', async (_name, line, entry) => {
  expect(await entryOf(derby, 'T1', ...line)).toBe(`- target: T1\n  on: 2010-07-08\n  ${entry}`)
})

test('several actions at once: an entry each, all or none', async () => {
  expect(await entryOf(derby, 'T3.4', 'T3.6', '--note', 'Begun')).toBe(
    '- action: T3.4\n  on: 2010-07-08\n  note: Begun\n- action: T3.6\n  on: 2010-07-08\n  note: Begun',
  )
  const { files, exitCode } = await runAll(derby, ['record', 'T3.4', 'T9.9', '--note', 'Begun'])
  expect(exitCode).toBe(2)
  expect(files).toEqual(derby)
})

test('a correction takes the place of what was recorded for its day', async () => {
  const wrong = await runAll(derby, ['record', 'T1.3', '--state', 'complete', '--on', '2010-07-06'])
  expect(
    await entryOf(wrong.files, 'T1.3', '--corrects', '6 July', '--state', 'in progress', '--on', '6 July'),
  ).toBe(
    '- action: T1.3\n  on: 2010-07-06\n  recorded: 2010-07-08\n  corrects: 2010-07-06\n  state: in progress',
  )
})

describe("a plan with its owners' own words", () => {
  const files = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-09 }
    === plan.yaml
    title: A plan for the allotments
    status_words:
      Done: { state: complete }
      Amber: { outlook: at risk }
  `)
  const entry = (said: string) => `- action: T1.1\n  on: 2010-07-08\n  ${said}`

  test.each([
    [['--state', 'done'], 'as_reported: Done'],
    [['--outlook', 'AMBER'], 'as_reported: Amber'],
    [['--as-reported', 'amber', '--note', 'Rain'], 'as_reported: Amber\n  note: Rain'],
  ])('%j is kept as their own', async (line, said) => {
    expect(await entryOf(files, 'T1.1', ...line)).toBe(entry(said))
  })

  test.each([
    [
      ['--as-reported', 'ambre'],
      '--as-reported: "ambre" is not among the status_words of plan.yaml. Did you mean "Amber"?',
    ],
    [
      ['--as-reported', 'late'],
      '--as-reported: "late" is not among the status_words of plan.yaml. Choose "Done" or "Amber".',
    ],
  ])('%j: one sentence', async (line, sentence) => {
    expect(await runPlan(files, ['record', 'T1.1', ...line])).toMatchObject({
      exitCode: 2,
      stderr: `${sentence}\n`,
    })
  })
})

test.each([
  [['--state', 'done'], '--state: "done" is not one of the choices. Did you mean "complete"?'],
  [['--state', 'Started'], '--state: "Started" is not one of the choices. Did you mean "in progress"?'],
  [['--state', 'amber'], '--state: "amber" is not one of the choices. Did you mean --outlook "at risk"?'],
  [['--outlook', 'red'], '--outlook: "red" is not one of the choices. Did you mean "off track"?'],
  [
    ['--outlook', 'finished'],
    '--outlook: "finished" is not one of the choices. Did you mean --state "complete"?',
  ],
  [
    ['--as-reported', 'Amber'],
    '--as-reported: the plan declares no status_words in plan.yaml. Use --state or --outlook.',
  ],
])('the words people use, %j: which of ours is meant', async (line, sentence) => {
  expect(await runPlan(derby, ['record', 'T1.3', ...line])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `${sentence}\n`,
  })
})

describe('what is more often a slip', () => {
  const withMeetings = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-09 }
    === plan.yaml
    title: A plan for the allotments
    meetings: [2010-04-13, 2010-07-06, 2010-10-05]
    === journal/2010-07.yaml
    entries: [{ action: T1.1, on: 2010-07-01, state: complete }]
  `)
  const refused = (sentence: string) => ({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  const record = (...line: readonly string[]) =>
    runPlan(withMeetings, ['record', 'T1.1', ...line], { now: '2010-07-08' })

  test.each([
    ['2010-07-08', 0],
    ['2010-07-09', 2],
  ])('a day after today: %s ends with %i', async (day, exitCode) => {
    expect((await record('--note', 'Rain', '--on', day)).exitCode).toBe(exitCode)
    expect((await record('--note', 'Rain', '--on', day, '--ahead')).exitCode).toBe(0)
  })

  test('a meeting that the plan does not list', async () => {
    const line = ['--note', 'Rain', '--meeting', '2010-07-07'] as const
    expect(await record(...line)).toEqual(
      refused(
        'plan record T1.1: 7 July 2010 is not among the meetings in plan.yaml; near it: 6 July 2010 and 5 October 2010. Check --meeting, or add the meeting first: plan meeting --on 2010-07-07. To record it all the same, add --new-meeting.',
      ),
    )
    expect((await record(...line, '--new-meeting')).exitCode).toBe(0)
  })

  test('a complete action that is opened again without a word', async () => {
    expect(await record('--state', 'in progress')).toEqual(
      refused(
        'plan record T1.1: it was completed on 1 July 2010. To open it again, say why with --reason or --note.',
      ),
    )
    expect((await record('--state', 'in progress', '--note', 'Page 2 is missing')).exitCode).toBe(0)
  })

  test('what a later entry says otherwise', async () => {
    const line = ['--state', 'in progress', '--on', '2010-06-30'] as const
    expect(await record(...line)).toEqual(
      refused(
        'plan record T1.1: the entry of 1 July 2010 says complete, and a later day counts. Recorded for 30 June 2010, this changes nothing from then on. If that entry is wrong, use --corrects 2010-07-01. To record it all the same, add --earlier.',
      ),
    )
    expect((await record(...line, '--earlier')).exitCode).toBe(0)
    expect((await record(...line, '--outlook', 'at risk')).exitCode).toBe(0) // nothing later speaks of that
  })
})
