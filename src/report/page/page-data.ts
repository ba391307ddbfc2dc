import type { PageAction } from './page.js'
import type { SpanWords } from './span-words.js'

/**
 * The spans as the page's script looks them up. Each is a row of numbers: its first day, the first and last day of the
 * window, then where each of its texts stands among `texts`, since most are said many times.
 */
interface PageData {
  readonly made: number
  readonly lately: number
  readonly texts: readonly string[]
  readonly spans: Readonly<Record<string, readonly (readonly (number | null)[])[]>>
}

export const spanTexts = [
  ...(['standing', 'label', 'marks', 'flags', 'why', 'owners', 'ownerNames'] as const),
  ...(['when', 'what', 'moved'] as const),
] satisfies readonly (keyof SpanWords)[]

/** As JSON in which nothing can end the element that holds it. */
export function pageData(actions: readonly PageAction[], made: number, lately: number): string {
  const places = new Map<string, number>()
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const rowOf = (span: SpanWords) => [
    ...[span.from, span.firstDay, span.lastDay],
    ...spanTexts.map((name) => placeOf(span[name])),
  ]
  const spans = Object.fromEntries(actions.map(({ action, spans }) => [action.id, spans.map(rowOf)]))
  const data: PageData = { made, lately, spans, texts: [...places.keys()] }
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]|(?<=##)\[/g, escapeSign)
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
