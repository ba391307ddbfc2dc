import { countOf } from '../../../model/words.js'
import { diagnoseDash } from './diagnose-dash.js'
import { diagnoseOpenSign, diagnoseValue } from './diagnose-value.js'
import { type Line, lineAt, listLines, rangeOfLine } from './list-lines.js'
import { describeLostBackslash } from './lost-backslash.js'
import type { Diagnosis, YamlFault } from './yaml-fault.js'

/**
 * Says in our own words why a text is not YAML. The parser shows only where it gave up, which for an open quote or
 * bracket is lines below the mistake; so the line itself is read again as a person would.
 */
export function diagnoseYaml(text: string, reason: string, offset: number): YamlFault {
  const lines = listLines(text, offset)
  const last = lines.at(-1) ?? lineAt(text, 0)
  const previous = lines.at(-2)
  const diagnosis =
    diagnoseDepth(reason, last) ??
    diagnoseBackslash(reason, last, offset) ??
    diagnoseRuler(previous, last) ??
    diagnoseOpenSign(lines, reason) ??
    diagnoseValue(last) ??
    (previous && diagnoseValue(previous)) ??
    diagnoseMissingSpace(last) ??
    (previous && diagnoseMissingSpace(previous)) ??
    diagnoseMissingColon(previous, last) ??
    diagnoseDash(lines, last) ??
    diagnoseIndentation(lines, last) ??
    unreadable(last)
  return { rule: 'readable-yaml', ...diagnosis }
}

function diagnoseDepth(reason: string, line: Line): Diagnosis | undefined {
  if (!reason.startsWith('nesting exceeded')) return undefined
  return {
    ...rangeOfLine(line),
    message: 'there are too many brackets inside one another here',
    fix: 'remove the extra brackets',
  }
}

/** `"C:\minutes"`: a backslash in double quotes with something behind it that makes no sign. */
function diagnoseBackslash(reason: string, line: Line, offset: number): Diagnosis | undefined {
  if (!/escape|hexadecimal/.test(reason)) return undefined
  const column = offset - line.start
  const inQuotes = [...line.text.matchAll(/(?<!\\)"((?:[^"\\]|\\.)*)"/g)].find(
    ({ index, 0: { length } }) => index < column && column <= index + length,
  )
  if (!inQuotes) return { ...rangeOfLine(line), ...describeLostBackslash(undefined) }
  const start = line.start + inQuotes.index
  return { ...describeLostBackslash(inQuotes[1]), start, end: start + inQuotes[0].length }
}

/** A line of dashes or dots, drawn to part one thing from the next. */
function diagnoseRuler(previous: Line | undefined, last: Line): Diagnosis | undefined {
  const line = [previous, last].find(
    (candidate) => candidate && /^\s*(-{3,}|\.{3,}|={3,}|_{3,})\s*$/.test(candidate.text),
  )
  if (!line) return undefined
  return {
    ...rangeOfLine(line),
    message: `a line of "${line.text.trim()}" has no meaning here`,
    fix: 'delete the line',
  }
}

/** `owner:CAD`: without a space the colon is part of the word. */
function diagnoseMissingSpace(line: Line): Diagnosis | undefined {
  const parts = /^( *(?:- +)*)([a-z_]+):([^ \t].*)$/.exec(line.text.trimEnd())
  if (!parts || line.key !== undefined) return undefined
  const [, before = '', key = ''] = parts
  const rest = (parts[3] ?? '').trim() // a no-break space looks like one and is none
  const start = line.start + before.length
  return {
    message: `there is no space after "${key}:"`,
    fix: `write ${key}: ${rest}`,
    start,
    end: line.start + line.text.trimEnd().length,
  }
}

function diagnoseMissingColon(previous: Line | undefined, last: Line): Diagnosis | undefined {
  const item =
    previous && last.key !== undefined ? /^( *- +)([a-z_]+) +(\S.*)$/.exec(previous.text.trimEnd()) : null
  if (previous && item && last.indent > previous.indent) {
    const start = previous.start + (item[1] ?? '').length
    return {
      message: `there is no colon after "${item[2]}"`,
      fix: `write ${item[2]}: ${item[3]}`,
      start,
      end: previous.start + previous.text.trimEnd().length,
    }
  }
  const line = [last, previous].find((candidate) => candidate && isBareWords(candidate))
  if (!line) return undefined
  return {
    ...rangeOfLine(line),
    message: 'this line has no "name:" in front, and does not continue the text above',
    fix: 'put the name of the field and a colon in front; or, if it continues the text above, indent it and put the whole text in quotes',
  }
}

function isBareWords(line: Line): boolean {
  return line.key === undefined && /^\s*[^\s#-]/.test(line.text)
}

/** The line stands deeper or less deep than those it belongs with: an item with items, a field with fields. */
function diagnoseIndentation(lines: readonly Line[], last: Line): Diagnosis | undefined {
  const above = lines.slice(0, -1).filter((line) => line.key !== undefined || line.isItem)
  const columns = last.isItem
    ? above.filter(({ isItem }) => isItem).map(({ indent }) => indent)
    : above.map(({ column }) => column)
  const near = columns.at(-1)
  if (near === undefined || (columns.includes(last.indent) && near >= last.indent)) return undefined
  const how = last.indent === 0 ? 'not indented' : `indented by ${countOf(last.indent, 'space')}`
  const outer = columns.filter((column) => column < last.indent).at(-1)
  if (outer !== undefined && last.indent - outer <= near - last.indent) {
    const either = `${near} or ${outer === 0 ? 'not at all' : outer}`
    return {
      ...rangeOfLine(last),
      message: `this line is ${how}, but the lines above it by ${either}`,
      fix: `indent it by ${either}, like the lines that it belongs with`,
    }
  }
  return {
    ...rangeOfLine(last),
    message: `this line is ${how}, but the lines it belongs with have ${near === 0 ? 'none' : near}`,
    fix: 'line it up with the lines that it belongs with',
  }
}

function unreadable(line: Line): Diagnosis {
  return {
    ...rangeOfLine(line),
    message: 'this line does not fit the lines around it',
    fix: 'compare its indentation, its "name:" and its quotes with the lines above',
  }
}
