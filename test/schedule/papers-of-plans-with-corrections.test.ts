import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openPlan } from '../../src/cli/plan-files/open-plan.js'
import { formatDay } from '../../src/model/day.js'
import { withEntries } from '../../src/model/entries-in-force.js'
import { listStandings } from '../../src/schedule/list-standings.js'
import { listNews } from '../../src/schedule/papers/list-news.js'
import { isKnownBefore, sinceLastReport } from '../../src/schedule/papers/report-period.js'
import { dayOf } from '../helpers/papers.js'
import { filesIn } from '../helpers/plan-folder.js'
import { worldWith } from '../helpers/world.js'

// What a paper lists as new and what it compares with, worked out by a second, independent reading of the rules.

interface NewEntry {
  readonly action?: string
  readonly target?: string
  readonly on: string
  readonly file: string
  readonly index: number
}

interface ExpectedPaper {
  readonly as_of: string
  readonly since: string
  readonly since_by_default: string
  readonly news: readonly NewEntry[]
  readonly baseline: readonly { readonly id: string; readonly standing: string }[]
}

const folder = 'test/cases/expected/with-corrections'

describe.each(readdirSync(folder))('of plan %s', (name) => {
  const { paper }: { paper: ExpectedPaper } = JSON.parse(
    readFileSync(`${folder}/${name}/expected.json`, 'utf8'),
  )
  const [asOf, since] = [dayOf(paper.as_of), dayOf(paper.since)]

  test('the paper covers what came after the one before', async () => {
    expect(formatDay(sinceLastReport(await planIn(name), asOf, null))).toBe(paper.since_by_default)
  })

  test('these entries are new', async () => {
    const news = listNews(await planIn(name), { since, asOf }).flatMap((item): readonly NewEntry[] => {
      if (item.kind === 'added') return []
      const { on, journal: file, index } = item.entry
      const place = { on: formatDay(on), file, index }
      return [
        item.kind === 'target'
          ? { target: item.subject.id, ...place }
          : { action: item.subject.id, ...place },
      ]
    })
    expect(byPlace(news)).toEqual(byPlace(paper.news))
  })

  test('it compares with these standings', async () => {
    const before = listStandings(withEntries(await planIn(name), isKnownBefore(since)), since)
    expect(
      [...before.actions, ...before.steps].map(({ action: { id }, name: standing }) => ({ id, standing })),
    ).toEqual(paper.baseline)
  })
})

async function planIn(name: string) {
  const { world } = worldWith(filesIn(`${folder}/${name}/plan`))
  return (await openPlan(world, {})).plan
}

function byPlace(news: readonly NewEntry[]): readonly NewEntry[] {
  return [...news].sort((a, b) => (a.file === b.file ? a.index - b.index : a.file < b.file ? -1 : 1))
}
