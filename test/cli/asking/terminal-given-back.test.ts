import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { withToday } from '../../helpers/recorded-today.js'
import { hasTmux, openTerminal, type Terminal } from '../../helpers/terminal.js'

// However a program that asks questions ends, the terminal is given back as it was. dist must be there (npm run build).

const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan given back ')))
afterAll(() => rmSync(top, { recursive: true, force: true }))

vi.setConfig({ testTimeout: 120_000 }) // several programs one after another, each waited for on a screen

let count = 0
let folder = ''
let terminal: Terminal | undefined
beforeEach(({ skip }) => {
  skip(!hasTmux, 'tmux is not installed here')
  count += 1
  folder = join(top, `case ${count}`)
  cpSync('plan', join(folder, 'plan'), { recursive: true })
  writeFileSync(join(folder, 'plan.sh'), `echo $$ >pid\nexec "$node" "${resolve('bin/plan.js')}" "$@"\n`)
})
afterEach(() => terminal?.close())

function open(words: string): Terminal {
  terminal = openTerminal(folder, `clear; sh plan.sh ${words}`)
  return terminal
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const id = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  process.kill(id, signal)
  await expect.poll(() => isThere(id), { timeout: 10_000 }).toBe(false)
}

function isThere(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** What the shell says of the program, and whether the terminal is as it was. */
async function endOf({ press, screenWith, isCursorShown }: Terminal) {
  press(
    'code=$?; clear; echo "ended with $code"; stty -a | grep -ow -e -echo -e echo -e -icanon -e icanon; echo looked',
    'Enter',
  )
  const lines = (await screenWith('\nlooked')).split('\n')
  return {
    said: lines.filter((line) => /^(ended with|-?echo$|-?icanon$)/.test(line)),
    isCursorShown: isCursorShown(),
  }
}

const asBefore = (exitCode: number) => ({
  said: [`ended with ${exitCode}`, 'icanon', 'echo'],
  isCursorShown: true,
})

const commands = [
  ['record', 'What is it about?', 2],
  ['record T1.3 --meeting 2010-07-06', 'What would you like to record?', 2],
  ['meeting --as-of 2010-07-06', 'What would you like to record?', 0],
  ['init allotments', 'What would you like to start from?', 2],
] as const

test.each(commands)('Ctrl-D at a question of plan %s is like Ctrl-C', async (words, question, exitCode) => {
  const before = filesIn(join(folder, 'plan'))
  const screens: string[] = []
  for (const key of ['C-c', 'C-d']) {
    const opened = open(`${words}; echo "ended with $?"`)
    await opened.screenWith(question)
    opened.press(key)
    screens.push(await opened.screenWith(`ended with ${exitCode}`))
    expect(opened.isCursorShown()).toBe(true)
    opened.close()
  }
  expect(screens[1]).toBe(screens[0])
  expect(filesIn(join(folder, 'plan'))).toEqual(before)
})

test('Ctrl-D behind what was typed stops too, and writes nothing of it', async () => {
  const before = filesIn(join(folder, 'plan'))
  const opened = open('record T1.3 --meeting 2010-07-06; echo "ended with $?"')
  await opened.screenWith('What would you like to record?')
  opened.press('Enter')
  await opened.screenWith('When did this happen?')
  opened.press('22 June', 'Home', 'C-d')
  await opened.screenWith('ended with 2')
  expect(opened.isCursorShown()).toBe(true)
  expect(filesIn(join(folder, 'plan'))).toEqual(before)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
] as const)('%s at a question ends with %i, and the terminal is as before', async (signal, exitCode) => {
  for (const [words, question] of commands) {
    const opened = open(words)
    await opened.screenWith(question)
    await end(signal)
    expect(await endOf(opened)).toEqual(asBefore(exitCode))
    expect(opened.everything()).not.toMatch(/\bat .*\.c?js:\d+|Error/)
    opened.close()
  }
})

test('a terminal that has a fault is given back too, without a stack trace', async () => {
  const whenAsked = 'setInterval(() => process.stdin.isRaw && process.stdin.destroy(new Error("EIO")), 50)'
  writeFileSync(join(folder, 'fault.cjs'), whenAsked)
  writeFileSync(join(folder, 'plan.sh'), `exec "$node" -r ./fault.cjs "${resolve('bin/plan.js')}" "$@"\n`)
  const opened = open('record T1.3; echo "ended with $?"')
  await opened.screenWith('ended with 129')
  expect(opened.isCursorShown()).toBe(true)
  expect(opened.everything()).not.toContain('EIO')
})

test('a signal keeps what was answered before, and the next run goes on', async () => {
  const opened = open('meeting --as-of 2010-07-06')
  await opened.screenWith('What would you like to record?')
  opened.press('Down', 'Enter')
  await opened.screenWith('When did this happen?')
  opened.press('22 June 2010', 'Enter')
  await opened.screenWith('What would you like to note?')
  opened.press('Enter')
  await opened.screenWith('What is the evidence?')
  opened.press('Enter')
  await opened.screenWith('2 of 12')
  await end('SIGTERM')
  expect(await endOf(opened)).toEqual(asBefore(143))
  const journal = () => withToday(readFileSync(join(folder, 'plan/journal/2010-07-06.yaml'), 'utf8'))
  expect(journal()).toContain(
    '  - action: T1.3\n    on: 2010-06-22\n    recorded: (today)\n    state: complete\n',
  )
  opened.press(
    'clear; sh plan.sh record T1.1 --on 2010-07-06 --meeting 2010-07-06 --note next; echo "ended with $?"',
    'Enter',
  )
  await opened.screenWith('ended with 0')
  expect(journal()).toContain('    note: next\n')
})

test('a signal before anything was asked ends it as it ends any program', async () => {
  const opened = open('status --as-of 2010-07-06; echo "ended with $?"')
  await opened.screenWith('ended with 0')
  expect(await endOf(opened)).toMatchObject({ isCursorShown: true })
})
