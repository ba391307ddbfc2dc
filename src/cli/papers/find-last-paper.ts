import { dirname, join } from 'node:path'
import { type Day, parseDay } from '../../model/day.js'
import { Failure } from '../failure.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'

/** What a paper of the quarter is called, in any of its formats. */
const quarterlyPaper = /^(\d{4}-\d{2}-\d{2})-quarterly\.(?:md|html|docx)$/

/** The day of the newest quarterly paper in `reports/` beside the plan's folder that was made before a day; null without one. */
export function findLastPaper(world: World, planFolder: string, before: Day): Day | null {
  const folder = join(dirname(planFolder), 'reports')
  const kind = world.kindAt(folder)
  if (kind === undefined) return null
  if (kind === 'link')
    throw new Failure(
      'reports cannot be read: it is a link. Put the folder itself in its place, or say with --since what is new.',
    )
  const days = attempt('reports', () => world.listFolder(folder)).flatMap(({ name, kind }) => {
    const day = parseDay(quarterlyPaper.exec(name)?.[1] ?? '')
    return kind !== 'file' || day === undefined || day >= before ? [] : [day]
  })
  return days.sort((a, b) => b - a)[0] ?? null
}
