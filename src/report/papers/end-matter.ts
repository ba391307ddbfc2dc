import type { DocumentTexts, Term } from '../../model/document-texts.js'
import { termTest } from '../../model/term-test.js'
import {
  type Document,
  heading,
  list,
  listTexts,
  paragraph,
  type Text,
  withLinks,
} from '../document/document.js'

/** A paper with the document's own terms that occur in it at the end, and the credits at its foot. */
export function withEndMatter(
  document: Document,
  { terms, credits }: Pick<DocumentTexts, 'terms' | 'credits'>,
): Document {
  const texts = listTexts(document)
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
