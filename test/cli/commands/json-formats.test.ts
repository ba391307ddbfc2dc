import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// What programs read of `plan show`, `plan report`, `plan explain`, `plan log` and `plan import`; each holds its schema.

const plans = { derby: filesIn('plan'), eventful: filesIn('test/cases/eventful') }
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })

function expectToHold(name: 'show' | 'report' | 'explain' | 'log' | 'import', printed: string): void {
  const check =
    ajv.getSchema(name) ??
    ajv
      .addSchema(JSON.parse(readFileSync(`test/cases/schemas/${name}.schema.json`, 'utf8')), name)
      .getSchema(name)
  expect(check?.(JSON.parse(printed)) || check?.errors).toBe(true)
  expect(printed.endsWith('}\n')).toBe(true)
}

async function printed(files: Files, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runPlan(files, [...args, '--format', 'json'])
  expect([exitCode, stderr]).toEqual([0, ''])
  return stdout
}

/** Everything that `plan show` knows in a plan. */
async function idsOf(files: Files): Promise<readonly string[]> {
  const { stdout } = await runPlan(files, ['complete', '2', '--', 'show', ''])
  const owners = await runPlan(files, ['complete', '3', '--', 'status', '--owner', ''])
  return `${stdout}${owners.stdout}`.split('\n').flatMap((line) => line.split('\t')[0] || [])
}

describe.each(Object.entries(plans))('plan show of everything in %s', (_name, files) => {
  test.each(['2009-06-01', '2010-07-01', '2011-06-01'])('on %s', async (day) => {
    for (const id of await idsOf(files))
      expectToHold('show', await printed(files, 'show', id, '--as-of', day))
  })
})

test('plan show of a term', async () => {
  const shown = await printed(plans.derby, 'show', 'SROI', '--as-of', '2010-07-01')
  expectToHold('show', shown)
  expect(JSON.parse(shown).kind).toBe('term')
})

test('what is true of an action is what plan status says of it', async () => {
  const status = JSON.parse(await printed(plans.eventful, 'status', '--as-of', '2011-06-01'))
  for (const row of [...status.actions, ...status.steps]) {
    const { action } = JSON.parse(await printed(plans.eventful, 'show', row.id, '--as-of', '2011-06-01'))
    expect(action).toMatchObject({ ...row, in_plan: true })
  }
})

test('an action with moves, as it is printed', async () => {
  expectGolden('show/action.json', await printed(plans.eventful, 'show', 'T1.2', '--as-of', '2011-06-01'))
})

describe('plan report', () => {
  test.each([[['--as-of', '2010-10-05']], [['--quarter', 'Q2 2010/11']], [['--annual', '2010/11']]])(
    '%s',
    async (args) => {
      expectToHold('report', await printed(plans.eventful, 'report', ...args))
    },
  )

  test('-o with its ending is this format', async () => {
    const { exitCode, stderr } = await runPlan(plans.derby, [
      'report',
      '--as-of',
      '2010-07-01',
      '-o',
      'paper.json',
    ])
    expect([exitCode, stderr]).toEqual([0, 'Written: paper.json\n'])
  })
})

describe('plan explain', () => {
  test('of all rules', async () => {
    expectToHold('explain', await printed({}, 'explain'))
  })

  test('of one', async () => {
    const { rules } = JSON.parse(await printed({}, 'explain', 'known-owner'))
    expect(rules.map(({ rule }: { rule: string }) => rule)).toEqual(['known-owner'])
  })
})

describe('plan log', () => {
  test.each([
    ['of everything', []],
    ['as it was known on a day', ['--known-on', '2010-10-05']],
    ['of one meeting', ['--meeting', '2010-07-06']],
    ['of nothing', ['no such words']],
  ])('%s', async (_case, args) => {
    expectToHold('log', await printed(plans.eventful, 'log', ...args))
  })

  test('an entry that was corrected says by which, and both are there', async () => {
    const journal =
      'entries:\n  - { action: I1, on: 2010-04-20, recorded: 2010-10-06, corrects: 2010-04-28, state: complete }\n'
    const shown = await printed({ ...plans.eventful, 'plan/journal/2010-10.yaml': journal }, 'log', 'I1')
    expectToHold('log', shown)
    const by = { on: '2010-04-20', recorded: '2010-10-06', file: 'journal/2010-10.yaml', place: 1 }
    expect(JSON.parse(shown).entries).toMatchObject([
      { file: by.file, place: 1, corrected_by: null },
      { file: 'journal/2010-07-06.yaml', place: 1, corrected_by: by },
    ])
  })
})

describe('plan import', () => {
  const tables = readdirSync('test/cases/tables', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(csv|xlsx|docx)$/.test(path))
    .map((path) => [basename(path), readFileSync(join('test/cases/tables', path))] as const)

  test.each(tables)('of %s', async (name, content) => {
    const args = ['import', name, '--dry-run', '--on', '2010-07-01']
    const shown = await printed({ [name]: content }, ...args)
    expectToHold('import', shown)
    const { counts, not_read } = JSON.parse(shown)
    expect(counts).toEqual({ ...counts, cells: counts.placed + counts.listed })
    expect(not_read.length).toBeGreaterThanOrEqual(counts.listed)
  })
})

test.each(['show T1.1', 'explain known-owner'])('%s: another format is refused', async (line) => {
  const { exitCode, stderr } = await runPlan(plans.derby, [...line.split(' '), '--format', 'jsno'])
  expect([exitCode, stderr]).toEqual([
    2,
    '--format: "jsno" is not one of the choices. Did you mean "json"?\n',
  ])
})
