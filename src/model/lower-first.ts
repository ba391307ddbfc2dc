/** A sentence to go on another; not where it begins with an id or a letter on its own, such as "T and a number". */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
