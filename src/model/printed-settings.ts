import type { PrintedSettings } from './parse-printed-window.js'
import type { PrintedDays } from './printed-forms.js'
import { tidyPrinted } from './printed-tokens.js'
import { parseWindow, type Window } from './window.js'

/** What plan.yaml says of printed words; of two that are the same but for case and spaces the first counts. */
export function buildPrintedWords(
  written: Readonly<Record<string, string>> | undefined,
): ReadonlyMap<string, Window> {
  const words = new Map<string, Window>()
  for (const [text, meaning] of Object.entries(written ?? {})) {
    const window = parseWindow(meaning)
    const tidy = tidyPrinted(text)
    if (window.ok && !words.has(tidy)) words.set(tidy, window.value)
  }
  return words
}

const noWords: ReadonlyMap<string, Window> = new Map()

/** For words that no plan has printed, such as a length of time in a figure's source. */
export function plainPrintedSettings(yearStarts: number, printedDays: PrintedDays = 'in'): PrintedSettings {
  return { yearStarts, printedDays, printedWords: noWords }
}
