import { numberPattern } from '../../load/schemas/fields.js'
import { type Day, dayInZone } from '../../model/day.js'
import { asKnownOn } from '../../model/entries-in-force.js'
import { nearestTo } from '../../model/nearest-to.js'
import { type DayFault, type DayUse, parseDayInWords } from '../../model/parse-day-in-words.js'
import {
  type PrintedFault,
  type PrintedWindow,
  parsePrintedWindow,
} from '../../model/parse-printed-window.js'
import { type Period, parsePeriod } from '../../model/period.js'
import type { Plan } from '../../model/plan.js'
import {
  formatPlanningYear,
  parsePlanningYear,
  parseQuarter,
  planningYear,
  type Quarter,
  type Span,
} from '../../model/quarter.js'
import { formatEitherDay, formatWindowShort, listInWords } from '../../model/words.js'
import type { TypedNumber } from '../../record/print-item.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'

/** A day as given, in whatever words; else today in the plan's time zone. */
export function readDay(
  world: World,
  plan: Pick<Plan, 'timeZone' | 'meetings'>,
  option: string,
  text: string | undefined,
): Day {
  const today = () => dayInZone(world.now(), plan.timeZone)
  if (text === undefined) return today()
  const day = parseDayInWords(text, { today, use: useOf(option, plan) })
  if (day.ok) return day.value
  throw new Failure(describeNoDay(option, text, day.fault))
}

/** Which year is meant where none is given. */
function useOf(option: string, plan: Pick<Plan, 'meetings'>): DayUse {
  if (option === '--by') return { kind: 'by' }
  return option === '--meeting' ? { kind: 'meeting', meetings: plan.meetings } : { kind: 'past' }
}

function describeNoDay(option: string, text: string, { kind, readings }: DayFault): string {
  if (kind === 'ambiguous')
    return `${option}: "${text}" could be ${formatEitherDay(readings)}. Write the month as a word.`
  const example = `such as 2010-07-01 or "1 July 2010"`
  return kind === 'no-such-date'
    ? `${option}: ${text} is not a real date. Give one, ${example}.`
    : `${option}: "${text}" is not a date. Give one, ${example}.`
}

/** A quarter of the planning year, by its name. */
export function readQuarter(plan: Plan, option: string, text: string): Quarter {
  const quarter = parseQuarter(text.trim(), plan.yearStarts)
  if (quarter) return quarter
  const example = `Q1 ${formatPlanningYear(2010, plan.yearStarts)}`
  throw new Failure(
    `${option}: "${text}" is not a quarter of the planning year. Give one, such as "${example}".`,
  )
}

/** A planning year, by its name. */
export function readPlanningYear(plan: Plan, option: string, text: string): Span {
  const year = parsePlanningYear(text.trim(), plan.yearStarts)
  if (year !== undefined) return planningYear(year, plan.yearStarts)
  const example = formatPlanningYear(2010, plan.yearStarts)
  throw new Failure(`${option}: "${text}" is not a planning year. Give one, such as ${example}.`)
}

/** The plan as its journal was on the day of `--known-on`; with all that is recorded now, where it is not given. */
export function readKnownOn(
  world: World,
  plan: Plan,
  option: string | undefined,
): { readonly plan: Plan; readonly knownOn: Day | null } {
  const knownOn = option === undefined ? null : readDay(world, plan, '--known-on', option)
  return { plan: asKnownOn(plan, knownOn), knownOn }
}

export function readPeriod(option: string, text: string): Period {
  const period = parsePeriod(text)
  if (period) return period
  throw new Failure(
    `${option}: "${text}" is not a length of time. Give a number and days, weeks, months or years, such as "6 weeks".`,
  )
}

/** A whole number from 1. */
export function readCount(option: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new Failure(`${option}: "${text}" is not a count. Give a whole number from 1, such as 20.`)
}

/** A window in its strict form, however it was typed. */
export function readWindow(plan: Plan, option: string, text: string): string {
  return readPrintedWindow(plan, option, text).window.written
}

/** The same, and how often it comes round where the words say so. What a lone printed day means is for papers only. */
export function readPrintedWindow(plan: Plan, option: string, text: string): PrintedWindow {
  const window = parsePrintedWindow(text, {
    yearStarts: plan.yearStarts,
    printedDays: 'in',
    printedWords: plan.printedWords,
  })
  if (window.ok) return window.value
  throw new Failure(`${option}: ${describeNoWindow(text, window.fault)}`)
}

function describeNoWindow(text: string, { kind, readings }: PrintedFault): string {
  const example =
    'Write it like 2010-04/2010-12, "April – Dec 2010", "Oct 2010 onwards" or "by 30 April 2010".'
  const meant = listInWords(
    readings.map((reading) => quote(formatWindowShort(reading))),
    'or',
  )
  const hint = meant === '' ? example : `Did you mean ${meant}?`
  if (kind === 'ambiguous') return `"${text}" is not clear. ${hint}`
  if (kind === 'backwards') return `"${text}" ends before it starts. ${hint}`
  if (kind === 'no-such-date') return `a date in "${text}" is not a real date. ${hint}`
  return `"${text}" is not a window. ${example}`
}

/** A number as it was typed: to count with it could lose digits. */
export function readNumber(option: string, text: string): TypedNumber {
  if (new RegExp(numberPattern).test(text)) return { digits: text }
  throw new Failure(
    `${option}: "${text}" is not a number. Give it in digits, without its unit, such as 16 or 23.2.`,
  )
}

/** One of a few words, or an end with the nearest one. */
export function readWord<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text.toLowerCase())
  if (found !== undefined) return found
  const nearest = nearestTo(text, words)
  throw new Failure(
    `${option}: "${text}" is not one of the choices. ${nearest ? `Did you mean "${nearest}"?` : `Choose ${listInWords(words.map(quote), 'or')}.`}`,
  )
}

/** What one of a few words stands for. */
export function readChoice<Word extends string, Value>(
  option: string,
  text: string,
  choices: Readonly<Record<Word, Value>>,
): Value {
  return choices[readWord(option, text, Object.keys(choices) as Word[])]
}

function quote(word: string): string {
  return `"${word}"`
}
