import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { findInvisible } from '../../model/invisible-characters.js'
import { fixForSign, quoted } from '../text/quoted.js'
import { restOfLine } from '../text/rest-of-line.js'
import { describeLostBackslash, losesBackslash } from './syntax/lost-backslash.js'
import type { YamlFault } from './syntax/yaml-fault.js'

// The plan is kept in the plain part of YAML: what a person who is no programmer types by accident in the rest of it
// (an anchor, a tag, a second document) silently loses words or repeats things. Each has its own finding.

/**
 * A line "---" or "..." with anything before and after it parts the file in two, and only the first would be read.
 * Looked for in the text, since such a line in the midst of an action is no YAML at all.
 */
export function checkOneDocument(text: string): YamlFault | undefined {
  for (const { index, 0: marker } of text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)) {
    // Neither pattern reads over the end of a line: of very many blank lines each would be read from each.
    const isAlone =
      marker === '---'
        ? !/^[^\s#%]/m.test(text.slice(0, index))
        : !/^[^\S\r\n]*[^\s#]/m.test(text.slice(index + marker.length))
    if (isAlone) continue
    return {
      rule: 'one-document',
      message: `everything below this "${marker}" would be ignored`,
      fix: `delete the line "${marker}"`,
      start: index,
      end: index + marker.length,
    }
  }
  return undefined
}

/**
 * The first sign in a stream of events that is more than plain text: reported before a wrong key, wherever the two stand,
 * since it may be what spoils the key.
 */
export function checkYamlSigns(text: string, events: readonly Event[]): YamlFault | undefined {
  const mayLose = text.includes('#') && lostSomewhere.test(text)
  for (const event of events) {
    const fault = checkSign(text, event) ?? (mayLose ? checkTextKept(text, event) : undefined)
    if (fault) return fault
  }
  return undefined
}

function checkSign(text: string, event: Event): YamlFault | undefined {
  if (event.type === EVENT_ID.POP) return undefined
  if (event.type === EVENT_ID.DOCUMENT) return event.directives.length > 0 ? directive(text) : undefined
  if (event.anchorStart >= 0) return signFault(text, event.anchorStart - 1, event.anchorEnd)
  if (event.type === EVENT_ID.ALIAS) return undefined
  if (event.tagStart >= 0) return signFault(text, event.tagStart, event.tagEnd)
  return event.type === EVENT_ID.SCALAR ? checkEscapes(text, event) : undefined
}

const signs: Record<string, { readonly rule: string; readonly kind: string }> = {
  '&': { rule: 'no-anchors', kind: 'an anchor' },
  '*': { rule: 'no-aliases', kind: 'an alias' },
  '!': { rule: 'no-tags', kind: 'a tag' },
}

/** A word that starts with &, * or ! is read as a sign to the computer, and lost from the text. */
function signFault(text: string, start: number, end: number): YamlFault {
  const sign = text[start] ?? ''
  const { rule, kind } = signs[sign] ?? { rule: 'no-tags', kind: 'a tag' }
  const message = `"${text.slice(start, end)}" is read as ${kind}, not as text`
  const rest = restOfLine(text, start)
  return { rule, message, fix: fixForSign(rest), start, end }
}

/** Most files have it nowhere, and one look at the whole text spares a look behind each value. */
const lostSomewhere = /#[^\s#]/
const lostComment = /(:?[ \t]+)(#[^\s#].*)/y

/** ` #` after words starts a comment: what follows would be lost. `# ` with a space is taken to be a comment on purpose. */
function checkTextKept(text: string, event: Event): YamlFault | undefined {
  if (event.type !== EVENT_ID.SCALAR) return undefined
  if (event.style !== SCALAR_STYLE.PLAIN || event.valueEnd < 0) return undefined
  // After a key, too: `what: #1 priority` has no text left at all.
  lostComment.lastIndex = event.valueEnd
  const lost = lostComment.exec(text)
  if (!lost) return undefined
  const [, before = '', comment = ''] = lost
  const start = event.valueEnd + before.length
  const whole = before.startsWith(':') ? comment.trimEnd() : restOfLine(text, event.valueStart)
  return {
    rule: 'text-kept',
    message: `"${comment.trimEnd()}" is read as a comment and would be ignored`,
    fix: `put the text in quotes: ${quoted(whole)}; or, for a comment, put a space after the #`,
    start,
    end: start + comment.trimEnd().length,
  }
}

/** In double quotes a backslash and a code stand for any character, also for one that cannot be seen. */
function checkEscapes(text: string, event: ScalarEvent): YamlFault | undefined {
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return undefined
  const { valueStart: start, valueEnd: end } = event
  const typed = text.slice(start, end)
  if (!typed.includes('\\')) return undefined
  if (losesBackslash(typed))
    return { rule: 'text-kept', ...describeLostBackslash(typed), start: start - 1, end: end + 1 }
  const value = getScalarValue(text, event)
  if (value.includes('\t')) return { ...tabByCode, start, end }
  const name = value.includes('\r') ? 'U+000D' : findInvisible(value)?.name
  return name === undefined ? undefined : { ...invisibleByCode(name), start, end }
}

const tabByCode = {
  rule: 'no-tabs',
  message: 'this text has a tab in it, by the code \\t',
  fix: 'write a space instead',
}

function invisibleByCode(name: string) {
  return {
    rule: 'no-hidden-characters',
    message: `this text has an invisible character (${name})`,
    fix: 'delete the backslash and the code after it',
  }
}

function directive(text: string): YamlFault {
  const start = Math.max(text.search(/^%/m), 0)
  return {
    rule: 'no-directives',
    message: 'a line that starts with % is an instruction to the computer, which a plan does not allow',
    fix: 'delete the line',
    start,
    end: start + restOfLine(text, start).length,
  }
}
