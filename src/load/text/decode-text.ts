import type { Finding } from '../../model/finding.js'
import { findInvisible, isUsual } from '../../model/invisible-characters.js'
import { failure, type Result, success } from '../../model/result.js'
import type { SourceFile, SourceText } from '../source-file.js'

const conflictMarker = /^(?:<<<<<<< .*|=======|>>>>>>> .*|\|\|\|\|\|\|\| .*)$/m
/** A tab anywhere, also on a line that holds nothing else; a no-break space only where it moves what stands behind it. */
const oddBlank = /^( *)(\t[^\S\r\n]*|[\u00A0\u2000-\u200A\u202F\u3000][^\S\r\n]*(?=\S))|\t+/m

/** Reads bytes as UTF-8 text that a person sees as it is, or says what is in the way. A byte-order mark is harmless. */
export function decodeText(file: SourceFile): Result<SourceText, Finding> {
  const tooMany = checkParts(file)
  if (tooMany) return failure(tooMany)
  const utf16 = checkUtf16(file)
  if (utf16) return failure(utf16)
  const text = decodeUtf8(file.bytes)
  if (text === undefined) return failure(notUtf8(file))
  const found = isUsual(text) ? checkConflict(file.path, text) : checkTextSigns(file.path, text)
  return found ? failure(found) : success({ path: file.path, text })
}

function checkTextSigns(path: string, text: string): Finding | undefined {
  return (
    checkLineEnds(path, text) ??
    checkInvisible(path, text) ??
    checkConflict(path, text) ??
    checkBlanks(path, text)
  )
}

function checkParts({ path, bytes }: SourceFile): Finding | undefined {
  if (!hasTooManyParts(bytes)) return undefined
  const message = 'the file has more than a million lines or items'
  return fault(path, 'file-size', message, 0, 0, 'split it, or take out what does not belong in it')
}

const mostParts = 1_000_000 // a plan of a hundred thousand actions has fewer in all of its files
const signsOfParts: readonly number[] = [...'\n,[{'].map((sign) => sign.charCodeAt(0))

/** Each line, and each item in brackets, may be a value: of many millions the computer's memory would not hold what is read. */
function hasTooManyParts(bytes: Uint8Array): boolean {
  if (bytes.length <= mostParts) return false
  let parts = 0
  for (const byte of bytes) if (signsOfParts.includes(byte)) parts += 1
  return parts > mostParts
}

const startOfFile = 1000 // bytes

/**
 * The text to show beside a finding about the bytes themselves: what is not UTF-8 becomes U+FFFD. Of a file with
 * too many parts only the start is held.
 */
export function decodeForDisplay({ path, bytes }: SourceFile, { rule }: Finding): SourceText {
  const shown = rule === 'file-size' ? bytes.subarray(0, startOfFile) : bytes
  return { path, text: new TextDecoder('utf-8').decode(shown) }
}

const strict = new TextDecoder('utf-8', { fatal: true })

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

function checkUtf16(file: SourceFile): Finding | undefined {
  const [first, second] = file.bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!isUtf16) return undefined
  return fault(
    file.path,
    'utf-8',
    'the file is saved as UTF-16, not as UTF-8',
    0,
    0,
    'save it again with the encoding UTF-8',
  )
}

function notUtf8(file: SourceFile): Finding {
  const start = firstBadOffset(file.bytes)
  const message = 'this line has a character that is not saved as UTF-8'
  return fault(
    file.path,
    'utf-8',
    message,
    start,
    start + 1,
    'type the character again and save the file with the encoding UTF-8',
  )
}

/** In the displayed text, where bytes that are not UTF-8 stand as U+FFFD. Line by line: a file may hold a real U+FFFD. */
function firstBadOffset(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8')
  let offset = 0
  let start = 0
  while (start < bytes.length) {
    const lineEnd = bytes.indexOf(0x0a, start)
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1
    const line = bytes.subarray(start, end)
    const shown = lenient.decode(line)
    if (decodeUtf8(line) === undefined) return offset + Math.max(shown.indexOf('\uFFFD'), 0)
    offset += shown.length
    start = end
  }
  return offset
}

function checkInvisible(path: string, text: string): Finding | undefined {
  const found = findInvisible(text)
  if (!found) return undefined
  const message = `this line has an invisible character (${found.name})`
  const fix = 'delete it and type the words around it again'
  return fault(path, 'no-hidden-characters', message, found.start, found.end, fix)
}

/** A carriage return on its own ends a line to some programs and not to others. */
function checkLineEnds(path: string, text: string): Finding | undefined {
  const at = text.search(/\r(?!\n)/)
  if (at < 0) return undefined
  const fix = 'save the file with line endings LF or CRLF'
  return fault(
    path,
    'no-hidden-characters',
    'a line ends here for some programs and not for others',
    at,
    at + 1,
    fix,
  )
}

function checkConflict(path: string, text: string): Finding | undefined {
  const match = conflictMarker.exec(text)
  if (!match) return undefined
  const byHand =
    'two edits clash here: keep the lines that are right (those just below >>>>>>> may belong to both) and delete the marker lines (<<<<<<<, =======, >>>>>>>)'
  const fix = /\/journal\/[^/]+$/.test(path)
    ? `run plan merge ${path}, which keeps the entries of both sides`
    : byHand
  return fault(
    path,
    'no-conflict-markers',
    'git left a conflict marker here',
    match.index,
    match.index + match[0].length,
    fix,
  )
}

const tab = { rule: 'no-tabs', name: 'a tab' }
const noBreakSpace = { rule: 'spaces-indent', name: 'a no-break space' }

function checkBlanks(path: string, text: string): Finding | undefined {
  const match = oddBlank.exec(text)
  if (!match) return undefined
  const [all, spaces = '', indentation] = match
  const start = match.index + spaces.length
  const { rule, name } = text[start] === '\t' ? tab : noBreakSpace
  const [message, fix] =
    indentation === undefined
      ? [`this line has ${name} in it`, 'use a space instead']
      : [`this line is indented with ${name}`, 'use spaces instead']
  return fault(path, rule, message, start, match.index + all.length, fix)
}

function fault(
  file: string,
  rule: string,
  message: string,
  start: number,
  end: number,
  fix: string,
): Finding {
  return { rule, severity: 'error', message, fix, at: { file, start, end } }
}
