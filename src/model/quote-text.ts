// What is quoted of a text: all of it where it is short.

const longest = 160 // letters
const shown = 80

/** The whole of a short text in quotes, or the beginning of a long one. */
export function quoteStart(text: string): string {
  return quote(text, 0)
}

/** Two texts in quotes, from just before the first difference where they are long. */
export function quoteDifference(was: string, is: string): readonly [string, string] {
  const different = [...was].findIndex((_, index) => was[index] !== is[index])
  const first = different < 0 ? was.length : different
  const start = was.lastIndexOf(' ', Math.max(first - shown / 2, 0)) + 1
  return [quote(was, start), quote(is, start)]
}

function quote(text: string, start: number): string {
  if (text.length <= longest) return `"${text}"`
  const end = text.indexOf(' ', start + shown)
  const part = end < 0 ? text.slice(start) : `${text.slice(start, end)} …`
  return `"${start === 0 ? '' : '… '}${part}"`
}
