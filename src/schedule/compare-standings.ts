import type { Action, Entry } from '../model/plan.js'
import type { Standing } from '../model/standing.js'

/** An action that is not what it was. */
export interface Change {
  /** As it reads on the later side, where it is there. */
  readonly action: Action
  /** Null where it was not in the plan. */
  readonly before: Standing | null
  /** Null where it is no longer in the plan. */
  readonly after: Standing | null
  /** What was put in for it between the two, in order. */
  readonly entries: readonly Entry[]
}

/** The actions whose standing, window, owner, flags or entries differ; in the order of the later list, then what is gone. */
export function compareStandings(before: readonly Standing[], after: readonly Standing[]): readonly Change[] {
  const earlier = new Map(before.map((standing) => [standing.action.id, standing]))
  const later = new Map(after.map((standing) => [standing.action.id, standing]))
  const changes = [
    ...after.map((standing) => compare(standing.action, earlier.get(standing.action.id) ?? null, standing)),
    ...before
      .filter(({ action }) => !later.has(action.id))
      .map((standing) => compare(standing.action, standing, null)),
  ]
  return changes.filter(isChange)
}

function compare(action: Action, before: Standing | null, after: Standing | null): Change {
  const known = new Set(before?.life.entries.map(identify))
  const entries = after?.life.entries.filter((entry) => !known.has(identify(entry))) ?? []
  return { action, before, after, entries }
}

/** Two readings of a plan share no objects, so an entry is known by what it says, wherever its file lies. */
function identify({ file, meeting, ...said }: Entry): string {
  return JSON.stringify(said)
}

function isChange({ before, after, entries }: Change): boolean {
  if (!before || !after) return true
  return (
    entries.length > 0 ||
    before.name !== after.name ||
    before.life.owner !== after.life.owner ||
    before.life.window.written !== after.life.window.written ||
    before.flags.join() !== after.flags.join()
  )
}
