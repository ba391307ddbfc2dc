import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { changedFiles, runAll } from '../../helpers/run-all.js'
import { runPlan } from '../../helpers/world.js'

const table = (path: string) => readFileSync(`test/cases/tables/${path}`)
const tables = {
  'target-dates.docx': table('target-dates/target-dates.docx'),
  'workplan.xlsx': table('workplan-progress/workplan-progress.xlsx'),
  'roadmap.xlsx': table('roadmap-items/roadmap-items.xlsx'),
  'priorities.xlsx': table('serial-priorities/serial-priorities.xlsx'),
}
const hedges = { 'hedges.csv': 'What,When,Who\nPlant a hedge,July 2010,Parks Forum\n' }

describe('what a first run shows and writes', () => {
  test.each(Object.keys(tables))('%s', async (name) => {
    const { exitCode, stdout, stderr, files } = await runAll(tables, ['import', name])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(changedFiles(tables, files)).toEqual([`${name}.import.yaml`])
    expectGolden(`import/${name}.txt`, stdout)
    expectGolden(`import/${name}.import.yaml`, String(files[`${name}.import.yaml`]))
  })
})

describe('the plan of a second run', () => {
  test.each([
    ['target-dates.docx', []],
    ['workplan.xlsx', ['--on', '20 November 2006']],
  ])('%s', async (name, options) => {
    const { exitCode, files } = await runAll(tables, ['import', name], ['import', name, ...options])
    expect(exitCode).toBe(0)
    const made = Object.entries(files).filter(([path]) => /^plan\/[^.]/.test(path))
    expectGolden(`import/${name}.plan.txt`, made.map(([path, text]) => `== ${path}\n${text}`).join('\n'))
    expect(await runPlan(files, ['validate'])).toMatchObject({ exitCode: 0 })
  })

  test('is made at once where a folder is named', async () => {
    const { exitCode, stdout, files } = await runAll(hedges, ['import', 'hedges.csv', '--to', 'parks/plan'])
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `\
hedges: 1 target, 1 action, 1 owner.
  T1  hedges (1 action)

All 6 cells with text are in the plan.

How the table was read is in hedges.csv.import.yaml.
The plan is in parks/plan.
Check it with:       plan validate --plan parks/plan
See what is due with: plan status --plan parks/plan
`,
    })
    expect(await runPlan(files, ['validate', '--plan', 'parks'])).toMatchObject({ exitCode: 0 })
  })

  test('is read as the mapping says that was edited', async () => {
    const first = await runAll(hedges, ['import', 'hedges.csv'])
    const edited = String(first.files['hedges.csv.import.yaml'])
      .replace('title: hedges', 'title: A plan for the parks')
      .replace('PF: Parks Forum', 'PARKS: Parks Forum')
      .replace('When: when', 'When: field')
    const { stdout, files } = await runAll({ ...first.files, 'hedges.csv.import.yaml': edited }, [
      'import',
      'hedges.csv',
    ])
    expect(stdout).toContain('A plan for the parks: 1 target, 1 action, 1 owner.')
    expect(files['plan/targets/T1.yaml']).toContain(
      'owner: PARKS\n    window: open\n    fields:\n      when: July 2010\n',
    )
  })
})

test('for programs: every row with its place, and what was not read', async () => {
  const run = await runAll(tables, ['import', 'roadmap.xlsx', '--dry-run', '--format', 'json'])
  expect({ ...run, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '', files: tables })
  expectGolden('import/roadmap.json', run.stdout)
})

test('a dry run writes nothing', async () => {
  const { exitCode, stdout, files } = await runAll(hedges, ['import', 'hedges.csv', '--dry-run'])
  expect({ exitCode, last: stdout.split('\n').at(-2) }).toEqual({
    exitCode: 0,
    last: 'Nothing was written (--dry-run).',
  })
  expect(files).toEqual(hedges)
})

describe('nothing is written over or into what is there', () => {
  const mapped = async (files: Record<string, string>) =>
    (await runAll({ ...hedges, ...files }, ['import', 'hedges.csv'])).files

  test.each([
    [
      'a plan',
      { 'plan/plan.yaml': 'title: Other\n' },
      [],
      'plan already exists, and was not changed. Name a new folder with --to, such as --to plan-2.',
    ],
    [
      'a file',
      { allotments: 'text' },
      ['--to', 'allotments'],
      'allotments already exists, and was not changed. Name a new folder with --to, such as --to allotments-2.',
    ],
    [
      'a folder inside a plan',
      { 'plan/plan.yaml': 'title: Other\n' },
      ['--to', 'plan/targets/more'],
      'plan/targets/more would lie inside another plan. Name a folder elsewhere with --to.',
    ],
    [
      'a name that Windows cannot hold',
      {},
      ['--to', 'con'],
      'con was not made: the name "con" means a device on Windows (con). Choose another name.',
    ],
  ])('%s', async (_name, there, options, sentence) => {
    const before = await mapped(there)
    expect(await runAll(before, ['import', 'hedges.csv', ...options])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
      files: before,
    })
  })

  test('the next step names a folder that is free', async () => {
    const { stdout } = await runAll({ ...hedges, 'plan/plan.yaml': 'title: Other\n' }, [
      'import',
      'hedges.csv',
    ])
    expect(stdout.split('\n').at(-2)).toBe('  plan import hedges.csv --to hedges')
  })

  test('a mapping in the folder of a plan would be a stray file of it', async () => {
    const before = { 'plan/plan.yaml': 'title: Other\n', 'plan/a.csv': hedges['hedges.csv'] }
    expect(await runAll(before, ['import', 'plan/a.csv'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        "plan/a.csv.import.yaml would lie inside a plan. Move the table out of the plan's folder first.\n",
      files: before,
    })
  })
})

describe('a mapping with mistakes', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ['a role that there is not', 'When: when', 'When: whenn'],
    ['a field that there is not', 'number_in_front', 'number_infront'],
    ['a field of a table', 'holds: actions', 'hold: actions'],
    ['a code that is none', 'PF: Parks', '1: Parks'],
    ['a row that is none', 'header_rows: [1]', 'header_rows: [one]'],
    ['text in place of a list', 'ditto: [', 'ditto: x # ['],
    ['no YAML', 'title: hedges', 'title: hedges: a'],
    ['a month that is none', 'year_starts: April', 'year_starts: Avril'],
  ]

  test('each is found, with its line and its fix, and nothing is written', async () => {
    const first = await runAll(hedges, ['import', 'hedges.csv'])
    const screens: string[] = []
    for (const [name, from, to] of changes) {
      const text = String(first.files['hedges.csv.import.yaml'])
      expect(text, name).toContain(from)
      const before = { ...first.files, 'hedges.csv.import.yaml': text.replace(from, to) }
      const { exitCode, stdout, stderr, files } = await runAll(before, ['import', 'hedges.csv'])
      expect({ exitCode, stdout, files }, name).toEqual({ exitCode: 1, stdout: '', files: before })
      screens.push(`${name}\n\n${stderr}`)
    }
    expectGolden('import/mapping-mistakes.txt', screens.join('\n'))
  })

  test('what it names and the table has not is said', async () => {
    const first = await runAll(hedges, ['import', 'hedges.csv'])
    const mapping = String(first.files['hedges.csv.import.yaml']).replace('Who: owner', 'Woh: owner')
    const { stdout } = await runAll({ ...first.files, 'hedges.csv.import.yaml': mapping }, [
      'import',
      'hedges.csv',
      '--dry-run',
    ])
    expectGolden('import/unknown-column.txt', stdout)
  })
})

describe('what cannot be imported ends in one sentence', () => {
  const files = {
    'bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 1 }),
    'notes.csv': 'Dear all\nno table here\n',
    'half.xlsx': table('roadmap-items/roadmap-items.xlsx').subarray(0, 900),
    'laughs.docx': zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>') }),
    'two\nlines.csv': '',
    'empty.csv': '',
    'headings.csv': 'What,When,Who\n',
    ...tables,
  }
  test.each([
    [['import', 'bomb.docx'], 'bomb.docx: it would take more than 50 MB when unpacked.'],
    [
      ['import', 'notes.csv'],
      'notes.csv: no table with actions was found. It needs a row of headings such as What, When and By whom.',
    ],
    [['import', 'half.xlsx'], 'half.xlsx: it is damaged, or only a part of it was saved.'],
    [
      ['import', 'laughs.docx'],
      'laughs.docx: it holds definitions of its own (a DOCTYPE), which no office program writes.',
    ],
    [['import', 'empty.csv'], 'empty.csv: it is empty.'],
    [
      ['import', 'headings.csv'],
      'headings.csv: no table with actions was found. It needs a row of headings such as What, When and By whom.',
    ],
    [['import', 'gone.csv'], 'gone.csv does not exist. Give the name of a CSV, Excel or Word file.'],
    [
      ['import', 'roadmap.xlsx', '--sheet', 'Plan'],
      'roadmap.xlsx has no sheet "Plan". Its sheets are: Roadmap, Tags.',
    ],
    [
      ['import', 'target-dates.docx', '--sheet', 'Plan'],
      'target-dates.docx has no sheet "Plan". It has no sheets.',
    ],
    [
      ['import', 'roadmap.xlsx', '--map', 'm.yaml'],
      'm.yaml does not exist. Leave --map out to have the mapping guessed.',
    ],
    [
      ['import', 'roadmap.xlsx', '--on', '31 June 2010'],
      '--on: 31 June 2010 is not a real date. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    [
      ['import', 'roadmap.xlsx', '--format', 'xml'],
      '--format: "xml" is not one of the choices. Choose "text" or "json".',
    ],
  ])('plan %j', async (args, sentence) => {
    expect(await runAll(files, args)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n`, files })
  })
})
