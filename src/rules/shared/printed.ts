import type { DraftAction, DraftPlan, DraftTarget } from '../../load/draft.js'
import { defaults } from '../../model/defaults.js'
import { memoize, memoizeByKey } from '../../model/memoize.js'
import {
  type PrintedFault,
  type PrintedWindow,
  parsePrintedWindow,
} from '../../model/parse-printed-window.js'
import { buildPrintedWords } from '../../model/printed-settings.js'
import { tidyPrinted } from '../../model/printed-tokens.js'
import type { Result } from '../../model/result.js'
import { parseWindow, sameWindow, type Window } from '../../model/window.js'
import { formatWindowShort } from '../../model/words.js'
import { actionLabel, targetLabel } from './subjects.js'

/** A target, action or step with the words of the printed plan, and how they are read. */
export interface Printed {
  readonly label: string
  readonly thing: DraftAction | DraftTarget
  readonly words: string
  readonly printed: Result<PrintedWindow, PrintedFault>
  /** Words that are read as a window: as people print it, or else as a file has it. */
  readonly wordsFor: (window: Window) => string
}

/** All words of the printed plan that can be judged. Many actions share the same few, which are read once. */
export const listPrinted = memoize((plan: DraftPlan): readonly Printed[] => {
  const { printed_days: printedDays = defaults.printed_days, printed_words: written } = plan.settings.written
  const settings = { yearStarts: plan.yearStarts, printedDays, printedWords: buildPrintedWords(written) }
  const read = memoizeByKey((words: string) => parsePrintedWindow(words, settings))
  const unclear = listUnclearWords(written)
  const wordsFor = (window: Window) => {
    const shown = read(formatWindowShort(window))
    return shown.ok && sameWindow(shown.value.window, window) ? formatWindowShort(window) : window.written
  }
  const listOf = <Thing extends DraftAction | DraftTarget>(
    things: readonly Thing[],
    labelOf: (thing: Thing) => string,
  ): readonly Printed[] =>
    things.flatMap((thing) => {
      const words = thing.written.as_printed
      return words === undefined || unclear.has(tidyPrinted(words))
        ? []
        : [{ label: labelOf(thing), thing, words, printed: read(words), wordsFor }]
    })
  return [...listOf(plan.targets, targetLabel), ...listOf(plan.actions, actionLabel)]
})

/** Words that plan.yaml explains wrongly, or twice: that is a finding, and what follows from it is none. */
function listUnclearWords(written: Readonly<Record<string, string>> = {}): ReadonlySet<string> {
  const tidy = Object.keys(written).map(tidyPrinted)
  const unclear = Object.values(written).map((meaning) => !parseWindow(meaning).ok)
  return new Set(
    tidy.filter((words, index) => unclear[index] || tidy.indexOf(words) !== tidy.lastIndexOf(words)),
  )
}
