import { filesIn } from './plan-folder.js'

// Mistakes made by a machine: each takes one file of a sound plan and spoils it in one place, as a slip of the hand,
// an editor, a merge or a disk would. All of them follow from a seed, so that each can be made again.

/** One file, spoilt in one place. */
export interface Mutation {
  /** What was done, for the message of a test. */
  readonly kind: string
  readonly file: string
  readonly bytes: Uint8Array
}

type Random = (below: number) => number
type Texts = ReadonlyMap<string, string>
type Spoil = (text: string, random: Random, others: Texts) => string

/** The Derby plan's YAML files as they stand. */
export const derby: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries(filesIn('plan')).filter(([path]) => path.endsWith('.yaml')),
)

const derbyTexts: Texts = new Map(
  Object.entries(derby)
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** The mutation of the Derby plan that a seed stands for. */
export function mutationOf(seed: number): Mutation {
  const random = randomFrom(seed)
  const file = pick([...derbyTexts.keys()], random)
  const text = derbyTexts.get(file) ?? ''
  const [family, spoils] = pick(families, random)
  const [name, spoil] = pick(Object.entries(spoils), random)
  const bytes = spoil(text, random, derbyTexts)
  return { kind: `${family}: ${name}`, file, bytes: bytes instanceof Uint8Array ? bytes : encode(bytes) }
}

/** The Derby plan with one file in place of its own. */
export function derbyWith({ file, bytes }: Pick<Mutation, 'file' | 'bytes'>): Record<string, Uint8Array> {
  return { ...derby, [file]: bytes }
}

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const encode = (text: string) => new TextEncoder().encode(text)

// ---- bytes

function splice(bytes: Uint8Array, at: number, gone: number, put: Iterable<number>): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)])
}

const byteSpoils: Record<string, (text: string, random: Random) => Uint8Array> = {
  flip: (text, random) => {
    const bytes = encode(text)
    const at = random(bytes.length)
    return splice(bytes, at, 1, [(bytes[at] ?? 0) ^ (1 << random(8))])
  },
  delete: (text, random) => {
    const bytes = encode(text)
    return splice(bytes, random(bytes.length), 1 + random(8), [])
  },
  insert: (text, random) => {
    const bytes = encode(text)
    return splice(
      bytes,
      random(bytes.length),
      0,
      Array.from({ length: 1 + random(3) }, () => random(256)),
    )
  },
  duplicate: (text, random) => {
    const bytes = encode(text)
    const at = random(bytes.length)
    return splice(bytes, at, 0, bytes.subarray(at, at + 1 + random(40)))
  },
  truncate: (text, random) => {
    const bytes = encode(text)
    return bytes.subarray(0, random(bytes.length))
  },
}

// ---- lines

type SpoilLines = (lines: string[], at: number, random: Random, others: Texts) => void

const onLines =
  (spoil: SpoilLines): Spoil =>
  (text, random, others) => {
    const lines = text.split('\n')
    spoil(lines, random(lines.length), random, others)
    return lines.join('\n')
  }

const lineSpoils: Record<string, Spoil> = {
  delete: onLines((lines, at, random) => lines.splice(at, 1 + random(3))),
  duplicate: onLines((lines, at, random) => lines.splice(at, 0, ...lines.slice(at, at + 1 + random(4)))),
  swap: onLines((lines, at, random) => {
    const other = random(lines.length)
    const kept = lines[at] ?? ''
    lines[at] = lines[other] ?? ''
    lines[other] = kept
  }),
  indent: onLines((lines, at, random) => {
    lines[at] = `${' '.repeat(1 + random(4))}${lines[at]}`
  }),
  outdent: onLines((lines, at, random) => {
    lines[at] = (lines[at] ?? '').replace(new RegExp(`^ {1,${1 + random(4)}}`), '')
  }),
  'indent with a tab': onLines((lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/^ */, '\t')
  }),
  join: onLines((lines, at) => lines.splice(at, 2, `${lines[at]} ${(lines[at + 1] ?? '').trim()}`)),
  break: onLines((lines, at, random) => {
    const line = lines[at] ?? ''
    const cut = random(line.length + 1)
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut))
  }),
  'paste a line of another file': onLines((lines, at, random, others) =>
    lines.splice(at, 0, pick(pick([...others.values()], random).split('\n'), random)),
  ),
  'CR before the line end': onLines((lines, at) => {
    lines[at] = `${lines[at]}\r`
  }),
}

// ---- tokens

/** Changes one of the places that a form finds; a text without any is left as it is. */
const onToken =
  (form: RegExp, change: (found: string, random: Random, all: readonly string[]) => string): Spoil =>
  (text, random) => {
    const found = [...text.matchAll(form)]
    const match = found[random(Math.max(found.length, 1))]
    if (!match) return text
    const [token] = match
    const put = change(
      token,
      random,
      found.map(([other]) => other),
    )
    return text.slice(0, match.index) + put + text.slice(match.index + token.length)
  }

const keys = /(?<=^ *(?:- )?)[A-Za-z_][\w.]*(?=:(?: |$))/gm
const values = /(?<=^ *(?:- )?[A-Za-z_][\w.]*: ).+$/gm
const signs = /["'[\]{},:#>|-]/g
const dates = /\d{4}-\d{2}(?:-\d{2})?/g
const anywhere = /(?<=\s|^)(?=\S)|$/gm

const oddValues = [
  ...[
    '',
    '""',
    "''",
    '~',
    'null',
    'yes',
    'NO',
    '0',
    '-1',
    '1e9',
    '0x10',
    '.inf',
    '2010',
    '2010-13',
    '2010-02-30',
  ],
  ...[
    '[]',
    '{}',
    '[a',
    '{a: b',
    'a: b',
    '- a',
    '? a',
    '|',
    '>-',
    '> text',
    '"open',
    "'open",
    '"closed" text',
  ],
  ...[
    '&a',
    '*a',
    '!!str x',
    '!x',
    '@x',
    '`x`',
    '%x',
    '#x',
    '# x',
    'x #y',
    '“x”',
    'x\u00A0y',
    '__proto__',
    'constructor',
  ],
  ...[
    'toString',
    '../..',
    '/',
    '..',
    '2010-04/2010-03',
    '2010-04/',
    'T1',
    'T99.99',
    'I1',
    '[[[]]]',
    '{? a}',
    '[a: b]',
  ],
]

const oddKeys = [
  '__proto__',
  'constructor',
  'toString',
  '<<',
  '?',
  '""',
  'Owner',
  'ID',
  '2010',
  '[a]',
  '{a: b}',
  '*a',
  '&a x',
]

const oddSigns = [
  ...[
    '&a ',
    '*a ',
    '!t ',
    '!!str ',
    '\t',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '“',
    '”',
    '‘',
    '’',
    '\u00A0',
    '–',
    '…',
  ],
  ...[
    '\u202E',
    '\u2066',
    '\u200B',
    '\u2028',
    '\u0085',
    '\u{1F600}',
    '\u0301',
    '---\n',
    '...\n',
    '<<: ',
    '? ',
    '%',
  ],
  ...[
    '@',
    '`',
    '# ',
    ' #',
    '|',
    '>-\n',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    ':',
    '- ',
    '-',
    '\\',
    '\n',
    '\n\n',
  ],
  ...['<<<<<<< HEAD\n', '=======\n', '>>>>>>> main\n'],
]

const tokenSpoils: Record<string, Spoil> = {
  'delete a key': onToken(keys, () => ''),
  'duplicate a key': onToken(keys, (key) => `${key}: ${key}`),
  'another key': onToken(keys, (_, random, all) => pick(all, random)),
  'an odd key': onToken(keys, (_, random) => pick(oddKeys, random)),
  'a key in capitals': onToken(keys, (key) => key.toUpperCase()),
  'a mistyped key': onToken(keys, (key, random) => {
    const at = random(key.length)
    return key.slice(0, at) + key.slice(at + 1)
  }),
  'delete a value': onToken(values, () => ''),
  'duplicate a value': onToken(values, (value) => `${value} ${value}`),
  'another value': onToken(values, (_, random, all) => pick(all, random)),
  'an odd value': onToken(values, (_, random) => pick(oddValues, random)),
  'delete a sign': onToken(signs, () => ''),
  'duplicate a sign': onToken(signs, (sign) => sign + sign),
  'another sign': onToken(signs, (_, random) => pick(oddSigns, random)),
  'a date off by a digit': onToken(dates, (date, random) => {
    const at = random(date.length)
    return date.slice(0, at) + String(random(10)) + date.slice(at + 1)
  }),
  'an odd sign before a word': onToken(anywhere, (_, random) => pick(oddSigns, random)),
  'an odd sign anywhere': (text, random) => {
    const at = random(text.length + 1)
    return text.slice(0, at) + pick(oddSigns, random) + text.slice(at)
  },
  'CRLF everywhere': (text) => text.replaceAll('\n', '\r\n'),
  'a BOM in front': (text) => `\uFEFF${text}`,
}

const families: readonly (readonly [
  string,
  Readonly<Record<string, (text: string, random: Random, others: Texts) => string | Uint8Array>>,
])[] = [
  ['bytes', byteSpoils],
  ['line', lineSpoils],
  ['token', tokenSpoils],
  ['token', tokenSpoils], // twice: it has the most kinds
]
