import { parseDay } from '../model/day.js'
import { parsePeriod, periodPattern } from '../model/period.js'
import { parsePrintedWindow } from '../model/printed-window.js'
import { parseWindow, windowPattern } from '../model/window.js'
import {
  actionIdPattern,
  actionOrStepIdPattern,
  dayPattern,
  indicatorIdPattern,
  monthOrDayPattern,
  numberPattern,
  ownerCodePattern,
  stepIdPattern,
  targetIdPattern,
} from './schemas/fields.js'

/** One form that a value can have to keep: what it is called, how it is written, and what a near miss means. */
interface ValueForm {
  readonly name: string
  readonly writtenAs: string
  /** The right form of what was plainly meant; undefined where that is not plain. */
  readonly repair: (text: string) => string | undefined
}

const dayForm: ValueForm = {
  name: 'a day',
  writtenAs: 'year-month-day, such as 2010-07-06',
  repair: (text) =>
    firstThat((candidate) => parseDay(candidate) !== undefined, [withDashes(text), inWords(text)]),
}

const idForm = (name: string, writtenAs: string, pattern: string): ValueForm => ({
  name,
  writtenAs,
  repair: (text) => firstThat((candidate) => new RegExp(pattern).test(candidate), [tidyId(text)]),
})

/** By the pattern in the schema that a value did not match. */
export const valueForms: ReadonlyMap<string, ValueForm> = new Map([
  [dayPattern, dayForm],
  [
    windowPattern,
    {
      name: 'a window',
      writtenAs: '2010-07, 2010-07-06, 2010-04/2010-06, 2010-10/.. (onwards) or ../2010-04-30 (by)',
      repair: (text) =>
        firstThat((candidate) => parseWindow(candidate).ok, [withDashes(text), inWords(text)]),
    },
  ],
  [
    monthOrDayPattern,
    {
      name: 'a month or a day',
      writtenAs: '2010-04 or 2010-04-20',
      repair: (text) =>
        firstThat(
          (candidate) => new RegExp(monthOrDayPattern).test(candidate),
          [withDashes(text), inWords(text)],
        ),
    },
  ],
  [
    periodPattern,
    {
      name: 'a length of time',
      writtenAs: 'a number and days, weeks, months or years, such as 3 months',
      repair: (text) => firstThat((candidate) => parsePeriod(candidate) !== undefined, [tidyPeriod(text)]),
    },
  ],
  [
    numberPattern,
    {
      name: 'a number',
      writtenAs: 'a plain number without its unit, such as 16 or 23.2',
      repair: (text) =>
        firstThat((candidate) => new RegExp(numberPattern).test(candidate), [text.replace(/[%,\s£]/g, '')]),
    },
  ],
  [targetIdPattern, idForm('the id of a target', 'T and a number, such as T1', targetIdPattern)],
  [
    actionIdPattern,
    idForm('the id of an action', "its target's id, a dot and a number, such as T1.3", actionIdPattern),
  ],
  [stepIdPattern, idForm('the id of a step', 'I and a number, such as I1', stepIdPattern)],
  [
    actionOrStepIdPattern,
    idForm('the id of an action or a step', 'such as T1.3 or I1', actionOrStepIdPattern),
  ],
  [ownerCodePattern, idForm('the code of an owner', 'letters and digits, such as CAD', ownerCodePattern)],
  [
    indicatorIdPattern,
    idForm('the id of an indicator', 'letters, digits and dots, such as NI7', indicatorIdPattern),
  ],
])

function firstThat(
  isRight: (candidate: string) => boolean,
  candidates: readonly (string | undefined)[],
): string | undefined {
  return candidates.find((candidate) => candidate !== undefined && isRight(candidate))
}

/** Without the quotes of a word processor, and with plain hyphens: `“2010.07”` becomes `2010-07`. */
function withDashes(text: string): string {
  const bare = text.trim().replace(/^[“”‘’"']+|[“”‘’"']+$/g, '')
  return bare
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(\d)[.](?=\d)/g, '$1-')
    .replace(/ *\/ */g, '/')
}

/** The strict form of printed words; January as the year's start, since only quarters depend on it and they are not near misses. */
function inWords(text: string): string | undefined {
  if (/^Q\d/i.test(text)) return undefined
  const window = parsePrintedWindow(text, 1)
  return window.ok ? window.value.written : undefined
}

function tidyPeriod(text: string): string {
  return text.toLowerCase().replace(/^(\d+) *([a-z]+)$/, '$1 $2')
}

function tidyId(text: string): string {
  return text.replace(/[\s“”‘’"'@&*]/g, '').toUpperCase()
}
