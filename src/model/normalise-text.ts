/** Letters of English, dashes, quotes and signs of money are composed by themselves. */
const decomposable = /[\u0300-\u2001\u2100-\uFFFF]/

/**
 * A text in Unicode's composed form (NFC), in which texts are compared: an "é" that macOS or a phone has taken apart into
 * "e" and its accent is the same letter. Files are normalised as they are read and arguments as they are given, so that
 * nothing behind that needs to think of it; the bytes of a file stay as they are.
 */
export function normaliseText(text: string): string {
  return mayBeDecomposed(text) ? text.normalize('NFC') : text
}

/** Whether a text may be other than in composed form: one look at a whole file spares one at each of its texts. */
export function mayBeDecomposed(text: string): boolean {
  return decomposable.test(text)
}
