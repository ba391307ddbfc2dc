import { formatDay, parseDay } from '../../model/day.js'
import { parseDayInWords } from '../../model/parse-day-in-words.js'
import {
  type PrintedFault,
  type PrintedWindow,
  parsePrintedWindow,
} from '../../model/parse-printed-window.js'
import { plainPrintedSettings } from '../../model/printed-settings.js'
import type { Result } from '../../model/result.js'
import { toPlainHyphens } from '../../model/to-plain-hyphens.js'
import { parseWindow } from '../../model/window.js'

// What a person who wrote a date in another way plainly meant. Where it is not plain (5/6/2010) no fix is given.

export function fixDay(text: string): string | undefined {
  return [tidyPoint(text), dayOfWords(text), dayOfDigits(text)].find(
    (candidate) => candidate !== undefined && parseDay(candidate) !== undefined,
  )
}

export function fixWindow(text: string): string | undefined {
  return [tidyRange(text), windowOfWords(text), fixDay(text)].find(
    (candidate) => candidate !== undefined && parseWindow(candidate).ok,
  )
}

/** The windows that words could mean which run backwards as they stand, such as `Oct-Mar 2010`, or are not clear. */
export function listWindowsMeant(words: string): readonly string[] {
  const window = readInAnyYear(words)
  return window === undefined || window.ok || window.fault.kind === 'no-such-date'
    ? []
    : window.fault.readings.map(({ written }) => written)
}

/** Without the quotes of a word processor and stray stops, and with two digits and hyphens: `“2010.7”` becomes `2010-07`. */
function tidyPoint(text: string): string {
  return toPlainHyphens(bare(text))
    .replace(/[./]/g, '-')
    .replace(/T.*$| \d\d:.*$/, '')
    .replace(/-(\d)(?!\d)/g, '-0$1')
}

/** `2010-07 – 2010-09`, `2010-7/2010-9`, `2010-07/09`, `2010-07/...` and `2010-07 onwards` as windows. */
function tidyRange(text: string): string {
  const plain = bare(text)
    .replace(/(…|\.{2,})/g, '..')
    .replace(/ *\/? *onwards$/i, '/..')
  // Where a slash parts the ends, a dash stands within one.
  const parted = plain.includes('/') ? toPlainHyphens(plain) : plain
  const [start = '', end, ...more] = parted.split(/ *\/ *| +(?:to|[-–—]) +|[–—]|(?<=\d)(?=\.\.$)/i)
  if (end === undefined || more.length > 0) return tidyPoint(plain)
  const ends = [start, end].map((part) => (part === '..' ? part : tidyPoint(part)))
  const isMonthAlone = /^\d\d?$/.test(end)
  return `${ends[0]}/${isMonthAlone ? `${start.slice(0, 4)}-${end.padStart(2, '0')}` : ends[1]}`
}

function dayOfWords(text: string): string | undefined {
  const day = parseDayInWords(bare(text))
  return day.ok ? formatDay(day.value) : undefined
}

/** `20100510`. */
function dayOfDigits(text: string): string | undefined {
  const solid = /^(\d{4})(\d\d)(\d\d)$/.exec(bare(text))
  return solid ? `${solid[1]}-${solid[2]}-${solid[3]}` : undefined
}

function windowOfWords(text: string): string | undefined {
  const window = readInAnyYear(text)
  return window?.ok ? window.value.window.written : undefined
}

/** Undefined where it depends on the month in which the planning year starts, which only plan.yaml knows. */
function readInAnyYear(text: string): Result<PrintedWindow, PrintedFault> | undefined {
  const read = (yearStarts: number) => parsePrintedWindow(bare(text), plainPrintedSettings(yearStarts))
  const [january, april] = [read(1), read(4)]
  return JSON.stringify(january) === JSON.stringify(april) ? january : undefined
}

function bare(text: string): string {
  return text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^[“”‘’"']+|[“”‘’"']+$/g, '')
    .replace(/(?<=\d)\.$/, '')
}
