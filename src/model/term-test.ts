import type { Term } from './document-texts.js'
import { wordsOf } from './saying.js'

/**
 * A test of whether a text has one of a term's forms (its own, or its name) as whole words. Letters in capitals only,
 * such as IT, must be in capitals there too; all else may be in any case.
 */
export function termTest({ term, name }: Pick<Term, 'term' | 'name'>): (text: string) => boolean {
  const forms = [term, ...(name === null ? [] : [name])].map(wordsOf)
  return (text) => {
    const words = wordsOf(text)
    return forms.some((form) =>
      isInCapitals(form) ? hasWhole(words, form) : hasWhole(words.toLowerCase(), form.toLowerCase()),
    )
  }
}

function isInCapitals(form: string): boolean {
  return form !== form.toLowerCase() && form === form.toUpperCase()
}

/** By searching: to compile a pattern of all the letters there are takes longer than to check a small plan's texts. */
function hasWhole(words: string, form: string): boolean {
  for (let at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
    const before = [...words.slice(Math.max(at - 2, 0), at)].at(-1)
    const [after] = words.slice(at + form.length, at + form.length + 2)
    if (!isLetter(before) && !isLetter(after)) return true
  }
  return false
}

/** Whether it is a letter or a digit of any script; most signs are plain ones, which are checked sooner. */
function isLetter(sign: string | undefined): boolean {
  if (sign === undefined) return false
  return sign <= '\x7F' ? /[A-Za-z0-9]/.test(sign) : /[\p{L}\p{N}]/u.test(sign)
}
