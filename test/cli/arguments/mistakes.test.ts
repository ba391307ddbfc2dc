import { describe, expect, test } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { runAll } from '../../helpers/run-all.js'
import { type Run, runPlan } from '../../helpers/world.js'

// What a coordinator is told who types something wrong: one clear sentence, with the word that was meant.

const derby = filesIn('plan')

/** The command line as typed; a value with a space stands in quotes. */
function typed(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

async function say(line: string): Promise<Run> {
  return await runPlan(derby, typed(line))
}

describe('a mistyped command', () => {
  test.each([
    ['stauts', "Unknown command 'stauts'. Did you mean status?"],
    ['statsu --as-of 2010-07-01', "Unknown command 'statsu'. Did you mean status?"],
    ['shw T1.3', "Unknown command 'shw'. Did you mean show?"],
    ['validat', "Unknown command 'validat'. Did you mean validate?"],
    ['xyzzy', "Unknown command 'xyzzy'. See plan --help."],
  ])('plan %s', async (line, sentence) => {
    expect(await say(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test('plan alone prints what there is', async () => {
    const { stdout } = await say('--help')
    expect(await say('')).toEqual({ exitCode: 2, stdout: '', stderr: stdout })
  })

  test('plan help with a mistyped command names the nearest one', async () => {
    expectOneSentence(await say('help stauts'), 'stauts', 'status')
  })

  test.each([
    ['status', 'status extra'],
    ['show', 'show T1.3 T1.4'],
    ['validate', 'validate plan'],
  ])('plan %s with a word too many is told in one sentence', async (command, line) => {
    expectOneSentence(await say(line), command)
  })

  test('plan show with nothing to show asks for it', async () => {
    expectOneSentence(await say('show'), 'id')
  })
})

describe('a mistyped option', () => {
  test.each([
    ['status --as-off 2010-07-01', "Unknown option '--as-off'. Did you mean --as-of?"],
    ['status --asof 2010-07-01', "Unknown option '--asof'. Did you mean --as-of?"],
    ['status --withn "6 weeks"', "Unknown option '--withn'. Did you mean --within?"],
    ['status --ownr CAD', "Unknown option '--ownr'. Did you mean --owner?"],
    ['status --taget T1', "Unknown option '--taget'. Did you mean --target?"],
    ['status --indicater NI7', "Unknown option '--indicater'. Did you mean --indicator?"],
    ['status --standings overdue', "Unknown option '--standings'. Did you mean --standing?"],
    ['status --al', "Unknown option '--al'. Did you mean --all?"],
    ['status --formt json', "Unknown option '--formt'. Did you mean --format?"],
    ['status --failon overdue', "Unknown option '--failon'. Did you mean --fail-on?"],
    ['status --plann plan', "Unknown option '--plann'. Did you mean --plan?"],
    ['status --revison HEAD', "Unknown option '--revison'. Did you mean --revision?"],
    ['show T1.3 --as-off 2010-07-01', "Unknown option '--as-off'. Did you mean --as-of?"],
    ['validate --revison HEAD', "Unknown option '--revison'. Did you mean --revision?"],
  ])('plan %s', async (line, sentence) => {
    expect(await say(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test.each([
    [
      'record T1.4 --note --dry-run --on 2010-09-11',
      '--note is followed by --dry-run instead of a value. Give a value, or leave out --note. If --dry-run is the value, write --note="--dry-run".',
    ],
    [
      'record T1.4 --note a --evidence --on=2010-09-11',
      '--evidence is followed by --on=2010-09-11 instead of a value. Give a value, or leave out --evidence. If --on=2010-09-11 is the value, write --evidence="--on=2010-09-11".',
    ],
    [
      'status --owner -h',
      '--owner is followed by -h instead of a value. Give a value, or leave out --owner. If -h is the value, write --owner="-h".',
    ],
    [
      'compare --revisions --as-of 2010-07-01',
      '--revisions is followed by --as-of instead of a value. Give a value, or leave out --revisions. If --as-of is the value, write --revisions="--as-of".',
    ],
    [
      'record T1.4 --note --dry-rum --on 2010-09-11',
      '--note is followed by --dry-rum instead of a value. Give a value, or leave out --note. If --dry-rum is the value, write --note="--dry-rum".',
    ],
    [
      'record T1.4 --note --version',
      '--note is followed by --version instead of a value. Give a value, or leave out --note. If --version is the value, write --note="--version".',
    ],
    [
      'report --output -o paper.md',
      '--output is followed by -o instead of a value. Give a value, or leave out --output. If -o is the value, write --output="-o".',
    ],
    [
      'report -o --format docx',
      '--output is followed by --format instead of a value. Give a value, or leave out --output. If --format is the value, write --output="--format".',
    ],
    ['record T1.4 --note a --note b', '--note is given twice, but takes one value. Leave out one of them.'],
    ['record T1.4 --note a --note=b', '--note is given twice, but takes one value. Leave out one of them.'],
    ['report -o a.md --output b.md', '--output is given twice, but takes one value. Leave out one of them.'],
    ['report -oa.md -ob.md', '--output is given twice, but takes one value. Leave out one of them.'],
    [
      'status --format json --format csv',
      '--format is given twice, but takes one value. Leave out one of them.',
    ],
  ])('plan %s: a value that is missing or too many', async (line, sentence) => {
    expect(await say(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test.each([
    ['--note=--dry-run', 'note: --dry-run'],
    ['--note "- agreed"', 'note: "- agreed"'],
    ['--note "-5 plots"', 'note: -5 plots'],
  ])('plan record %s: a text that does begin with a dash is written', async (option, written) => {
    const { exitCode, files } = await runAll(derby, typed(`record T1.4 --on 2010-09-11 --ahead ${option}`))
    const journal = new TextDecoder().decode(files['plan/journal/2010-09.yaml'] as Uint8Array)
    const lastLine = journal.trimEnd().split('\n').at(-1)
    expect({ exitCode, lastLine }).toEqual({ exitCode: 0, lastLine: `    ${written}` })
  })

  test.each([
    ['status --xyzzy', '--xyzzy'],
    ['status -x', '-x'],
    ['--as-of 2010-07-01 status', '--as-of'],
    ['validate --as-of 2010-07-01', '--as-of'],
    ['status --as-of', '--as-of'],
    ['status --owner', '--owner'],
  ])('plan %s is told in one sentence', async (line, option) => {
    expectOneSentence(await say(line), option)
  })

  test.each([
    ['status --as-of', '--as-of needs a value. See plan status --help.'],
    ['report -o', '--output needs a value. See plan report --help.'],
    ['compare --revisions', '--revisions needs a value. See plan compare --help.'],
    ['add', 'The target is missing. See plan add --help.'],
  ])('plan %s, and nothing behind it', async (line, sentence) => {
    expect(await say(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test('an option in capitals is answered with the option', async () => {
    expectOneSentence(await say('status --ALL'), '--ALL', '--all')
  })
})

describe('a value that an option does not take', () => {
  const standings =
    '"complete", "stopped", "overdue", "due soon", "late starting", "on hold", "no date", "in progress", "due to start", "upcoming", "moved", "at risk", "off track", "waiting", "no update" or "completed late"'
  const length = 'Give a number and days, weeks, months or years, such as "6 weeks".'
  const day = 'Give one, such as 2010-07-01 or "1 July 2010".'
  test.each([
    ['status --standing overdu', '--standing: "overdu" is not one of the choices. Did you mean "overdue"?'],
    [
      'status --standing "due son"',
      '--standing: "due son" is not one of the choices. Did you mean "due soon"?',
    ],
    ['status --standing done', `--standing: "done" is not one of the choices. Choose ${standings}.`],
    ['status --by ownr', '--by: "ownr" is not one of the choices. Did you mean "owner"?'],
    [
      'status --by month',
      '--by: "month" is not one of the choices. Choose "standing", "target", "group", "theme", "owner" or "indicator".',
    ],
    ['status --format jsn', '--format: "jsn" is not one of the choices. Did you mean "json"?'],
    [
      'status --format pdf',
      '--format: "pdf" is not one of the choices. Choose "table", "json", "csv", "markdown", "ics" or "xlsx".',
    ],
    ['status --fail-on overdu', '--fail-on: "overdu" is not one of the choices. Did you mean "overdue"?'],
    ['status --fail-on late', '--fail-on: "late" is not one of the choices. Choose "overdue".'],
    ['status --within 6', `--within: "6" is not a length of time. ${length}`],
    ['status --within "6 wekks"', `--within: "6 wekks" is not a length of time. ${length}`],
    ['status --within "0 days"', `--within: "0 days" is not a length of time. ${length}`],
    ['status --as-of 2010-06-31', `--as-of: 2010-06-31 is not a real date. ${day}`],
    ['status --as-of "31 June 2010"', `--as-of: 31 June 2010 is not a real date. ${day}`],
    ['status --as-of tomorrow', `--as-of: "tomorrow" is not a date. ${day}`],
    [
      'status --as-of 01/07/2010',
      '--as-of: "01/07/2010" could be 1 July or 7 January 2010. Write the month as a word.',
    ],
    [
      'compare 1.2.10 2010-07-01',
      'plan compare: "1.2.10" could be 1 February or 2 January 2010. Write the month as a word.',
    ],
    ['status --as-of "31 June"', `--as-of: 31 June is not a real date. ${day}`],
    ['status --as-of 2010-07', `--as-of: "2010-07" is not a date. ${day}`],
    ['status --as-of "July 2010"', `--as-of: "July 2010" is not a date. ${day}`],
    ['status --as-of "by 1 July 2010"', `--as-of: "by 1 July 2010" is not a date. ${day}`],
    ['status --as-of 2010-07-01/..', `--as-of: "2010-07-01/.." is not a date. ${day}`],
    ['status --as-of ""', `--as-of: "" is not a date. ${day}`],
    ['show T1.3 --as-of 2010-02-29', `--as-of: 2010-02-29 is not a real date. ${day}`],
  ])('plan %s', async (line, sentence) => {
    expect(await say(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })
})

describe('an id, code or name that the plan does not have', () => {
  const owners = 'Choose CAD, DCP, DG, CF, VC, ASP or TP.'
  test.each([
    ['status --owner CAED', '--owner: there is no owner "CAED". Did you mean CAD (Community Action Derby)?'],
    [
      'status --owner "Compact Fourm"',
      '--owner: there is no owner "Compact Fourm". Did you mean CF (Compact Forum)?',
    ],
    [
      'status --owner volunter-centre',
      '--owner: there is no owner "volunter-centre". Did you mean VC (Volunteer Centre)?',
    ],
    ['status --owner derby', `--owner: there is no owner "derby". ${owners}`], // two have it in their names
    [
      'show "Assessment of the scale of implementation across the Sector"',
      'plan show: "Assessment of the scale of implementation across the Sector" is the name of T3.8 and T4.4. Give one of these instead.',
    ],
    [
      'record "assessment of the scale of implementation across the sector" --note x --on 2010-07-05',
      'plan record: "assessment of the scale of implementation across the sector" is the name of T3.8 and T4.4. Give one of these instead.',
    ],
    ['status --owner Smith', `--owner: there is no owner "Smith". ${owners}`],
    ['status --owner ""', `--owner: there is no owner "". ${owners}`],
    ['status --target Polcy', '--target: there is no target "Polcy". Did you mean T1 (Policy)?'],
    ['status --target T6', '--target: there is no target "T6". Choose T1, T2, T3, T4 or T5.'],
    ['status --target T1.3', '--target: there is no target "T1.3". Choose T1, T2, T3, T4 or T5.'],
    [
      'status --indicator NI77',
      '--indicator: there is no indicator "NI77". Did you mean NI7 (Environment for a Thriving Third Sector)?',
    ],
    [
      'show T1.33',
      'plan show: there is no action, step, target, owner, indicator or term "T1.33". Did you mean T1.3 (To establish the purpose and role of third sector representation)?',
    ],
    [
      'show "Comunity Action Derby"',
      'plan show: there is no action, step, target, owner, indicator or term "Comunity Action Derby". Did you mean CAD (Community Action Derby)?',
    ],
    [
      'show xyzzy',
      'plan show: there is no action, step, target, owner, indicator or term "xyzzy". Run plan status --all to list the ids of actions and steps.',
    ],
  ])('plan %s', async (line, sentence) => {
    expect(await say(line)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  // plan status --all lists no indicator, so it is no help here.
  test.each(['NI5', 'NI', 'volunteering'])('--indicator %s is answered with indicators', async (text) => {
    const run = await say(`status --indicator ${text}`)
    expectOneSentence(run, `there is no indicator "${text}"`, 'NI')
    expect(run.stderr).not.toContain('ids of actions and steps')
  })

  // Two letters in each other's place are the commonest slip of all.
  test.each([
    ['status --owner CDA', 'CAD (Community Action Derby)'],
    ['status --owner DPC', 'DCP (Derby City Partnership)'],
    ['show CDA', 'CAD (Community Action Derby)'],
    ['show T13', 'T1.3 (To establish'],
  ])('plan %s is answered with %s', async (line, meant) => {
    expectOneSentence(await say(line), `Did you mean ${meant}`)
  })
})

/** Something wrong, told in one line that ends as a sentence does and names what matters; no data. */
function expectOneSentence({ exitCode, stdout, stderr }: Run, ...words: readonly string[]): void {
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+[^.][.?]\n$/)
  expect(stderr).not.toContain('..')
  for (const word of words) expect(stderr).toContain(word)
}
