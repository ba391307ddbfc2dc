import { describe, expect, test } from 'vitest'
import { agreedJournal, journal, judge, judgeEdit, makeRepository } from '../../helpers/edits.js'
import { git, writeFiles } from '../../helpers/git.js'

describe('the journal', () => {
  const last = '  - action: T1.2\n    on: 2010-07-06\n    outlook: at risk\n'
  const later = `${last}  - action: T1.1\n    on: 2010-09-10\n    recorded: 2010-09-10\n    state: complete\n`

  test.each([
    ['an entry is changed', 'state: in progress', 'state: complete', [`${journal}:5 error [journal-kept]`]],
    [
      'the day of an entry is changed',
      'on: 2010-05-10',
      'on: 2010-05-11',
      [`${journal}:4 error [journal-kept]`],
    ],
    [
      'a note is taken out',
      '\n    note: First forty plots surveyed',
      '',
      [`${journal}:3 error [journal-kept]`],
    ],
    ['an entry is removed', last, '', [`${journal}:2 error [journal-kept]`]],
    [
      'its meeting is changed',
      'meeting: 2010-07-06',
      'meeting: 2010-07-07',
      [`${journal}:1 error [journal-kept]`],
    ],
    ['its meeting is taken out', 'meeting: 2010-07-06\n', '', [`${journal}:1 error [journal-kept]`]],
    ['an entry is added', last, later, []],
    ['an entry of the meeting day is added', last, later.replace('2010-09-10', '2010-07-06'), []],
    [
      'an entry of the day before is added to the file of the meeting',
      last,
      later.replace('2010-09-10', '2010-07-05'),
      [],
    ],
    [
      'keys change places',
      '    on: 2010-05-10\n    state: in progress',
      '    state: in progress\n    on: 2010-05-10',
      [],
    ],
  ])('%s', async (_name, from, to, findings) => {
    expect(await judgeEdit(journal, from, to)).toEqual(findings)
  })

  test('the day of a meeting that only the name of its file says counts too', async () => {
    const folder = makeRepository()
    writeFiles(folder, { [journal]: agreedJournal.replace('meeting: 2010-07-06\n', '') })
    git(folder, 'commit', '--quiet', '--all', '--message=without its day')
    writeFiles(folder, {
      'plan/journal/2010-07.yaml': 'entries:\n  - { action: T1.1, on: 2010-07-05, note: Rain }\n',
    })
    expect(await judge(folder, 'HEAD')).toEqual(['plan/journal/2010-07.yaml:2 warning [entry-not-backdated]'])
  })

  test('an entry is copied into the file of the next meeting: the copy is told, and not its meeting', async () => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/journal/2010-10-05.yaml': `meeting: 2010-10-05\nentries:\n${last}` })
    expect(await judge(folder)).toEqual(['plan/journal/2010-10-05.yaml:3 warning [unique-entry]'])
  })

  test('a meeting is put in front of entries that were agreed without one', async () => {
    const folder = makeRepository()
    const month = 'entries:\n  - { action: T1.1, on: 2010-09-10, state: complete }\n'
    writeFiles(folder, { 'plan/journal/2010-09.yaml': month })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=september')
    writeFiles(folder, { 'plan/journal/2010-09.yaml': `meeting: 2010-10-05\n${month}` })
    expect(await judge(folder)).toEqual(['plan/journal/2010-09.yaml:1 error [journal-kept]'])
  })

  test('two entries of one day about one action change places: the later one counts', async () => {
    const folder = makeRepository()
    const [first, second] = ['state: in progress', 'state: on hold\n    reason: Frost'].map(
      (state) => `  - action: T1.1\n    on: 2010-09-10\n    ${state}\n`,
    )
    writeFiles(folder, { 'plan/journal/2010-09.yaml': `entries:\n${first}${second}` })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two')
    writeFiles(folder, { 'plan/journal/2010-09.yaml': `entries:\n${second}${first}` })
    expect(await judge(folder)).toEqual(['plan/journal/2010-09.yaml:2 error [journal-kept]'])
  })

  describe('entries change places beside another change', () => {
    const [first, second] = ['state: in progress', 'state: on hold\n    reason: Frost'].map(
      (state) => `  - action: T1.1\n    on: 2010-09-10\n    ${state}\n`,
    )
    const other = '  - action: T1.2\n    on: 2010-09-10\n    note: Rain\n'
    const september = 'plan/journal/2010-09.yaml'

    test.each([
      ['none', `${second}${first}${other}`, 2],
      ['an entry is changed', `${second}${first}${other.replace('Rain', 'Hail')}`, 11],
      ['an entry is removed', `${second}${first}`, 1],
      ['an entry is added', `${second}${first}${other}${other.replace('Rain', 'Hail')}`, 2],
    ])('%s: only the first of these is found', async (_what, entries, line) => {
      const folder = makeRepository()
      writeFiles(folder, { [september]: `entries:\n${first}${second}${other}` })
      git(folder, 'add', '--all')
      git(folder, 'commit', '--quiet', '--message=three')
      writeFiles(folder, { [september]: `entries:\n${entries}` })
      expect(await judge(folder)).toEqual([`${september}:${line} error [journal-kept]`])
    })
  })

  test('two judgements of one day about one target change places', async () => {
    const folder = makeRepository()
    const [first, second] = ['fully', 'partly\n    note: Put right'].map(
      (achieved) => `  - target: T1\n    on: 2011-04-12\n    achieved: ${achieved}\n`,
    )
    writeFiles(folder, { 'plan/journal/2011-04.yaml': `entries:\n${first}${second}` })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two')
    writeFiles(folder, { 'plan/journal/2011-04.yaml': `entries:\n${second}${first}` })
    expect(await judge(folder)).toEqual(['plan/journal/2011-04.yaml:2 error [journal-kept]'])
  })
})
