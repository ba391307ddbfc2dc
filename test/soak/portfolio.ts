import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { queries } from '../../src/report/export/export-readme.js'
import { makePlan } from '../bench/make-plan.js'
import { peakMemory } from '../bench/measure.js'
import { plan } from './real-runs.js'

// Many plans in one export, as a county has them: what DuckDB counts in it is what plan status counts in each.

export interface PortfolioFigures {
  readonly plans: number
  readonly actions: number
  readonly spans: number
  /** From the start of the export to the last answer. */
  readonly seconds: string
  /** The most that the export took. */
  readonly MiB: number
}

const limits = { seconds: 60, MiB: 1024 } // for up to 1,000 plans
const asOf = '2013-07-01'
const actionsEach = 24

/** Throws where an answer is another, or where up to 1,000 plans take over a minute or 1 GiB. */
export async function exportPortfolio(top: string, count: number): Promise<PortfolioFigures> {
  const folders = Array.from({ length: count }, (_, index) => writePlan(join(top, 'plans'), index + 1))
  const tables = join(top, 'tables')
  const begun = performance.now()
  const args = [
    plan,
    'export',
    tables,
    '--format=parquet',
    ...folders.flatMap((folder) => ['--plan', folder]),
  ]
  const MiB = peakMemory(args)
  const answers = await ask(tables, count)
  const seconds = (performance.now() - begun) / 1000
  for (const index of [1, Math.ceil(count / 2), count])
    assert.deepEqual(answers.standings.get(titleOf(index)), standingsOf(folders[index - 1] ?? ''))
  assert.equal(answers.actions, count * actionsEach)
  if (count <= 1000) assert.ok(seconds < limits.seconds && MiB < limits.MiB, `${seconds} s, ${MiB} MiB`)
  return {
    plans: count,
    actions: answers.actions,
    spans: answers.spans,
    seconds: seconds.toFixed(1),
    MiB: Math.round(MiB),
  }
}

function titleOf(index: number): string {
  return `Plan ${index}`
}

function writePlan(top: string, index: number): string {
  const folder = join(top, String(index), 'plan')
  for (const [path, text] of makePlan({ actions: actionsEach, entries: 2 }, index)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text.replace(/^title: .*/, `title: ${titleOf(index)}`))
  }
  return folder
}

/** The counts of each plan on the day, after all questions of the README have been answered. */
async function ask(tables: string, count: number) {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
  await connection.run(`set file_search_path = '${resolve(tables)}'`)
  for (const view of readFileSync(join(tables, 'tables.sql'), 'utf8').split(/;\n/))
    if (view.trim() !== '') await connection.run(view)
  for (const { sql } of queries) {
    const answer = await rows(sql.replaceAll('current_date', `date '${asOf}'`))
    assert.ok(answer.length > 0, sql)
  }
  const counts = await rows((queries[1]?.sql ?? '').replaceAll('current_date', `date '${asOf}'`))
  const standings = new Map<string, Record<string, number>>()
  for (const [title, standing, number] of counts)
    standings.set(String(title), { ...standings.get(String(title)), [String(standing)]: Number(number) })
  const [[actions, spans] = []] = await rows(
    'select (select count(*) from actions), (select count(*) from standings)',
  )
  assert.equal(standings.size, count)
  connection.closeSync()
  database.closeSync()
  return { standings, actions: Number(actions), spans: Number(spans) }
}

/** As plan status counts, without the standings that no action has. */
function standingsOf(folder: string): Record<string, number> {
  const args = [plan, 'status', '--plan', folder, '--as-of', asOf, '--format', 'json']
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  const { total: _, ...counts }: Record<string, number> = JSON.parse(stdout).counts
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, number]) => number > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
