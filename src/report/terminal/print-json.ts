import { replaceInvisible } from '../../model/invisible-characters.js'

/** A value as a document of its own: two blanks, one line end behind it. */
export function printJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`
}

/**
 * The same data in signs that do nothing to the terminal or log that it is printed to: characters that cannot be seen by
 * their codes, and so the start of a command to GitHub's runner.
 */
export function escapeJson(json: string): string {
  const lines = json.includes('##[') ? json.replaceAll('##[', '\\u0023#[') : json
  return replaceInvisible(lines, codesOf)
}

function codesOf(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
