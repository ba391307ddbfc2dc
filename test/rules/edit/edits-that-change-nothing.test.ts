import { describe, expect, test } from 'vitest'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'
import type { Files } from '../../helpers/plan-folder.js'

const settings = 'plan.yaml'
const owners = 'owners.yaml'
const indicators = 'indicators.yaml'
const target = 'targets/T1.yaml'
const journal = 'journal/2010-07-06.yaml'

describe('an edit that changes no answer for a past day', () => {
  const renamed = (from: string, to: string): Files =>
    Object.fromEntries(Object.entries(agreedPlan).map(([path, text]) => [path === from ? to : path, text]))
  const everywhere = (change: (text: string) => string): Files =>
    Object.fromEntries(Object.entries(agreedPlan).map(([path, text]) => [path, change(String(text))]))
  const edit = (...replacements: readonly Replacement[]) => edited(agreedPlan, ...replacements)

  test.each<readonly [string, Files]>([
    ['a comment', everywhere((text) => `# as agreed\n${text}`)],
    ['lines end as on Windows', everywhere((text) => text.replaceAll('\n', '\r\n'))],
    ['accents are saved in two parts', everywhere((text) => text.normalize('NFD'))],
    [
      'keys in another order',
      edit(
        [settings, /(title: .*\n)(organisation: .*\n)/, '$2$1'],
        [indicators, /( {4}unit: .*\n)( {4}better: .*\n)/, '$2$1'],
      ),
    ],
    [
      'a flow list becomes a block list',
      edit([target, 'partners: [DG, VC]', 'partners:\n      - DG\n      - VC']),
    ],
    ['a text is folded in another place', edit([target, 'will bring\n  every', 'will\n  bring every'])],
    ['a text keeps its line breaks', edit([target, 'statement: >-', 'statement: |'])],
    ['quotes', edit([settings, 'title: A plan for the allotments', 'title: "A plan for the allotments"'])],
    ['partners in another order', edit([target, '[DG, VC]', '[VC, DG]'])],
    [
      'an empty list in place of none',
      edit([target, 'theme: Finding out', 'theme: Finding out\n    follows: []']),
    ],
    [
      'what holds anyway is written down',
      edit([owners, 'name: Development Group', 'name: Development Group, kind: body']),
    ],
    ['a target in a file of another name', renamed('plan/targets/T1.yaml', 'plan/targets/T1-ground.yaml')],
    [
      'a meeting in a file of another name',
      renamed('plan/journal/2010-07-06.yaml', 'plan/journal/2010-07.yaml'),
    ],
    ['a meeting after the last', edit([settings, '2010-07-06]', '2010-07-06, 2010-10-05]'])],
    ['a figure with more digits', edit([indicators, 'value: 24', 'value: 24.0'])],
    [
      'a reading published on the newest day',
      edit([indicators, /( +- .*\n)/, '$1      - { period: "2011", value: 26, published: 2010-07-06 }\n']),
    ],
    [
      'an action added on the newest day',
      edit([
        target,
        /$/,
        '  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05, added: 2010-07-06 }\n',
      ]),
    ],
    [
      'a new indicator',
      edit([indicators, /$/, '  NI8: { title: Another, baseline: { period: "2008", value: 1 } }\n']),
    ],
    [
      'an indicator is discontinued on the newest day',
      edit([
        indicators,
        '{ title: Environment }',
        '{ title: Environment, discontinued: { on: 2010-07-06 } }',
      ]),
    ],
    ['a new owner', edit([owners, /$/, '  FR: { name: Friends of the River }\n'])],
    [
      'an owner leaves on the newest day',
      edit([owners, 'name: Volunteer Centre', 'name: Volunteer Centre, until: 2010-07-06']),
    ],
    [
      'an owner gets a name on the newest day, and the earlier one is kept',
      edit([
        owners,
        'VC: { name: Volunteer Centre }',
        'VC: { name: Volunteer Hub, was: [{ name: Volunteer Centre, until: 2010-07-06 }] }',
      ]),
    ],
    ['an owner that nothing names is deleted', edit([owners, /.*Named by nobody.*\n/, ''])],
    ['an entry at the end', edit([journal, /$/, '  - { action: T1.1, on: 2010-07-07, note: Rain }\n'])],
  ])('%s', (_name, now) => {
    expect(judgeInMemory(agreedPlan, now)).toEqual({ base: [], lines: [], accepted: [] })
  })

  test.each([
    ['year_starts: April'],
    ['time_zone: Europe/London'],
    ['due_soon: 3 months'],
    ['no_update_after: 3 months'],
  ])('%s is written down where it was left out', (line) => {
    const key = line.slice(0, line.indexOf(':'))
    const before = edited(agreedPlan, [settings, new RegExp(`${key}: .*\n`), ''])
    const now = edited(before, [settings, 'organisation', `${line}\norganisation`])
    expect(judgeInMemory(before, now).lines).toEqual([])
    expect(judgeInMemory(now, before).lines).toEqual([])
  })
})
