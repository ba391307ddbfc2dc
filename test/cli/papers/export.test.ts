import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { queries } from '../../../src/report/export/export-readme.js'
import { openTables, type Tables } from '../../helpers/duckdb.js'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { runPlan, worldWith } from '../../helpers/world.js'

// What an engine reads out of the exported tables is what the program itself says.

const formats = ['csv', 'ndjson', 'parquet'] as const
const derby = filesIn('plan', 'derby/plan')
const eventful = filesIn('test/cases/eventful', 'eventful/plan')
const portfolio = { ...derby, ...eventful }
const both = ['--plan', 'derby', '--plan', 'eventful']

/** The files that an export makes, by their names in its folder. */
async function exported(
  files: Files,
  ...args: readonly string[]
): Promise<Record<string, string | Uint8Array>> {
  const { world, said, files: after } = worldWith(files)
  expect([await main(['export', 'tables', ...args], world), said.stdout]).toEqual([0, ''])
  const made = Object.entries(after).filter(([path]) => path.startsWith('tables/'))
  return Object.fromEntries(made.map(([path, content]) => [path.slice('tables/'.length), content]))
}

async function withTables(files: Files, args: readonly string[], use: (tables: Tables) => Promise<void>) {
  const tables = await openTables(await exported(files, ...args))
  try {
    await use(tables)
  } finally {
    tables.close()
  }
}

const textOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)

test('the files of an eventful plan as CSV', async () => {
  const files = await exported(eventful, '--plan', 'eventful')
  for (const [name, content] of Object.entries(files)) expectGolden(`export/csv/${name}`, textOf(content))
})

test('the same as NDJSON', async () => {
  const files = await exported(eventful, '--plan', 'eventful', '--format', 'ndjson')
  for (const [name, content] of Object.entries(files))
    if (name !== 'README.md') expectGolden(`export/ndjson/${name}`, textOf(content))
})

describe.each(formats)('%s', (format) => {
  test('the same command makes the same bytes', async () => {
    const once = await exported(portfolio, ...both, '--format', format)
    expect(await exported(portfolio, ...both, '--format', format)).toEqual(once)
  })

  test('DuckDB gives each column its type', async () => {
    await withTables(portfolio, [...both, '--format', format], async ({ typesOf }) => {
      const lists = format === 'csv' ? 'VARCHAR' : 'VARCHAR[]'
      expect(await typesOf('standings')).toEqual({
        plan: 'VARCHAR',
        action: 'VARCHAR',
        is_step: 'BOOLEAN',
        from_day: 'DATE',
        until_day: 'DATE',
        standing: 'VARCHAR',
        flags: lists,
        state: 'VARCHAR',
        outlook: 'VARCHAR',
        owner: 'VARCHAR',
        owners: lists,
        window_in_force: 'VARCHAR',
        last_day: 'DATE',
      })
      expect(await typesOf('readings')).toMatchObject({
        measured: 'DOUBLE',
        published: 'DATE',
        is_baseline: 'BOOLEAN',
      })
      expect(await typesOf('entries')).toMatchObject({ place: 'INTEGER', happened: 'DATE', evidence: lists })
    })
  })

  test('every column can be named in a query as it stands', async () => {
    const files = await exported(portfolio, ...both, '--format', format)
    const tables = await openTables(files)
    for (const name of Object.keys(files).filter((file) => file.endsWith(format))) {
      const table = name.replace(/\..*/, '')
      for (const column of Object.keys(await tables.typesOf(table)))
        await tables.ask(`select ${column} from ${table} where ${column} is null`)
    }
    tables.close()
  })

  test('the standings on a day are those of plan status', async () => {
    await withTables(portfolio, [...both, '--format', format], async ({ ask }) => {
      for (const plan of ['derby', 'eventful'])
        for (const day of [
          '2010-06-30',
          '2010-07-01',
          '2010-07-02',
          '2010-10-01',
          '2011-01-04',
          '2012-05-01',
        ])
          expect([day, await askStandings(ask, plan, day)]).toEqual([day, await statusOf(plan, day)])
    })
  })

  test('the questions of the README are answered', async () => {
    await withTables(portfolio, [...both, '--format', format], async ({ ask }) => {
      const answers: string[] = []
      for (const { asks, sql } of queries) {
        const rows = await ask(sql.replaceAll('current_date', "date '2011-01-04'"))
        answers.push(`${asks}\n${rows.map((row) => row.join(' | ')).join('\n')}\n`)
      }
      expectGolden('export/answers.txt', answers.join('\n'))
    })
  })
})

const titles = {
  derby: 'A Strategic Action Plan for the Third Sector in Derby',
  eventful: /^title: (.*)$/m.exec(textOf(eventful['eventful/plan/plan.yaml'] ?? ''))?.[1],
}

async function askStandings(ask: Tables['ask'], plan: keyof typeof titles | string, day: string) {
  const title = titles[plan as keyof typeof titles]
  const rows = await ask(`select action, standing, flags, owner, state, window_in_force from standings
    where plan = '${title}' and date '${day}' between from_day and coalesce(until_day, date '${day}')`)
  return rows.map(([id, standing, flags, ...more]) => [
    id,
    standing,
    Array.isArray(flags) ? flags.join('; ') : (flags ?? ''),
    ...more,
  ])
}

async function statusOf(plan: string, day: string) {
  const { stdout } = await runPlan(portfolio, ['status', '--plan', plan, '--as-of', day, '--format', 'json'])
  const { actions, steps } = JSON.parse(stdout)
  return [...actions, ...steps].map(({ id, standing, flags, owner, state, window }) => [
    id,
    standing,
    flags.join('; '),
    owner,
    state,
    window,
  ])
}

describe('a cell', () => {
  const title = 'A plan, "ours"; really'
  const files = {
    'plan/plan.yaml': `title: '${title}'\nfields:\n  priority: { title: Priority }\n`,
    'plan/owners.yaml': 'owners:\n  CAD: { name: =1+1 }\n',
    'plan/targets/T1.yaml':
      'id: T1\ntitle: Ground\nactions:\n- id: T1.1\n  what: |-\n    Two lines,\n    "quoted" – ünd ☃\n  owner: CAD\n  window: 2010-04/..\n  fields: { priority: High }\n',
  }
  test.each(formats)('holds what was written, whatever its signs: %s', async (format) => {
    await withTables(files, ['--format', format], async ({ ask }) => {
      expect(await ask('select plan, what, first_day, last_day from actions')).toEqual([
        [title, 'Two lines,\n"quoted" – ünd ☃', '2010-04-01', null],
      ])
      expect(await ask('select action, field, content from action_fields')).toEqual([
        ['T1.1', 'priority', 'High'],
      ])
      // In CSV a spreadsheet must not calculate it.
      expect(await ask('select owner_name from owners')).toEqual([[format === 'csv' ? "'=1+1" : '=1+1']])
    })
  })
})

describe('the folder', () => {
  const here = filesIn('plan')

  async function exportInto(files: Files, folder: string, ...args: readonly string[]) {
    const { world, said, files: after } = worldWith(files)
    const exitCode = await main(['export', folder, ...args], world)
    return {
      exitCode,
      ...said,
      changed: Object.keys(after).filter((path) => after[path] !== files[path]).length,
    }
  }

  test('one that plan export has made is replaced as a whole, also by another format', async () => {
    const { world, files } = worldWith(here)
    await main(['export', 'tables', '--format', 'csv'], world)
    await main(['export', 'tables', '--format', 'parquet'], world)
    const names = Object.keys(files).filter((path) => !path.startsWith('plan/'))
    expect(names.filter((path) => !/^tables\/(README\.md|tables\.sql|\w+\.parquet)$/.test(path))).toEqual([])
  })

  test('what a run left in it that could not take it away goes with the old export', async () => {
    const { world, files } = worldWith(here)
    await main(['export', 'tables'], world)
    files['tables/plans.csv.4711-123456-a1b2c3d4.0123456789abcdef.new'] = 'plan\n'
    expect(await main(['export', 'tables', '--format', 'ndjson'], world)).toBe(0)
    expect(Object.keys(files).filter((path) => /csv/.test(path))).toEqual([])
  })

  test.each([
    [
      'of something else',
      { 'tables/letter.txt': 'Dear all' },
      'tables',
      'tables holds something that plan export did not make, so it was not changed. Give the name of a new folder.\n',
    ],
    [
      'with something of one’s own beside an export',
      { 'tables/README.md': '# The plan as tables, made by plan export\n', 'tables/my notes.txt': 'x' },
      'tables',
      'tables holds something that plan export did not make, so it was not changed. Give the name of a new folder.\n',
    ],
    [
      'with a README of one’s own',
      { 'tables/README.md': '# My tables\n', 'tables/plans.csv': 'x' },
      'tables',
      'tables holds something that plan export did not make, so it was not changed. Give the name of a new folder.\n',
    ],
    ['that is a file', { tables: 'x' }, 'tables', 'tables is no folder. Give the name of a new folder.\n'],
    [
      'in the plan',
      {},
      'plan/tables',
      'plan/tables is in the folder of the plan, or holds it. Choose another folder.\n',
    ],
    ['that holds the plan', {}, '.', '. is in the folder of the plan, or holds it. Choose another folder.\n'],
    [
      'in a folder that is not there',
      {},
      'a/b',
      'a/b cannot be written: there is no folder a. Check the name, or create the folder first.\n',
    ],
  ])('one %s is refused, and nothing changes', async (_case, more, folder, stderr) => {
    expect(await exportInto({ ...here, ...more }, folder)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr,
      changed: 0,
    })
  })

  test('where a file cannot be written, nothing is left behind', async () => {
    const { world, said, files } = worldWith(here)
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const broken: typeof world = {
      ...world,
      replaceFile: (replacement) => {
        if (replacement.path.includes('entries')) throw full
        return world.replaceFile(replacement)
      },
    }
    expect(await main(['export', 'tables'], broken)).toBe(2)
    expect([said.stderr, Object.keys(files).filter((path) => !path.startsWith('plan/'))]).toEqual([
      'tables cannot be written: the disk is full. Nothing was changed.\n',
      [],
    ])
  })

  test('where the new export cannot take its place, the old one is there again', async () => {
    const { world, files } = worldWith(here)
    await main(['export', 'tables'], world)
    const before = { ...files }
    let renames = 0
    const refused = Object.assign(new Error('refused'), { code: 'EACCES' })
    const broken: typeof world = {
      ...world,
      rename: (from, to) => {
        renames += 1
        if (renames === 2) throw refused
        world.rename(from, to)
      },
    }
    expect(await main(['export', 'tables', '--format', 'ndjson'], broken)).toBe(2)
    expect(files).toEqual(before)
  })
})

describe('on a system that holds open files', () => {
  async function exportAgain(refusals: number) {
    const { world, said, files } = worldWith(filesIn('plan'))
    await main(['export', 'tables'], world)
    said.stderr = ''
    let refused = 0
    const windows: typeof world = {
      ...world,
      holdsOpenFiles: true,
      removeFolder: (path) => {
        refused += 1
        if (refused <= refusals) throw Object.assign(new Error('not empty'), { code: 'ENOTEMPTY' })
        world.removeFolder(path)
      },
    }
    const exitCode = await main(['export', 'tables', '--format', 'ndjson'], windows)
    const folders = Object.keys(files).flatMap((path) => path.split('/').slice(0, -1)[0] ?? [])
    return { exitCode, stderr: said.stderr, folders: [...new Set(folders)].length, files }
  }

  test('the old tables are removed once nobody has them open', async () => {
    expect(await exportAgain(3)).toMatchObject({
      exitCode: 0,
      stderr: 'Written: tables, with 11 files\n',
      folders: 2,
    })
  })

  test('as long as somebody has, they stay aside, and the new ones are in their place', async () => {
    const { files, ...run } = await exportAgain(Number.POSITIVE_INFINITY)
    expect(run).toEqual({
      exitCode: 0,
      stderr:
        'The old tables could not be removed, because another program has them open: they are in tables.1-0-00000000.0000000000000019.new until the next export.\nWritten: tables, with 11 files\n',
      folders: 3,
    })
    expect(Object.keys(files)).toContain('tables/actions.ndjson')
  })
})

describe('several plans', () => {
  test('two of one title are refused', async () => {
    const files = { ...filesIn('plan', 'a/plan'), ...filesIn('plan', 'b/plan') }
    const { exitCode, stderr } = await runPlan(files, ['export', 'tables', '--plan', 'a', '--plan', 'b'])
    expect([exitCode, stderr]).toEqual([
      2,
      `The plans in ${resolve('/a/plan')} and ${resolve('/b/plan')} have the same title, "A Strategic Action Plan for the Third Sector in Derby". Give one of them another title in its plan.yaml.\n`,
    ])
  })

  test('one that is given twice is refused', async () => {
    const { exitCode, stderr } = await runPlan(portfolio, [
      'export',
      'tables',
      '--plan',
      'derby',
      '--plan',
      'derby/plan',
    ])
    expect([exitCode, stderr]).toEqual([
      2,
      `The plan in ${resolve('/derby/plan')} is given twice. Give --plan each folder once.\n`,
    ])
  })

  test('one with an error ends it', async () => {
    const files = { ...derby, ...filesIn('plan', 'b/plan'), 'b/plan/plan.yaml': 'titel: X\n' }
    const { exitCode } = await runPlan(files, ['export', 'tables', '--plan', 'derby', '--plan', 'b'])
    expect(exitCode).toBe(1)
  })
})
