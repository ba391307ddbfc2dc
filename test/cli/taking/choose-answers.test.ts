import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { boxes } from '../../../src/model/form.js'
import { fillText } from '../../helpers/fill-forms.js'
import { derbyWith, formsOf } from '../../helpers/forms.js'
import { worldWith } from '../../helpers/world.js'

// On a terminal a person takes, changes or leaves each answer.

const { md } = await formsOf('CF')
const form = fillText(md, {
  'T2.3': { [boxes.state]: 'done', [boxes.on]: '15 September 2010' },
  'T3.1': { [boxes.note]: 'Put off' },
  'T3.2': { [boxes.note]: 'no change' },
})
const down = '\u001b[B'

async function answer(keys: readonly (readonly [string, string])[]) {
  const { world, said, files } = worldWith(
    { ...derbyWith(), 'CF.md': form },
    { now: '2010-10-05', width: 100 },
  )
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (chunk) => {
    shown += chunk
  })
  const ended = main(['take', 'CF.md'], { ...world, terminal: { input, output } })
  for (const [question, keystrokes] of keys) {
    await expect.poll(() => shown, { timeout: 20_000 }).toContain(question)
    shown = ''
    input.write(keystrokes)
  }
  const exitCode = await ended
  const journal = files['plan/journal/2010-10.yaml']
  const text = typeof journal === 'object' ? new TextDecoder().decode(journal) : journal
  return { exitCode, stderr: said.stderr, entries: text?.split('entries:\n')[1] }
}

test('one taken as it was read, one changed, one left', async () => {
  const questions = Object.values(boxes)
  const run = await answer([
    ['What do you do with T2.3?', '\r'],
    ['What do you do with T3.1?', `${down}\r`],
    ...questions.map((question) => [question, question === boxes.note ? ' until May\r' : '\r'] as const),
    ['What do you do with T3.1?', '\r'],
    ['What do you do with T3.2?', `${down}${down}\r`],
  ])
  expect(run).toEqual({
    exitCode: 1,
    stderr: '1 item above is left for you to look at.\n',
    entries: `  - action: T2.3
    on: 2010-09-15
    recorded: 2010-10-05
    reported_by: CF
    state: complete
  - action: T3.1
    on: 2010-10-05
    reported_by: CF
    note: Put off until May
`,
  })
})

test('who stops has written nothing', async () => {
  const run = await answer([
    ['What do you do with T2.3?', '\r'],
    ['What do you do with T3.1?', '\u0003'],
  ])
  expect(run).toEqual({ exitCode: 2, stderr: 'Stopped: nothing was written.\n', entries: undefined })
})
