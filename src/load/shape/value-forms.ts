import { everyPattern } from '../../model/every.js'
import { parsePeriod, periodPattern } from '../../model/period.js'
import { windowPattern } from '../../model/window.js'
import {
  actionIdPattern,
  actionOrStepIdPattern,
  dayPattern,
  fieldNamePattern,
  indicatorIdPattern,
  monthOrDayPattern,
  numberPattern,
  ownerCodePattern,
  progressPattern,
  startWithinPattern,
  stepIdPattern,
  targetIdPattern,
} from '../schemas/fields.js'
import { fixDay, fixWindow, listWindowsMeant } from './fix-dates.js'

/** One form that a value can have to keep: what it is called, how it is written, and what a near miss means. */
export interface ValueForm {
  readonly name: string
  readonly writtenAs: string
  /** The right form of what was meant: one where that is plain, several where it is one of them. */
  readonly fix: (text: string) => string | readonly string[] | undefined
}

/** By the pattern in the schema that a value did not match. */
export const valueForms: ReadonlyMap<string, ValueForm> = new Map([
  [dayPattern, { name: 'a day', writtenAs: 'year-month-day, such as 2010-07-06', fix: fixDay }],
  [
    windowPattern,
    {
      name: 'a window',
      writtenAs:
        '2010-07, 2010-07-06, 2010-04/2010-06, 2010-10/.. (onwards), ../2010-04-30 (by), ongoing or open',
      fix: (text) => fixWindow(text) ?? listWindowsMeant(text),
    },
  ],
  [
    monthOrDayPattern,
    {
      name: 'a month or a day',
      writtenAs: '2010-04 or 2010-04-20',
      fix: (text) => matching(monthOrDayPattern, fixWindow(text)),
    },
  ],
  [
    periodPattern,
    {
      name: 'a length of time',
      writtenAs: 'a number and days, weeks, months or years, such as 3 months',
      fix: fixPeriod,
    },
  ],
  [
    everyPattern,
    {
      name: 'how often something can be repeated',
      writtenAs: 'month, quarter, year, or a number of weeks, months or years, such as 2 years',
      fix: fixEvery,
    },
  ],
  [
    startWithinPattern,
    {
      name: 'a length of time',
      writtenAs: 'a number and days, weeks, months or years, such as 3 months, or never',
      fix: (text) => matching(startWithinPattern, fixPeriod(text)),
    },
  ],
  [
    progressPattern,
    {
      name: 'how far something is',
      writtenAs: 'a number from 0 to 100, or a count such as 16 of 57',
      fix: (text) =>
        matching(progressPattern, text.replace(/ ?(%|per ?cent)$/i, '').replace(/ ?\/ ?/, ' of ')),
    },
  ],
  [
    fieldNamePattern,
    {
      name: 'the name of a field',
      writtenAs: 'small letters, digits and underscores, such as success_measure',
      fix: (text) =>
        matching(
          fieldNamePattern,
          text
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_'),
        ),
    },
  ],
  [
    numberPattern,
    {
      name: 'a number',
      writtenAs: 'a plain number without its unit, such as 16 or 23.2',
      fix: (text) => matching(numberPattern, fixNumber(text)),
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
    idForm('the id of an action or a step', 'T1.3 (an action) or I1 (a step)', actionOrStepIdPattern),
  ],
  [ownerCodePattern, idForm('the code of an owner', 'letters and digits, such as CAD', ownerCodePattern)],
  [
    indicatorIdPattern,
    idForm('the id of an indicator', 'letters, digits and dots, such as NI7', indicatorIdPattern),
  ],
])

function idForm(name: string, writtenAs: string, pattern: string): ValueForm {
  return { name, writtenAs, fix: (text) => fixId(pattern, text) }
}

/** `t1.3`, `T 1.3`, `Action T1.3`, `Target 2` and a bare number are near enough to guess the id. */
function fixId(pattern: string, text: string): string | undefined {
  const tidy = text
    .replace(/^target\b/i, 'T')
    .replace(/^step\b/i, 'I')
    .replace(/^action\b/i, '')
  const id = tidy.replace(/[\s“”‘’"'@&*]/g, '').toUpperCase()
  return matching(pattern, id.replace(/^TT/, 'T')) ?? matching(pattern, `T${id}`)
}

function matching(pattern: string, text: string | undefined): string | undefined {
  return text !== undefined && new RegExp(pattern).test(text) ? text : undefined
}

const cyclesByAdverb: Readonly<Record<string, string>> = {
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
}

function fixEvery(text: string): string | undefined {
  const tidy = text.toLowerCase().replace(/^(every|each|once a) /, '')
  return matching(everyPattern, cyclesByAdverb[tidy] ?? fixPeriod(tidy) ?? tidy)
}

function fixPeriod(text: string): string | undefined {
  const tidy = text.toLowerCase().replace(/^(\d+)[\s-]*([a-z]+)$/, '$1 $2')
  return parsePeriod(tidy) && tidy
}

/** Without unit and currency. A comma before three digits parts thousands; before one or two it is a decimal point. */
function fixNumber(text: string): string {
  return text
    .replace(/[%\s£$€]/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(/,(?=\d{1,2}$)/, '.')
    .replace(/^(-?)\./, '$10.')
}
