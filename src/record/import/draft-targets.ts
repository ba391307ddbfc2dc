import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { PrintedSettings } from '../../model/parse-printed-window.js'
import { parsePrintedWindow } from '../../model/parse-printed-window.js'
import type { Ledger } from './ledger.js'
import type { ActionRow, TargetRow, Walk } from './walk/walk.js'

export interface ImportedTarget {
  readonly id: string
  readonly group: string | undefined
  readonly title: string
  readonly statement: string | undefined
  readonly window: string | undefined
  readonly asPrinted: string | undefined
  readonly suggestions: readonly string[]
}

type Heading = Pick<ActionRow, 'group' | 'target'>

/** The targets in the order in which they are met; rows of one heading belong together, wherever they stand. */
export function draftTargets(
  walk: Walk,
  mapping: ImportMapping,
  settings: PrintedSettings,
  ledger: Ledger,
): { readonly targets: readonly ImportedTarget[]; readonly targetOf: (row: Heading) => string } {
  const met = new Map(walk.actions.map((row) => [keyOf(row), row]))
  const headings = [...new Map(walk.actions.map((row) => [keyOf(row), row])).values()]
  const ids = numberTargets(headings.map(({ target = '' }) => target))
  const idByKey = new Map([...met.keys()].map((key, index) => [key, ids[index] ?? 'T1']))
  const targets = headings.map((row, index) => {
    const id = ids[index] ?? 'T1'
    return draftTarget(id, row, walk, mapping, settings, ledger)
  })
  for (const row of walk.targets) listUnknown(row, ids, ledger)
  return { targets, targetOf: (row) => idByKey.get(keyOf(row)) ?? 'T1' }
}

function keyOf({ group = '', target = '' }: Heading): string {
  return `${group}\n${target}`
}

const ownId = /^T([1-9]\d{0,3})\s*[:.–-]\s*/

/** Their own where all print one such as `T3:`; else in order. */
function numberTargets(texts: readonly string[]): readonly string[] {
  const printed = texts.map((text) => ownId.exec(text)?.[1])
  const areAll = printed.every((number) => number !== undefined) && new Set(printed).size === printed.length
  return texts.map((_, index) => `T${areAll ? printed[index] : index + 1}`)
}

function draftTarget(
  id: string,
  { group, target }: Heading,
  walk: Walk,
  mapping: ImportMapping,
  settings: PrintedSettings,
  ledger: Ledger,
): ImportedTarget {
  const heading = target ?? group ?? mapping.title
  const listed = walk.targets.find(
    ({ cells }) =>
      ownId.exec(cells.get('title')?.text ?? '')?.[1] === id.slice(1) || cells.get('title')?.text === heading,
  )
  const suggestions = walk.suggestions
    .filter((suggestion) => suggestion.target === target)
    .map(({ text }) => text)
  const words = heading.replace(ownId, '')
  const when = listed?.cells.get('when')
  const window = when && parsePrintedWindow(when.text, settings)
  if (listed) placeTarget(listed, ledger, window?.ok === false)
  const title = listed?.cells.get('title')?.text.replace(ownId, '') ?? words
  const statement = listed?.cells.get('statement')?.text
  if (statement !== undefined && statement !== words && title !== words)
    ledger.list(
      {
        place: listed?.cells.get('statement')?.place ?? { row: 0, column: 0 },
        heading: '',
        text: words,
        lines: '',
      },
      'the heading of the target in other words than in the table of targets',
    )
  return {
    id,
    group: target === undefined ? undefined : group,
    title,
    statement,
    window:
      window?.ok === true && window.value.window.kind === 'dates' ? window.value.window.written : undefined,
    asPrinted: when?.text,
    suggestions,
  }
}

function placeTarget({ cells }: TargetRow, ledger: Ledger, isUnread: boolean): void {
  for (const [role, cell] of cells) {
    if (role !== 'leave out') ledger.placed(cell)
    if (role === 'when' && isUnread)
      ledger.list(cell, 'not read as dates; the target has those of its actions')
  }
}

function listUnknown({ cells }: TargetRow, ids: readonly string[], ledger: Ledger): void {
  const title = cells.get('title')?.text ?? ''
  const number = ownId.exec(title)?.[1]
  if (number !== undefined && !ids.includes(`T${number}`))
    for (const cell of cells.values()) ledger.list(cell, 'a target without actions')
}
