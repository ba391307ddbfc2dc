import { expect } from 'vitest'
import { type Files, filesIn } from './plan-folder.js'
import { runPlan } from './world.js'

export const derby = filesIn('plan')
/** An invented plan in which everything happens that can. */
export const eventful = filesIn('test/cases/eventful')

/** The paper that a command line makes, which must say nothing beside it. */
export async function paperOf(files: Files, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runPlan(files, ['report', ...args])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout
}

/** These stand in a paper only where there is something to say. */
const optionalSections: readonly string[] = ['Added since the year began', 'Stopped in the year']

/** The lines under a heading of a Markdown paper; `None.` where the paper names it among those with nothing under them. */
export function sectionOf(paper: string, heading: string): string {
  const [, empty = ''] = /^There is nothing under these headings: (.*)\.$/m.exec(paper) ?? []
  if (empty.split('; ').includes(heading)) return 'None.'
  if (optionalSections.includes(heading) && !paper.includes(`\n## ${heading}\n`)) return ''
  const start = paper.indexOf(`\n## ${heading}\n`)
  expect(start, `there is no heading ${heading}`).toBeGreaterThan(-1)
  const [, text = ''] = paper.slice(start + 1).split(/^## .*\n/m)
  return text.trim()
}
