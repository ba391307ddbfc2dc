import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { type Text, withLinks } from '../document/document.js'

/** What an action is, with what the plan's own columns say of it that are to be in papers: `Dig a pond (Priority: High; Cost: 500)`. */
export function whatInPapers({ fields }: Plan, { action, life }: Standing): Text {
  const shown = [...fields].flatMap(([name, { title, isShown }]) => {
    const said = action.fields[name]
    return isShown && said !== undefined ? [`${title}: ${said}`] : []
  })
  return shown.length === 0 ? [life.what] : [life.what, ' (', ...withLinks(shown.join('; ')), ')']
}
