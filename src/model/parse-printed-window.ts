import { cycleInPrinted } from './printed-cycle.js'
import { type FormSettings, type PrintedForm, readPrintedForm } from './printed-forms.js'
import { tidyPrinted } from './printed-tokens.js'
import { failure, type Result, success } from './result.js'
import { parseWindow, sameWindow, type Window } from './window.js'

/** Why printed words are no window. */
export interface PrintedFault {
  /** `unread`: in none of the forms that are read. `ambiguous`: they could be one of the readings. */
  readonly kind: 'unread' | 'ambiguous' | 'no-such-date' | 'backwards'
  /** What the words could mean; empty where nothing is near. */
  readonly readings: readonly Window[]
}

export interface PrintedSettings extends FormSettings {
  /** What the plan says its own words mean, by their tidy form. */
  readonly printedWords: ReadonlyMap<string, Window>
}

/** A window as printed, and how often it comes round where the words say so: `quarter` or, as a length, `2 years`. */
export interface PrintedWindow {
  readonly window: Window
  readonly every: string | undefined
}

/**
 * Reads a window as people print it, such as `April – Sept 2010`, `by 30 April 2010` or `Q1 2010/11`: what the plan says
 * of its own words comes first, then the form of the files, which is taken as it stands.
 */
export function parsePrintedWindow(
  words: string,
  settings: PrintedSettings,
): Result<PrintedWindow, PrintedFault> {
  const text = tidyPrinted(words)
  const declared = settings.printedWords.get(text)
  if (declared) return success({ window: declared, every: undefined })
  const strict = parseWindow(text)
  if (strict.ok) return success({ window: strict.value, every: undefined })
  if (strict.fault.kind === 'order') return failure({ kind: 'backwards', readings: [] })
  const { every, rest } = cycleInPrinted(text)
  const form = readWordsWithoutDates(rest) ?? readPrintedForm(rest, settings)
  const window = chooseWindow(form ?? { candidates: [text], isDoubtful: false })
  return window.ok ? success({ window: window.value, every }) : window
}

const withoutDates: readonly (readonly [RegExp, string])[] = [
  [/^(on-?going|continuous|continuing)\.?$/, 'ongoing'],
  [/^(tb[acd]|to be (agreed|confirmed|announced|decided))\.?$/, 'open'],
]

function readWordsWithoutDates(text: string): PrintedForm | undefined {
  const found = withoutDates.find(([form]) => form.test(text))
  return found && { candidates: [found[1]], isDoubtful: false }
}

/** The one sound candidate. Those that are not sound cannot be meant: of `4/30/2010` one reading is left. */
function chooseWindow({ candidates, isDoubtful }: PrintedForm): Result<Window, PrintedFault> {
  const results = candidates.map(parseWindow)
  const [sound, ...others] = listDifferent(candidates)
  if (sound && others.length === 0 && !isDoubtful) return success(sound)
  if (sound) return failure({ kind: 'ambiguous', readings: [sound, ...others] })
  const has = (kind: string) => results.some((result) => !result.ok && result.fault.kind === kind)
  if (has('no-such-date'))
    return failure({ kind: 'no-such-date', readings: listDifferent(candidates.map(withLastDays)) })
  if (has('order'))
    return failure({ kind: 'backwards', readings: listDifferent(candidates.flatMap(listForwards)) })
  return failure({ kind: 'unread', readings: [] })
}

/** The sound windows among them, each meaning once. */
function listDifferent(written: readonly string[]): readonly Window[] {
  const windows = written.map(parseWindow).flatMap((window) => (window.ok ? [window.value] : []))
  return windows.filter((window, index) => windows.findIndex((other) => sameWindow(other, window)) === index)
}

/** 31 June could be 30 June, the month's last day. */
function withLastDays(written: string): string {
  return written.replace(/(\d{4}-\d\d)-(29|30|31)/g, (day, month: string) => {
    const last = [day, `${month}-30`, `${month}-29`, `${month}-28`].find((each) => parseWindow(each).ok)
    return last ?? day
  })
}

/** A range that runs backwards means its end a year later, or its start a year earlier; if that sets it right. */
function listForwards(written: string): readonly string[] {
  const [start = '', end = ''] = written.split('/')
  return [`${start}/${shiftYear(end, 1)}`, `${shiftYear(start, -1)}/${end}`]
}

function shiftYear(point: string, count: number): string {
  return `${Number(point.slice(0, 4)) + count}${point.slice(4)}`
}
