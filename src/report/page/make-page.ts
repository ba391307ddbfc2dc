import type { ActionSpans } from '../../schedule/spans/list-spans.js'
import { formatPage } from './format-page.js'
import type { Page } from './page.js'
import { spanWords } from './span-words.js'

/** What the page is made from: the rest follows from it. */
export interface PageRequest extends Omit<Page, 'actions' | 'plan' | 'asOf'> {
  /** With the names of today: those of a day are looked up for each span. */
  readonly plan: Page['plan']
  readonly spans: readonly ActionSpans[]
}

/** The whole page as HTML. */
export function makePage({ plan, spans, ...request }: PageRequest): string {
  const { status } = request
  const actions = spans.map(({ action, spans: [first, ...more] }) => ({
    action,
    spans: [spanWords(plan, first), ...more.map((span) => spanWords(plan, span))] as const,
  }))
  return formatPage({ ...request, plan: status.plan, asOf: status.asOf, actions })
}
