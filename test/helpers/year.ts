import { readFileSync } from 'node:fs'
import { main } from '../../src/cli/main.js'
import { type Files, filesIn } from './plan-folder.js'
import { worldWith } from './world.js'

const folder = 'test/cases/year'

/** The day on which each meeting's papers go out, and the day of the meeting. */
export const meetingsOfYear = [
  { papers: '2010-07-01', meeting: '2010-07-06' },
  { papers: '2010-10-01', meeting: '2010-10-12' },
  { papers: '2011-01-04', meeting: '2011-01-18' },
  { papers: '2011-04-01', meeting: '2011-04-12' },
] as const

/** A command of the year: the day on which it is given, and its words. */
interface Line {
  readonly day: string
  readonly args: readonly string[]
}

function readScript(): readonly Line[] {
  return readFileSync(`${folder}/script.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [day = '', ...words] = line.match(/"[^"]*"|\S+/g) ?? []
      return { day, args: words.map((word) => word.replace(/^"|"$/g, '')) }
    })
}

/** The plan at the start: the printed one, its meetings, the partnership's new name, and the target of later. */
function startYear(): Files {
  const files = filesIn('plan')
  const textOf = (path: string) => new TextDecoder().decode(files[path])
  const days = meetingsOfYear.map(({ meeting }) => meeting).join(', ')
  const changed = {
    'plan/plan.yaml': textOf('plan/plan.yaml').replace(/^# meetings: .*$/m, `meetings: [${days}]`),
    'plan/owners.yaml': textOf('plan/owners.yaml').replace(
      /^( +)name: Derby City Partnership$/m,
      '$1name: Derby Renaissance Partnership\n$1was: [{ name: Derby City Partnership, until: 2010-12-31 }]',
    ),
    'plan/targets/T6-premises.yaml': readFileSync(`${folder}/T6-premises.yaml`, 'utf8'),
  }
  return { ...files, ...changed }
}

/**
 * The files as they lie at the end of each day on which something was recorded, in order. Throws where a command of the
 * script is refused.
 */
export async function playYear(): Promise<readonly { readonly day: string; readonly files: Files }[]> {
  const days: { day: string; files: Files }[] = [{ day: '2010-04-30', files: startYear() }]
  for (const { day, args } of readScript()) {
    const last = days.at(-1)
    const { world, said, files } = worldWith(last?.files ?? {}, { now: day, width: 100 })
    const exitCode = await main(args, world)
    if (exitCode !== 0) throw new Error(`${day} plan ${args.join(' ')}: ${said.stderr}`)
    if (last?.day === day) last.files = files
    else days.push({ day, files })
  }
  return days
}

/** The files as they lay at the end of a day. */
export async function yearOn(day: string, played = playYear()): Promise<Files> {
  return (await played).findLast((then) => then.day <= day)?.files ?? {}
}
