import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  agreed,
  agreedJournal,
  agreedTarget,
  journal,
  judge,
  judgeEdit,
  makeRepository,
  target,
} from '../../helpers/edits.js'
import { git, writeFiles } from '../../helpers/git.js'

// An edit judged against what was agreed, in real repositories of git.

describe('what was agreed', () => {
  test.each([
    [
      'an action is deleted',
      agreedTarget.slice(agreedTarget.indexOf('  - id: T1.2')),
      '',
      `${target}:7 error [action-kept]`,
    ],
    ['an action is renumbered', 'id: T1.2', 'id: T1.3', `${target}:12 error [action-kept]`],
    [
      'an action is reworded',
      'Let the empty plots',
      'Let some of the plots',
      `${target}:13 error [wording-kept]`,
    ],
    [
      'a target is reworded',
      'every plot into use',
      'most plots into use',
      `${target}:4 error [wording-kept]`,
    ],
    ['a window is moved', '2010-04/2010-09', '2010-04/2010-08', `${target}:11 error [window-kept]`],
    ["a target's window is moved", '2010-04/2012-03', '2010-04/2012-06', `${target}:6 error [window-kept]`],
    [
      'an action is made to come round',
      'follows: [T1.1]',
      'every: quarter\n    follows: [T1.1]',
      `${target}:16 error [window-kept]`,
    ],
    ['another owner is written in', 'owner: DG', 'owner: CAD', `${target}:14 error [owner-kept]`],
    [
      'an action is put off by its day',
      'follows:',
      'added: 2031-01-01\n    follows:',
      `${target}:16 error [added-kept]`,
    ],
    [
      'a target is put off by its day',
      'actions:',
      'added: 2031-01-01\nactions:',
      `${target}:7 error [added-kept]`,
    ],
    [
      'a new action does not say since when it is there',
      'actions:',
      'actions:\n  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05 }',
      `${target}:8 warning [added-given]`,
    ],
    [
      'an action and its target are renumbered',
      agreedTarget,
      agreedTarget.replaceAll('T1', 'T2'),
      `${target}:1 error [action-kept]`,
    ],
    [
      'a window is moved and runs backwards',
      '2010-04/2010-09',
      '2010-09/2010-04',
      `${target}:11 error [window-order]`,
    ],
    ['an owner is mistyped', 'owner: DG', 'owner: DGG', `${target}:14 error [known-owner]`],
  ])('%s: one finding', async (_name, from, to, finding) => {
    expect(await judgeEdit(target, from, to)).toEqual([finding])
  })

  test.each([
    [
      'a text is folded in another way',
      '>-\n  The Forum will bring\n  every plot into use',
      'The Forum will bring every plot into use',
    ],
    [
      'keys change places',
      '    owner: CAD\n    window: 2010-04/2010-09',
      '    window: 2010-04/2010-09\n    owner: CAD',
    ],
    ['a comment is put in', 'actions:', '# what is to be done\nactions:'],
    ['a window is written in another way', '2010-04/2010-09', '2010-04/2010-09 # both whole'],
    [
      'an action is added',
      'actions:',
      'actions:\n  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05, added: 2010-07-06 }',
    ],
  ])('%s: no finding', async (_name, from, to) => {
    expect(await judgeEdit(target, from, to)).toEqual([])
  })

  test('a group is written in as owner: the edit is told, and not the group', async () => {
    const folder = makeRepository()
    writeFiles(folder, {
      'plan/owners.yaml': `${agreed['plan/owners.yaml']}  ASP: { name: All Support Providers, kind: group }\n`,
      [target]: agreedTarget.replace('owner: DG', 'owner: ASP'),
    })
    expect(await judge(folder)).toEqual([`${target}:14 error [owner-kept]`])
  })

  test('a window is moved past what is complete: the edit is told, and not the entry', async () => {
    const folder = makeRepository()
    writeFiles(folder, { [journal]: agreedJournal.replace('in progress', 'complete') })
    git(folder, 'commit', '--quiet', '--all', '--message=complete')
    writeFiles(folder, { [target]: agreedTarget.replace('2010-04/2010-09', '2010-06/2010-09') })
    expect(await judge(folder)).toEqual([`${target}:11 error [window-kept]`])
  })

  test('a target is deleted: one finding, not one for each of its actions', async () => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/targets/T2.yaml': agreedTarget.replaceAll('T1', 'T2') })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two targets')
    rmSync(join(folder, 'plan/targets/T2.yaml'))
    expect(await judge(folder)).toEqual(['plan/targets/T2.yaml:1 error [action-kept]'])
  })

  test('files are renamed: no finding', async () => {
    const folder = makeRepository()
    renameSync(join(folder, target), join(folder, 'plan/targets/T1-ground.yaml'))
    renameSync(join(folder, journal), join(folder, 'plan/journal/2010-07.yaml'))
    expect(await judge(folder)).toEqual([])
  })
})

describe('the day since when', () => {
  const newTarget = agreedTarget.replaceAll('T1', 'T2').replace('every plot', 'every shed')
  const added = (text: string, from: string) => text.replace('actions:', `${from}\nactions:`)

  test.each([
    ['its target has one', added(newTarget, 'added: 2011-04-12'), []],
    ['neither it nor its target has one', newTarget, ['plan/targets/T2.yaml:1 warning [added-given]']],
  ])('of a new action in a new target: %s', async (_name, text, findings) => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/targets/T2.yaml': text })
    expect(await judge(folder)).toEqual(findings)
  })

  test.each([
    ['a day later', 'added: 2011-04-13', ['plan/targets/T2.yaml:7 error [added-kept]']],
    ['a day earlier', 'added: 2011-04-11', ['plan/targets/T2.yaml:7 error [added-kept]']],
    ['the same', 'added: 2011-04-12', []],
    ['none', '# a comment', ['plan/targets/T2.yaml:1 error [added-kept]']],
  ])('of an agreed target, now %s', async (_name, now, findings) => {
    const folder = makeRepository()
    writeFiles(folder, { 'plan/targets/T2.yaml': added(newTarget, 'added: 2011-04-12') })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=two targets')
    writeFiles(folder, { 'plan/targets/T2.yaml': added(newTarget, now) })
    expect(await judge(folder)).toEqual(findings)
  })

  test('of a line of the printed plan that had been left out is accepted by an exception', async () => {
    const folder = makeRepository()
    writeFiles(folder, {
      [target]: `${agreedTarget}  - { id: T1.3, what: Fence it, owner: CAD, window: 2011-05 }\n`,
      'plan/plan.yaml': `${agreed['plan/plan.yaml']}exceptions:\n  - { rule: added-given, at: T1.3, reason: It is in the printed plan }\n`,
    })
    expect(await judge(folder)).toEqual([])
  })
})
