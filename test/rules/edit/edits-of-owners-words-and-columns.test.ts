import { expect, test } from 'vitest'
import { edited, judgeInMemory } from '../../helpers/edits.js'
import { planFiles } from '../../helpers/plan-folder.js'

// What real plans say beside words, owner and dates: an edit of each is an error or a warning, as its field declares.

const agreed = planFiles(`
=== plan.yaml
title: A plan for the allotments
published: 2010-04
start_within: 6 weeks
status_words:
  On target: { state: in progress, outlook: on track }
fields:
  priority: { title: Priority, words: [High, Low] }
=== owners.yaml
owners:
  CAD: { name: Community Action Derby }
  DG: { name: Development Group }
=== targets/T1.yaml
id: T1
ref: "1"
group: Our ground
title: Ground
actions:
  - id: T1.1
    ref: 1a
    what: Survey every plot in the city
    owner: [CAD, DG]
    window: open
    condition: the council agrees
    fields: { priority: High }
  - { id: T1.2, what: Keep the hedges, owner: DG, window: 2010-04/2014-03, every: 2 years }
=== journal/2010-07-06.yaml
meeting: 2010-07-06
entries:
  - { action: T1.1, on: 2010-07-06, as_reported: On target, progress: 16 of 57, reported_by: DG }
  - { action: T1.1, on: 2010-07-06, undated: true, note: Half of them }
`)

const [plan, target, journal] = ['plan.yaml', 'targets/T1.yaml', 'journal/2010-07-06.yaml']

test.each<[string, string, string, string, string]>([
  ['how long an action may start', plan, '6 weeks', 'never', 'warning settings-kept'],
  ['what an own word means', plan, 'outlook: on track', 'outlook: at risk', 'warning settings-kept'],
  ['an own word goes', plan, 'On target: { state', 'On course: { state', 'warning settings-kept'],
  ['another own word', plan, 'fields:', '  Postponed: { state: on hold }\nfields:', 'warning settings-kept'],
  ['a column that is shown in papers', plan, 'Priority,', 'Priority, shown: true,', 'warning settings-kept'],
  ['a word of a column', plan, '[High, Low]', '[High, Lowest]', 'warning settings-kept'],
  ['the printed number of a target', target, 'ref: "1"', 'ref: "2"', 'warning details-kept'],
  ['a group', target, 'Our ground', 'Our plots', 'warning details-kept'],
  [
    'a statement where the title stood for it',
    target,
    'title: Ground\n',
    'title: Ground\nstatement: More\n',
    'error wording-kept',
  ],
  [
    'a window where there was none',
    target,
    'title: Ground\n',
    'title: Ground\nwindow: 2010-04/2011-03\n',
    'error window-kept',
  ],
  ['the printed number of an action', target, 'ref: 1a', 'ref: 1b', 'warning details-kept'],
  ['the lead of two', target, '[CAD, DG]', '[DG, CAD]', 'error owner-kept'],
  ['one of two owners', target, '[CAD, DG]', 'CAD', 'error owner-kept'],
  [
    'a date where none was agreed',
    target,
    'open\n    condition: the council agrees',
    '2010-09',
    'error window-kept',
  ],
  ['what a date waits for', target, 'the council agrees', 'the rain stops', 'error window-kept'],
  ['what a column says', target, 'priority: High', 'priority: Low', 'warning details-kept'],
  ['how often', target, '2 years', '1 year', 'error window-kept'],
  ['how far it is', journal, '16 of 57', '57 of 57', 'error journal-kept'],
  ['who said so', journal, 'reported_by: DG', 'reported_by: CAD', 'error journal-kept'],
  ['that nobody knows the day', journal, 'undated: true, ', '', 'error journal-kept'],
])('%s', (_name, file, from, to, expected) => {
  const { base, lines } = judgeInMemory(agreed, edited(agreed, [file, from, to]))
  expect(base).toEqual([])
  const found = lines.map((line) => /: (error|warning): .* \[([a-z-]+)\]$/.exec(line)?.slice(1).join(' '))
  expect([...new Set(found.filter((rule) => rule?.endsWith('-kept')))]).toEqual([expected])
})

test('one owner as a list says the same as one by itself', () => {
  const now = edited(agreed, [target, 'owner: DG', 'owner: [DG]'])
  expect(judgeInMemory(agreed, now)).toEqual({ base: [], lines: [], accepted: [] })
})
