import type { Term } from '../../model/document-texts.js'
import { listActionsAndSteps, type Plan } from '../../model/plan.js'
import { termTest } from '../../model/term-test.js'
import { field, formatFields } from '../terminal/fields.js'
import { wrapText } from '../terminal/text-table.js'
import type { ShowContext } from './show-context.js'

/** A term of the document, and which of the targets, actions and steps use it. */
export function formatTerm({ plan, width, paint }: ShowContext, { term, name, means, source }: Term): string {
  const title = wrapText(name === null ? term : `${term}: ${name}`, width)
  const fields = [
    field('Means', means),
    ...(source === null ? [] : [field('Source', source)]),
    field('Occurs in', listUses(plan, termTest({ term, name }))),
  ]
  return `${paint('strong', title)}\n${formatFields(fields, width, paint)}`
}

function listUses(plan: Plan, occursIn: (text: string) => boolean): readonly string[] {
  return [
    ...plan.context.filter(({ text }) => occursIn(text)).map(({ title }) => title),
    ...plan.targets
      .filter(({ title, statement, whatYouCanDo, context }) =>
        [title, statement, ...whatYouCanDo, context ?? ''].some(occursIn),
      )
      .map(({ id, title }) => `${id}: ${title}`),
    ...listActionsAndSteps(plan)
      .filter(({ what }) => occursIn(what))
      .map(({ id, what }) => `${id}: ${what}`),
  ]
}
