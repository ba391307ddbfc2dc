import { showInvisible } from './invisible-characters.js'

// What comes from outside (a file, a file's name, an argument, git's own words) may hold what steers the program that
// prints it: colours and links of a terminal, signs that turn its words round, commands to the log that a check runs in.

/**
 * A text from outside as it can be printed anywhere: characters that cannot be seen stand by their names, and what
 * GitHub's runner takes for a command of its own (`::` where a line begins, which wrapping can make of any, and `##[`
 * anywhere) is parted by a blank.
 */
export function printable(text: string): string {
  return breakUpCommands(showInvisible(text))
}

/** The same where a line may end within a text, as in a cell of CSV. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** The same on one line: line breaks become blanks; a blank that must not break stays. */
export function onOneLine(text: string): string {
  return needsCare.test(text) ? printable(withPlainBlanks(text)) : text
}

/** One look for all that is changed: tables have a hundred thousand cells, and few of them need any. */
const needsCare =
  /[^\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]|^ | $| {2}|::|##\[/

function withPlainBlanks(text: string): string {
  return text.replace(/[^\S\u00A0\u202F\uFEFF]+/g, ' ').trim()
}

function breakUpCommands(text: string): string {
  if (!text.includes('::') && !text.includes('##[')) return text
  return text.replace(/:(?=:)/g, ': ').replaceAll('##[', '## [')
}
