import { expect, test } from 'vitest'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'
import { expectGolden } from '../../helpers/golden.js'

// Every edit that would change an answer for a day that is past gives one finding for each thing that it changes.

const settings = 'plan.yaml'
const owners = 'owners.yaml'
const indicators = 'indicators.yaml'
const target = 'targets/T1.yaml'
const journal = 'journal/2010-07-06.yaml'

const edits: readonly (readonly [name: string, findings: number, ...Replacement[]])[] = [
  ['the title of the plan', 1, [settings, 'for the allotments', 'for the gardens']],
  ['the organisation is left out', 1, [settings, 'organisation: Allotment Forum\n', '']],
  ['the date of publication', 1, [settings, 'published: 2010-04', 'published: 2010-05']],
  ['the start of the planning year', 1, [settings, 'year_starts: July', 'year_starts: January']],
  ['the start of the planning year is left out', 1, [settings, 'year_starts: July\n', '']],
  ['the time zone', 1, [settings, 'Europe/Paris', 'Pacific/Apia']],
  ['how far ahead due soon looks', 1, [settings, 'due_soon: 2 months', 'due_soon: 1 day']],
  ['how long may pass without an update', 1, [settings, '4 months', '9 years']],
  ['one field of the monitoring', 1, [settings, 'every: quarter, ', 'every: month, ']],
  ['the monitoring is left out', 1, [settings, /monitoring: .*\n/, '']],
  ['a meeting that is past is removed', 1, [settings, '[2010-04-06, 2010-07-06]', '[2010-07-06]']],
  ['the last meeting is removed', 1, [settings, '[2010-04-06, 2010-07-06]', '[2010-04-06]']],
  ['a meeting is moved', 2, [settings, '2010-04-06', '2010-04-13']],
  ['a meeting is added before the last', 1, [settings, '2010-04-06, ', '2010-04-06, 2010-07-05, ']],
  ['what a lone printed date means', 1, [settings, 'printed_days: by', 'printed_days: in']],
  ['what a lone printed date means is left out', 1, [settings, 'printed_days: by\n', '']],
  ['what printed words mean', 1, [settings, 'term: 2010-04/2012-03', 'term: 2010-04/2011-03']],
  ['printed words are added', 1, [settings, 'Later: ongoing', 'Later: ongoing, Soon: open']],
  ['printed words are removed', 1, [settings, ', Later: ongoing', '']],
  ['an indicator of the plan', 1, [settings, 'indicators: [NI7]', 'indicators: [NI6]']],

  [
    'the names of two owners are exchanged',
    2,
    [owners, 'Development Group', 'X'],
    [owners, 'Volunteer Centre', 'Development Group'],
    [owners, 'X', 'Volunteer Centre'],
  ],
  ['an owner gets another name', 1, [owners, 'Volunteer Centre', 'Volunteer Centre Derby']],
  [
    'an owner gets another name, and the earlier one ends in the past',
    1,
    [
      owners,
      'VC: { name: Volunteer Centre }',
      'VC: { name: Volunteer Hub, was: [{ name: Volunteer Centre, until: 2010-07-05 }] }',
    ],
  ],
  ['an earlier name is left out', 1, [owners, /\n {4}was: .*/, '']],
  ['the last day of an earlier name', 1, [owners, '2009-03-31', '2009-12-31']],
  [
    'a group becomes a body, and its exception goes',
    1,
    [owners, ', kind: group', ''],
    [settings, /exceptions:\n.*\n/, ''],
  ],
  ['the last day of an owner', 1, [owners, 'until: 2010-05-31', 'until: 2010-06-30']],
  ['an owner that had left is back', 1, [owners, ', until: 2010-05-31', '']],
  [
    'an owner left in the past',
    1,
    [owners, 'name: Volunteer Centre', 'name: Volunteer Centre, until: 2010-07-05'],
  ],
  [
    'an owner goes with all that names it',
    2,
    [owners, /.*Volunteer Centre.*\n/, ''],
    [target, '[DG, VC]', '[DG]'],
  ],

  ['the title of an indicator', 1, [indicators, 'title: Volunteering', 'title: Helping']],
  ['its scheme', 1, [indicators, 'Set 2008', 'Set 2009']],
  ['its code', 1, [indicators, 'NI 6', 'NI 9']],
  ['its unit', 1, [indicators, '% of adults', 'adults']],
  ['its better direction', 1, [indicators, 'better: higher', 'better: lower']],
  ['its better direction is left out', 1, [indicators, '    better: higher\n', '']],
  ['its source', 1, [indicators, 'Place Survey', 'Citizens Survey']],
  ['the day on which it was discontinued', 1, [indicators, '2010-05-01', '2010-06-01']],
  ['it is no longer discontinued', 1, [indicators, /\n {4}discontinued: .*/, '']],
  [
    'another is discontinued, in the past',
    1,
    [indicators, '{ title: Environment }', '{ title: Environment, discontinued: { on: 2010-07-05 } }'],
  ],
  ['its baseline', 1, [indicators, 'value: 23', 'value: 22']],
  ['the aim of a reading', 1, [indicators, 'aim: 25', 'aim: 24']],
  [
    'a reading is published the day before the newest day',
    1,
    [indicators, /( +- .*\n)/, '$1      - { period: "2011", value: 26, published: 2010-07-05 }\n'],
  ],
  [
    'a reading that was known in the past',
    1,
    [indicators, /( +- .*\n)/, '$1      - { period: "2007", value: 26 }\n'],
  ],
  [
    'an indicator is deleted with its mention',
    2,
    [indicators, /.*Environment.*\n/, ''],
    [settings, 'indicators: [NI7]\n', ''],
  ],
  [
    'the indicators are deleted with their mentions',
    5,
    [indicators, /[\s\S]*/, ''],
    [settings, 'indicators: [NI7]\n', ''],
    [target, 'indicators: [NI6]\nsurvey: [S1.1]\n', ''],
    [target, '\n    indicators: [NI6]', ''],
  ],

  ['an indicator is deleted, and still named', 1, [indicators, /.*Environment.*\n/, '']],

  ['the title of a target', 1, [target, 'title: Ground', 'title: Soil']],
  ['its wording', 1, [target, 'every plot', 'most plots']],
  [
    'its window, and the printed words of it',
    2,
    [target, 'window: 2010-04/2012-03', 'window: 2010-04/2013-03'],
    [target, '- March 2012', '- March 2013'],
  ],
  [
    'its printed words mean the same in another form',
    1,
    [target, 'April 2010 - March 2012', 'Apr 2010 to Mar 2012'],
  ],
  ['its printed words are left out', 1, [target, /\nas_printed.*/, '']],
  ['its indicators', 1, [target, '\nindicators: [NI6]', '\nindicators: [NI6, NI7]']],
  ['its survey results', 1, [target, '\nsurvey: [S1.1]', '']],
  ['the day since when it is in the plan', 1, [target, '\nsurvey', '\nadded: 2010-05-01\nsurvey']],
  ['what everybody can do', 1, [target, 'Dig over one plot', 'Dig over two plots']],

  ['the wording of an action', 1, [target, 'Survey every plot', 'Survey some plots']],
  ['its owner', 1, [target, 'owner: CAD', 'owner: DG']],
  ['its partners', 1, [target, '[DG, VC]', '[DG]']],
  ['its partners are left out', 1, [target, /\n {4}partners: .*/, '']],
  ['its theme', 1, [target, 'Finding out', 'Surveys']],
  ['what it follows is left out', 1, [target, '\n    follows: [T1.1]', '']],
  ['what another follows', 1, [target, 'theme: Finding out', 'theme: Finding out\n    follows: [I1]']],
  ['its printed dates', 1, [target, 'April - September 2010', 'Apr - Sept 2010']],
  ['its indicators', 1, [target, '\n    indicators: [NI6]', '']],
  ['whether it comes round', 1, [target, 'every: quarter', 'every: year']],
  ['the day since when it is in the plan', 1, [target, 'added: 2010-04-20', 'added: 2010-04-21']],
  [
    'a new action is added the day before the newest day',
    1,
    [target, /$/, '  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05, added: 2010-07-05 }\n'],
  ],
  [
    'a new action does not say since when',
    1,
    [target, /$/, '  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05 }\n'],
  ],
  [
    'many things in one edit',
    4,
    [settings, 'due_soon: 2', 'due_soon: 3'],
    [owners, 'Volunteer Centre', 'VC'],
    [indicators, 'Place', 'City'],
    [target, 'Finding out', 'Surveys'],
  ],

  ['an entry', 1, [journal, 'state: in progress', 'state: complete']],
  [
    'the day on which an entry was recorded',
    1,
    [journal, 'on: 2010-05-10', 'on: 2010-05-10\n    recorded: 2010-05-11'],
  ],
  ['who agreed an entry', 1, [journal, 'agreed_by: HILL', 'agreed_by: DG']],
  ['the meeting of entries', 1, [journal, 'meeting: 2010-07-06', 'meeting: 2010-07-05']],
  ['an entry goes', 1, [journal, / {2}- action: T1.2[\s\S]*/, '']],
  [
    'a note of a figure',
    1,
    [indicators, 'published: 2010-06-23 }', 'published: 2010-06-23, note: Withdrawn as wrong }'],
  ],
  [
    'the baseline and a later reading are exchanged',
    2,
    [indicators, '{ period: "2008", value: 23, area: Derby (cafés too), published: 2009-06-23 }', 'BASELINE'],
    [
      indicators,
      '{ period: "2009", value: 24, aim: 25, published: 2010-06-23 }',
      '{ period: "2008", value: 23, area: Derby (cafés too), published: 2009-06-23 }',
    ],
    [indicators, 'BASELINE', '{ period: "2009", value: 24, aim: 25, published: 2010-06-23 }'],
  ],
  ['an area that is a number in another way', 1, [indicators, 'area: Derby (cafés too)', 'area: "0x10"']],
]

test.each(edits.map(([name, count, ...replacements]) => ({ name, count, replacements })))(
  '$name: $count',
  ({ count, replacements }) => {
    const { base, lines } = judgeInMemory(agreedPlan, edited(agreedPlan, ...replacements))
    expect(base).toEqual([])
    expect(lines).toHaveLength(count)
  },
)

test('what each of them says', () => {
  const text = edits.map(([name, , ...replacements]) => {
    const { lines } = judgeInMemory(agreedPlan, edited(agreedPlan, ...replacements))
    return `# ${name}\n${lines.join('\n')}\n`
  })
  expectGolden('edits/that-change-the-past.txt', text.join('\n'))
})
