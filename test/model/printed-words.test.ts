import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMonthName } from '../../src/model/month-names.js'
import {
  type PrintedFault,
  type PrintedWindow,
  parsePrintedWindow,
} from '../../src/model/parse-printed-window.js'
import { buildPrintedWords } from '../../src/model/printed-settings.js'
import type { Result } from '../../src/model/result.js'
import { parseWindow, sameWindow, type Window } from '../../src/model/window.js'

// What people print, case by case, and which window it is. Cases are judged by hand; the file says how they are written.

interface Settings {
  readonly year_starts?: string
  readonly printed_days?: 'in' | 'by'
  readonly printed_words?: Readonly<Record<string, string>>
}

type Meaning = string | null | { readonly refused: readonly string[] | null }

const { cases }: { readonly cases: readonly (readonly [string, Settings, Meaning])[] } = JSON.parse(
  readFileSync('test/cases/printed-words.json', 'utf8'),
)

test.each(cases)('%s %j', (words, settings, meaning) => {
  const read = parsePrintedWindow(words, {
    yearStarts: parseMonthName(settings.year_starts ?? 'April') ?? expect.fail('no such month'),
    printedDays: settings.printed_days ?? 'in',
    printedWords: buildPrintedWords(settings.printed_words),
  })
  expect(compareWith(meaning, read)).toEqual(meaning)
})

/** The meaning in its own words where the reading meets it, otherwise what was read. */
function compareWith(meaning: Meaning, read: Result<PrintedWindow, PrintedFault>): Meaning {
  if (read.ok) {
    const { window } = read.value
    return typeof meaning === 'string' && sameWindow(window, windowOf(meaning)) ? meaning : window.written
  }
  const { kind, readings } = read.fault
  if (kind === 'unread') return null
  const refused = meaning !== null && typeof meaning === 'object' ? meaning.refused : []
  const isSame =
    refused === null ||
    (refused.length === readings.length &&
      refused.every((written) => readings.some((reading) => sameWindow(reading, windowOf(written)))))
  return isSame ? meaning : { refused: readings.map(({ written }) => written) }
}

test('there are as many cases as were judged', () => {
  expect(cases.length).toBeGreaterThan(140)
})

function windowOf(written: string): Window {
  const window = parseWindow(written)
  return window.ok ? window.value : expect.fail(`no window: ${written}`)
}
