import type { DocumentTexts, Term } from '../../model/document-texts.js'
import { termTest } from '../../model/term-test.js'
import {
  type Block,
  type Document,
  heading,
  list,
  paragraph,
  plainText,
  type Text,
  withLinks,
} from '../document/document.js'

/** A paper with the document's own terms that occur in it at the end, and the credits at its foot. */
export function withEndMatter(
  document: Document,
  { terms, credits }: Pick<DocumentTexts, 'terms' | 'credits'>,
): Document {
  const texts = document.blocks.flatMap(listTexts)
  const used = terms.filter((term) => texts.some(termTest(term)))
  return {
    ...document,
    blocks: [
      ...document.blocks,
      ...(used.length === 0 ? [] : [heading(2, 'Terms used'), ...list(used.map(describeTerm))]),
      ...(credits.length === 0
        ? []
        : [heading(2, 'Credits'), ...credits.map((line) => paragraph(...withLinks(line)))]),
    ],
  }
}

function describeTerm({ term, name, means, source }: Term): Text {
  const label = name === null ? term : `${term} (${name})`
  return [{ strong: `${label}:` }, ...withLinks(` ${means}${source === null ? '' : ` (Source: ${source})`}`)]
}

function listTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plainText(block.text)]
    case 'list':
      return block.items.map(plainText)
    case 'table':
      return [...block.columns.map(({ heading }) => heading), ...block.rows.flat()]
    case 'form':
      return block.labels
  }
}
