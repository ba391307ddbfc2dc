import { describe, expect, test } from 'vitest'
import { agreedTarget, judgeInMemory } from '../../../helpers/edits.js'
import { type Files, planFiles } from '../../../helpers/plan-folder.js'

// Of two entries of one day the later one counts, and a journal's name may be all that says which meeting it was.

const withJournal = (name: string, ...entries: readonly string[]): Files =>
  planFiles(`
=== targets/T1.yaml
${agreedTarget}
=== journal/${name}.yaml
entries:
${entries.map((entry) => `  - { ${entry} }`).join('\n')}
`)

const [a, b] = ['in progress', 'on hold, reason: Frost'].map(
  (state) => `action: T1.2, on: 2010-10-02, state: ${state}`,
)

describe('entries of one day that say the same twice', () => {
  test.each([
    ['the last one moves up', [a, a, b]],
    ['the first one moves down', [b, a, a]],
  ])('%s', (_what, now) => {
    const before = withJournal('2010-10-05', ...([a, b, a] as string[]))
    const { lines } = judgeInMemory(before, withJournal('2010-10-05', ...(now as string[])))
    expect(lines.filter((line) => line.endsWith('[journal-kept]'))).toHaveLength(1)
  })

  test('in the same order: nothing', () => {
    const before = withJournal('2010-10-05', ...([a, b, a] as string[]))
    expect(judgeInMemory(before, before).lines.filter((line) => line.includes('kept'))).toEqual([])
  })
})

describe('a journal that only its name says the meeting of', () => {
  const entry = 'action: T1.1, on: 2010-10-02, note: Half of them'

  test.each(['2010-10', '2010-12-06', '2010-10b'])('may not become %s', (name) => {
    const { lines } = judgeInMemory(withJournal('2010-12-07', entry), withJournal(name, entry))
    expect(lines).toEqual([
      `plan/journal/${name}.yaml:1: error: the journal: its file was named 2010-12-07.yaml when its entries were put in, and the name says of which day it is [journal-kept]`,
    ])
  })

  test.each(['2010-12-07', '2010-12-07b'])('makes its day known: %s', (name) => {
    const before = withJournal(name, entry)
    const late = 'entries:\n  - { action: T1.1, on: 2010-12-06, state: complete }\n'
    expect(judgeInMemory(before, { ...before, 'plan/journal/2010-12.yaml': late }).lines).toEqual([
      expect.stringMatching(/^plan\/journal\/2010-12\.yaml:2: warning: .*\[entry-not-backdated\]$/),
    ])
    const onTheDay = late.replace('2010-12-06', '2010-12-07')
    expect(judgeInMemory(before, { ...before, 'plan/journal/2010-12.yaml': onTheDay }).lines).toEqual([])
  })
})
