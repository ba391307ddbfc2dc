// In double quotes a backslash and what stands behind it are read as one other sign: `"S:\new"` is a line break and
// "ew". Who types a path of Windows there means the backslash.

/** A backslash with all that it is read with; at the end of a word, by itself. */
const sign = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[\s\S]|$)/g

/** How a path begins: `S:\`, `\\server`, `..\`, `~\`, `%HOME%\`. */
const startOfPath = /^[("'<[]*(?:[A-Za-z]:\\|\\\\(?:\\\\)?[\w.-]|\.{1,2}\\|~\\|%\w+%\\)/

const letterBefore = /[\p{L}\p{N}_)]$/u
const letterBehind = /^[\p{L}\p{N}_]/u

/**
 * Whether a text as it is typed between double quotes would lose a backslash that is plainly meant: in the first word of
 * a path, and behind it between two letters. Elsewhere, between two letters, where the sign would be a tab or one that
 * cannot be seen; a line break is meant but in what ends like the name of a file.
 */
export function losesBackslash(typed: string): boolean {
  let isBehindPath = false
  return [...typed.matchAll(/\S+/g)].some(([word]) => {
    const isPath = startOfPath.test(word)
    isBehindPath ||= isPath
    return isPath ? losesInPath(word) : losesBetweenLetters(word, isBehindPath)
  })
}

/** All but a line break with no letter behind: `Group B:\n- one` is a list. */
function losesInPath(word: string): boolean {
  return listLossy(word).some(
    ({ index, 0: code }) => code !== '\\n' || letterBehind.test(word.slice(index + code.length)),
  )
}

function losesBetweenLetters(word: string, isBehindPath: boolean): boolean {
  const isName = /\.[a-z]{2,4}$/i.test(word) && !word.includes('/')
  return listLossy(word)
    .filter(({ index, 0: { length } }) => isBetweenLetters(word, index, index + length))
    .some(({ 0: code }) => isBehindPath || (code === '\\n' ? isName : /^\\[0abefrtvNLP_]$/.test(code)))
}

/** The signs of a word but `\\` and `\"`, which lose nothing. */
function listLossy(word: string): readonly RegExpExecArray[] {
  return word.includes('\\') ? [...word.matchAll(sign)].filter(([code]) => !/^\\[\\"]$/.test(code)) : []
}

function isBetweenLetters(word: string, start: number, end: number): boolean {
  return (
    letterBefore.test(word.slice(Math.max(start - 2, 0), start)) &&
    letterBehind.test(word.slice(end, end + 2))
  )
}

/** What a text in double quotes loses by a backslash, and how it is kept whole; `typed` is undefined where it is not known. */
export function describeLostBackslash(typed: string | undefined): {
  readonly message: string
  readonly fix: string
} {
  return {
    message: 'in double quotes, a backslash changes the meaning of what follows it',
    fix:
      typed === undefined
        ? 'put the text in single quotes, where a backslash is just a backslash'
        : `write '${keepBackslashes(typed).replaceAll("'", "''")}'`,
  }
}

/**
 * The text as it was meant. A backslash that was doubled for double quotes is one again, but for the two with which the
 * name of another computer begins; outside of paths the number of a character is that character.
 */
function keepBackslashes(typed: string): string {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/\S+/g, (word) => {
      const isPath = startOfPath.test(word)
      const isRemote = /^[("'<[]*\\\\/.test(word)
      return (isRemote ? word.replace(/\\\\(?:\\\\)?/, '\\\\\\\\') : word).replace(sign, (code) => {
        if (code === '\\\\' || code === '\\"') return code.slice(1)
        return code.length > 2 && !isPath ? characterOf(code) : code
      })
    })
}

function characterOf(code: string): string {
  const number = Number.parseInt(code.slice(2), 16)
  return number > 0x10ffff ? code : String.fromCodePoint(number)
}
