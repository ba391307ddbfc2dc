import { listInWords } from '../../model/words.js'
import { groupStandings } from '../../report/status/group-standings.js'
import { formatHeadline } from '../../report/status/headline.js'
import type { Grouping, Status } from '../../report/status/status.js'
import { listTimeline, type Timeline } from '../../schedule/timeline.js'

/** The timeline of what a status holds: its groups in order, then the steps. */
export function makeTimeline(status: Status, by: Grouping): Timeline {
  const steps = { heading: 'Steps', rows: status.steps }
  const groups = [...groupStandings(status, status.actions, by), ...(steps.rows.length > 0 ? [steps] : [])]
  return listTimeline(groups, status.asOf)
}

/** The words around the picture of it. */
export function timelineWords(status: Status) {
  const { plan, narrowedTo } = status
  return {
    title: plan.title,
    headline: formatHeadline(status),
    narrowedTo: narrowedTo.length === 0 ? '' : `Shown here: ${listInWords(narrowedTo)}`,
    yearStarts: plan.yearStarts,
  }
}
