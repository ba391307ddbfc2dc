import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.js'
import { nameOn } from '../../../src/model/name-on.js'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'
import { runPlan } from '../../helpers/world.js'

const owners = 'owners.yaml'
const target = 'targets/T1.yaml'
const left = edited(agreedPlan, [
  owners,
  'name: Volunteer Centre',
  'name: Volunteer Centre, until: 2010-08-31',
])
const newAction = (day: string): Replacement => [
  target,
  /$/,
  `  - { id: T1.3, what: Fence, owner: VC, window: 2011-05, added: ${day} }\n`,
]
const newEntry = (fields: string) => ({
  ...left,
  'plan/journal/2010-09.yaml': `entries:\n  - { action: T1.1, ${fields} }\n`,
})
const find = (now: typeof agreedPlan) => judgeInMemory(left, now).lines

describe('work that is given to an owner after its last day', () => {
  test.each([
    ['2010-08-30', 0],
    ['2010-08-31', 0],
    ['2010-09-01', 1],
  ])('an action added on %s', (day, count) => {
    expect(find(edited(left, newAction(day)))).toEqual(
      Array(count).fill(
        `plan/targets/T1.yaml:29: warning: action T1.3: it is in the plan from ${day} on, and its owner VC left on 2010-08-31 [owner-still-there]`,
      ),
    )
  })

  test.each([
    ['2010-08-30', 0],
    ['2010-08-31', 0],
    ['2010-09-01', 1],
  ])('an action handed over on %s', (day, count) => {
    expect(find(newEntry(`on: ${day}, owner: VC, reason: No staff, agreed_by: DG`))).toEqual(
      Array(count).fill(
        `plan/journal/2010-09.yaml:2: warning: entry 1 (T1.1): VC is given work on ${day}, and left on 2010-08-31 [owner-still-there]`,
      ),
    )
  })

  test.each([
    ['2010-08-31', 0],
    ['2010-09-01', 1],
  ])('a decision that it agreed on %s', (day, count) => {
    expect(find(newEntry(`on: ${day}, owner: DG, reason: No staff, agreed_by: VC`))).toEqual(
      Array(count).fill(
        `plan/journal/2010-09.yaml:2: warning: entry 1 (T1.1): VC is named as who agreed it on ${day}, and left on 2010-08-31 [owner-still-there]`,
      ),
    )
  })

  test('an action of a target that was added after it', () => {
    const now = {
      ...left,
      'plan/targets/T2.yaml':
        'id: T2\ntitle: Sheds\nstatement: Sheds\nwindow: 2011\nadded: 2010-09-01\nactions:\n  - { id: T2.1, what: Buy, owner: VC, window: 2011-05 }\n'.replace(
          'window: 2011\n',
          'window: 2011-01/2011-12\n',
        ),
    }
    expect(find(now)).toEqual([
      'plan/targets/T2.yaml:7: warning: action T2.1: it is in the plan from 2010-09-01 on, and its owner VC left on 2010-08-31 [owner-still-there]',
    ])
  })

  test('plan record shows the warning, and records', async () => {
    const args = [
      'record',
      'T1.1',
      '--on',
      '2010-09-01',
      '--owner',
      'VC',
      '--reason',
      'No staff',
      '--agreed-by',
      'DG',
    ]
    const { exitCode, stdout, stderr } = await runPlan(left, args, { now: '2010-09-01' })
    expect(exitCode).toBe(0)
    expect(stdout + stderr).toContain(
      'VC is given work on 2010-09-01, and left on 2010-08-31 [owner-still-there]',
    )
  })
})

describe('an owner whose only action was handed over', () => {
  const handed = edited(left, [target, 'owner: CAD', 'owner: VC'])
  const entry =
    'entries:\n  - { action: T1.1, on: 2010-08-31, owner: DG, reason: VC closes, agreed_by: VC }\n'
  const after = { ...handed, 'plan/journal/2010-08.yaml': entry }

  test('can stay listed with its last day', () => {
    expect(judgeInMemory(handed, after).lines).toEqual([])
  })

  test('can not be deleted, and the fix says what to do', async () => {
    const deleted = edited(after, [owners, /.*Volunteer Centre.*\n/, ''], [target, '[DG, VC]', '[DG]'])
    const { exitCode, stdout } = await runPlan(deleted, ['validate'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('"VC" is not one of the plan\'s owners')
    expect(stdout).toContain('; one that has left stays there, with "until:" and its last day')
  })
})

describe('the names of an owner', () => {
  const day = (text: string) => parseDay(text) ?? expect.fail(text)
  const owner = {
    code: 'DCP',
    name: 'Derby Renaissance Partnership',
    email: null,
    isGroup: false,
    until: null,
    earlierNames: [
      { name: 'Derby Forum', until: day('1998-12-31') },
      { name: 'Derby City Partnership', until: day('2010-12-31') },
    ],
  }

  test.each([
    ['1998-12-31', 'Derby Forum'],
    ['1999-01-01', 'Derby City Partnership'],
    ['2010-12-31', 'Derby City Partnership'],
    ['2011-01-01', 'Derby Renaissance Partnership'],
  ])('on %s', (text, name) => {
    expect(nameOn(owner, day(text))).toBe(name)
  })

  const renamed = edited(
    agreedPlan,
    [
      owners,
      'VC: { name: Volunteer Centre }',
      'VC: { name: Volunteer Hub, was: [{ name: Volunteer Centre, until: 2010-07-06 }], until: 2010-08-31 }',
    ],
    [target, 'owner: CAD', 'owner: VC'],
  )

  test.each([
    ['2010-07-06', 'VC: Volunteer Centre'],
    ['2010-07-07', 'VC: Volunteer Hub'],
  ])('plan show, status and report of %s use the name of that day', async (text, head) => {
    const [, name = ''] = head.split(': ')
    const shown = await runPlan(renamed, ['show', 'VC', '--as-of', text])
    expect(shown.stdout.split('\n')[0]).toBe(head)
    for (const args of [['status', '--all'], ['report']]) {
      const { stdout } = await runPlan(renamed, [...args, '--as-of', text], { width: 200 })
      const used = ['Volunteer Centre', 'Volunteer Hub'].filter((one) => stdout.includes(one))
      expect([args, used]).toEqual([args, [name]])
    }
  })

  test('plan show lists the earlier ones, and the last day once it has passed', async () => {
    const { stdout } = await runPlan(renamed, ['show', 'VC', '--as-of', '2010-09-01'])
    expect(stdout).toBe(`VC: Volunteer Hub
Was              Volunteer Centre, until 6 July 2010
Left             31 August 2010
Responsible for  T1.1 (due in 29 days): Survey every plot in the city
Partner in       T1.1 (due in 29 days): Survey every plot in the city
`)
  })
})
