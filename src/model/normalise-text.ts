/** Every letter below is composed by itself. */
const mayBeDecomposed = /[\u0300-\uFFFF]/

/**
 * A text in Unicode's composed form (NFC), in which texts are compared: an "é" that macOS or a phone has taken apart into
 * "e" and its accent is the same letter. Files are normalised as they are read and arguments as they are given, so that
 * nothing behind that needs to think of it; the bytes of a file stay as they are.
 */
export function normaliseText(text: string): string {
  return mayBeDecomposed.test(text) ? text.normalize('NFC') : text
}
