import { expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// What was corrected is still shown, and marked; what only later entries know is left out on request, and said so.

const files = planFiles(`
  - { id: T1.1, ref: 1a, what: Survey the plots, owner: [CAD, DG], window: 2010-04/2010-06, fields: { priority: High } }
  - { id: T1.2, what: Fence the river plots, owner: DG, window: open, condition: the council agrees }
=== plan.yaml
title: A plan for the allotments
fields:
  priority: { title: Priority, words: [High, Low] }
  cost: { title: Cost, kind: number }
=== journal/2010-05.yaml
entries:
  - { action: T1.1, on: 2010-05-05, state: complete }
  - { action: T1.1, on: 2010-05-20, recorded: 2010-10-12, corrects: 2010-05-05, state: in progress, progress: 16 of 57 }
  - { target: T1, on: 2010-06-01, note: The group met twice }
  - { target: T1, on: 2011-04-12, achieved: partly, agreed_by: [DG, CAD] }
`)

const show = async (...args: readonly string[]) =>
  (await runPlan(files, ['show', ...args], { width: 100 })).stdout

test('an action with a correction', async () => {
  expect(await show('T1.1', '--as-of', '2010-07-01')).toBe(`\
T1.1: Survey the plots
Target          T1: Ground
Printed number  1a
Priority        High
Standing        overdue: the window ended on 30 June 2010, 1 day before 1 July 2010, and no entry
                says complete
Progress        16 of 57 done
Owner           Community Action Derby (CAD) + Development Group (DG)
Window          April to June 2010 (quarter 1 of 2010/11)
Follows         none
Followed by     none
Indicators      none
Entries         5 May 2010: complete (corrected on 12 October 2010 by the entry for 20 May 2010)
                20 May 2010: corrects what was recorded for 5 May 2010; in progress; 16 of 57 done
`)
})

test('the same action, as it was known before the correction', async () => {
  expect(await show('T1.1', '--as-of', '2010-07-01', '--known-on', '2010-10-11')).toBe(`\
T1.1: Survey the plots
Known on        11 October 2010
Target          T1: Ground
Printed number  1a
Priority        High
Standing        complete: the entry of 5 May 2010 says complete
Owner           Community Action Derby (CAD) + Development Group (DG)
Window          April to June 2010 (quarter 1 of 2010/11)
Follows         none
Followed by     none
Indicators      none
Entries         5 May 2010: complete
`)
})

test('an action without a date says what it waits for', async () => {
  expect(await show('T1.2', '--as-of', '2010-07-01')).toMatch(
    /^Standing {5}no date: no entry says that it has started, and no date is agreed yet \(the council\n {13}agrees\)$/m,
  )
})

test('a target: how far it was achieved, and what else was recorded about it', async () => {
  expect(await show('T1', '--as-of', '2011-04-12')).toContain(`\
Achieved         12 April 2011: partly; agreed by Development Group (DG) and Community Action Derby
                 (CAD)
Entries          1 June 2010: The group met twice
`)
  expect(await show('T1', '--as-of', '2011-04-11')).toContain('Achieved         not yet assessed\n')
})

test('the head of the status says as known on which day', async () => {
  const { stdout } = await runPlan(files, ['status', '--as-of', '2010-07-01', '--known-on', '2010-10-11'])
  expect(stdout).toContain('\nAs of 1 July 2010, as known on 11 October 2010: 0 overdue, 0 due soon')
})
