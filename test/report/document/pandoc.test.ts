import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/report/document/document.js'
import { formatDocumentMarkdown } from '../../../src/report/document/document-markdown.js'
import { makeFolder } from '../../helpers/git.js'
import { expectedBlocks } from '../../helpers/markdown-tree.js'
import { readPandoc } from '../../helpers/pandoc-tree.js'
import { derbyPaper, nastyTexts, paperOf } from '../../helpers/papers.js'
import { findTool, runTool } from '../../helpers/tools.js'

// Who wants the Markdown in Word puts it through pandoc; nothing may be lost on the way. Skipped where pandoc is not
// installed (`apt-get install pandoc`; .ci/run does).

const pandoc = findTool('pandoc')
const folder = makeFolder('pandoc ')

/** Markdown to Word, by pandoc; the path of the Word file. */
function toWord(paper: Document): string {
  const file = join(folder, `${paper.day}-${paper.blocks.length}.docx`)
  runTool(pandoc, ['-f', 'gfm', '-t', 'docx', '-o', file], formatDocumentMarkdown(paper))
  return file
}

describe.skipIf(pandoc === undefined)('through pandoc', () => {
  test.each([[{ asOf: '2010-07-01' }], [{ asOf: '2010-10-05' }], [{ annual: '2010/11' }]])(
    'the paper %j goes to Word and comes back whole',
    async (choice) => {
      const paper = await derbyPaper(choice)
      const back = runTool(pandoc, ['-f', 'docx', '-t', 'json', toWord(paper)])
      expect(readPandoc(back)).toEqual(expectedBlocks(paper))
    },
  )

  test('texts full of signs go to Word as they were typed', () => {
    const paper = paperOf(nastyTexts)
    expect(readPandoc(runTool(pandoc, ['-f', 'docx', '-t', 'json', toWord(paper)]))).toEqual(
      expectedBlocks(paper),
    )
  })

  test('the Markdown itself is read as it was typed', () => {
    const paper = paperOf(nastyTexts)
    const json = runTool(pandoc, ['-f', 'gfm', '-t', 'json'], formatDocumentMarkdown(paper))
    expect(readPandoc(json)).toEqual(expectedBlocks(paper))
  })
})
