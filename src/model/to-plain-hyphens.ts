/** Hyphens and dashes of word processors, and the minus sign, as the plain hyphen that was meant. */
export function toPlainHyphens(text: string): string {
  return text.replace(/[‐‑‒–—−]/g, '-')
}
