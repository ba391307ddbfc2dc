import type { Plan } from '../../model/plan.js'
import { sayingOf } from '../../model/saying.js'
import { field, formatFields } from '../../report/terminal/fields.js'
import { loggedInWords } from '../../report/words/logged-words.js'
import { type LoggedEntry, listEntries } from '../../schedule/list-entries.js'
import type { EditOptions } from '../arguments/edit-options.js'
import type { EditedPlan } from '../editing/edit-plan.js'
import { printEdit } from '../editing/print-edit.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'

/** What was written and where things stand, and what the journal said before and says now of what was corrected. */
export function printCorrection(world: World, edited: EditedPlan, options: EditOptions): void {
  const { stdout } = world
  const [before, after] = [countingIn(edited.before, edited.about), countingIn(edited.after, edited.about)]
  const fields = [
    field('It said', differing(edited.before, before, after)),
    field('It says', differing(edited.after, after, before)),
  ]
  printEdit(world, edited, options, formatFields(fields, screenWidth(stdout), stdout.paint))
}

function countingIn(plan: Plan, ids: readonly string[]): readonly LoggedEntry[] {
  return listEntries(plan).filter((logged) => ids.includes(logged.id) && logged.correctedBy === null)
}

/** What counts on this side and not on the other, whenever it was recorded. */
function differing(
  plan: Plan,
  here: readonly LoggedEntry[],
  there: readonly LoggedEntry[],
): readonly string[] {
  const said = new Set(there.map(wordsOf))
  return here.filter((logged) => !said.has(wordsOf(logged))).map((logged) => loggedInWords(plan, logged))
}

function wordsOf({ entry }: LoggedEntry): string {
  const {
    recorded: _recorded,
    corrects: _corrects,
    meeting: _meeting,
    journal: _journal,
    index: _index,
    ...said
  } = entry
  return sayingOf({ written: said })
}
