import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectGolden } from './helpers/golden.js'
import { filesIn } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'

// Plan folders with one mistake each: one finding, on its line, worded as approved in `says.txt` beside the plan.

interface BadPlan {
  readonly name: string
  readonly file: string
  /** Any of which is right; null: any. */
  readonly lines: readonly number[] | null
  readonly findings: 0 | 1
}

const manifest: readonly BadPlan[] = JSON.parse(readFileSync('test/cases/bad/manifest.json', 'utf8'))

test('the plan that the mistakes were put into has none', async () => {
  const run = await runPlan(filesIn('test/cases/bad/good/plan'), ['validate'])
  expect(run).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '6 actions, 2 targets, 4 owners and 3 entries checked in 6 files: no findings\n',
  })
})

test.each(manifest)('$name: $findings finding', async ({ name, file, lines, findings }) => {
  const run = await runPlan(filesIn(`test/cases/bad/${name}/plan`), ['validate'])
  const places = [...run.stdout.matchAll(/^(\S+):(\d+):\d+: (?:error|warning): /gm)]
  expect(places).toHaveLength(findings)
  for (const [, found, line] of places) {
    expect(found).toBe(file)
    if (lines) expect(lines).toContain(Number(line))
  }
  expect(run.exitCode).toBe(findings)
  expectGolden(`bad/${name}/says.txt`, run.stdout + run.stderr)
})
