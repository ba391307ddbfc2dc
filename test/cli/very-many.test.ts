import { describe, expect, test } from 'vitest'
import { type Files, planFiles } from '../helpers/plan-folder.js'
import { runPlan } from '../helpers/world.js'

// A file that is far larger than any plan, or was made to be in the way, is answered like any other.

const many = 20_000
const each = (line: (index: number) => string) =>
  Array.from({ length: many }, (_, index) => line(index)).join('')

const action = '- { id: T1.1, what: Dig, owner: CAD, window: 2010-04/2010-06 }\n'
const plan = (path: string, text: string): Files => ({ ...planFiles(action), [`plan/${path}`]: text })

async function validate(files: Files): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await runPlan(files, ['validate', '--format', 'line'])
  expect([0, 1], stderr).toContain(exitCode)
  return stdout.split('\n').filter((line) => line !== '')
}

describe('shows more of a thing than a call can have arguments', () => {
  const most = 130_000
  const list = (text: (index: number) => string) =>
    Array.from({ length: most }, (_, index) => text(index)).join('')

  test('the entries of an action', async () => {
    const journal = `entries:\n${list((index) => `- {action: T1.1, on: 2010-07-06, note: n${index}}\n`)}`
    const { exitCode, stdout } = await runPlan(plan('journal/2010-07.yaml', journal), [
      'show',
      'T1.1',
      '--as-of',
      '2010-07-08',
    ])
    expect({ exitCode, entries: stdout.match(/6 July 2010: n\d+$/gm)?.length }).toEqual({
      exitCode: 0,
      entries: most,
    })
  }, 60_000)

  test('the judgements of a target', async () => {
    const journal = `entries:\n${list((index) => `- {target: T1, on: 2010-07-06, achieved: partly, note: n${index}}\n`)}`
    const { exitCode } = await runPlan(plan('journal/2010-07.yaml', journal), [
      'show',
      'T1',
      '--as-of',
      '2010-07-08',
    ])
    expect(exitCode).toBe(0)
  }, 60_000)

  test('the figures of an indicator', async () => {
    const readings = list((index) => `    - {period: "2010", value: ${index}}\n`)
    const files = plan(
      'indicators.yaml',
      `indicators:\n  NI7:\n    title: Environment\n    readings:\n${readings}`,
    )
    const { exitCode } = await runPlan(files, ['show', 'NI7'])
    expect(exitCode).toBe(0)
  }, 60_000)

  test('what everybody can do', async () => {
    const files = plan(
      'targets/T1.yaml',
      `id: T1\ntitle: G\nstatement: S\nwindow: 2010-04/2012-03\nwhat_you_can_do:\n${list((index) => `- do ${index}\n`)}actions:\n${action}`,
    )
    expect((await runPlan(files, ['show', 'T1', '--as-of', '2010-07-08'])).exitCode).toBe(0)
  }, 60_000)
})

describe('finds very many of one mistake', () => {
  test('keys that are not known', async () => {
    const findings = await validate(plan('plan.yaml', `title: A\n${each((index) => `key${index}: 1\n`)}`))
    expect(findings).toHaveLength(many)
    expect(findings[many - 1]).toBe(
      `plan/plan.yaml:${many + 1}:1: error: the plan: "key${many - 1}" is not a field that belongs here [known-key]`,
    )
  }, 60_000)

  test('no key that is known', async () => {
    expect(
      await validate(
        plan(
          'plan.yaml',
          each((index) => `key${index}: 1\n`),
        ),
      ),
    ).toEqual(['plan/plan.yaml:1:1: error: the plan: "title" is missing [key-given]'])
  }, 60_000)

  test('keys that are not known in one line', async () => {
    const findings = await validate(
      plan('plan.yaml', `title: A\nmonitoring: {${each((index) => `k${index}: 1, `)}}\n`),
    )
    expect(findings.length).toBeGreaterThanOrEqual(many)
  }, 60_000)

  test('one mistyped key among many actions, each with its own', async () => {
    const actions = each((index) => `- { id: T1.${index + 1}, what: Dig, ownr: CAD, window: 2010-04 }\n`)
    const findings = await validate(
      plan(
        'targets/T1.yaml',
        `id: T1\ntitle: G\nstatement: S\nwindow: 2010-04/2012-03\nactions:\n${actions}`,
      ),
    )
    expect(findings).toHaveLength(many)
  }, 60_000)
})

describe('answers at once what would be read again and again', () => {
  const blanks = 900_000

  test.each<readonly [string, Files, readonly string[]]>([
    [
      'blank lines behind the end of a document',
      plan('plan.yaml', `title: A\n...\n${'\n'.repeat(blanks)}`),
      [],
    ],
    ['blank lines before a document', plan('plan.yaml', `${'\n'.repeat(blanks)}---\ntitle: A\n`), []],
    [
      'blanks within a text, beside a mistake',
      plan('plan.yaml', `title: A${' '.repeat(blanks)}x\nbad: 1\n`),
      ['plan/plan.yaml:2:1: error: the plan: "bad" is not a field that belongs here [known-key]'],
    ],
    [
      'blank lines within a block of text, beside a mistake',
      plan('plan.yaml', `bad: 1\ntitle: |\n  x\n${'\n'.repeat(blanks)}  y\n`),
      ['plan/plan.yaml:1:1: error: the plan: "bad" is not a field that belongs here [known-key]'],
    ],
    [
      'a key of very many letters',
      plan('plan.yaml', `title: A\n? ${'k'.repeat(blanks)}\n: 1\n`),
      [`plan/plan.yaml:2:3: error: the plan: "${'k'.repeat(989)}… [known-key]`],
    ],
  ])(
    '%s',
    async (_what, files, findings) => {
      expect(await validate(files)).toEqual(findings)
    },
    30_000,
  )

  test.each([
    ['digits of an id', 'id', `T${'1'.repeat(many * 10)}`],
    ['dates in the place of one', 'window', '2010-04 '.repeat(many)],
    ['names in the place of one', 'owner', 'CAD and '.repeat(many)],
  ])(
    'very many %s',
    async (_what, key, value) => {
      const text = `id: T1\ntitle: G\nstatement: S\nwindow: 2010-04/2012-03\nactions:\n${action}`
      const spoilt =
        key === 'owner'
          ? text.replace('owner: CAD', `owner: "${value}"`)
          : text.replace(new RegExp(`^${key}: .*`, 'm'), `${key}: ${value}`)
      expect(await validate(plan('targets/T1.yaml', spoilt))).toHaveLength(1)
    },
    30_000,
  )
})

describe('a file of more parts than the memory would hold is refused before it is read', () => {
  const parts = 1_000_001
  test.each([
    ['lines', 'x\n'.repeat(parts)],
    ['items', `title: [${'a,'.repeat(parts)}]\n`],
    ['empty lists', `title: ${'[]'.repeat(parts)}\n`],
    ['empty maps', `title: ${'{}'.repeat(parts)}\n`],
  ])('%s', async (_what, text) => {
    expect(await validate(plan('plan.yaml', text))).toEqual([
      'plan/plan.yaml:1:1: error: the file has more than a million lines or items [file-size]',
    ])
  })

  test('as many of them are read, and so is a long text', async () => {
    expect(await validate(plan('plan.yaml', `title: A\n${'\n'.repeat(parts - 3)}`))).toEqual([])
    expect(await validate(plan('plan.yaml', `title: A ${'word '.repeat(parts)}\n`))).toEqual([])
  })
})
