import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Files } from './plan-folder.js'

/** Asks exported tables a question of SQL; a row as `[plan, T1, 3]`, with days as text. */
export interface Tables {
  readonly ask: (sql: string) => Promise<readonly (readonly unknown[])[]>
  readonly typesOf: (table: string) => Promise<Readonly<Record<string, string>>>
  readonly close: () => void
}

/** Opens an export in DuckDB by its own tables.sql, as its README says. */
export async function openTables(files: Files): Promise<Tables> {
  const folder = mkdtempSync(join(tmpdir(), 'plan tables '))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const database = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await database.connect()
  // DuckDB looks for files in a folder of its own, not in that of the process, which tests cannot change.
  await connection.run(`set file_search_path = '${folder}'`)
  const views = readFileSync(join(folder, 'tables.sql'), 'utf8').split(/;\n/)
  for (const view of views) if (view.trim() !== '') await connection.run(view)
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
  return {
    ask,
    typesOf: async (table) =>
      Object.fromEntries(
        (await ask(`describe ${table}`)).map(([name, type]) => [String(name), String(type)]),
      ),
    close: () => {
      connection.closeSync()
      database.closeSync()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
