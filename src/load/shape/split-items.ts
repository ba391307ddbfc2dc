/** What a text names one after the other, with a comma, a slash or "and" between: `CAD and VC`. */
export function splitItems(text: string): readonly string[] {
  return text.split(/[\s,;&()[\]]+|(?<=[\dA-Z])\/(?=[A-Z])/i).filter((item) => item !== '' && item !== 'and')
}
