import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { git, makeFolder, runOnDisk, writeFiles } from '../helpers/git.js'
import { expectGolden } from '../helpers/golden.js'
import { type Files, filesIn, planFiles } from '../helpers/plan-folder.js'
import { runPlan, worldWith } from '../helpers/world.js'

const derby = filesIn('plan')
const eventful = filesIn('test/cases/eventful')

/** The paper that a command line makes, which must say nothing beside it. */
async function paperOf(files: Files, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runPlan(files, ['report', ...args])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout
}

/** The lines under a heading of a Markdown paper. */
function sectionOf(paper: string, heading: string): string {
  const start = paper.indexOf(`\n## ${heading}\n`)
  expect(start, `there is no heading ${heading}`).toBeGreaterThan(-1)
  const [, text = ''] = paper.slice(start + 1).split(/^## .*\n/m)
  return text.trim()
}

describe('whole papers, read as a member would', () => {
  test.each([
    ['derby-2010-07-01.md', derby, ['--as-of', '2010-07-01']],
    ['derby-2010-10-05.md', derby, ['--as-of', '2010-10-05']],
    ['derby-2010-07-01.html', derby, ['--as-of', '2010-07-01', '--format', 'html']],
    ['derby-annual.md', derby, ['--annual', '2010/11']],
    ['derby-owner.md', derby, ['--owner', 'CAD', '--as-of', '2010-09-21']],
    ['eventful-2010-10-05.md', eventful, ['--as-of', '2010-10-05']],
    ['eventful-2011-04-05.md', eventful, ['--as-of', '2011-04-05']],
    ['eventful-annual.md', eventful, ['--annual', '2010/11', '--as-of', '2011-04-12']],
    ['eventful-owner.md', eventful, ['--owner', "Ann O'Neill & Sons", '--as-of', '2010-10-05']],
  ])('%s', async (name, files, args) => {
    expectGolden(`reports/${name}`, await paperOf(files, ...args))
  })
})

describe('the folder of reports', () => {
  const commands = [...readFileSync('reports/README.md', 'utf8').matchAll(/\((\S+\.md)\)\s*\| `plan (.*)`/g)]

  test('its README tells how each of them is made', () => {
    expect(commands.map(([, file]) => file)).toEqual(
      readdirSync('reports').filter((file) => file !== 'README.md'),
    )
  })

  test.each(commands.map(([, file = '', command = '']) => [file, command]))('%s', async (file, command) => {
    const { world, files } = worldWith(derby)
    expect(await main(command.split(' '), world)).toBe(0)
    const written = new TextDecoder().decode(files[`reports/${file}`] as Uint8Array)
    expect(written).toBe(readFileSync(`reports/${file}`, 'utf8'))
  })
})

describe('which days a report tells of', () => {
  const plan = (meetings: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2010-04/2010-12
      === plan.yaml
      title: A plan for the allotments
      ${meetings}
    `)

  test.each([
    // meetings, as of, the period
    ['', '2010-07-01', '1 April to 1 July 2010'],
    ['', '2010-06-30', '1 January to 30 June 2010'], // its quarter has not ended
    ['', '2010-09-30', '1 April to 30 September 2010'],
    ['', '2010-10-01', '1 July to 1 October 2010'],
    ['', '2011-04-01', '1 January to 1 April 2011'],
    ['meetings: [2010-07-06]', '2010-07-05', '1 April to 5 July 2010'],
    ['meetings: [2010-07-06]', '2010-07-06', '1 April to 6 July 2010'], // the day of the meeting: its own paper
    ['meetings: [2010-07-06]', '2010-07-07', '6 July to 7 July 2010'],
    ['meetings: [2010-10-05, 2010-07-06]', '2010-10-05', '6 July to 5 October 2010'],
  ])('with "%s", as of %s: %s', async (meetings, day, period) => {
    expect(await paperOf(plan(meetings), '--as-of', day)).toContain(`- **Period:** ${period}\n`)
  })

  test.each([
    [
      ['--quarter', 'Q1 2010/11'],
      '1 April to 1 July 2010',
      '1 July 2010',
      'April to June 2010 (quarter 1 of 2010/11)',
    ],
    [
      ['--quarter', 'q4 2010/11'],
      '1 January to 1 April 2011',
      '1 April 2011',
      'January to March 2011 (quarter 4 of 2010/11)',
    ],
    [
      ['--quarter', 'Q1 2010/11', '--as-of', '6 July 2010'],
      '1 April to 6 July 2010',
      '6 July 2010',
      'April to June 2010 (quarter 1 of 2010/11)',
    ],
    [['--since', '2010-06-15', '--as-of', '2010-06-15'], '15 June 2010', '15 June 2010', undefined],
  ])('%j: %s', async (args, period, judged, quarter) => {
    const paper = await paperOf(plan('meetings: [2010-05-04]'), ...args)
    const facts = paper
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('- **'))
    expect(facts).toEqual([
      `- **Period:** ${period}`,
      ...(quarter === undefined ? [] : [`- **Quarter:** ${quarter}`]),
      `- **Judged on:** ${judged}`,
    ])
  })
})

describe('what is new in a period', () => {
  const plan = (entries: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2010-04/2011-12
      === plan.yaml
      title: A plan for the allotments
      meetings: [2010-07-06, 2010-10-05]
      === journal/2010.yaml
      ${entries}
    `)

  test.each([
    // the meeting of the file, the day of the entry, whether the report of 5 October tells it, and as what
    ['', '2010-07-05', 'None.'],
    ['', '2010-07-06', '- **6 July 2010, T1.1:** in progress'],
    ['', '2010-10-05', '- **5 October 2010, T1.1:** in progress'],
    ['', '2010-10-06', 'None.'],
    ['meeting: 2010-07-06', '2010-07-05', 'None.'], // the report of that meeting has told it
    ['meeting: 2010-07-07', '2010-07-05', 'late'],
    ['meeting: 2010-10-05', '2010-07-05', 'late'],
    ['meeting: 2010-10-05', '2010-07-06', '- **6 July 2010, T1.1:** in progress'],
    ['meeting: 2010-10-06', '2010-07-05', 'None.'], // the report of that meeting will tell it
  ])('file with "%s", entry of %s: %s', async (meeting, day, told) => {
    const paper = await paperOf(
      plan(`${meeting}\n      entries: [{ action: T1.1, on: ${day}, state: in progress }]`),
      '--as-of',
      '2010-10-05',
    )
    const late =
      'Told late (of a day before this period, reported at a meeting of it):\n\n- **5 July 2010, T1.1:** in progress'
    expect(sectionOf(paper, 'What changed')).toBe(told === 'late' ? late : told)
  })
})

describe('when a target is due for its yearly review', () => {
  const plan = (judgedOn: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2012-04/2012-12
      === plan.yaml
      title: A plan for the allotments
      published: 2010-04
      === journal/2011.yaml
      entries: [{ target: T1, on: ${judgedOn}, achieved: partly }]
    `)

  const asked = (year: string) =>
    `- **T1** is due for its yearly review: say how far it was achieved in ${year}`

  test.each([
    // judged on, as of, the year that is asked for
    ['2012-12-31', '2011-03-31', undefined], // the first year has not ended
    ['2012-12-31', '2011-04-01', '2010/11'],
    ['2011-04-12', '2011-04-11', '2010/11'],
    ['2011-04-12', '2011-04-12', undefined],
    ['2010-12-31', '2011-04-12', '2010/11'], // judged too early to speak of the year
    ['2011-01-01', '2011-04-12', undefined], // in its last quarter
    ['2011-12-31', '2012-04-12', '2011/12'],
    ['2012-01-01', '2012-04-12', undefined],
  ])('judged on %s, as of %s: %s', async (judgedOn, day, year) => {
    const decisions = sectionOf(
      await paperOf(plan(judgedOn), '--as-of', day),
      'Decisions asked of the meeting',
    )
    expect(decisions.split('\n').at(-1)).toBe(year === undefined ? 'None.' : asked(year))
  })
})

describe('the figures of an indicator', () => {
  const plan = (readings: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2010-04/2011-12
        indicators: [PLOTS]
      === indicators.yaml
      indicators:
        PLOTS:
          title: Plots in use
          unit: plots
          baseline: { period: "2009", value: 120 }
          readings: ${readings}
    `)

  test.each([
    // readings, as of, the latest
    ['[]', '2010-07-01', 'no later value exists'],
    ['[{ period: "2010", value: 131, published: 2010-07-02 }]', '2010-07-01', 'no later value exists'],
    [
      '[{ period: "2010", value: 131, published: 2010-07-02 }]',
      '2010-07-02',
      '2010: 131 plots, published 2 July 2010',
    ],
    ['[{ period: "2011", value: 131 }]', '2010-12-31', 'no later value exists'], // not of a year that has not begun
    ['[{ period: 2011/12, value: 131 }]', '2011-01-01', '2011/12: 131 plots'],
    ['[{ period: spring, value: 131 }]', '2010-07-01', 'spring: 131 plots'],
    [
      '[{ period: "2009", value: 131 }, { period: "2010", aim: 140 }]',
      '2010-07-01',
      '2009: 131 plots; aim for 2010: 140 plots', // an aim hides no figure
    ],
    ['[{ period: "2010", value: 131, aim: 140 }]', '2010-07-01', '2010: 131 plots, aim 140 plots'],
    ['[{ period: "2010", aim: 140 }]', '2010-07-01', 'no later value exists; aim for 2010: 140 plots'],
  ])('%s as of %s: %s', async (readings, day, latest) => {
    const rows = sectionOf(await paperOf(plan(readings), '--as-of', day), 'Indicators').split('\n')
    expect(rows.at(-1)).toBe(`| PLOTS: Plots in use | 2009: 120 plots | ${latest} | every action (1) |`)
  })
})

test('an annual report of a day within the year tells nothing that came after it', async () => {
  const paper = await paperOf(eventful, '--annual', '2010/11', '--as-of', '2010-09-06')
  expect(sectionOf(paper, 'Added in the year')).toBe(
    '- **1 September 2010, T3:** Every site has water in summer',
  )
  expect(sectionOf(paper, 'Stopped in the year')).toBe(
    '- **10 August 2010, T1.5:** stopped; reason: The school needs the field. It was: Lease the field behind the school',
  )
})

test('an addition is told once, by the entry that says who agreed it where there is one', async () => {
  const added = {
    ...eventful,
    'plan/journal/2010-09.yaml':
      'entries: [{ action: T1.6, on: 2010-09-07, note: Added to the plan, agreed_by: FOR }]',
  }
  const told = sectionOf(await paperOf(added, '--as-of', '2010-10-05'), 'What changed').split('\n')
  expect(told.filter((line) => line.includes('T1.6:'))).toEqual([
    '- **7 September 2010, T1.6:** Added to the plan; agreed by Allotment Forum (FOR)',
  ])
})

describe('the paper of a past day stays as it was', () => {
  const later = (journal: string): Files => ({ ...derby, 'plan/journal/2010-invented.yaml': journal })

  test.each([
    ['markdown', '2010-07-14'],
    ['html', '2010-07-14'],
    ['docx', '2010-07-14'],
  ])('case A, %s: after a completion on 15 July 2010', async (format, day) => {
    const args = ['--as-of', day, '--format', format]
    const files = later('entries: [{ action: T1.3, on: 2010-07-15, state: complete }]')
    expect(await paperOf(files, ...args)).toBe(await paperOf(derby, ...args))
  })

  test('case A: on the day itself it is completed, and late', async () => {
    const files = later('entries: [{ action: T1.3, on: 2010-07-15, state: complete }]')
    const paper = await paperOf(files, '--as-of', '2010-07-15')
    expect(sectionOf(paper, 'Overdue')).toBe('Steps overdue: I1, I2, I3 (see Everything else).')
    expect(sectionOf(paper, 'Completed')).toBe(
      `| Id | What | Owner | Completed | How late |
| --- | --- | --- | --- | --- |
| T1.3 | To establish the purpose and role of third sector representation | Derby City Partnership | 15 Jul 2010 | 15 days late |`,
    )
  })

  const moved =
    "entries: [{ action: T3.1, on: 2010-08-05, window: 2010-07/2010-09, reason: Awaiting the Council's timetable, agreed_by: DG }]"

  test('case B: after a date that was moved on 5 August 2010', async () => {
    const args = ['--as-of', '2010-08-02']
    expect(await paperOf(later(moved), ...args)).toBe(await paperOf(derby, ...args))
    expect(sectionOf(await paperOf(later(moved), ...args), 'Overdue')).toContain(
      '| T3.1 | Sector to play a role',
    )
  })

  test('case B: from then on it is told as moved', async () => {
    const paper = await paperOf(later(moved), '--as-of', '2010-08-05')
    expect(sectionOf(paper, 'Date moved')).toBe(
      `| Id | What | Agreed at first | Now | Moved |
| --- | --- | --- | --- | --- |
| T3.1 | Sector to play a role in the review of the Joint Commissioning Framework / Compact | Jul 2010 | Jul – Sep 2010 | once, 61 days later |`,
    )
  })
})

test('the position adds up to every action, and every action is described once', async () => {
  for (const [files, day] of [[derby, '2010-10-05'] as const, [eventful, '2010-10-05'] as const]) {
    const paper = await paperOf(files, '--as-of', day)
    const rows = [...sectionOf(paper, 'Position').matchAll(/^\| (\w[\w ]*) \| (\d+) \|/gm)]
    const counts = rows.map(([, , count]) => Number(count))
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1))
    const actions = JSON.parse((await runPlan(files, ['status', '--as-of', day, '--format', 'json'])).stdout)
      .actions as { id: string }[]
    expect(actions).toHaveLength(counts.at(-1) ?? 0)
    const described = (id: string) =>
      paper
        .split('\n')
        .filter((line) => line.includes(`| ${id} | `) || line.startsWith(`- **${id}:** `)) // a row, a proposal
        .filter((line) => !line.includes(`| ${id} | see `))
    for (const { id } of actions) expect([id, described(id).length]).toEqual([id, 1])
  }
})

describe('what cannot be done is told in one sentence', () => {
  test.each([
    [
      ['--quarter', 'Q5 2010/11'],
      '--quarter: "Q5 2010/11" is not a quarter of the planning year. Give one, such as "Q1 2010/11".',
    ],
    [
      ['--quarter', 'Q1 2010'],
      '--quarter: "Q1 2010" is not a quarter of the planning year. Give one, such as "Q1 2010/11".',
    ],
    [
      ['--quarter', 'Q2 2010/11', '--as-of', '2010-06-30'],
      '--as-of: 30 June 2010 is before Q2 2010/11 begins, on 1 July 2010. Give a later day.',
    ],
    [
      ['--since', '2010-07-02', '--as-of', '2010-07-01'],
      '--since: 2 July 2010 is after the day judged, 1 July 2010. Give an earlier day.',
    ],
    [
      ['--since', '2010-06-31'],
      '--since: there is no day 2010-06-31. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    [['--annual', '2010'], '--annual: "2010" is not a planning year. Give one, such as 2010/11.'],
    [
      ['--annual', '2011/12', '--as-of', '2010-07-01'],
      '--as-of: 1 July 2010 is before 2011/12 begins, on 1 April 2011. Give a later day.',
    ],
    [
      ['--annual', '2010/11', '--owner', 'CAD'],
      '--owner and --annual cannot go together: each asks for a paper of its own.',
    ],
    [
      ['--annual', '2010/11', '--since', '2010-07-01'],
      '--annual and --since cannot go together: each asks for a paper of its own.',
    ],
    [['--owner', 'CAT'], '--owner: there is no owner "CAT". Did you mean CAD (Community Action Derby)?'],
    [['--format', 'word'], '--format: "word" is not one of its words. Choose "markdown", "html" or "docx".'],
    [
      ['--write', '-o', 'x.md'],
      '--write and -o cannot go together: --write says by itself where the report goes.',
    ],
  ])('%j', async (args, sentence) => {
    expect(await runPlan(derby, ['report', ...args])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
    })
  })

  test('a Word file is not thrown onto a screen', async () => {
    expect(await runPlan(derby, ['report', '--format', 'docx'], { width: 80 })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'A Word file is nothing for a screen. Add --write, or -o and the name of a file.\n',
    })
  })
})

describe('a report on the disk', () => {
  const folderWithPlan = (more: Files = {}) => {
    const folder = makeFolder()
    writeFiles(folder, { ...derby, ...more })
    return folder
  }
  const line = ['report', '--as-of', '2010-07-01', '--write']

  test('is kept in reports/ beside the plan, wherever the command was given', async () => {
    const folder = folderWithPlan()
    expect(await runOnDisk(`${folder}/plan/targets`, line)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'Written: reports/2010-07-01-quarterly.md\n',
    })
    expect(readdirSync(`${folder}/reports`)).toEqual(['2010-07-01-quarterly.md'])
    expect(readFileSync(`${folder}/reports/2010-07-01-quarterly.md`, 'utf8')).toBe(
      await paperOf(derby, '--as-of', '2010-07-01'),
    )
  })

  test('is named for its paper and its format', async () => {
    const folder = folderWithPlan()
    await runOnDisk(folder, ['report', '--annual', '2010/11', '--write', '--format', 'html'])
    await runOnDisk(folder, [
      'report',
      '--owner',
      'CAD',
      '--as-of',
      '2010-07-01',
      '--write',
      '--format',
      'docx',
    ])
    expect(readdirSync(`${folder}/reports`)).toEqual(['2010-07-01-CAD.docx', '2011-04-01-annual.html'])
  })

  test('tells the revision that it was read from', async () => {
    const folder = folderWithPlan()
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'July')
    writeFiles(folder, {
      'plan/journal/2010-06.yaml': 'entries: [{ action: T1.3, on: 2010-06-22, state: complete }]\n',
    })
    const { stdout } = await runOnDisk(folder, ['report', '--as-of', '2010-07-01', '--revision', 'HEAD'])
    const plain = await paperOf(derby, '--as-of', '2010-07-01')
    const judged = '- **Judged on:** 1 July 2010\n'
    expect(stdout).toBe(
      plain.replace(judged, `${judged}- **Revision:** ${git(folder, 'rev-parse', 'HEAD')}\n`),
    )
  })

  test('that is there already and says the same is left alone', async () => {
    const folder = folderWithPlan()
    await runOnDisk(folder, line)
    expect(await runOnDisk(folder, line)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'reports/2010-07-01-quarterly.md is there already, and is the same.\n',
    })
  })

  test('that says something else is a record, replaced only by force', async () => {
    const kept = { 'reports/2010-07-01-quarterly.md': 'as it went to the meeting\n' }
    const folder = folderWithPlan(kept)
    expect(await runOnDisk(folder, line)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'reports/2010-07-01-quarterly.md is there already, and is different: what went to a meeting is a record. Write another file with -o, or replace it with --force.\n',
    })
    const path = `${folder}/reports/2010-07-01-quarterly.md`
    expect(readFileSync(path, 'utf8')).toBe('as it went to the meeting\n')
    expect(await runOnDisk(folder, [...line, '--force'])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(path, 'utf8')).toBe(await paperOf(derby, '--as-of', '2010-07-01'))
  })

  test('that has no place to go leaves nothing behind', async () => {
    const folder = folderWithPlan({ reports: 'a file in the place of the folder\n' })
    expect(await runOnDisk(folder, line)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'reports/2010-07-01-quarterly.md cannot be written: a file stands where a folder should be. Nothing was changed.\n',
    })
    expect(readdirSync(folder).sort()).toEqual(['plan', 'reports'])
  })

  test.runIf(process.platform === 'linux')('on a disk that can only be read', async () => {
    const args = ['report', '--as-of', '2010-07-01', '-o', '/proc/report.md']
    const { exitCode, stdout, stderr } = await runOnDisk(folderWithPlan(), args)
    expect({ exitCode, stdout, lines: stderr.split('\n').length }).toEqual({
      exitCode: 2,
      stdout: '',
      lines: 2,
    })
    expect(stderr).toMatch(/^\/proc\/report\.md cannot be written: /)
  })
})
