import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import type { World } from '../../../src/cli/world.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { runAll } from '../../helpers/run-all.js'
import { worldWith } from '../../helpers/world.js'

const derby = filesIn('plan')

test('plan meeting asks, and elsewhere says what to do', async () => {
  expect(await runAll(derby, ['meeting'])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'plan meeting can only ask questions on a terminal. Elsewhere, use plan record, such as: plan record T1.3 --state complete --meeting 2010-07-06.\n',
    files: derby,
  })
})

describe('a folder that cannot be written to is reported before anything is asked', () => {
  const refusing = () => {
    const { world, said } = worldWith(derby)
    const asked = new PassThrough()
    const readOnly: World = {
      ...world,
      terminal: { input: new PassThrough(), output: asked },
      claimFile: () => {
        throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' })
      },
    }
    return { readOnly, said, asked }
  }

  test.each([[['meeting']], [['record']], [['record', 'T1.3']]])('plan %j', async (args) => {
    const { readOnly, said, asked } = refusing()
    expect(await main(args, readOnly)).toBe(2)
    expect(said).toEqual({
      stdout: '',
      stderr: 'plan cannot be written: the disk is read-only. Nothing was changed.\n',
    })
    expect(asked.read()).toBe(null)
  })

  test('and is no hindrance to a dry run', async () => {
    const { readOnly, said, asked } = refusing()
    const end = main(['record', 'T1.3', '--dry-run'], readOnly)
    await expect.poll(() => String(asked.read())).toContain('What would you like to record?')
    readOnly.terminal?.input.push('\u0003')
    expect(await end).toBe(2)
    expect(said.stderr).toBe('Stopped: nothing was written.\n')
  })
})

test.each([
  ['NI7 --on 2010-07-01', '--on', 'an indicator. Give --value or --aim'],
  ['NI7 --meeting 2010-07-06', '--meeting', 'an indicator. Give --value or --aim'],
  ['NI7 --on 2010-07-01 --meeting 2010-07-06', '--on and --meeting', 'an indicator. Give --value or --aim'],
])('plan record %s on a terminal is refused before anything is asked', async (words, options, noun) => {
  const { world, said } = worldWith(derby)
  const terminal = { input: new PassThrough(), output: new PassThrough() }
  expect(await main(['record', ...words.split(' ')], { ...world, terminal })).toBe(2)
  expect(said.stderr).toBe(`plan record NI7: ${options} cannot be recorded for ${noun}.\n`)
})

test('a blank answer counts as none, and Enter takes the day', async () => {
  const { world, said, files } = worldWith(derby)
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (chunk) => {
    shown += chunk
  })
  const shows = (words: string) => expect.poll(() => shown, { timeout: 20_000 }).toContain(words)
  const ended = main(['record', 'T1.3', '--meeting', '2010-07-06'], { ...world, terminal: { input, output } })
  for (const [question, answer] of [
    ['What would you like to record?', '\r'],
    ['When did this happen?', '  \r'],
    ['What would you like to note?', '  \r'],
    ['What is the evidence?', ' \r'],
    ['6 July 2010 is after today', '\x1b[B\r'],
  ] as const) {
    await shows(question)
    input.write(answer)
  }
  expect(await ended).toBe(0)
  expect(said.stderr).toContain('complete on 2010-07-06, which is after it was recorded (2010-07-01)')
  const written = files['plan/journal/2010-07-06.yaml']
  expect(written instanceof Uint8Array ? new TextDecoder().decode(written) : written).toBe(`\
# yaml-language-server: $schema=../.schema/journal.json
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# to correct one, add an entry that has its day under "corrects".

meeting: 2010-07-06
entries:
  - action: T1.3
    on: 2010-07-06
    recorded: 2010-07-01
    state: complete
`)
})

describe('a terminal that is closed', () => {
  const asking = (args: readonly string[], input = new PassThrough()) => {
    const { world, said, files } = worldWith(derby)
    const output = new PassThrough()
    const ended = main(args, { ...world, terminal: { input, output } })
    let shown = ''
    output.on('data', (chunk) => {
      shown += chunk
    })
    return {
      ended,
      said,
      files,
      input,
      shows: (words: string) => expect.poll(() => shown, { timeout: 20_000 }).toContain(words),
    }
  }
  const ends: [string, (input: PassThrough) => unknown][] = [
    ['at its end', (input) => input.end()],
    ['at once', (input) => input.destroy()],
  ]

  test.each(ends)('%s stops the first question', async (_name, close) => {
    const { ended, said, files, input, shows } = asking(['record', 'T1.3', '--on', '2010-06-22'])
    await shows('What would you like to record?')
    close(input)
    expect(await ended).toBe(2)
    expect({ said, files }).toEqual({
      said: { stdout: '', stderr: 'Stopped: nothing was written.\n' },
      files: derby,
    })
  })

  test.each(ends)('%s stops a later question', async (_name, close) => {
    const { ended, said, files, input, shows } = asking(['record', 'T1.3', '--on', '2010-06-22'])
    await shows('What would you like to record?')
    input.write('\r')
    await shows('When did this happen?')
    close(input)
    expect(await ended).toBe(2)
    expect({ said, files }).toEqual({
      said: { stdout: '', stderr: 'Stopped: nothing was written.\n' },
      files: derby,
    })
  })

  test.each(ends)('%s before anything is asked stops too', async (_name, close) => {
    const input = new PassThrough()
    close(input.resume())
    await once(input, 'close')
    const { ended, said } = asking(['meeting', '--as-of', '2010-07-06'], input)
    expect(await ended).toBe(0)
    expect(said.stderr).toBe('')
  })
})
