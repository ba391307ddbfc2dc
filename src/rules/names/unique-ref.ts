import type { DraftAction, DraftPlan, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { wordsOf } from '../../model/saying.js'
import type { Mistake, Rule } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'

/** No two actions or steps share a printed number, nor is it the id of another, and so for targets: people name them by it. */
export const uniqueRef = {
  name: 'unique-ref',
  severity: 'error',
  why: 'Screens and papers show the printed number in place of the id. With two actions of one number, nobody knows which of them is meant.',
  example: () =>
    parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
       |title: Ground
       |actions:
       |  - id: T1.1
       |    ref: 1a
       |    what: Survey every site
       |    owner: CAD
       |    window: 2010-04/2010-09
       |  - id: T1.2
      -|    ref: 1a
      +|    ref: 1b
       |    what: Let the empty plots
       |    owner: CAD
       |    window: 2010-10/..`,
    ),
  check: (plan: DraftPlan) => [
    ...checkAlike(plan.actions, actionLabel),
    ...checkAlike(plan.targets, targetLabel),
  ],
} as const satisfies Rule

function checkAlike<Thing extends DraftAction | DraftTarget>(
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
): readonly Mistake[] {
  const numbered = things.filter(({ written }) => written.ref !== undefined)
  if (numbered.length === 0) return []
  const first = new Map(things.map((thing) => [formOf(thing.written.id), thing]))
  return numbered.flatMap((thing) => {
    const form = formOf(thing.written.ref ?? '')
    const other = first.get(form)
    if (other === undefined) first.set(form, thing)
    // What has the id of another too is reported for that.
    if (other === undefined || other.written.id === thing.written.id) return []
    return [
      {
        message: `${labelOf(thing)}: "${thing.written.ref}" stands for ${labelOf(other)} already`,
        at: atValue(thing, 'ref'),
        fix: 'correct the one that is wrong',
        about: thing.written.id,
        alsoAbout: [other.written.id],
      },
    ]
  })
}

/** However it is spaced, and in any case. */
function formOf(name: string): string {
  return wordsOf(name).replaceAll(' ', '').toLowerCase()
}
