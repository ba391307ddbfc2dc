import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import { expectGolden } from '../../helpers/golden.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { withToday } from '../../helpers/recorded-today.js'
import { hasTmux, openTerminal, type Terminal } from '../../helpers/terminal.js'

// plan correct in a real terminal: which entry was wrong, and what is to be done about it. dist must be there.

const path = 'plan/journal/2010-05.yaml'
const files = planFiles(`
  - { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
=== journal/2010-05.yaml
entries:
  - { action: T1.1, on: 2010-05-05, state: in progress, note: With a tape measure }
  - { action: T1.1, on: 2010-05-20, state: complete, note: All forty }
`)

let folder = ''
let terminal: Terminal | undefined
beforeEach(({ skip }) => {
  skip(!hasTmux, 'tmux is not installed here')
  folder = makeFolder()
  writeFiles(folder, files)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', 'plan')
  writeFileSync(join(folder, 'plan.sh'), `exec "$node" "${resolve('bin/plan.js')}" "$@"\n`)
})
afterEach(() => terminal?.close())

function open(words: string): Terminal {
  terminal = openTerminal(folder, `clear; sh plan.sh ${words}; echo "ended with $?"`)
  return terminal
}

/** The real program asks the real clock for today, which is later than all days of the plan. */
const withoutToday = (screen: string) =>
  withToday(screen).replace(/\b\d{1,2} [A-Z][a-z]+ 20[2-9]\d\b/g, '(today)')

const added = () => withToday(readFileSync(join(folder, path), 'utf8')).slice(String(files[path]).length)

test('an entry in a commit is corrected, with the answers of before to change or keep', async () => {
  const { press, screenWith, everything } = open('correct T1.1')
  expectGolden('screens/correct-which.txt', await screenWith('Which entry was wrong?'))
  press('Enter')
  expectGolden('screens/correct-how.txt', await screenWith('What is to be done?'))
  press('Enter')
  await screenWith('What would you like to record?')
  press('Enter')
  await screenWith('When did this happen?')
  press(...Array.from({ length: 12 }, () => 'BSpace'), '21 May 2010', 'Enter')
  await screenWith('What would you like to note?')
  press('Enter')
  await screenWith('What is the evidence?')
  press('Enter')
  await screenWith('ended with 0')
  expectGolden('screens/correct-done.txt', withoutToday(everything()))
  expect(added()).toBe(
    '  - action: T1.1\n    on: 2010-05-21\n    recorded: (today)\n    corrects: 2010-05-20\n    state: complete\n    note: All forty\n',
  )
})

test('an entry in no commit may be deleted', async () => {
  await runOnDisk(folder, ['record', 'T1.1', '--on', '2010-05-25', '--note', 'A slip'])
  const { press, screenWith } = open('correct T1.1')
  await screenWith('Which entry was wrong?')
  press('Enter')
  expectGolden('screens/correct-or-delete.txt', withoutToday(await screenWith('What is to be done?')))
  press('Enter')
  await screenWith('ended with 0')
  expect(added()).toBe('')
})

test('it was never so', async () => {
  const { press, screenWith } = open('correct T1.1')
  await screenWith('Which entry was wrong?')
  press('Up', 'Enter')
  await screenWith('What is to be done?')
  press('Down', 'Enter')
  await screenWith('ended with 0')
  expect(added()).toBe(
    '  - action: T1.1\n    on: 2010-05-05\n    recorded: (today)\n    corrects: 2010-05-05\n',
  )
})

test.each([
  ['Which entry was wrong?', []],
  ['What is to be done?', ['Enter']],
  ['What would you like to record?', ['Enter', 'Enter']],
])('Ctrl-C at "%s" leaves all as it was', async (question, keys) => {
  const { press, screenWith, isCursorShown } = open('correct T1.1')
  for (const [index, key] of keys.entries()) {
    await screenWith(['Which entry was wrong?', 'What is to be done?'][index] ?? '')
    press(key)
  }
  await screenWith(question)
  press('C-c')
  expect(await screenWith('ended with 2')).toContain('Stopped: nothing was written.')
  expect([isCursorShown(), added()]).toEqual([true, ''])
})
