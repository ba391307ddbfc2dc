import { describe, expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../helpers/report-text.js'

/** A section of the paper of CAD for 1 July 2010; the next meeting is on 6 July. */
async function sectionOfCad(heading: string, text: string): Promise<string> {
  const files = planFiles(`${text}
=== plan.yaml
title: A plan for the allotments
meetings: [2010-07-06]
due_soon: 1 month
`)
  return sectionOf(await paperOf(files, '--owner', 'CAD', '--as-of', '2010-07-01'), heading)
}

const journal = (...entries: readonly string[]) =>
  `=== journal/2010-06.yaml\nentries:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`

describe('what the owner waits for', () => {
  const plan = (owner: string, ...entries: readonly string[]) => `
- { id: T1.1, what: Ask for a price, owner: ${owner}, window: 2010-04/2010-12 }
- { id: T1.2, what: Lay the pipes, owner: CAD, window: 2010-06/2011-12, follows: [T1.1] }
${entries.length > 0 ? journal(...entries) : ''}`
  const begun = 'action: T1.2, on: 2010-06-10, state: in progress'

  test.each<[string, string, readonly string[], boolean]>([
    ['hears of what has to start', 'DG', [], true],
    ['hears of what has begun, though nothing presses', 'DG', [begun], true],
    ['hears nothing where it is the owner of both', 'CAD', [begun], false],
    [
      'hears nothing once that is complete',
      'DG',
      [begun, 'action: T1.1, on: 2010-06-20, state: complete'],
      false,
    ],
    [
      'hears nothing of what was stopped',
      'DG',
      ['action: T1.2, on: 2010-06-10, state: stopped, reason: Rain'],
      false,
    ],
  ])('%s', async (_what, owner, entries, isTold) => {
    const waits = await sectionOfCad('Waiting on others', plan(owner, ...entries))
    expect(waits.includes('T1.1')).toBe(isTold)
  })
})

describe('what the owner is a partner in', () => {
  const plan = (partners: string, state?: string) => `
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-12 }
- { id: T1.2, what: Lay the pipes, owner: DG, partners: ${partners}, window: 2010-04/2010-12 }
${state === undefined ? '' : journal(`action: T1.2, on: 2010-06-10, state: ${state}`)}`

  test.each<[string, string | undefined, readonly string[]]>([
    ['[CAD]', undefined, ['T1.2']],
    ['[CAD]', 'in progress', ['T1.2']],
    ['[CAD]', 'complete', []],
    ['[CAD]', 'stopped, reason: Rain', []],
    ['[DG]', undefined, []],
  ])('partners %s, state %s: %j', async (partners, state, ids) => {
    const rows = await sectionOfCad('Partner in', plan(partners, state))
    expect([...rows.matchAll(/^\| (T\d\.\d) /gm)].map(([, id]) => id)).toEqual(ids)
  })
})
