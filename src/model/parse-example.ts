import type { Example } from './explanation.js'

/**
 * One file with its mistake and its fix, written as one text. Each line begins after a bar; a minus before the bar
 * keeps it out of the fixed file, a plus out of the bad one. No lines at all: the file is not there.
 */
export function parseExample(file: string, text: string): Example {
  const lines = [...text.matchAll(/^ *([-+]?)\|(.*)$/gm)].map(([, sign = '', line = '']) => ({ sign, line }))
  const without = (left: string) =>
    lines
      .filter(({ sign }) => sign !== left)
      .map(({ line }) => `${line}\n`)
      .join('')
  return { file, bad: without('+'), fixed: without('-') }
}
