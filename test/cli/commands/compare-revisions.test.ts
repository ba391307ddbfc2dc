import { expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import { planFiles } from '../../helpers/plan-folder.js'

// Between two revisions everything that is written of an action or a target may differ.

/** What `plan compare` tells of two revisions, without the line that names them. */
async function compareOf(before: string, after: string): Promise<string> {
  const folder = makeFolder()
  git(folder, 'init', '-q', '-b', 'main')
  for (const text of [before, after]) {
    writeFiles(folder, planFiles(text))
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'edited')
  }
  const line = ['compare', '--revisions', 'HEAD~1', 'HEAD', '--as-of', '2010-05-01', '--format', 'markdown']
  const { stdout, stderr } = await runOnDisk(folder, line)
  expect(stderr).toBe('')
  return stdout.split('\n').slice(4).join('\n')
}

const others = `
  === indicators.yaml
  indicators:
    PLOTS: { title: Plots in use }
    LIST: { title: People on the waiting list }
`
const second = `
  - id: T1.2
    what: Fence the plots
    owner: CAD
    window: 2010-06/2010-12
`
const action = (lines: string) => `
  - id: T1.1
    what: Clear the plots
    owner: CAD
    window: 2010-04/..
${lines}${second}${others}`

const standing = 'late starting'

test.each([
  ['what', 'Clear the plots', 'Clear all plots', 'words: Clear the plots', 'words: Clear all plots'],
  ['owner', 'CAD', 'DG', 'Community Action Derby', 'Development Group'],
  ['window', '2010-04/..', '2010-03/..', 'Apr 2010 onwards', 'Mar 2010 onwards'],
])('%s from %s to %s', async (_field, from, to, was, is) => {
  const told = await compareOf(action(''), action('').replace(from, to))
  const what = from === 'Clear the plots' ? to : 'Clear the plots'
  expect(told).toBe(`| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.1 | ${what} | ${standing}; ${was} | ${standing}; ${is} |

## Entries

None.
`)
})

test.each([
  ['theme: Digging', 'theme: none', 'theme: Digging'],
  ['partners: [DG]', 'partners: none', 'partners: Development Group (DG)'],
  ['indicators: [PLOTS, LIST]', 'indicators: none', 'indicators: PLOTS and LIST'],
  ['as_printed: April 2010 onwards', 'as printed: none', 'as printed: April 2010 onwards'],
  ['added: 2010-04-12', 'added: none', 'added: 12 Apr 2010'],
])('with %s', async (line, was, is) => {
  expect(await compareOf(action(''), action(`    ${line}`))).toBe(`| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.1 | Clear the plots | ${standing}; ${was} | ${standing}; ${is} |

## Entries

None.
`)
})

test('what follows what, and how often', async () => {
  const before = action('')
  const after = action('    every: year').replace(second, `${second.trimEnd()}\n    follows: [T1.1]\n`)
  expect(await compareOf(before, after)).toBe(`| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.1 | Clear the plots | late starting; Apr 2010 onwards | due to start, due in 334 days; Apr 2010 onwards, every year |
| T1.2 | Fence the plots | upcoming, starts in 31 days; follows: none | upcoming, starts in 31 days; follows: T1.1 |

## Entries

None.
`)
})

test('a target: its words and all else that is written of it', async () => {
  const target = (lines: string) => `
  === targets/T1.yaml
  id: T1
  ${lines}
  actions:
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/.. }
${others}`
  const before = target('title: Ground\n  statement: Every plot is in use\n  window: 2010-04/2012-03')
  const after = target(
    [
      'title: Plots',
      'statement: All plots are in use',
      'window: 2010-04/2011-03',
      'survey: [LIST]',
      'what_you_can_do: [Tell your committee, Dig]',
    ].join('\n  '),
  )
  expect(await compareOf(before, after)).toBe(`| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1 | Plots | not yet assessed; title: Ground; words: Every plot is in use; Apr 2010 – Mar 2012; survey: none; what you can do: none | not yet assessed; title: Plots; words: All plots are in use; Apr 2010 – Mar 2011; survey: LIST; what you can do: Tell your committee / Dig |

## Entries

None.
`)
})

test('the context of a target: from just before what differs, and whether there is any', async () => {
  const start =
    'Half of the plots were empty when the survey was made, and nobody could say which of them would be'
  const target = (context: string) => `
  === targets/T1.yaml
  id: T1
  title: Ground
  statement: Every plot is in use
  window: 2010-04/2012-03
  actions:
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/.. }
  ${context}
${others}`
  const long = (end: string) =>
    target(`context: ${start} ${end} by the end of the year that has just begun, nor who would want them`)
  const rowOf = async (before: string, after: string) => (await compareOf(before, after)).split('\n')[2]
  expect(await rowOf(long('free'), long('let'))).toBe(
    '| T1 | Ground | not yet assessed; context: "… nobody could say which of them would be free by the end of the year that has just …" | not yet assessed; context: "… nobody could say which of them would be let by the end of the year that has just …" |',
  )
  expect(await rowOf(target(''), target('context: Half were empty'))).toBe(
    '| T1 | Ground | not yet assessed; context: none | not yet assessed; context: "Half were empty" |',
  )
  expect(await rowOf(target('context: Half were empty'), target(''))).toBe(
    '| T1 | Ground | not yet assessed; context: "Half were empty" | not yet assessed; context: none |',
  )
})

test('what is gone from the journal, and what is new in it', async () => {
  const journal = (note: string) => `${action('')}
  === journal/2010-04.yaml
  entries:
    - { action: T1.1, on: 2010-04-20, note: ${note} }
`
  expect(await compareOf(journal('Begun'), journal('Not begun'))).toBe(`| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.1 | Clear the plots | ${standing} | ${standing} |

## Entries

- **20 April 2010, T1.1:** removed from the journal: Begun
- **20 April 2010, T1.1:** Not begun
`)
})

test('an entry that lies in the file of another meeting now says what it said', async () => {
  const journal = (meeting: string) => `${action('')}
  === journal/2010-04.yaml
  meeting: ${meeting}
  entries:
    - { action: T1.1, on: 2010-04-20, note: Begun }
`
  expect(await compareOf(journal('2010-05-04'), journal('2010-05-05'))).not.toContain('Begun')
})

test('an action that is gone', async () => {
  expect(await compareOf(action(''), action('').replace(second, ''))).toBe(`| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.2 | Fence the plots | upcoming, starts in 31 days | not in the plan |

## Entries

None.
`)
})
