import { readFileSync } from 'node:fs'
import type { Configuration, LintError } from 'markdownlint'
import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { paragraph } from '../../../src/report/document/document.js'
import { formatDocumentMarkdown } from '../../../src/report/document/document-markdown.js'
import { nastyTexts, paperOf } from '../../helpers/papers.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// The rules are markdownlint's own, by the file that editors read too. A row of a table is one line, however long; and
// the yearly review has the same headings below each target.

const config: Configuration = JSON.parse(readFileSync('.markdownlint.json', 'utf8'))

/** What is wrong, each with its line. */
function listFaults(text: string): readonly string[] {
  const faults: readonly LintError[] = lint({ strings: { text }, config })['text'] ?? []
  return faults.map(
    ({ lineNumber, ruleNames, ruleDescription }) =>
      `${ruleNames[0]}: ${ruleDescription}: ${text.split('\n')[lineNumber - 1]}`,
  )
}

describe('markdownlint finds nothing in', () => {
  test.each([
    'report --as-of 2010-07-01',
    'report --as-of 2010-10-05',
    'report --as-of 2011-04-05',
    'report --annual 2010/11',
    'compare 2010-07-01 2010-10-05 --format markdown',
    'compare 2010-07-01 2010-07-01 --format markdown',
    'status --as-of 2010-07-01 --format markdown',
    'status --as-of 2010-07-01 --format markdown --by target --owner CAD',
  ])('plan %s', async (line) => {
    const { exitCode, stdout } = await runPlan(filesIn('plan'), line.split(' '))
    expect(exitCode).toBe(0)
    expect(listFaults(stdout)).toEqual([])
  })

  test('texts full of signs', () => {
    const { title, day, blocks } = paperOf(nastyTexts)
    // A heading that ends in a full stop is the plan's own wording; all else is the printer's.
    const printed = blocks.filter(({ kind }, index) => kind !== 'heading' || index === 0)
    expect(listFaults(formatDocumentMarkdown({ title, day, blocks: printed }))).toEqual([])
  })

  test.each([
    'README.md',
    'plan/README.md',
    'plan/rules.md',
    'src/README.md',
    'reports/README.md',
    'test/bench/README.md',
  ])('%s', (path) => {
    expect(listFaults(readFileSync(path, 'utf8'))).toEqual([])
  })
})

test('markdownlint looks: a paper whose printer forgets a line is told', () => {
  const paper = { ...paperOf([]), blocks: [paragraph('No heading'), ...paperOf(['x']).blocks] }
  expect(listFaults(formatDocumentMarkdown(paper)).map((fault) => fault.slice(0, 5))).toContain('MD041')
})
