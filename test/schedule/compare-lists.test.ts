import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../helpers/git.js'
import { planFiles } from '../helpers/plan-folder.js'
import { runPlan } from '../helpers/world.js'

interface Changes {
  readonly targets: readonly { readonly id: string; readonly changed: readonly string[] }[]
  readonly changes: readonly {
    readonly id: string
    readonly entries: readonly unknown[]
    readonly entries_gone: readonly unknown[]
  }[]
}

describe('how far a target was achieved', () => {
  const judged = (...degrees: readonly string[]) =>
    planFiles(`
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2013-12 }
=== journal/2010-04.yaml
entries:
${degrees.map((degree, index) => `  - { target: T1, on: 2010-0${index + 4}-10, achieved: ${degree} }\n`).join('')}`)

  test.each([
    // the day before the judgement, the judgement
    ['2010-04-09', '2010-04-10', ['achieved']], // not judged, then partly
    ['2010-05-09', '2010-05-10', ['achieved']],
    ['2010-06-09', '2010-06-10', ['achieved']],
    ['2010-07-09', '2010-07-10', []], // judged again, and found the same
  ])('from %s to %s: %j', async (before, after, changed) => {
    const files = judged('partly', 'largely', 'fully', 'fully')
    const { stdout } = await runPlan(files, ['compare', before, after, '--format', 'json'])
    const { targets }: Changes = JSON.parse(stdout)
    expect(targets.map((target) => [target.id, target.changed])).toEqual([['T1', changed]])
  })
})

test('of an action that is gone with its entries only the action is listed', async () => {
  const first = '- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-12 }\n'
  const second = '- { id: T1.2, what: Fence the plots, owner: CAD, window: 2010-04/2010-12 }\n'
  const entry = '  - { action: T1.2, on: 2010-05-10, state: in progress }\n'
  const other = '  - { action: T1.1, on: 2010-05-10, state: in progress }\n'
  const folder = makeFolder()
  git(folder, 'init', '-q', '-b', 'main')
  for (const text of [
    `${first}${second}=== journal/2010-04.yaml\nentries:\n${other}${entry}`,
    `${first}=== journal/2010-04.yaml\nentries:\n${other}`,
  ]) {
    writeFiles(folder, planFiles(text))
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'edited')
  }
  const line = ['compare', '--revisions', 'HEAD~1', 'HEAD', '--as-of', '2010-06-01', '--format', 'json']
  const { changes }: Changes = JSON.parse((await runOnDisk(folder, line)).stdout)
  expect(changes).toMatchObject([{ id: 'T1.2', after: null, entries: [], entries_gone: [] }])
})
