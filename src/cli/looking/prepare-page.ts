import { withoutNotes } from '../../model/without-notes.js'
import { pageStart } from '../../report/page/page-start.js'
import type { Status } from '../../report/status/status.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { placeNamed } from '../papers/write-report.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'
import { lookAtPlan } from './look-at-plan.js'
import { makeTimeline, timelineWords } from './make-timeline.js'
import { type OutputChoice, printOrWrite } from './print-or-write.js'

/** Above this many a picture of all would be longer than anybody scrolls. */
const mostDrawn = 200

/** The page of the plan on a day. */
export async function preparePage(
  world: World,
  options: PlanChoice & { readonly asOf?: string; readonly knownOn?: string },
  isWithoutNotes: boolean,
): Promise<string> {
  const [look, { listSpans }, { listPageDays }, { listTargets }, { makePage }] = await Promise.all([
    lookAtPlan(world, { ...options, by: 'target' }, isWithoutNotes ? withoutNotes : undefined),
    import('../../schedule/spans/list-spans.js'),
    import('../../schedule/spans/list-page-days.js'),
    import('../../schedule/list-targets.js'),
    import('../../report/page/make-page.js'),
  ])
  const { plan, status } = look
  const spans = listSpans(plan)
  return makePage({
    ...{ plan, status, spans, withoutNotes: isWithoutNotes },
    days: listPageDays(plan, spans),
    targets: listTargets(status.plan, status),
    timeline: await drawTimeline(status),
  })
}

async function drawTimeline(status: Status): Promise<string> {
  if (status.actions.length + status.steps.length > mostDrawn) return ''
  const { timelineSvg } = await import('../../report/pictures/pictures.js')
  return timelineSvg(makeTimeline(status, 'target'), timelineWords(status))
}

/** Prints it, or writes it to a file; an older page may be replaced, since it can be made again, and nothing else. */
export async function writePage(world: World, page: string, { output, force }: OutputChoice): Promise<void> {
  const isOlder = output !== undefined && isPage(world, output)
  await printOrWrite(world, page, {
    ...(output !== undefined && { output }),
    force: force === true || isOlder,
  })
}

function isPage(world: World, output: string): boolean {
  const { path } = placeNamed(world, output)
  if (world.kindOf(path) !== 'file') return false
  const start = new TextDecoder().decode(attempt(output, () => world.readFile(path)).slice(0, 200))
  return start.replaceAll('\r\n', '\n').startsWith(pageStart)
}
