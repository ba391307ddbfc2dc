import { describe, expect, test } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { runAll } from '../../helpers/run-all.js'

const derby = filesIn('plan')

describe('a mistake on the command line is one sentence with its mend', () => {
  const windows =
    'Write it like 2010-04/2010-12, "April – Dec 2010", "Oct 2010 onwards" or "by 30 April 2010".'

  test.each([
    [
      '',
      'plan record can only ask questions on a terminal. Elsewhere, use options, such as: plan record T1.3 --state complete.',
    ],
    [
      'T2.3',
      'plan record T2.3: there is nothing to record. Give --state, --outlook, --move, --propose, --owner or --note.',
    ],
    [
      'T13 --note a',
      'plan record: there is no action, step, target or indicator "T13". Did you mean T1.3 (To establish the purpose and role of third sector representation)?',
    ],
    [
      'T1.3 --reason a',
      'plan record T1.3: there is nothing to record. Give --state, --outlook, --move, --propose, --owner or --note.',
    ],
    ['T1', 'plan record T1: there is nothing to record. Give --achieved, --move or --note.'],
    [
      'T9 --achieved partly',
      'plan record: there is no action, step, target or indicator "T9". Choose T1, T2, T3, T4 or T5.',
    ],
    ['NI7 --period 2010', 'plan record NI7: there is nothing to record. Give --value or --aim.'],
    ['NI7 --value 17', 'plan record NI7: a figure needs --period. Add --period.'],
    [
      'NI7 --state complete',
      'plan record NI7: --state cannot be recorded for an indicator. Give --value or --aim.',
    ],
    [
      'T1 --state complete --outlook a',
      'plan record T1: --state and --outlook cannot be recorded for a target. Give --achieved, --move or --note.',
    ],
    [
      'T1.3 --achieved fully',
      'plan record T1.3: --achieved cannot be recorded for an action or step. Give --state, --outlook, --move, --propose, --owner or --note.',
    ],
    [
      'T1.3 --move 2010-08',
      'plan record T1.3: --move needs --reason and --agreed-by. Add --reason and --agreed-by.',
    ],
    [
      'T1.3 --owner CAD --reason a',
      'plan record T1.3: --owner needs --reason and --agreed-by. Add --agreed-by.',
    ],
    ['T1.3 --propose 2010-08', 'plan record T1.3: --propose needs --reason. Add --reason.'],
    ['T1.3 --state stopped', 'plan record T1.3: --state stopped needs --reason. Add --reason.'],
    ['T1.3 --state "ON HOLD"', 'plan record T1.3: --state "on hold" needs --reason. Add --reason.'],
    ['T1.3 --state completed', '--state: "completed" is not one of the choices. Did you mean "complete"?'],
    [
      'T1.3 --outlook bad',
      '--outlook: "bad" is not one of the choices. Choose "on track", "at risk" or "off track".',
    ],
    [
      'T1 --achieved wholly',
      '--achieved: "wholly" is not one of the choices. Choose "not", "partly", "largely" or "fully".',
    ],
    [
      'T1.3 --note a --on 2010-06-31',
      '--on: 2010-06-31 is not a real date. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    ['T1.3 --note a --on June', '--on: "June" is not a date. Give one, such as 2010-07-01 or "1 July 2010".'],
    [
      'T1.3 --note a --meeting July',
      '--meeting: "July" is not a date. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    ['T1.3 --note " "', '--note is empty. Give it some text, or leave it out.'],
    [
      'T1.3 --move "next spring" --reason a --agreed-by DG',
      `--move: "next spring" is not a window. ${windows}`,
    ],
    [
      'T1.3 --move 2010-02-30 --reason a --agreed-by DG',
      `--move: a date in "2010-02-30" is not a real date. Did you mean "28 Feb 2010"?`,
    ],
    [
      'T1.3 --move 05/06/2010 --reason a --agreed-by DG',
      '--move: "05/06/2010" is not clear. Did you mean "5 Jun 2010" or "6 May 2010"?',
    ],
    [
      'T1.3 --propose "Q2 2010" --reason a',
      '--propose: "Q2 2010" is not clear. Did you mean "Apr – Jun 2010", "Jul – Sep 2010" or "Jul – Sep 2009"?',
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
      '--value: "17%" is not a number. Give it in digits, without its unit, such as 16 or 23.2.',
    ],
    [
      'NI7 --value 1e24 --period 2010',
      '--value: "1e24" is not a number. Give it in digits, without its unit, such as 16 or 23.2.',
    ],
    [
      '"Assessment of the scale of implementation across the Sector" --note a',
      'plan record: "Assessment of the scale of implementation across the Sector" is the name of T3.8 and T4.4. Give one of these instead.',
    ],
    [
      'T2.3 --move "April - Sept 2010" --reason a --agreed-by DG',
      'plan record T2.3: April to September 2010 is already in force. Give different dates, or use --note to record something else.',
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

describe('what is so already is not told again without a word', () => {
  const complete = ['record', 'T1.3', '--state', 'complete']
  const figure = ['record', 'NI7', '--value', '17', '--period', '2010']
  const told = async (...lines: readonly (readonly string[])[]) => {
    const { exitCode, stderr } = await runAll(derby, ...lines)
    return { exitCode, stderr }
  }
  const written = { exitCode: 0, stderr: '' }

  const already = {
    exitCode: 2,
    stderr:
      'plan record T1.3: it was already completed on 22 June 2010. To correct that, add a --note that explains why.\n',
  }

  const earlier = {
    exitCode: 2,
    stderr:
      'plan record T1.3: the entry of 22 June 2010 says complete, and a later day counts. Recorded for 21 June 2010, this changes nothing from then on. If that entry is wrong, use --corrects 2010-06-22. To record it all the same, add --earlier.\n',
  }

  test.each([
    // completed on, told again on
    ['2010-06-22', '2010-06-21', earlier], // the day before it was not complete, and the later day counts
    ['2010-06-22', '2010-06-22', already],
    ['2010-06-22', '2010-06-23', already],
  ])('complete on %s, and again on %s', async (first, again, outcome) => {
    expect(await told([...complete, '--on', first], [...complete, '--on', again])).toEqual(outcome)
  })

  test('with a note it is put right', async () => {
    const again = [...complete, '--on', '2010-06-22', '--note', 'Put right: with the minutes']
    expect(await told([...complete, '--on', '2010-06-22'], again)).toEqual(written)
  })

  test('what comes round again is completed again and again', async () => {
    const step = ['record', 'I4', '--state', 'complete', '--on']
    expect(await told([...step, '2010-07-06'], [...step, '2010-10-05', '--ahead'])).toMatchObject({
      exitCode: 0,
    })
  })

  test.each([
    ['record I4 --state complete --ahead --on 2010-10-05', '5 October 2010'],
    ['record T1.4 --note Looked-at --ahead --on 2010-10-05', '5 October 2010'],
    ['record T1 --achieved partly --ahead --on 2011-04-12', '12 April 2011'],
  ])('plan %s: the same entry twice', async (words, day) => {
    const line = words.split(' ')
    expect(await told(line, line)).toEqual({
      exitCode: 2,
      stderr: `plan record ${line[1]}: the journal already has this entry for ${day}. To record it again, explain why in a different --note.\n`,
    })
    expect(await told(line, [...line, '--evidence', 'minutes.pdf'])).toMatchObject({ exitCode: 0 })
  })

  test('an owner who answers for it', async () => {
    const hand = (owner: string, on: string) => [
      ...['record', 'T2.3', '--owner', owner, '--reason', 'Asked for', '--agreed-by', 'DG', '--on', on],
    ]
    expect(await told(hand('CF', '2010-07-06'))).toEqual({
      exitCode: 2,
      stderr:
        'plan record T2.3: CF is already its owner. Give a different owner, or use --note to record something else.\n',
    })
    expect(await told(hand('VC', '2010-07-06'), hand('CF', '2010-07-05'))).toMatchObject({ exitCode: 2 })
    expect(await told(hand('VC', '2010-07-06'), hand('CF', '2010-07-06'))).toEqual(written)
  })

  test('the date in force is agreed once more where another was proposed, and once only', async () => {
    const propose = ['record', 'T2.3', '--propose', '2010-04/2010-12', '--reason', 'Asked for']
    const keep = [
      'record',
      'T2.3',
      '--move',
      '2010-04/2010-09',
      '--reason',
      'It can wait',
      '--agreed-by',
      'DG',
    ]
    expect(await told(propose, keep)).toEqual(written)
    expect(await told(propose, keep, keep)).toEqual({
      exitCode: 2,
      stderr:
        'plan record T2.3: April to September 2010 is already in force. Give different dates, or use --note to record something else.\n',
    })
  })

  test('a figure that is the baseline', async () => {
    const line = ['record', 'NI7', '--value', '16', '--period', '2008', '--area', 'England']
    expect(await told(line)).toEqual({
      exitCode: 2,
      stderr: 'plan record NI7: this figure for 2008 is already recorded, so nothing was written.\n',
    })
  })

  test('a figure of one period and place', async () => {
    expect(await told(figure, figure)).toEqual({
      exitCode: 2,
      stderr: 'plan record NI7: this figure for 2010 is already recorded, so nothing was written.\n',
    })
    expect(await told(figure, ['record', 'NI7', '--value', '17.0', '--period', '2010'])).toEqual({
      exitCode: 2,
      stderr: 'plan record NI7: this figure for 2010 is already recorded, so nothing was written.\n',
    })
    expect(await told(figure, [...figure, '--area', 'Derby'])).toEqual(written)
  })
})
