import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  allExplanations,
  checkExample,
  explanationGroups,
  formatExampleFindings,
} from '../src/cli/plan-files/explain-rules.js'
import type { Explanation } from '../src/model/explanation.js'
import { exampleFiles } from '../src/rules/example-plan.js'
import { allRules } from '../src/rules/index.js'
import { diffLines } from './helpers/diff-lines.js'
import { formatRulesDocument, formatRuleTable } from './helpers/explanations-markdown.js'
import { expectGolden } from './helpers/golden.js'
import { plainPaint } from './helpers/paint.js'
import { runPlan } from './helpers/world.js'

// Every rule says why it exists, with an example that is really judged; plan/README.md and plan/rules.md show the same.

/** The names of rules that the source of `load` gives to findings of a plan's files; a mapping of an import is none of them. */
function listRulesOfLoad(): readonly string[] {
  const source = readdirSync('src/load', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(?:explanations|mapping)/.test(name))
    .map((name) => readFileSync(`src/load/${name}`, 'utf8'))
    .join('\n')
  const named = /(?:\brule: |\b(?:fault|wholeFile)\(\s*[^,]+,\s*)'([a-z0-9-]+)'/g
  return [...new Set([...source.matchAll(named)].map(([, name = '']) => name))]
}

const names = allExplanations.map(({ rule }) => rule)
describe('the explanations', () => {
  test('are there for every rule of meaning, each in a file of its name', () => {
    const inFiles = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => readFileSync(`src/rules/${path}`, 'utf8').includes('as const satisfies '))
      .map((path) => basename(path, '.ts'))
    expect(allRules.map(({ name }): string => name).sort()).toEqual(inFiles.sort())
  })

  test('are there for every rule of load, and for no other', () => {
    const [ofFiles] = explanationGroups
    expect(ofFiles?.explanations.map(({ rule }) => rule).sort()).toEqual([...listRulesOfLoad()].sort())
  })

  test('name each rule once', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(allExplanations)('$rule: in short, plain sentences', ({ why }) => {
    expect(why).toMatch(/^[A-Z].*\.$/)
    expect(why).not.toMatch(/\b(?:invalid|illegal|please|sorry)\b/i)
  })
})

describe('the examples', () => {
  test('stand in a plan without findings', async () => {
    const files = Object.entries(exampleFiles).map(([path, text]) => [`plan/${path}`, text])
    expect(await runPlan(Object.fromEntries(files), ['validate'])).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test.each(allExplanations)(
    '$rule: the mistake is found, and it alone; fixed there is none',
    (explanation) => {
      const { rule, severity, example } = explanation
      const { findings } = checkExample(explanation, 'bad')
      expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, severity]])
      expect(findings[0]?.file).toBe(`plan/${example.file}`)
      expect(checkExample(explanation, 'fixed').findings).toEqual([])
    },
  )

  test.each(allExplanations)('$rule: at most fourteen lines', ({ rule, example }) => {
    const lines = (rule === 'file-size' ? example.fixed : example.bad).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(14)
  })
})

describe('plan explain', () => {
  const explain = (args: readonly string[], width = 100) => runPlan({}, ['explain', ...args], { width })

  test.each(['known-owner', 'file-size', 'window-kept'])('%s', async (rule) => {
    const { exitCode, stdout, stderr } = await explain([rule])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden(`explain/${rule}.txt`, stdout)
  })

  test.each([60, 100])('lists every rule at %i columns', async (width) => {
    const { exitCode, stdout } = await explain([], width)
    expect(exitCode).toBe(0)
    expectGolden(`explain/list-${width}.txt`, stdout)
  })

  test('takes the name as a finding prints it', async () => {
    expect(await explain(['[Known-Owner]'])).toEqual(await explain(['known-owner']))
  })

  test.each([
    ['known-ownr', 'plan explain: there is no rule "known-ownr". Did you mean known-owner?\n'],
    ['xyzzy', 'plan explain: there is no rule "xyzzy". Run plan explain to list them all.\n'],
  ])('of an unknown rule %s', async (named, stderr) => {
    expect(await explain([named])).toEqual({ exitCode: 2, stdout: '', stderr })
  })
})

/** Compares a document with what it should be; `npm run approve` writes it. */
function expectDocument(path: string, expected: string): void {
  if (process.env['APPROVE'] === '1') writeFileSync(path, expected)
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(expected)
}

/** A document with what lies between two marks replaced. */
function withSection(document: string, name: string, text: string): string {
  const section = new RegExp(
    `(<!-- The ${name}, written by npm run approve. -->\\n)[^]*?(<!-- The end of the ${name}. -->)`,
  )
  return document.replace(section, (_all, start: string, end: string) => `${start}\n${text}\n${end}`)
}

describe('the documents', () => {
  const printedFor = (explanation: Explanation) => formatExampleFindings(explanation, plainPaint)

  test('plan/README.md has a finding and names each rule', () => {
    const [example] = allExplanations.filter(({ rule }) => rule === 'known-owner').map(printedFor)
    const finding = `\`\`\`text\n${example}\`\`\`\n`
    const document = readFileSync('plan/README.md', 'utf8')
    const withFinding = withSection(document, 'finding', finding)
    expectDocument('plan/README.md', withSection(withFinding, 'rules', formatRuleTable(explanationGroups)))
  })

  test('plan/README.md has fewer than 330 lines', () => {
    expect(readFileSync('plan/README.md', 'utf8').split('\n').length).toBeLessThan(330)
  })

  test('plan/rules.md has an example of each rule', () => {
    expectDocument('plan/rules.md', formatRulesDocument(explanationGroups, printedFor))
  })
})

test.each([
  ['nothing', [], [], []],
  ['a line added', ['a'], ['a', 'b'], ['  a', '+ b']],
  ['a line removed at the start', ['a', 'b'], ['b'], ['- a', '  b']],
  ['a line changed', ['a', 'b', 'c'], ['a', 'x', 'c'], ['  a', '- b', '+ x', '  c']],
  ['two places', ['a', 'b', 'c', 'd'], ['b', 'c', 'e'], ['- a', '  b', '  c', '- d', '+ e']],
])('a diff of %s', (_name, before, after, lines) => {
  expect(diffLines(before, after)).toEqual(lines)
})
