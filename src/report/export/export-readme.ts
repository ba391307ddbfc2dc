import type { ExportFormat } from './make-export.js'
import type { FilledColumn, Kind, Table } from './table.js'

/** The first line of the README: by it an export is known as one, and may be replaced by the next. */
export const exportMark = '# The plan as tables, made by plan export'

interface Query {
  readonly asks: string
  readonly sql: string
}

/** What people who watch over several plans ask. `current_date` is the day to look at. */
export const queries: readonly Query[] = [
  {
    asks: 'Which owners have overdue actions, and in how many of the plans?',
    sql: `select owner_name, count(*) as overdue, count(distinct plan) as plans
from standings
join owners using (plan, owner)
where not is_step and standing = 'overdue'
  and current_date between from_day and coalesce(until_day, current_date)
group by owner_name
order by overdue desc, owner_name;`,
  },
  {
    asks: 'How many actions have each standing in each plan?',
    sql: `select plan, standing, count(*) as actions
from standings
where not is_step and current_date between from_day and coalesce(until_day, current_date)
group by plan, standing
order by plan, standing;`,
  },
  {
    asks: 'How long does it take until new dates that were proposed are agreed, and by how many days do they move the end?',
    sql: `select moves.plan, moves.action, moves.happened as agreed,
  min(moves.happened - proposals.happened) as days_until_agreed,
  moves.new_last_day - actions.last_day as days_later_than_first_agreed
from entries as moves
join actions using (plan, action)
left join entries as proposals
  on proposals.plan = moves.plan and proposals.action = moves.action and proposals.counts
  and proposals.proposed_window is not null and proposals.happened <= moves.happened
where moves.new_window is not null and moves.counts
group by moves.plan, moves.action, agreed, moves.new_last_day, actions.last_day
order by moves.plan, moves.action, agreed;`,
  },
  {
    asks: 'How did the standings change from quarter to quarter?',
    sql: `select quarter, standing, count(*) as actions
from (
  select unnest(generate_series(date_trunc('quarter', min(from_day)), current_date::timestamp, interval 3 months))::date as quarter
  from standings
)
join standings on quarter between from_day and coalesce(until_day, quarter)
where not is_step
group by quarter, standing
order by quarter, standing;`,
  },
]

const typeOf: Readonly<Record<Kind, string>> = {
  text: 'text',
  texts: 'list of texts',
  day: 'date',
  whole: 'whole number',
  number: 'number',
  flag: 'true or false',
}

export function formatReadme(tables: readonly Table[], format: ExportFormat): string {
  return `${exportMark}

Each file is a table. In each, the first column is the title of the plan that the row belongs to, so that several plans
can be looked at side by side. The folder is replaced as a whole when it is exported again: keep nothing of your own in it.

${describeLists(format)}With [DuckDB](https://duckdb.org), start in this folder with \`duckdb -init tables.sql\`, which names the tables. The files
can be read by Spark and others as they are.

## Questions

Each of these looks at today. Put a date in place of \`current_date\`, such as \`date '2010-07-01'\`, to look at another day.

${queries.map(({ asks, sql }) => `${asks}\n\n\`\`\`sql\n${sql}\n\`\`\`\n`).join('\n')}
## Tables

${tables.map(describeTable).join('\n')}`
}

function describeLists(format: ExportFormat): string {
  return format === 'csv' ? 'Where a cell holds a list, its items are joined by `; `.\n\n' : ''
}

function describeTable({ name, means, columns }: Table): string {
  const rows = columns.map(
    ({ name: column, kind, means: meaning }) => `| ${column} | ${typeOf[kind]} | ${meaning} |`,
  )
  return `### ${name}: ${means}\n\n| column | holds | means |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

const sqlTypes: Readonly<Record<Kind, string>> = {
  text: 'VARCHAR',
  texts: 'VARCHAR[]',
  day: 'DATE',
  whole: 'INTEGER',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
}

/** Gives the files their names in DuckDB, and the columns of those that have no types their types. */
export function formatTablesSql(tables: readonly Table[], format: ExportFormat): string {
  return tables
    .map((table) => `create or replace view ${table.name} as\nselect * from ${readerOf[format](table)};\n`)
    .join('\n')
}

const readerOf: Readonly<Record<ExportFormat, (table: Table) => string>> = {
  csv: ({ name, columns }) =>
    `read_csv('${name}.csv', header = true, quote = '"', escape = '"', columns = ${listTypes(columns, { texts: 'VARCHAR' })})`,
  ndjson: ({ name, columns }) => `read_ndjson('${name}.ndjson', columns = ${listTypes(columns)})`,
  parquet: ({ name }) => `'${name}.parquet'`,
}

function listTypes(columns: readonly FilledColumn[], others: Partial<Record<Kind, string>> = {}): string {
  return `{${columns.map(({ name, kind }) => `'${name}': '${others[kind] ?? sqlTypes[kind]}'`).join(', ')}}`
}
