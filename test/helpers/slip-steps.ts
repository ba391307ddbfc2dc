import { filesIn } from './plan-folder.js'

// What a slip does to the files of a plan, step by step; slips.ts says what the whole file looks like.

/** Bytes as characters from 0 to 255, so that what is not UTF-8 can be written and kept too. */
type Texts = Readonly<Record<string, string>>

/** The files of a plan in test/cases after these steps, by path below the folder that holds `plan`. */
export function spoil(plan: string, steps: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const before = Object.entries(filesIn(`test/cases/${plan}`)).map(
    ([path, bytes]) => [path.slice('plan/'.length), Buffer.from(bytes).toString('latin1')] as const,
  )
  const after = steps.reduce((files, step) => takeStep(files, step), Object.fromEntries(before))
  return Object.fromEntries(
    Object.entries(after).map(([path, text]) => [
      `plan/${path}`,
      Uint8Array.from(Buffer.from(text, 'latin1')),
    ]),
  )
}

function takeStep(files: Texts, step: string): Texts {
  const [first = '', ...lines] = step.split('\n')
  for (const [form, take] of kindsOfSteps) {
    const [, file = '', other = ''] = form.exec(first) ?? []
    if (file !== '') return take(files, file, other, lines)
  }
  throw new Error(`not to be understood: "${first}"`)
}

type Step = (files: Texts, file: string, other: string, lines: readonly string[]) => Texts

const kindsOfSteps: readonly (readonly [RegExp, Step])[] = [
  [/^change (.+)$/, (files, file, _, lines) => ({ ...files, [file]: change(file, of(files, file), lines) })],
  [/^write (.+)$/, (files, file, _, lines) => ({ ...files, [file]: join(lines, '+') })],
  [/^delete (.+)$/, (files, file) => without(files, file)],
  [/^rename (.+) to (.+)$/, (files, file, to) => ({ ...without(files, file), [to]: of(files, file) })],
  [/^copy (.+) to (.+)$/, (files, file, to) => ({ ...files, [to]: of(files, file) })],
  [
    /^end the lines of (.+) with (.+)$/,
    (files, file, end) => ({ ...files, [file]: of(files, file).replaceAll('\n', () => bytesOf(end)) }),
  ],
  [
    /^save (.+) as (UTF-16[LB]E)$/,
    (files, file, encoding) => ({ ...files, [file]: utf16(of(files, file), encoding === 'UTF-16BE') }),
  ],
]

function of(files: Texts, file: string): string {
  const text = files[file]
  if (text === undefined) throw new Error(`there is no ${file}`)
  return text
}

function without(files: Texts, file: string): Texts {
  of(files, file)
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== file))
}

/** The lines with `-` or a space in front must be in the text once; those with `+` or a space take their place. */
function change(file: string, text: string, lines: readonly string[]): string {
  const old = `\n${join(lines, '-')}`
  const parts = `\n${text}`.split(old)
  if (old === '\n' || parts.length !== 2)
    throw new Error(`${file} has this ${parts.length - 1} times, not once:${old}`)
  return parts.join(`\n${join(lines, '+')}`).slice(1)
}

const noLineEnd = '\\ no line end'

function join(lines: readonly string[], sign: '-' | '+'): string {
  const kept = lines.filter((line) => line.startsWith(sign) || line.startsWith(' '))
  const text = kept.map((line) => `${bytesOf(line.slice(1))}\n`).join('')
  return sign === '+' && lines.at(-1) === noLineEnd ? text.slice(0, -1) : text
}

/** What cannot be seen is written as `\u{200B}`, a character, or `\x{A3}`, a byte that is not UTF-8 by itself. */
function bytesOf(written: string): string {
  return written
    .split(/(\\[ux]\{[0-9A-F]+\})/)
    .map((part) => {
      const [, kind, digits = ''] = /^\\([ux])\{(.+)\}$/.exec(part) ?? []
      const code = Number.parseInt(digits, 16)
      if (kind === 'x') return String.fromCharCode(code)
      return Buffer.from(kind === 'u' ? String.fromCodePoint(code) : part).toString('latin1')
    })
    .join('')
}

function utf16(text: string, isBigEndian: boolean): string {
  const bytes = Buffer.from(Buffer.from(text, 'latin1').toString('utf8'), 'utf16le')
  return (isBigEndian ? bytes.swap16() : bytes).toString('latin1')
}
