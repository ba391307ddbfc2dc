import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { withToday } from '../../helpers/recorded-today.js'
import { hasTmux, openTerminal, type Terminal } from '../../helpers/terminal.js'
import { runPlan } from '../../helpers/world.js'

// The prompts in a real terminal, as a person meets them. dist must be there (npm run build).

const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan prompts ')))
afterAll(() => rmSync(top, { recursive: true, force: true }))

let count = 0
let folder = ''
let terminal: Terminal | undefined
beforeEach(({ skip }) => {
  skip(!hasTmux, 'tmux is not installed here')
  count += 1
  folder = join(top, `case ${count}`)
  cpSync('plan', join(folder, 'plan'), { recursive: true })
  writeFileSync(join(folder, 'plan.sh'), `exec "$node" "${resolve('bin/plan.js')}" "$@"\n`)
})
afterEach(() => terminal?.close())

function open(words: string): Terminal {
  terminal = openTerminal(folder, `clear; sh plan.sh ${words}; echo "ended with $?"`)
  return terminal
}

const journal = (name = '2010-07-06') =>
  withToday(readFileSync(join(folder, `plan/journal/${name}.yaml`), 'utf8'))
const header = `\
# yaml-language-server: $schema=../.schema/journal.json
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# to correct one, add an entry that has its day under "corrects".

meeting: 2010-07-06
entries:
`

test('plan record asks for an entry: what it is about, what there is to tell, when, and a word on it', async () => {
  const { press, screenWith, everything } = open('record --meeting 2010-07-06')
  expectGolden('screens/ask-what-about.txt', await screenWith('to select'))
  press('xyz', 'Enter')
  expectGolden('screens/ask-nothing-found.txt', await screenWith('Delete a few letters'))
  press('BSpace', 'BSpace', 'BSpace', 'partnership')
  expectGolden('screens/ask-narrowed.txt', await screenWith('partnership'))
  press('BSpace', ...Array.from({ length: 10 }, () => 'BSpace'), 't1.3')
  await screenWith('(1 match)')
  press('Enter')
  expectGolden('screens/ask-what-to-tell.txt', await screenWith('What would you like to record?'))
  press('Enter')
  await screenWith('When did this happen?')
  press('31 June 2010', 'Enter')
  expectGolden('screens/ask-no-such-day.txt', await screenWith('is not a real date'))
  press(...Array.from({ length: 12 }, () => 'BSpace'), '22 June 2010', 'Enter')
  await screenWith('What would you like to note?')
  press('Role description agreed', 'Enter')
  await screenWith('What is the evidence?')
  press('Enter')
  await screenWith('ended with 0')
  expectGolden('screens/ask-recorded.txt', withToday(everything()))
  expect(journal()).toBe(
    `${header}  - action: T1.3\n    on: 2010-06-22\n    recorded: (today)\n    state: complete\n    note: Role description agreed\n`,
  )
})

test('an id that is typed in full means that one alone', async () => {
  const { press, screenWith } = open('record --meeting 2010-07-06')
  await screenWith('to select')
  press('t1')
  await screenWith('(1 match)')
  press('Enter')
  expectGolden('screens/ask-target.txt', await screenWith('How far was it achieved?'))
})

test('plan record asks why a date moves, and who agreed it', async () => {
  const { press, screenWith } = open('record T2.3 --meeting 2010-07-06')
  await screenWith('What would you like to record?')
  press(...Array.from({ length: 8 }, () => 'Down'), 'Enter')
  await screenWith('What are the new dates?')
  press('Oct-Mar 2010', 'Enter')
  expectGolden('screens/ask-backwards.txt', await screenWith('Did you mean'))
  press(...Array.from({ length: 12 }, () => 'BSpace'), 'April - Dec 2010', 'Enter')
  await screenWith('Why?')
  press('Enter')
  await screenWith('Please give an answer')
  press("Awaiting the Council's timetable", 'Enter')
  await screenWith('Who agreed it?')
  press('development', 'Enter')
  await screenWith('When did this happen?')
  press('Enter')
  await screenWith('What would you like to note?')
  press('Enter')
  await screenWith('ended with 0')
  expect(journal()).toBe(
    `${header}  - action: T2.3\n    on: 2010-07-06\n    recorded: (today)\n    window: 2010-04/2010-12\n    reason: Awaiting the Council's timetable\n    agreed_by: DG\n`,
  )
})

test('Ctrl-C at a question of plan record writes nothing', async () => {
  const before = filesIn(join(folder, 'plan'))
  const { press, screenWith } = open('record T2.3 --meeting 2010-07-06')
  await screenWith('What would you like to record?')
  press('Enter')
  await screenWith('When did this happen?')
  press('C-c')
  expectGolden('screens/ask-stopped.txt', await screenWith('ended with 2'))
  expect(filesIn(join(folder, 'plan'))).toEqual(before)
})

test('plan meeting goes from action to action; what was answered when Ctrl-C stops it is kept', async () => {
  const { press, screenWith, everything } = open('meeting --as-of 2010-07-06')
  expectGolden('screens/meeting-first.txt', await screenWith('What would you like to record?'))
  press('Down', 'Enter')
  await screenWith('When did this happen?')
  press('22 June 2010', 'Enter')
  await screenWith('What would you like to note?')
  press('Role description agreed', 'Enter')
  await screenWith('What is the evidence?')
  press('Enter')
  await screenWith('2 of 12')
  const afterOne = journal()
  press('Enter') // passed over
  await screenWith('3 of 12')
  press('Down', 'Down', 'Enter')
  await screenWith('When did this happen?')
  expect(journal()).toBe(afterOne) // nothing is written of half an answer
  press('C-c')
  await screenWith('ended with 0')
  expectGolden('screens/meeting-stopped.txt', withToday(everything()))
  expect(journal()).toBe(
    `${header}  - action: T1.3\n    on: 2010-06-22\n    recorded: (today)\n    state: complete\n    note: Role description agreed\n`,
  )
  expect(await runPlan(filesIn(join(folder, 'plan')), ['validate'])).toMatchObject({
    exitCode: 0,
    stdout: '',
  })
})

test('plan meeting takes no day that comes after it, and puts right what a file of the month says', async () => {
  writeFileSync(
    join(folder, 'plan/journal/2010-07.yaml'),
    'entries:\n  - action: T1.3\n    on: 2010-07-06\n    note: Under way\n',
  )
  const { press, screenWith } = open('meeting --as-of 2010-07-06')
  await screenWith('What would you like to record?')
  press('Down', 'Enter')
  await screenWith('When did this happen?')
  press('7 July 2010', 'Enter')
  expectGolden('screens/meeting-later-day.txt', await screenWith('is after the meeting'))
  press(...Array.from({ length: 11 }, () => 'BSpace'), 'Enter')
  await screenWith('What would you like to note?')
  press('Enter')
  await screenWith('What is the evidence?')
  press('Enter')
  await screenWith('2 of 12')
  press('C-c')
  await screenWith('ended with 0')
  expect(journal('2010-07b')).toBe(
    `${header}  - action: T1.3\n    on: 2010-07-06\n    recorded: (today)\n    state: complete\n`,
  )
})

test('plan meeting offers to agree the date that is proposed', async () => {
  writeFileSync(
    join(folder, 'plan/journal/2010-06.yaml'),
    "entries:\n  - action: T1.3\n    on: 2010-06-22\n    proposed: 2010-04/2010-12\n    reason: Awaiting the Council's timetable\n",
  )
  const { press, screenWith, everything } = open('meeting --as-of 2010-07-06')
  expectGolden('screens/meeting-proposed.txt', await screenWith('What would you like to record?'))
  press('Down', 'Enter')
  await screenWith('Who agreed it?')
  press('development', 'Enter')
  await screenWith('2 of 12')
  press('C-c')
  await screenWith('ended with 0')
  expectGolden('screens/meeting-agreed.txt', withToday(everything()))
  expect(journal()).toBe(
    `${header}  - action: T1.3\n    on: 2010-07-06\n    recorded: (today)\n    window: 2010-04/2010-12\n    reason: Awaiting the Council's timetable\n    agreed_by: DG\n`,
  )
})

test.each([
  ['record T1.3 --meeting 2010-07-06', []],
  ['meeting --as-of 2010-07-06', ['Down']],
])('plan %s asks again what could not be written, with the answers in their places', async (line, down) => {
  const { press, screenWith } = open(line)
  await screenWith('What would you like to record?')
  press(...down, 'Down', 'Down', 'Down', 'Enter') // stopped
  await screenWith('Why?')
  press('No staff', 'Enter')
  await screenWith('When did this happen?')
  press('22 June 2010', 'Enter')
  await screenWith('What would you like to note?')
  const stray = join(folder, 'plan/journal/july.yml') // someone else is at work
  writeFileSync(stray, 'entries: []\n')
  press('Agreed by all', 'Enter')
  await screenWith('july.yml')
  rmSync(stray)
  press('Enter')
  await screenWith('No staff')
  press('Enter')
  await screenWith('22 June 2010')
  press('Enter')
  await screenWith('Agreed by all')
  press('Enter')
  await screenWith('state: stopped')
  press('C-c')
  await screenWith('ended with 0')
  expect(journal()).toBe(
    `${header}  - action: T1.3\n    on: 2010-06-22\n    recorded: (today)\n    state: stopped\n    note: Agreed by all\n    reason: No staff\n`,
  )
})

test('plan init asks for the title, the owner and the year', async () => {
  const { press, screenWith, everything } = open('init allotments')
  await screenWith('What would you like to start from?')
  press('Enter')
  await screenWith('What is the plan called?')
  press('A plan for the allotments', 'Enter')
  await screenWith('Which organisation is it for?')
  press('Enter')
  await screenWith('Who is responsible for the first action?')
  press('Development Group', 'Enter')
  await screenWith('is not a code and a name')
  press(...Array.from({ length: 17 }, () => 'BSpace'), 'DG: Development Group', 'Enter')
  await screenWith('In which month')
  press('Enter')
  await screenWith('ended with 0')
  expectGolden('screens/ask-init.txt', everything())
  expect(existsSync(join(folder, 'allotments/plan/plan.yaml'))).toBe(true)
  expect(await runPlan(filesIn(join(folder, 'allotments/plan')), ['validate'])).toMatchObject({
    exitCode: 0,
    stdout: '',
  })
})

test('plan init makes the plan of a table, after showing what it read', async () => {
  cpSync('test/cases/tables/domains/domains.docx', join(folder, 'domains.docx'))
  const { press, screenWith, everything } = open('init evenings')
  await screenWith('What would you like to start from?')
  press('Down', 'Enter')
  await screenWith('Which file is the table in?')
  press('domain.docx', 'Enter')
  await screenWith('domain.docx does not exist')
  press(...Array.from({ length: 5 }, () => 'BSpace'), 's.docx', 'Enter')
  await screenWith('Create the plan like this?')
  press('Enter')
  await screenWith('ended with 0')
  expectGolden('screens/ask-table.txt', everything())
  expect(await runPlan(filesIn(join(folder, 'evenings/plan')), ['validate'])).toMatchObject({ exitCode: 0 })
})

test('plan init leaves the mapping of a table to be corrected', async () => {
  cpSync('test/cases/tables/domains/domains.docx', join(folder, 'domains.docx'))
  const { press, screenWith } = open('init evenings')
  await screenWith('What would you like to start from?')
  press('Down', 'Enter')
  await screenWith('Which file is the table in?')
  press('domains.docx', 'Enter')
  await screenWith('Create the plan like this?')
  press('Down', 'Enter')
  expect(await screenWith('ended with 0')).toContain('plan import domains.docx --to evenings/plan')
  expect(existsSync(join(folder, 'evenings'))).toBe(false)
  expect(readFileSync(join(folder, 'domains.docx.import.yaml'), 'utf8')).toContain('owner_separators')
})
