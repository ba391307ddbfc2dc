import { fieldKinds } from '../../schemas/field-kinds.js'
import { fixForSign, quoted } from '../../text/quoted.js'
import type { Line } from './list-lines.js'
import type { Diagnosis } from './yaml-fault.js'

const closers: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" }

/** A quote or bracket that opens a value and is not closed by the line on which the parser gave up. */
export function diagnoseOpenSign(lines: readonly Line[], reason: string): Diagnosis | undefined {
  if (!/deficient indentation|comma between flow|end of the|flow collection/.test(reason)) return undefined
  const opened = lines.findLast((line) => isLeftOpen(line.value))
  const sign = opened?.value[0]
  if (!opened || sign === undefined) return undefined
  const text = opened.value.trimEnd()
  const isQuote = sign === '"' || sign === "'"
  const isText = isQuote ? text.slice(1).includes(sign) : sign === '[' && !takesList(opened)
  const closed = isText ? quoted(text) : `${isQuote ? text : text.replace(/[)\]}]+$/, '')}${closers[sign]}`
  return {
    message: `the ${isQuote ? 'quote' : 'bracket'} ${sign} that opens here is not closed`,
    fix:
      sign === "'" && !text.slice(1).includes("'")
        ? `write ${quoted(text)}, or close the quote`
        : `write ${closed}`,
    start: opened.valueStart,
    end: opened.valueStart + text.length,
  }
}

/** Fields that hold a list; in the others a bracket is a sign of the text. */
function takesList({ key = '' }: Line): boolean {
  return fieldKinds().listsOfValues.has(key)
}

/** Whether a value opens a quote or bracket and does not close it on its line. */
function isLeftOpen(value: string): boolean {
  const sign = value[0] ?? ''
  const closer = closers[sign]
  if (closer === undefined) return false
  if (sign === closer) return !hasClosingQuote(value, sign)
  const count = (wanted: string) => value.split(wanted).length - 1
  return count(sign) > count(closer)
}

function hasClosingQuote(value: string, quote: string): boolean {
  const inside = value.slice(1).replace(quote === '"' ? /\\./g : /''/g, '')
  return inside.includes(quote)
}

const reserved: Record<string, string> = {
  '@': 'the sign @',
  '*': 'the sign *',
  '&': 'the sign &',
  '!': 'the sign !',
  '`': 'a backtick',
  '%': 'the sign %',
  ']': 'a closing bracket',
  '}': 'a closing bracket',
  ',': 'a comma',
}

/** What is wrong with the text after `key:` itself: a sign in it means something to the computer. */
export function diagnoseValue(line: Line): Diagnosis | undefined {
  const value = line.value.trimEnd()
  const place = { start: line.valueStart, end: line.valueStart + value.length }
  const fix = `put the text in quotes: ${quoted(value)}`
  const first = value[0] ?? ''
  if (first in reserved)
    return {
      ...place,
      message: `text cannot start with ${reserved[first]} unless it is in quotes`,
      fix: fixForSign(value),
    }
  if (/^[-?] /.test(value) && line.key !== undefined)
    return {
      ...place,
      message: `text after "${line.key}:" cannot start with "${first} " unless it is in quotes`,
      fix,
    }
  if (/^[>|][-+0-9]* +[^#\s]/.test(value))
    return { ...place, message: `the text after "${first}" belongs on the next line, indented`, fix }
  const rest = isLeftOpen(value) ? '' : textAfterClosing(value)
  if (rest !== '') return { ...place, ...describeClosed(value, rest) }
  if (!/^["'[{]/.test(value) && /:([ \t]|$)/.test(value))
    return { ...place, message: 'a colon and a space inside text must be in quotes', fix }
  return undefined
}

const inDoubleQuotes = /^"(?:[^"\\]|\\.)*"/
const inSingleQuotes = /^'(?:[^']|'')*'/

/** What stands after the quote or bracket that closes a value, where it is no comment. */
function textAfterClosing(value: string): string {
  const closer = closers[value[0] ?? '']
  if (closer === undefined) return ''
  const inQuotes = inDoubleQuotes.exec(value) ?? inSingleQuotes.exec(value)
  const end = inQuotes ? inQuotes[0].length : value.lastIndexOf(closer) + 1
  return value.slice(end).replace(/^\s+#.*/, '')
}

/** In `'Council's plan'` an apostrophe closes what it was to be part of; double quotes leave it alone. */
function describeClosed(value: string, rest: string): { message: string; fix: string } {
  if (!value.startsWith("'") || !/^\p{L}/u.test(rest))
    return {
      message: `there is text after the closing ${closers[value[0] ?? '']}`,
      fix: `put the text in quotes: ${quoted(value)}`,
    }
  const words = value.replace(/^'|'(?:\s+#.*)?$/g, '').replaceAll("''", "'")
  return {
    message: "an apostrophe in the text ends the quote that began with '",
    fix: `write ${quoted(words)}`,
  }
}
