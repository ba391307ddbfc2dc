import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { Ledger } from './ledger.js'
import type { ActionRow, FilledCell } from './walk/walk.js'

/** What the table says of an action's progress, as an entry of the journal. */
export interface ImportedEntry {
  readonly action: string
  readonly on: string
  readonly state: string | undefined
  readonly asReported: string | undefined
  readonly progress: string | undefined
}

/** One entry at most. Without a day nothing can be entered, and the cells are listed. */
export function draftEntry(
  { cells }: ActionRow,
  action: string,
  mapping: ImportMapping,
  on: string | undefined,
  ledger: Ledger,
): readonly ImportedEntry[] {
  const [status, progress] = [cells.get('status'), cells.get('progress')]
  if (on === undefined) {
    for (const cell of [status, progress]) ledger.list(cell, 'not entered: give the day with --on')
    return []
  }
  const percent = percentOf(progress?.text)
  const isKnown = hasMeaning(mapping, status)
  if (isKnown) ledger.placed(status)
  else ledger.list(status, 'not one of the status words of the mapping')
  listProgress(progress, percent, isKnown ? 'complete' : mapping.complete, ledger)
  if (!isKnown && percent === undefined) return []
  const state = isKnown ? undefined : stateOf(percent, mapping)
  const asReported = isKnown ? status?.text : undefined
  return [{ action, on, state, asReported, progress: percent === undefined ? undefined : String(percent) }]
}

function hasMeaning({ statusWords }: ImportMapping, status: FilledCell | undefined): boolean {
  const meaning = statusWords.get(status?.text ?? '')
  return meaning?.state !== undefined || meaning?.outlook !== undefined
}

function listProgress(
  cell: FilledCell | undefined,
  percent: number | undefined,
  complete: string | undefined,
  ledger: Ledger,
): void {
  if (percent === undefined) ledger.list(cell, 'not a percentage')
  else ledger.placed(cell)
  if (percent === 100 && complete === undefined)
    ledger.list(
      cell,
      'is 100 complete? The progress is entered; "at_100" in the mapping can say what it means',
    )
}

function stateOf(percent: number | undefined, { complete }: ImportMapping): string | undefined {
  if (percent === undefined || percent === 0) return undefined
  return percent === 100 ? complete : 'in progress'
}

/** `60`, `60%` and `0.6` are 60; a number above 0 and up to 1 with a point is a share. */
function percentOf(text: string | undefined): number | undefined {
  const [, digits = ''] = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text ?? '') ?? []
  if (digits === '') return undefined
  const isShare = /^0?\.\d+$/.test(text ?? '')
  const percent = Math.round(Number(digits) * (isShare ? 100 : 1))
  return percent <= 100 ? percent : undefined
}
