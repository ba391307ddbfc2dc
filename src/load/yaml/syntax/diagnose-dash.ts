import { fieldKinds } from '../../schemas/field-kinds.js'
import { type Line, rangeOfLine } from './list-lines.js'
import type { Diagnosis } from './yaml-fault.js'

/** What is wrong with the dashes of a list, seen from the line on which the parser gave up. */
export function diagnoseDash(lines: readonly Line[], last: Line): Diagnosis | undefined {
  const suspects = [last, ...lines.slice(-2, -1)]
  return (
    diagnoseEmptyList(lines, last) ??
    diagnoseOddDash(suspects) ??
    diagnoseMissingDash(lines, suspects) ??
    diagnoseFirstDash(lines) ??
    diagnoseNamelessList(lines, last)
  )
}

/** Items below `readings: []`, which says that there are none. */
function diagnoseEmptyList(lines: readonly Line[], last: Line): Diagnosis | undefined {
  const head = lines.at(-2)
  if (!last.isItem || head?.key === undefined || last.indent < head.column) return undefined
  if (!/^\[ *\]\s*$/.test(head.value)) return undefined
  return {
    message: `"${head.key}: []" says that the list is empty, but there are items below it`,
    fix: 'delete the []',
    start: head.valueStart,
    end: head.valueStart + head.value.trimEnd().length,
  }
}

/** `-id: T1.3` and `• id: T1.3`: the dash of a list is a plain one with a space behind it. */
function diagnoseOddDash(suspects: readonly Line[]): Diagnosis | undefined {
  const line = suspects.find(({ key }) => key !== undefined && oddDash.test(key))
  if (!line) return undefined
  return {
    ...rangeOfLine(line),
    message: 'a list item must begin with a plain dash and a space',
    fix: `write - ${line.text.trim().replace(oddDash, '')}`,
  }
}

const oddDash = /^[-‐‑‒–—−•·*] *(?=[a-z])/

/** `id: T1.3` where the items above it begin with `- id`. */
function diagnoseMissingDash(lines: readonly Line[], suspects: readonly Line[]): Diagnosis | undefined {
  const items = lines.filter(({ isItem }) => isItem)
  const line = suspects.find(
    ({ isItem, key, indent }) => !isItem && items.some((item) => item.key === key && item.indent === indent),
  )
  if (line?.key === undefined) return undefined
  return { ...rangeOfLine(line), ...missing(line.key), fix: `write - ${line.text.trim()}` }
}

/** The first item of a list without its dash: what is wrong shows only where the next one has it. */
function diagnoseFirstDash(lines: readonly Line[]): Diagnosis | undefined {
  const { listsOfItems } = fieldKinds()
  const at = lines.findLastIndex(({ key, value }) => listsOfItems.has(key ?? '') && value.trim() === '')
  const [head, first, next] = lines.slice(at, at + 3)
  if (at < 0 || !head || !first?.key || !next) return undefined
  if (first.isItem || first.indent <= head.indent) return undefined
  const where = next.indent === first.indent ? 'in place of the two spaces in front' : 'in front'
  return { ...rangeOfLine(first), ...missing(first.key), fix: `put "- " ${where} of "${first.key}"` }
}

function missing(key: string): { message: string } {
  return { message: `a dash is missing in front of "${key}", where a list item begins` }
}

/** A list that stands under a field which has a value already: the name of the list was left out. */
function diagnoseNamelessList(lines: readonly Line[], last: Line): Diagnosis | undefined {
  const previous = lines.at(-2)
  const name = fieldKinds().listByField.get(last.key ?? '')
  const isFirst = lines.filter(({ isItem }) => isItem).length === 1
  const isBelowValue = previous?.key !== undefined && previous.value.trim() !== ''
  if (!last.isItem || !isFirst || name === undefined || !isBelowValue) return undefined
  return {
    ...rangeOfLine(last),
    message: 'a list begins here, but there is no name above it',
    fix: `put a line "${name}:" above the list`,
  }
}
