import { parseDay } from '../../model/day.js'
import { parseDayInWords, parsePrintedWindow } from '../../model/parse-printed-window.js'
import { toPlainHyphens } from '../../model/to-plain-hyphens.js'
import { parseWindow } from '../../model/window.js'

// What a person who wrote a date in another way plainly meant. Where it is not plain (5/6/2010) no fix is given.

export function fixDay(text: string): string | undefined {
  return [tidyPoint(text), dayOfWords(text), dayOfNumbers(text)].find(
    (candidate) => candidate !== undefined && parseDay(candidate) !== undefined,
  )
}

export function fixWindow(text: string): string | undefined {
  return [tidyRange(text), windowOfWords(text), fixDay(text)].find(
    (candidate) => candidate !== undefined && parseWindow(candidate).ok,
  )
}

/** The windows that words could mean which run backwards as they stand: `Oct-Mar 2010`. */
export function listWindowsMeant(words: string): readonly string[] {
  const window = parsePrintedWindow(bare(words), 1)
  return window.ok ? [] : window.fault.readings.map(({ written }) => written)
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

/** `10th May 2010`, `Monday 10 May 2010`, `May 10, 2010`. */
function dayOfWords(text: string): string | undefined {
  const words = bare(text)
    .replace(/^(mon|tues|wednes|thurs|fri|satur|sun)day,? /i, '')
    .replace(/(\d)(st|nd|rd|th)\b/i, '$1')
    .replace(/^([a-z]+) (\d{1,2}),? (\d{4})$/i, '$2 $1 $3')
  const day = parseDayInWords(words)
  return day.ok ? windowOfWords(words) : undefined
}

/** `13/05/2010` and `13-05-2010` (only where it can be no month), `2010/05/10`, `20100510`. */
function dayOfNumbers(text: string): string | undefined {
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(bare(text))
  if (british && Number(british[1]) > 12)
    return `${british[3]}-${(british[2] ?? '').padStart(2, '0')}-${british[1]}`
  const solid = /^(\d{4})(\d\d)(\d\d)$/.exec(bare(text))
  return solid ? `${solid[1]}-${solid[2]}-${solid[3]}` : undefined
}

/** January as the year's start: only quarters depend on it, and they are not fixed. */
function windowOfWords(text: string): string | undefined {
  if (/^Q\d/i.test(text)) return undefined
  const window = parsePrintedWindow(bare(text), 1)
  return window.ok ? window.value.written : undefined
}

function bare(text: string): string {
  return text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^[“”‘’"']+|[“”‘’"']+$/g, '')
    .replace(/(?<=\d)\.$/, '')
}
