import { formatDay } from '../../model/day.js'
import { formatDayInWords } from '../../model/words.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { readDay } from '../arguments/read-options.js'
import type { World } from '../world.js'
import { editPlan } from './edit-plan.js'
import { printEdit } from './print-edit.js'

/** Puts a meeting among those of plan.yaml, and says so; one that is there already is left alone. */
export async function addMeeting(world: World, options: EditOptions, on: string): Promise<void> {
  const edited = await editPlan(world, options, async ({ plan, name, textOf }) => {
    const day = readDay(world, plan, '--on', on)
    if (plan.meetings.includes(day)) return { about: [], asOf: day, changes: [] }
    const { insertMeeting } = await import('../../record/new-texts.js')
    const path = `${name}/plan.yaml`
    const before = textOf(path) ?? ''
    return { about: [], asOf: day, changes: [{ path, before, after: insertMeeting(before, formatDay(day)) }] }
  })
  if (edited.changes.length > 0) printEdit(world, edited, options)
  else world.stderr.write(`plan.yaml already lists the meeting of ${formatDayInWords(edited.asOf)}.\n`)
}
