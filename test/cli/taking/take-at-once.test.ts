import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { boxes } from '../../../src/model/form.js'
import { fillText } from '../../helpers/fill-forms.js'
import { formsOf } from '../../helpers/forms.js'
import { makeFolder } from '../../helpers/git.js'
import { killerBefore } from '../../soak/killer.js'
import { start } from '../../soak/real-runs.js'

// Real processes take the same form at once, or are killed: every answer is in the journal once, all of them or none.

const forms = await formsOf('CF')
const plan = resolve('bin/plan.js')
const answers = ['T2.3', 'T3.1', 'T3.2']
const form = fillText(
  forms.md,
  Object.fromEntries(
    answers.map((id) => [id, { [boxes.note]: `about ${id}`, [boxes.on]: '15 September 2010' }]),
  ),
)

function freshFolder(): string {
  const folder = makeFolder('plan that takes ')
  cpSync('plan', join(folder, 'plan'), { recursive: true })
  writeFileSync(join(folder, 'CF.md'), form)
  return folder
}

/** How many of the answers are in the journal. */
function notesIn(folder: string): readonly number[] {
  const month = new Date().toISOString().slice(0, 7)
  const files = [month, '2010-09'].map((name) => {
    try {
      return readFileSync(join(folder, 'plan', 'journal', `${name}.yaml`), 'utf8')
    } catch {
      return ''
    }
  })
  return answers.map((id) => files.join('').split(`note: about ${id}\n`).length - 1)
}

test('four at the same time, and a record beside them', { timeout: 180_000 }, async () => {
  const folder = freshFolder()
  const takes = Array.from({ length: 4 }, () => start(folder, [plan, 'take', 'CF.md', '--yes']))
  const record = start(folder, [plan, 'record', 'T1.1', '--note', 'Beside', '--on', '2010-09-15'])
  const ended = await Promise.all([...takes, record])
  expect(ended.map(({ exitCode }) => exitCode)).toContain(0)
  expect((await record).exitCode).toBe(0)
  expect(notesIn(folder)).toEqual([1, 1, 1])
})

test('killed before each change to the disk', { timeout: 180_000 }, async () => {
  const top = makeFolder()
  for (let change = 1, isKilled = true; isKilled; change += 1) {
    const folder = freshFolder()
    const first = await start(folder, ['-r', killerBefore(top, change), plan, 'take', 'CF.md', '--yes'])
    isKilled = first.exitCode === null
    expect([[0, 0, 0].join(), [1, 1, 1].join()]).toContain(notesIn(folder).join())
    expect((await start(folder, [plan, 'take', 'CF.md', '--yes'])).exitCode).toBe(0)
    expect(notesIn(folder)).toEqual([1, 1, 1])
  }
})
