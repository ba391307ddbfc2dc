import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { planOf } from '../../helpers/plan-of.js'
import { runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

// Part Two of the printed plan, as a table, makes the plan that people typed from it.

const folder = 'test/cases/tables/derby-part-two'
const typed = filesIn('plan')

async function imported(name: string): Promise<Files> {
  const { exitCode, files } = await runAll({ [name]: readFileSync(`${folder}/${name}`) }, [
    'import',
    name,
    '--to',
    'plan',
  ])
  expect(exitCode).toBe(0)
  return files
}

/** What the printed page says of each action. */
async function printedIn(files: Files) {
  const { targets, owners: listed } = await planOf(files)
  const actions = targets.flatMap((target) => target.actions)
  return actions.map(({ id, ref, target, theme, what, owners, partners, window, condition, asPrinted }) => ({
    ...{ id, ref, target, theme, what, partners, condition, asPrinted },
    window: window.written,
    owners: owners.map((code) => [code, listed.get(code)?.name]),
  }))
}

async function standingsIn(files: Files, day: string) {
  const { stdout } = await runPlan(files, ['status', '--as-of', day, '--format', 'json'])
  const { counts, actions } = JSON.parse(stdout)
  return {
    counts,
    actions: actions.map(({ id, standing, days }: Record<string, unknown>) => [id, standing, days]),
  }
}

describe.each(['derby-part-two.docx', 'derby-part-two.csv'])('%s', (name) => {
  test('gives the 24 actions to the letter', async () => {
    const actions = await printedIn(await imported(name))
    expect(actions).toHaveLength(24)
    expect(actions).toEqual(await printedIn(typed))
  })

  test.each(['2010-06-30', '2010-07-01', '2011-01-04'])('stands on %s as the plan does', async (day) => {
    expect(await standingsIn(await imported(name), day)).toEqual(await standingsIn(typed, day))
  })
})

test('the Word file gives the targets too, with what everyone can do', async () => {
  const targetsOf = async (files: Files) =>
    (await planOf(files)).targets.map(({ id, title, statement, asPrinted, whatYouCanDo }) => ({
      id,
      title,
      statement,
      asPrinted,
      whatYouCanDo,
    }))
  expect(await targetsOf(await imported('derby-part-two.docx'))).toEqual(await targetsOf(typed))
})
