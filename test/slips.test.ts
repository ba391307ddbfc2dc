import { describe, expect, test } from 'vitest'
import { expectGolden } from './helpers/golden.js'
import { type Expectation, listSlips, parseSlip, slipsFolder } from './helpers/slips.js'
import { runPlan } from './helpers/world.js'

// One slip a file, as made by somebody who keeps a plan and is no programmer, in a plan that is right. What is harmless
// gives no finding; what is not gives one, on its line, with the message and the fix as approved. helpers/slips.ts
// explains the files. For a new slip write the part above `$ plan validate`, and `npm run approve` writes the rest.

interface Found {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
}

const slips = listSlips()

test.each(slips.map((slip) => [slip.name, slip] as const))('%s', async (name, slip) => {
  const { title, expects, files, head } = slip
  const { stdout: json } = await runPlan(files, ['validate', '--format', 'json'])
  const { findings }: { readonly findings: readonly Found[] } = JSON.parse(json)
  expect(
    findings.map((found, index) => compareWith(expects[index], found)),
    title,
  ).toEqual(expects.map(({ text }) => text))
  const { stdout, stderr, exitCode } = await runPlan(files, ['validate'])
  expect(exitCode).toBe(Number(findings.some(({ severity }) => severity === 'error')))
  expectGolden(`${slipsFolder}/${name}.txt`, head + stdout + stderr)
})

/** The expectation in its own words where the finding meets it, otherwise what was found instead. */
function compareWith(expected: Expectation | undefined, { rule, file, line }: Found): string {
  const actual = `${rule} in ${file.slice('plan/'.length)}, line ${line}`
  if (expected === undefined || `plan/${expected.file}` !== file) return actual
  return expected.rules.includes(rule) && expected.lines.includes(line) ? expected.text : actual
}

test('no two slips are the same', () => {
  const made = new Map<string, string[]>()
  for (const { name, files } of slips) {
    const key = JSON.stringify(Object.entries(files).map(([path, bytes]) => [path, [...bytes]]))
    made.set(key, [...(made.get(key) ?? []), name])
  }
  expect([...made.values()].filter((names) => names.length > 1)).toEqual([])
})

describe('the file of a slip', () => {
  const about = 'a slip\nplan: good-plan\nexpects: nothing\n'
  const ended = '\n$ plan validate\n'
  const spoilt = (step: string, path = 'plan/owners.yaml') =>
    Buffer.from(parseSlip('it', `${about}\n${step}\n${ended}`).files[path] ?? []).toString('latin1')

  test.each([
    ['a character that cannot be seen', String.raw`\u{200B}`, '\xE2\x80\x8B'],
    ['a byte that is not UTF-8', String.raw`\x{A3}`, '\xA3'],
    ['a letter with its accent', 'é', '\xC3\xA9'],
    ['a backslash as typed', String.raw`C:\u200B \x41`, String.raw`C:\u200B \x41`],
    ['a backslash in front of what would be a code', String.raw`\u{5C}u{41}`, String.raw`\u{41}`],
  ])('keeps %s', (_what, written, bytes) => {
    expect(spoilt(`write owners.yaml\n+a ${written}`)).toBe(`a ${bytes}\n`)
  })

  test('can end without a line end', () => {
    expect(spoilt('write owners.yaml\n+a\n+b\n\\ no line end')).toBe('a\nb')
  })

  test.each([
    ['a line that is not there', 'change owners.yaml\n-  XY:\n+  XZ:', 'has this 0 times'],
    ['a line that is there twice', 'change indicators.yaml\n-    better: higher\n+', 'has this 2 times'],
    ['nothing to find the place by', 'change owners.yaml\n+  XY:', 'has this'],
    ['a file that is not there', 'delete others.yaml', 'there is no others.yaml'],
    ['what is no step', 'remove owners.yaml', 'not to be understood'],
  ])('is refused with %s', (_what, step, why) => {
    expect(() => spoilt(step)).toThrow(why)
  })

  test.each([
    ['no expectation', `a slip\nplan: good-plan\n${ended}`],
    ['an expectation without its line', `${about.replace('nothing', 'utf-8 in a.yaml')}${ended}`],
    ['a field of another name', `${about}file: a.yaml\n${ended}`],
    ['no command', about],
  ])('is refused with %s', (_what, text) => {
    expect(() => parseSlip('it', text)).toThrow()
  })
})
