import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'

// Since when all is new in a report, and what is new, due or known on its day.

describe('since when all is new', () => {
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
    // meetings, as of, since when all is new
    ['', '2010-07-01', '1 April 2010'],
    ['', '2010-06-30', '1 January 2010'], // its quarter has not ended
    ['', '2010-09-30', '1 April 2010'],
    ['', '2010-10-01', '1 July 2010'],
    ['', '2011-04-01', '1 January 2011'],
    ['meetings: [2010-07-06]', '2010-07-05', '1 April 2010'],
    ['meetings: [2010-07-06]', '2010-07-06', '1 April 2010'], // the day of the meeting: its own paper
    ['meetings: [2010-07-06]', '2010-07-07', '22 June 2010'], // two weeks before it, its paper may have gone out
    ['meetings: [2010-10-05, 2010-07-06]', '2010-10-05', '22 June 2010'],
  ])('with "%s", as of %s: new since %s', async (meetings, day, since) => {
    expect(await paperOf(plan(meetings), '--as-of', day)).toContain(`; new since ${since}\n`)
  })

  test.each([
    ['2010-03-31', '31 March 2010'],
    ['2010-04-01', '1 April 2010'],
    ['2010-04-02', '1 April 2010'],
  ])('a first paper begins with an entry of %s or with the quarter: %s', async (day, since) => {
    const files = {
      ...plan(''),
      'plan/journal/2010-04.yaml': `entries: [{ action: T1.1, on: ${day}, note: Rain }]\n`,
    }
    expect(await paperOf(files, '--as-of', '2010-07-01')).toContain(`; new since ${since}\n`)
  })

  test.each([
    // files in reports/, the paper of 5 October, since when all is new
    [['2010-07-01-quarterly.md'], '1 July 2010'],
    [['2010-07-01-quarterly.docx', '2010-06-30-quarterly.md'], '1 July 2010'],
    [['2010-10-05-quarterly.md', '2010-07-01-quarterly.html'], '1 July 2010'], // this very paper, made before
    [['2010-12-31-quarterly.md'], '22 June 2010'], // of a later day
    [['2010-07-01-annual.md', '2010-07-02-quarterly.txt', '2010-07-32-quarterly.md'], '22 June 2010'],
  ])('with %j in reports/: new since %s', async (names, since) => {
    const reports = Object.fromEntries(names.map((name) => [`reports/${name}`, 'as it went out\n']))
    const files = { ...plan('meetings: [2010-07-06, 2010-10-05]'), ...reports }
    expect(await paperOf(files, '--as-of', '2010-10-05')).toContain(`; new since ${since}\n`)
  })

  test.each([
    [
      ['--quarter', 'Q1 2010/11'],
      '1 July 2010; new since 1 April 2010',
      'April to June 2010 (quarter 1 of 2010/11)',
    ],
    [
      ['--quarter', 'q4 2010/11'],
      '1 April 2011; new since 1 January 2011',
      'January to March 2011 (quarter 4 of 2010/11)',
    ],
    [
      ['--quarter', 'Q1 2010/11', '--as-of', '6 July 2010'],
      '6 July 2010; new since 1 April 2010',
      'April to June 2010 (quarter 1 of 2010/11)',
    ],
    [['--since', '2010-06-15', '--as-of', '2010-06-15'], '15 June 2010; new since 15 June 2010', undefined],
  ])('%j: %s', async (args, position, quarter) => {
    const paper = await paperOf(plan('meetings: [2010-05-04]'), ...args)
    const facts = paper
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('- **'))
    expect(facts).toEqual([
      `- **Position as at** ${position}`,
      ...(quarter === undefined ? [] : [`- **Quarter:** ${quarter}`]),
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
      === journal/2010-08.yaml
      ${entries}
    `)

  const described = (day: string) => `### T1.1: Clear the plots\n\n- **${day}:** in progress`

  test.each([
    // the meeting of the file, the day of the entry, what the report of 5 October says: all is new since 22 June
    ['', '2010-06-21', 'None.'],
    ['', '2010-06-22', described('22 June 2010')],
    ['', '2010-10-05', described('5 October 2010')],
    ['', '2010-10-06', 'None.'],
    ['meeting: 2010-06-21', '2010-05-11', 'None.'], // recorded before a paper can have gone out
    ['meeting: 2010-06-22', '2010-05-11', described('11 May 2010 (recorded on 22 Jun 2010)')],
    ['meeting: 2010-10-05', '2010-05-11', described('11 May 2010 (recorded on 5 Oct 2010)')],
    ['meeting: 2010-10-05', '2010-07-06', described('6 July 2010')],
    ['meeting: 2010-10-12', '2010-05-11', described('11 May 2010 (recorded on 12 Oct 2010)')], // all that is known now
    ['meeting: 2010-10-12', '2010-10-06', 'None.'],
  ])('file with "%s", entry of %s: %s', async (meeting, day, news) => {
    const files = plan(`${meeting}\n      entries: [{ action: T1.1, on: ${day}, state: in progress }]`)
    expect(sectionOf(await paperOf(files, '--as-of', '2010-10-05'), 'What changed')).toBe(news)
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
      === journal/2011-01.yaml
      entries: [{ target: T1, on: ${judgedOn}, achieved: partly }]
    `)

  const asked = (year: string) =>
    `- **T1** is due for its yearly review: agree how far it was achieved in ${year}`

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
    const decisions = sectionOf(await paperOf(plan(judgedOn), '--as-of', day), 'Decisions for this meeting')
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
    ['[]', '2010-07-01', 'no later value'],
    ['[{ period: "2010", value: 131, published: 2010-07-02 }]', '2010-07-01', 'no later value'],
    [
      '[{ period: "2010", value: 131, published: 2010-07-02 }]',
      '2010-07-02',
      '2010: 131 plots, published 2 July 2010',
    ],
    // undated, it is known when its period is over
    ['[{ period: "2010", value: 131 }]', '2010-12-31', 'no later value'],
    ['[{ period: "2010", value: 131 }]', '2011-01-01', '2010: 131 plots'],
    ['[{ period: 2010/11, value: 131 }]', '2011-03-31', 'no later value'],
    ['[{ period: 2010/11, value: 131 }]', '2011-04-01', '2010/11: 131 plots'],
    ['[{ period: 2010-07, value: 131 }]', '2010-07-31', 'no later value'],
    ['[{ period: 2010-07, value: 131 }]', '2010-08-01', '2010-07: 131 plots'],
    ['[{ period: Q1 2010/11, value: 131 }]', '2010-06-30', 'no later value'],
    ['[{ period: Q1 2010/11, value: 131 }]', '2010-07-01', 'Q1 2010/11: 131 plots'],
    ['[{ period: Autumn 2010, value: 131 }]', '2010-12-31', 'no later value'],
    ['[{ period: Autumn 2010, value: 131 }]', '2011-01-01', 'Autumn 2010: 131 plots'],
    ['[{ period: spring, value: 131 }]', '2010-07-01', 'spring: 131 plots'],
    [
      '[{ period: "2009", value: 131 }, { period: "2010", aim: 140 }]',
      '2010-07-01',
      '2009: 131 plots; aim for 2010: 140 plots', // an aim hides no figure
    ],
    ['[{ period: "2010", value: 131, aim: 140 }]', '2011-01-01', '2010: 131 plots, aim 140 plots'],
    ['[{ period: "2011", aim: 140 }]', '2010-12-31', 'no later value'], // hoped for from its beginning
    ['[{ period: "2011", aim: 140 }]', '2011-01-01', 'no later value; aim for 2011: 140 plots'],
  ])('%s as of %s: %s', async (readings, day, latest) => {
    const rows = sectionOf(await paperOf(plan(readings), '--as-of', day), 'Indicators').split('\n')
    expect(rows.at(-1)).toBe(`| PLOTS: Plots in use | 2009: 120 plots | ${latest} | every action (1) |`)
  })
})

test('what came round and was met in the period is told also where it was stopped since', async () => {
  const files = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/.., every: quarter }
    === journal/2010-07.yaml
    entries:
      - { action: T1.1, on: 2010-06-20, state: complete }
      - { action: T1.1, on: 2010-07-02, state: stopped, reason: No land }
  `)
  const completed = async (day: string) => sectionOf(await paperOf(files, '--as-of', day), 'Completed')
  const told = (what: string) => `| Id | What | Owner | Completed | How late |
| --- | --- | --- | --- | --- |
| T1.1 | ${what} | Community Action Derby | 20 Jun 2010 | on time |`
  expect(await completed('2010-07-01')).toBe(
    told('[see Due before the next meeting](#due-before-the-next-meeting)'),
  )
  expect(await completed('2010-07-02')).toBe(told('[see Stopped](#stopped)'))
})
