import type { Term } from './document-texts.js'
import { wordsOf } from './saying.js'

/**
 * A test of whether a text has one of a term's forms (its own, or its name) as whole words. Letters in capitals only, such as
 * IT, must be in capitals there too; all else may be in any case.
 */
export function termTest({ term, name }: Pick<Term, 'term' | 'name'>): (text: string) => boolean {
  const patterns = [term, ...(name === null ? [] : [name])].map(wholeWords)
  return (text) => {
    const words = wordsOf(text)
    return patterns.some((pattern) => pattern.test(words))
  }
}

function wholeWords(form: string): RegExp {
  const words = wordsOf(form)
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const isInCapitals = words !== words.toLowerCase() && words === words.toUpperCase()
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, isInCapitals ? 'u' : 'iu')
}
