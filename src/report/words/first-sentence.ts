/** Up to the first full stop that ends a sentence. */
export function firstSentence(text: string): string {
  return text.split(/(?<=\.) /)[0] ?? text
}
