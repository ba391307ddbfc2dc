import { runTool } from './tools.js'

/** The text of each page of a PDF, as poppler reads it. */
export function readPages(pdftotext: string | undefined, pdf: Uint8Array): readonly string[] {
  const text = runTool(pdftotext, ['-layout', '-', '-'], pdf)
  return text.replace(/\f$/, '').split('\f')
}
