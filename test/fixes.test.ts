import { expect, test } from 'vitest'
import { listSlips } from './helpers/slips.js'
import { runPlan } from './helpers/world.js'

// Every fix that gives a text is true: the text, put in the place of what is marked, leaves nothing to find there, but
// for the few slips that say under `leaves:` what a second fix is needed for. Where a fix offers several texts, the
// first must do.

type Texts = Readonly<Record<string, string>>

interface ShownFinding {
  readonly rule: string
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly end_line: number
  readonly end_column: number
  readonly fix: string | null
}

async function listFindings(files: Texts): Promise<readonly ShownFinding[]> {
  const { stdout } = await runPlan(files, ['validate', '--format', 'json'])
  return JSON.parse(stdout).findings
}

/** What a fix does to the files; a text to write may stand for a whole `key: value`. */
type Fix =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'write a field'; readonly text: string }
  /** The text as it stands in the line, which may be more than is marked, goes into quotes. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'delete the line' }
  /** Printed words and what they mean. */
  | { readonly kind: 'declare'; readonly text: string }

/** The forms in which a fix gives a text, the first text of each. */
const forms: readonly (readonly [RegExp, (text: string) => Fix])[] = [
  [/^did you mean "(.+?)"/, (text) => ({ kind: 'write', text })],
  [/put (?:the text|all of it) in quotes: ("(?:[^"\\]|\\.)*")/, (text) => ({ kind: 'quote', text })],
  [/^rename it to (\S+)$/, (name) => ({ kind: 'rename', name })],
  [/declare them under printed_words in plan\.yaml: (.+)$/, (text) => ({ kind: 'declare', text })],
  [/^delete the line\b/, () => ({ kind: 'delete the line' })],
  [
    /^look at the printed plan: write ((?:window|as_printed): .+?), or /,
    (text) => ({ kind: 'write a field', text }),
  ],
  [/^write ([a-z_]+:(?: .+)?)$/, (text) => ({ kind: 'write a field', text })],
  [
    /^write (?!it |the |one |a |an |names? )(.+?)(?: if the two are|; or|; the others|, or close|, with a plain space|$)/,
    (text) => ({ kind: 'write', text }),
  ],
  [/^choose (.+?)(?:,| or |$)/, (text) => ({ kind: 'write', text })],
]

/** The text that is offered first. */
function parseFix(words: string): Fix | undefined {
  const [first] = forms
    .flatMap(([form, make]) => {
      const found = form.exec(words)
      return found ? [{ at: found.index, fix: make(found[1] ?? '') }] : []
    })
    .sort((a, b) => a.at - b.at)
  return first?.fix
}

function apply(files: Texts, finding: ShownFinding, fix: Fix): Texts {
  const { file } = finding
  const text = files[file] ?? ''
  const others = Object.fromEntries(Object.entries(files).filter(([path]) => path !== file))
  if (fix.kind === 'rename') return { ...others, [file.replace(/[^/]+$/, fix.name)]: text }
  if (fix.kind === 'declare') {
    const settings = `${files['plan/plan.yaml']}\nprinted_words:\n  ${fix.text}\n`
    return { ...files, 'plan/plan.yaml': settings }
  }
  if (fix.kind === 'quote') return { ...files, [file]: putInQuotes(text, finding, fix.text) }
  if (fix.kind === 'write a field') return { ...files, [file]: writeField(text, finding, fix.text) }
  const [start, end] =
    fix.kind === 'write'
      ? stretchOf(text, finding)
      : [lineStart(text, finding.line), lineStart(text, finding.line + 1)]
  return {
    ...files,
    [file]: text.slice(0, start) + (fix.kind === 'write' ? fix.text : '') + text.slice(end),
  }
}

/** `window: 2010-06` goes to the line of that field next to the marked one, in place of all of it. */
function writeField(text: string, { line }: ShownFinding, field: string): string {
  const key = field.slice(0, field.indexOf(':'))
  const lines = text.split('\n')
  const near = [line - 1, line - 2, line, line - 3, line + 1]
  const at = near.find((index) => new RegExp(`^ *(?:- )?${key}\\b`).test(lines[index] ?? '')) ?? line - 1
  const indent = /^ *(?:- )?/.exec(lines[at] ?? '')?.[0] ?? ''
  lines[at] = `${indent}${field}`
  return lines.join('\n')
}

function putInQuotes(text: string, finding: ShownFinding, quoted: string): string {
  const bare = quoted.slice(1, -1).replace(/\\(.)/g, '$1')
  const at = text.indexOf(bare, lineStart(text, finding.line))
  const [start, end] = at < 0 ? stretchOf(text, finding) : [at, at + bare.length]
  return text.slice(0, start) + quoted + text.slice(end)
}

/** What is marked; of what stands in brackets only the start is. */
function stretchOf(text: string, finding: ShownFinding): readonly [number, number] {
  const start = lineStart(text, finding.line) + finding.column - 1
  const end = lineStart(text, finding.end_line) + finding.end_column - 1
  const brackets = /^(?:\[[^\]\n]*\]|\{[^}\n]*\})/.exec(text.slice(start))?.[0] ?? ''
  return [start, Math.max(end, start + brackets.length)]
}

function lineStart(text: string, line: number): number {
  let start = 0
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1 || text.length
  return start
}

/** What is still found in the place of a finding once its fix is applied; empty where the fix is true. */
async function listLeft(files: Texts, finding: ShownFinding, fix: Fix): Promise<readonly string[]> {
  const fixed = apply(files, finding, fix)
  const left = await listFindings(fixed)
  const file = fix.kind === 'rename' ? finding.file.replace(/[^/]+$/, fix.name) : finding.file
  return left
    .filter((other) => other.file === file && other.line === finding.line)
    .map((other) => `${other.rule} in ${other.file.slice('plan/'.length)}, line ${other.line}`)
}

/** Of every finding of a plan whose fix gives a text, what that text leaves behind. */
async function listFalseMends(files: Texts): Promise<readonly string[]> {
  const left: string[] = []
  for (const finding of await listFindings(files)) {
    const fix = parseFix(finding.fix ?? '')
    if (fix) left.push(...(await listLeft(files, finding, fix)))
  }
  return left
}

const decoder = new TextDecoder()
const slips = listSlips().map(({ name, leaves, files }) => {
  const texts = Object.entries(files).map(([path, bytes]) => [path, decoder.decode(bytes)] as const)
  return [name, leaves, Object.fromEntries(texts)] as const
})

test.each(slips)('%s', async (_name, leaves, files) => {
  expect(await listFalseMends(files)).toEqual(leaves)
})

test('the slips use every form of a fix that is read here', async () => {
  const kinds = new Set<string>()
  for (const [, , files] of slips)
    for (const { fix } of await listFindings(files)) kinds.add(parseFix(fix ?? '')?.kind ?? 'none')
  expect([...kinds].sort()).toEqual([
    'declare',
    'delete the line',
    'none',
    'quote',
    'rename',
    'write',
    'write a field',
  ])
})
