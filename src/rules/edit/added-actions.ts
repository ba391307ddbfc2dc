import type { DraftAction } from '../../load/draft.js'
import type { Edit } from './edit-rule.js'

/** New actions of targets that were there, and new steps: those of a new target come with it. */
export function listAddedActions({ targets, actions }: Edit): readonly DraftAction[] {
  const freshTargets = new Set(targets.fresh)
  return actions.fresh.filter(({ target }) => !(target && freshTargets.has(target)))
}
