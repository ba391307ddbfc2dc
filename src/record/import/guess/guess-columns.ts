import type { Role } from '../../../load/mapping/mapping.js'
import { type ColumnValues, isDate } from './column-values.js'
import { headingScore } from './known-headings.js'

/** The role of each column, by its heading and its values; what nothing speaks for is a field of the plan's own. */
export function guessColumns(columns: readonly ColumnValues[]): ReadonlyMap<string, Role> {
  const roles = new Map<number, Role>()
  const free = () => columns.filter(({ column }) => !roles.has(column))
  const take = (found: ColumnValues | undefined, role: Role) => {
    if (found) roles.set(found.column, role)
  }
  take(chooseWhat(columns), 'what')
  for (const role of ['progress', 'start', 'end', 'partners', 'owner', 'when', 'status', 'ref'] as const)
    take(bestFor(role, free()), role)
  takeDates(free(), roles)
  settleDates(roles)
  if (![...roles.values()].includes('owner')) take(chooseOwner(free()), 'owner')
  for (const [column, role] of chooseLevels(free(), roles)) roles.set(column, role)
  return new Map(columns.map(({ column, name }) => [name, roles.get(column) ?? 'field']))
}

/** The wording is long, and no two are the same. A column called Action may hold who acts. */
function chooseWhat(columns: readonly ColumnValues[]): ColumnValues | undefined {
  const named = columns.filter(({ name }) => headingScore(name, 'what') > 0)
  const weight = ({ length, distinct, filled, name }: ColumnValues) =>
    Math.min(length, 120) * distinct * filled * (headingScore(name, 'what') > 2 ? 1.5 : 1)
  const candidates = named.some((column) => weight(column) > 5) ? named : columns
  return [...candidates].sort((a, b) => weight(b) - weight(a))[0]
}

function bestFor(role: Role, columns: readonly ColumnValues[]): ColumnValues | undefined {
  const [best] = columns
    .map((column) => ({ column, score: fits(role, column) ? headingScore(column.name, role) : 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return best?.column
}

const percentage = /^\d{1,3}(\.\d+)?\s*%?$/
const dateLike =
  /\d|\b(ongoing|on-going|tb[acd]|cont\w*|spring|summer|autumn|winter|term|now|quarterly|annual\w*|monthly|immediate\w*|year|asap|soon|next|end of)\b/i

/** A heading alone can mislead: a ref is short and used once, a percentage a number, and a target is no date. */
function fits(role: Role, column: ColumnValues): boolean {
  const { texts, name } = column
  if (texts.length === 0) return role !== 'ref' && role !== 'progress'
  if (role === 'ref') return areNumbers(column)
  if (role === 'progress') return texts.every((text) => percentage.test(text))
  if (role === 'status') return !texts.every((text) => percentage.test(text)) || !/%/.test(name)
  return role === 'start' || role === 'end' || role === 'when' ? mayBeDates(role, column) : true
}

function areNumbers({ texts, distinct, length }: ColumnValues): boolean {
  return distinct === 1 && length <= 15 && texts.every((text) => /\d|^\p{L}{1,3}$/u.test(text))
}

/** Under a heading that is nothing else, such as Deadline, words may be dates too that nobody else can read. */
function mayBeDates(role: Role, { texts, length, name }: ColumnValues): boolean {
  const mostly = (form: RegExp) => texts.filter((text) => form.test(text)).length >= texts.length / 2
  if (role === 'when' && /target$/i.test(name)) return mostly(/\b(19|20)\d\d\b/) && length < 30
  const isPlain = headingScore(name, role) >= 3 && !/^(period|completion)$/i.test(name)
  return mostly(dateLike) || (isPlain && length < 60)
}

/** A column whose heading says nothing, and whose cells are dates. */
function takeDates(free: readonly ColumnValues[], roles: Map<number, Role>): void {
  if ([...roles.values()].some((role) => role === 'when' || role === 'start' || role === 'end')) return
  const found = free.find(({ texts }) => texts.filter(isDate).length > texts.length * 0.6)
  if (found) roles.set(found.column, 'when')
}

/** A lone end is when an action is due; a lone start too, with a word behind it that is read. */
function settleDates(roles: Map<number, Role>): void {
  const columnOf = (role: Role) => [...roles].find(([, found]) => found === role)?.[0]
  const [start, end, when] = [columnOf('start'), columnOf('end'), columnOf('when')]
  if (start !== undefined && end === undefined && when !== undefined) roles.set(when, 'end')
  if (start === undefined && end !== undefined && when === undefined) roles.set(end, 'when')
  if (start === undefined && end !== undefined && when !== undefined) roles.delete(end)
}

/** Short names that come again and again, under a heading that says who acts, or under none. */
function chooseOwner(columns: readonly ColumnValues[]): ColumnValues | undefined {
  return columns.find(
    ({ name, distinct, length, filled, isSparse }) =>
      /\b(action|by|who)\b|^Column \d+$/i.test(name) &&
      distinct < 0.9 &&
      length < 40 &&
      filled > 0.5 &&
      !isSparse,
  )
}

/** Levels above the actions: columns whose texts come again or stand once for several rows. */
function chooseLevels(
  columns: readonly ColumnValues[],
  roles: ReadonlyMap<number, Role>,
): readonly (readonly [number, Role])[] {
  const what = [...roles].find(([, role]) => role === 'what')?.[0] ?? 0
  const named = columns.filter(
    ({ name, texts, distinct, isSparse, column }) =>
      texts.length > 0 &&
      (['target', 'theme', 'group'].some((role) => headingScore(name, role as Role) > 0) ||
        (isSparse && column < what)) &&
      (distinct < 1 || isSparse || column < what),
  )
  const exact = named.find(({ name }) => /^targets?$/i.test(name))
  const theme = named.find(({ name }) => /theme/i.test(name) && exact !== undefined)
  if (exact && theme)
    return [
      [exact.column, 'target'],
      [theme.column, 'theme'],
    ]
  const [first, second, third] = named
  if (first === undefined) return []
  if (second === undefined) return [[first.column, 'target']]
  if (third === undefined)
    return [
      [first.column, 'group'],
      [second.column, 'target'],
    ]
  return [
    [first.column, 'group'],
    [second.column, 'target'],
    [third.column, 'theme'],
  ]
}
