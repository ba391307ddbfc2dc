/** A text in double quotes as YAML wants it, for a `fix` that can be typed as it stands. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
