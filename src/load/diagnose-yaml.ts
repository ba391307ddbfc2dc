import { mendSign, quoted } from './quoted.js'
import type { YamlFault } from './yaml-fault.js'

/** One line of a file: `start` is its offset, `value` what stands after `key:` or `- `, and where. */
interface Line {
  readonly start: number
  readonly text: string
  readonly indent: number
  readonly key: string | undefined
  readonly value: string
  readonly valueStart: number
}

type Diagnosis = Omit<YamlFault, 'rule'>

/**
 * Says in our own words why a text is not YAML. The parser tells only where it gave up, which for an open quote or
 * bracket is lines below the mistake; so the line itself is read again as a person would.
 */
export function diagnoseYaml(text: string, reason: string, offset: number): YamlFault {
  const lines = linesUpTo(text, offset)
  const last = lines.at(-1) ?? lineAt(text, 0)
  const previous = lines.at(-2)
  const diagnosis =
    diagnoseDepth(reason, last) ??
    diagnoseRuler(previous, last) ??
    diagnoseOpenSign(lines, reason) ??
    diagnoseValue(last) ??
    (previous && diagnoseValue(previous)) ??
    diagnoseMissingSpace(last) ??
    (previous && diagnoseMissingSpace(previous)) ??
    diagnoseMissingColon(previous, last) ??
    diagnoseIndentation(lines, last) ??
    unreadable(last)
  return { rule: 'readable-yaml', ...diagnosis }
}

function diagnoseDepth(reason: string, line: Line): Diagnosis | undefined {
  if (!reason.startsWith('nesting exceeded')) return undefined
  return {
    ...stretchOf(line),
    message: 'the brackets here go too deep',
    fix: 'take out the brackets that are too many',
  }
}

/** A line of dashes or dots, drawn to part one thing from the next. */
function diagnoseRuler(previous: Line | undefined, last: Line): Diagnosis | undefined {
  const line = [previous, last].find(
    (candidate) => candidate && /^\s*(-{3,}|\.{3,}|={3,}|_{3,})\s*$/.test(candidate.text),
  )
  if (!line) return undefined
  return {
    ...stretchOf(line),
    message: `a line of "${line.text.trim()}" has no meaning here`,
    fix: 'delete the line',
  }
}

const closers: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" }

/** A quote or bracket that opens a value and is not closed by the line on which the parser gave up. */
function diagnoseOpenSign(lines: readonly Line[], reason: string): Diagnosis | undefined {
  if (!/deficient indentation|comma between flow|end of the|flow collection/.test(reason)) return undefined
  const opened = lines.findLast((line) => isLeftOpen(line.value))
  const sign = opened?.value[0]
  if (!opened || sign === undefined) return undefined
  const text = opened.value.trimEnd()
  const isQuote = sign === '"' || sign === "'"
  const isText = isQuote ? text.slice(1).includes(sign) : sign === '[' && !takesList(opened.key)
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
function takesList(key: string | undefined): boolean {
  const lists = ['follows', 'partners', 'indicators', 'survey', 'meetings', 'evidence', 'what_you_can_do']
  return key !== undefined && lists.includes(key)
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
function diagnoseValue(line: Line): Diagnosis | undefined {
  const value = line.value.trimEnd()
  const place = { start: line.valueStart, end: line.valueStart + value.length }
  const fix = `put the text in quotes: ${quoted(value)}`
  const first = value[0] ?? ''
  if (first in reserved)
    return {
      ...place,
      message: `text cannot start with ${reserved[first]} unless it is in quotes`,
      fix: mendSign(value),
    }
  if (/^[-?] /.test(value) && line.key !== undefined)
    return {
      ...place,
      message: `text after "${line.key}:" cannot start with "${first} " unless it is in quotes`,
      fix,
    }
  if (/^[>|][-+0-9]* +[^#\s]/.test(value))
    return { ...place, message: `the text after "${first}" belongs on the next line, indented`, fix }
  if (/^["'[{]/.test(value) && !isLeftOpen(value) && hasTextAfterClosing(value))
    return { ...place, message: `there is text after the closing ${closers[first]}`, fix }
  if (!/^["'[{]/.test(value) && /:([ \t]|$)/.test(value))
    return { ...place, message: 'a colon and a space inside text must be in quotes', fix }
  return undefined
}

function hasTextAfterClosing(value: string): boolean {
  const closer = closers[value[0] ?? ''] ?? ''
  return /^[^#]/.test(value.slice(value.lastIndexOf(closer) + 1).trim()) || /^.(?:[^"\\]|\\.)*"#/.test(value)
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
    ...stretchOf(line),
    message: 'this line has no "name:" in front, and does not go on the text above',
    fix: 'put the name of the field and a colon in front; or, if it goes on the text above, indent it and put the whole text in quotes',
  }
}

function isBareWords(line: Line): boolean {
  return line.key === undefined && /^\s*[^\s#-]/.test(line.text)
}

/** The line stands deeper or less deep than those it belongs with. */
function diagnoseIndentation(lines: readonly Line[], last: Line): Diagnosis | undefined {
  const above = lines.slice(0, -1).filter((line) => line.key !== undefined || /^\s*-/.test(line.text))
  const indents = [...new Set(above.map((line) => line.indent))]
  const near = above.at(-1)?.indent
  if (near === undefined || (indents.includes(last.indent) && near >= last.indent)) return undefined
  return {
    ...stretchOf(last),
    message: `this line is indented by ${last.indent} spaces, where the lines it belongs with have ${near}`,
    fix: 'put it directly under the lines that it belongs with',
  }
}

function unreadable(line: Line): Diagnosis {
  return {
    ...stretchOf(line),
    message: 'this line does not fit the lines around it',
    fix: 'compare its indentation, its "name:" and its quotes with the lines above',
  }
}

function stretchOf(line: Line): { start: number; end: number } {
  const text = line.text.trimEnd()
  return { start: line.start + Math.min(line.indent, text.length), end: line.start + text.length }
}

/** Every line that holds anything, up to the one in which the offset lies; comments are left out. */
function linesUpTo(text: string, offset: number): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= Math.min(offset, text.length); ) {
    const line = lineAt(text, start)
    if (/^\s*[^\s#]/.test(line.text)) lines.push(line)
    start += line.text.length + 1
  }
  return lines
}

function lineAt(text: string, start: number): Line {
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? undefined : end)
  const head = /^(?: *- +)* *(?:([^\s"'#:[{][^:#]*|"[^"]*"|'[^']*'):(?:[ \t]+|[ \t]*\r?$))?/.exec(line)
  const valueAt = head?.[0].length ?? 0
  return {
    start,
    text: line,
    indent: line.length - line.trimStart().length,
    key: head?.[1],
    value: line.slice(valueAt),
    valueStart: start + valueAt,
  }
}
