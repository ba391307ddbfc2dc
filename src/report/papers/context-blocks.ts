import type { ContextPlace } from '../../model/document-texts.js'
import type { Plan, Target } from '../../model/plan.js'
import { type Block, heading } from '../document/document.js'
import { textBlocks } from '../document/text-blocks.js'

/** What the document says about the plan as a whole, each part under its heading. */
export function contextBlocks({ context }: Plan, wanted: ContextPlace): readonly Block[] {
  return context
    .filter(({ place }) => place === wanted)
    .flatMap(({ title, text }) => [heading(2, title), ...textBlocks(text)])
}

/** Why it is a target, below its own heading; no block where the plan does not say. */
export function targetContext({ context }: Target): readonly Block[] {
  return context === null ? [] : [heading(3, 'Context'), ...textBlocks(context)]
}
