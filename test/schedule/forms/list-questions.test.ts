import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../../../src/model/day.js'
import { listQuestions } from '../../../src/schedule/forms/list-questions.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { planOf } from '../../helpers/plan-of.js'

// Who is asked what: on 21 September 2010, for the meeting of 12 October; the next one is on 18 January 2011.

const days = { asOf: dayOf('2010-09-21'), meeting: dayOf('2010-10-12') }

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(text)
  return day
}

function planWith(actions: string, journal = '', settings = 'meetings: [2010-10-12, 2011-01-18]') {
  return planOf(
    planFiles(`
      === plan.yaml
      title: A plan for the allotments
      ${settings}
      === owners.yaml
      owners:
        CAD: { name: Community Action Derby }
        DG: { name: Development Group }
        ALL: { name: All of us, kind: group }
        OLD: { name: Old Forum, until: 2010-09-20 }
        NEW: { name: New Forum, until: 2010-09-21 }
      === targets/T1.yaml
      id: T1
      title: Ground
      statement: The Forum will bring every plot into use
      actions:
      ${actions
        .trim()
        .split('\n')
        .map((line) => `  ${line.trim()}`)
        .join('\n      ')}
      ${journal === '' ? '' : `=== journal/2010-09.yaml\n      entries:\n        - { action: T1.1, ${journal} }`}
    `),
  )
}

/** What CAD is asked, of one action with this window. */
async function isAsked(action: string, journal?: string, settings?: string): Promise<boolean> {
  const plan = await planWith(`- { id: T1.1, what: Dig, owner: CAD, ${action} }`, journal, settings)
  return listQuestions(plan, days).asked.some(({ owner }) => owner.code === 'CAD')
}

describe('an action is asked about', () => {
  test.each([
    [
      'that is to be done the day before the meeting after next',
      'window: 2010-10-01/2011-01-17',
      undefined,
      true,
    ],
    ['and not on that day', 'window: 2010-10-01/2011-01-18', undefined, false],
    ['that is overdue', 'window: 2010-04/2010-08', 'on: 2010-09-20, note: Soon', true],
    ['that should have started', 'window: 2010-08/2011-06', 'on: 2010-09-20, note: Soon', true],
    ['and not before it should', 'window: 2010-10/2011-06', undefined, false],
    ['that is under way', 'window: 2010-10/2011-06', 'on: 2010-09-20, state: in progress', true],
    ['that is on hold', 'window: 2010-10/2011-06', 'on: 2010-09-20, state: on hold, reason: No money', true],
    ['that has no date', 'window: open', 'on: 2010-09-20, note: Soon', true],
    ['and never one that is complete', 'window: 2010-04/2010-08', 'on: 2010-09-20, state: complete', false],
    ['or stopped', 'window: 2010-04/2010-08', 'on: 2010-09-20, state: stopped, reason: No money', false],
  ])('%s', async (_name, action, journal, expected) => {
    expect(await isAsked(action, journal)).toBe(expected)
  })

  test('up to a quarter after the meeting, where the plan knows of no later one', async () => {
    const settings = 'meetings: [2010-10-12]'
    expect([
      await isAsked('window: 2010-10-01/2011-01-11', undefined, settings),
      await isAsked('window: 2010-10-01/2011-01-12', undefined, settings),
    ]).toEqual([true, false])
  })

  test('that the meeting would find without an update, and is not by then', async () => {
    const settings = 'no_update_after: 3 months\n      meetings: [2010-10-12, 2011-01-18]'
    const started = 'window: 2010-07/2011-06'
    expect(await isAsked(started, 'on: 2010-07-11, outlook: on track', settings)).toBe(true)
  })
})

describe('who is asked', async () => {
  const plan = await planWith(`
    - { id: T1.1, what: Dig, owner: [CAD, DG], window: 2010-10 }
    - { id: T1.2, what: Sow, owner: DG, partners: [NEW], window: 2010-10 }
    - { id: T1.3, what: Reap, owner: ALL, window: 2010-10 }
    - { id: T1.4, what: Store, owner: OLD, window: 2010-10 }
    - { id: T1.5, what: Sell, owner: NEW, window: 2010-10 }
  `)
  const asked = (alsoPartners: boolean) => {
    const { asked, nothingToAsk, forMeeting } = listQuestions(plan, days, { alsoPartners })
    return {
      asked: asked.map(
        ({ owner, standings }) => `${owner.code}: ${standings.map(({ action }) => action.id).join(' ')}`,
      ),
      nothingToAsk: nothingToAsk.map(({ code }) => code),
      forMeeting: forMeeting.map(({ action }) => action.id),
    }
  }

  test('is the lead; a group and who has left cannot answer, so the meeting is asked', () => {
    expect(asked(false)).toEqual({
      asked: ['CAD: T1.1', 'DG: T1.2', 'NEW: T1.5'],
      nothingToAsk: [],
      forMeeting: ['T1.3', 'T1.4'],
    })
  })

  test('with partners, is everybody who has to do with it', () => {
    expect(asked(true)).toEqual({
      asked: ['CAD: T1.1', 'DG: T1.1 T1.2', 'NEW: T1.2 T1.5'],
      nothingToAsk: [],
      forMeeting: ['T1.3', 'T1.4'],
    })
  })
})
