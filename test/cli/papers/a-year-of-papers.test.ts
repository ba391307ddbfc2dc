import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Files, planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'

// Whatever is recorded in a year, and whenever: no paper that the group reads may leave it out.

const meetings = ['2010-07-06', '2010-10-05', '2011-01-11', '2011-04-12'] as const
const millisecondsADay = 86_400_000

function dayOf(count: number): string {
  return new Date(Date.UTC(2010, 3, 1) + count * millisecondsADay).toISOString().slice(0, 10)
}

function before(day: string, days: number): string {
  return new Date(Date.parse(day) - days * millisecondsADay).toISOString().slice(0, 10)
}

/** One completion or note about an action of its own, so that each can be found in a paper. */
interface News {
  readonly on: number
  /** Days after `on`. */
  readonly recorded: number
  readonly isCompletion: boolean
}

const anyNews: fc.Arbitrary<News> = fc.record({
  on: fc.integer({ min: 0, max: 375 }),
  recorded: fc.integer({ min: 0, max: 120 }),
  isCompletion: fc.boolean(),
})

/** How a paper comes about: so many days before its meeting, and kept in reports/ or sent by itself. */
const anyPaper = fc.record({ lead: fc.integer({ min: 0, max: 14 }), isKept: fc.boolean() })

function planOn(day: string, news: readonly News[], kept: readonly string[]): Files {
  const actions = news.map(
    (_, index) => `- { id: T1.${index + 1}, what: Plot ${index + 1}, owner: CAD, window: 2010-04/2011-03 }`,
  )
  const entries = news.flatMap(({ on, recorded, isCompletion }, index) => {
    const recordedOn = dayOf(on + recorded)
    const state = isCompletion ? 'state: complete, ' : ''
    return recordedOn > day
      ? []
      : [
          `  - { action: T1.${index + 1}, on: ${dayOf(on)}, recorded: ${recordedOn}, ${state}note: News ${index + 1}. }`,
        ]
  })
  const files = planFiles(`
${actions.join('\n')}
=== plan.yaml
title: A plan for the allotments
meetings: [${meetings.join(', ')}]
=== journal/2010-04.yaml
entries:${entries.length === 0 ? ' []' : `\n${entries.join('\n')}`}
`)
  return {
    ...files,
    ...Object.fromEntries(kept.map((name) => [`reports/${name}-quarterly.md`, 'as it went out\n'])),
  }
}

interface Paper {
  readonly day: string
  readonly changed: string
  readonly completed: string
}

type How = { readonly lead: number; readonly isKept: boolean }

async function papersOf(news: readonly News[], how: readonly How[]): Promise<readonly Paper[]> {
  const kept: string[] = []
  const papers: Paper[] = []
  for (const [index, { lead, isKept }] of how.entries()) {
    const day = before(meetings[index] ?? '', lead)
    const paper = await paperOf(planOn(day, news, kept), '--as-of', day)
    papers.push({ day, changed: sectionOf(paper, 'What changed'), completed: sectionOf(paper, 'Completed') })
    const complete = news.filter((each) => each.isCompletion && isKnownOn(each, day))
    expect(Number(/^\| Complete \| (\d+) \|/m.exec(paper)?.[1] ?? 0)).toBe(complete.length)
    if (isKept) kept.push(day)
  }
  return papers
}

function isKnownOn({ on, recorded }: News, day: string): boolean {
  return dayOf(on) <= day && dayOf(on + recorded) <= day
}

test('every entry is new in one of the papers, and every completion is under Completed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyNews, { minLength: 1, maxLength: 8 }),
      fc.tuple(anyPaper, anyPaper, anyPaper, anyPaper),
      async (news, how) => {
        const papers = await papersOf(news, how)
        const last = papers.at(-1)?.day ?? ''
        const known = [...news.entries()].filter(([, each]) => isKnownOn(each, last))
        const unheard = known.filter(
          ([index]) => !papers.some(({ changed }) => changed.includes(`News ${index + 1}.`)),
        )
        const uncompleted = known.filter(
          ([index, { isCompletion }]) =>
            isCompletion && !papers.some(({ completed }) => completed.includes(`| T1.${index + 1} |`)),
        )
        expect({ unheard, uncompleted }).toEqual({ unheard: [], uncompleted: [] })
      },
    ),
    { seed: 20110412, numRuns: 60 },
  )
})
