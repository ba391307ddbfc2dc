import type { HeadingRole, MappedTable, Role } from '../../../load/mapping/mapping.js'
import type { Row, Table, TableFile } from '../../../load/tables/table-file.js'
import { columnNames, tableName } from '../walk/columns.js'
import { tidyText } from '../walk/tidy.js'
import { ownCells, withBoldHeadings } from '../walk/walk.js'

export interface GuessedHeadings {
  readonly headings: ReadonlyMap<string, HeadingRole>
  readonly title: string | undefined
}

interface Guess {
  readonly roles: Map<string, HeadingRole>
  title: string | undefined
}

/** What the headings of the document, and rows of the tables that are no actions, are. */
export function guessHeadings(
  file: TableFile,
  tables: readonly MappedTable[],
  columns: ReadonlyMap<string, Role>,
): GuessedHeadings {
  const guess: Guess = { roles: new Map(), title: undefined }
  const hasTargetColumn = [...columns.values()].includes('target')
  const levels = guessLevels(file, tables, hasTargetColumn, guess)
  const hasTargets = hasTargetColumn || levels.has('target')
  for (const block of file.blocks) {
    const mapped = block.kind === 'table' && tables.find(({ table }) => table === tableName(block))
    if (block.kind === 'table' && mapped && mapped.holds === 'actions')
      guessRows(block, mapped, columns, hasTargets, guess)
  }
  return { headings: guess.roles, title: guess.title }
}

/** The headings that are open at a table, by level. */
type Chain = ReadonlyMap<number, string>

/** Headings by their level: those above all tables are the title, the others what changes between the tables. */
function guessLevels(
  file: TableFile,
  tables: readonly MappedTable[],
  hasTargetColumn: boolean,
  guess: Guess,
): ReadonlySet<HeadingRole> {
  const chains = listChains(file, tables)
  const isTitle = (level: number, text: string) =>
    (level <= 1 || chains.length > 1) && chains.every((chain) => chain.get(level) === text)
  const all = chains.flatMap((chain) => [...chain])
  const used = new Set(all.filter(([level, text]) => !isTitle(level, text)).map(([level]) => level))
  const byLevel = (a: number, b: number) => a - b
  const order = roleOrder([...used].sort(byLevel), chains, hasTargetColumn)
  for (const [level, text] of all) {
    if (isTitle(level, text)) guess.title ??= text
    guess.roles.set(text, isTitle(level, text) ? 'title' : (order.get(level) ?? 'note'))
  }
  guessOthers(file, guess)
  return new Set(order.values())
}

function listChains(file: TableFile, tables: readonly MappedTable[]): readonly Chain[] {
  const chains: Chain[] = []
  let open = new Map<number, string>()
  for (const block of withBoldHeadings(file.blocks)) {
    if (block.kind === 'heading') {
      const { level, text } = block
      open = new Map([...open].filter(([upper]) => upper < level).concat([[level, tidyText(text)]]))
    }
    const name = block.kind === 'table' ? tableName(block) : undefined
    if (tables.some(({ table, holds }) => table === name && holds === 'actions')) chains.push(open)
  }
  return chains
}

/** Headings under which no table stands. */
function guessOthers({ blocks }: TableFile, { roles }: Guess): void {
  for (const block of blocks) {
    if (block.kind !== 'heading' || roles.has(tidyText(block.text))) continue
    roles.set(tidyText(block.text), /what (you|we all) can do/i.test(block.text) ? 'what you can do' : 'note')
  }
}

/** One level: targets. Of two the lower are themes where some tables are without, or they end in colons. */
function roleOrder(
  levels: readonly number[],
  chains: readonly Chain[],
  hasTargetColumn: boolean,
): ReadonlyMap<number, HeadingRole> {
  const [first, second, third] = levels
  if (first === undefined) return new Map()
  if (hasTargetColumn) return new Map([[first, 'group']])
  if (second === undefined) return new Map([[first, 'target']])
  if (third !== undefined)
    return new Map([
      [first, 'group'],
      [second, 'target'],
      [third, 'theme'],
    ])
  const lower = chains.map((chain) => chain.get(second))
  const isTheme = lower.some((text) => text === undefined || text.endsWith(':'))
  return isTheme
    ? new Map([
        [first, 'target'],
        [second, 'theme'],
      ])
    : new Map([
        [first, 'group'],
        [second, 'target'],
      ])
}

const longestHeading = 300 // letters: more is text, and no key of a file
const noteWords = /^(notes?|sources?|total|totals|key|items|sum|average|count|updated|\*)\b/i
const numbered = /^(?:[A-Z]{0,2}\d{1,3}|[IVX]+)[.:)]?\s+\S/

/** Rows with one text only: sub-headings, notes and titles. */
function guessRows(
  table: Table,
  { headerRows }: MappedTable,
  columns: ReadonlyMap<string, Role>,
  hasTargets: boolean,
  guess: Guess,
): void {
  const names = columnNames(table, headerRows)
  const roleAt = (column: number) => columns.get(names[column] ?? '') ?? 'leave out'
  const first = Math.max(0, ...headerRows)
  const body = table.rows.filter(({ number }) => number > first)
  const alone = body.filter((row) => isAlone(row, roleAt))
  const lastAction = body.findLast(
    (row) => !alone.includes(row) && ownCells(row).length > 1 && !isTotal(row, roleAt),
  )
  const texts = alone.filter(({ number }) => number < (lastAction?.number ?? 0)).map(textOf)
  const anyNumbered = texts.some((text) => numbered.test(text))
  guessTitles(table, first, hasTargets, body, guess)
  const targetAbove = hasTargets || [...guess.roles.values()].includes('target')
  for (const row of body.filter((found) => alone.includes(found) || isTotal(found, roleAt))) {
    const text = textOf(row)
    const isNote = isTotal(row, roleAt) || noteWords.test(text) || row.number > (lastAction?.number ?? 0)
    if (text.length <= longestHeading && !guess.roles.has(text))
      guess.roles.set(text, isNote ? 'note' : headingOf(text, anyNumbered, targetAbove))
  }
}

function headingOf(text: string, anyNumbered: boolean, hasTargets: boolean): HeadingRole {
  if (text.endsWith(':') || hasTargets) return 'theme'
  return !anyNumbered || numbered.test(text) ? 'target' : 'theme'
}

function textOf(row: Row): string {
  return tidyText(ownCells(row)[0]?.cell.text ?? '')
}

/** One text only. In the column of the wording that is an action, but for one that ends in a colon or covers other columns. */
function isAlone(row: Row, roleAt: (column: number) => Role): boolean {
  const [only, ...others] = ownCells(row)
  if (only === undefined || others.length > 0) return false
  const coversMore = row.cells[only.column + 1]?.continues === 'left'
  const text = tidyText(only.cell.text)
  return (
    roleAt(only.column) !== 'what' ||
    coversMore ||
    /^[^.]{1,80}:$/.test(text) ||
    /^\d{1,2}[.)]? \p{Lu}[^.]{0,60}$/u.test(text)
  )
}

function isTotal(row: Row, roleAt: (column: number) => Role): boolean {
  const own = ownCells(row)
  return (
    own.length <= 3 &&
    noteWords.test(textOf(row)) &&
    !own.some(({ column }) => ['owner', 'when', 'ref'].includes(roleAt(column)))
  )
}

/** Above the headings stands the title; one with a number that the rows below begin with is their target. */
function guessTitles(
  table: Table,
  first: number,
  hasTargets: boolean,
  body: readonly Row[],
  guess: Guess,
): void {
  for (const row of table.rows.filter(({ number }) => number < first)) {
    const own = ownCells(row)
    const text = textOf(row)
    if (own.length !== 1 || text.length > longestHeading || guess.roles.has(text)) continue
    const [, number = ''] = /^([A-Z]{0,2}\d{1,3})[.:]?\s/.exec(text) ?? []
    const isTarget =
      !hasTargets && number !== '' && body.some((below) => textOf(below).startsWith(`${number} `))
    guess.roles.set(text, isTarget ? 'target' : 'title')
    if (!isTarget) guess.title ??= text
  }
}
