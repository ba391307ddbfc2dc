import type { CellPlace } from '../../load/tables/table-file.js'
import type { FilledCell, NotRead, Walk } from './walk/walk.js'

/** What became of each cell: it is in the plan, or listed with a reason. Nothing is lost silently. */
export interface Ledger {
  readonly placed: (cell: FilledCell | undefined) => void
  readonly list: (cell: FilledCell | undefined, why: string) => void
  readonly listAction: (place: CellPlace, what: string, why: string) => void
  readonly close: () => Accounts
}

export interface Accounts {
  readonly notRead: readonly NotRead[]
  /** Cells with a text: all, those in the plan, and those that are listed for another reason than a doubt. */
  readonly counts: { readonly cells: number; readonly placed: number; readonly listed: number }
}

export function openLedger(walk: Walk): Ledger {
  const placed = new Set(walk.structure.map(keyOf))
  const notRead = [...walk.notRead]
  const listed = new Set(walk.notRead.flatMap(({ place }) => (place ? [keyOf({ place })] : [])))
  const list = (cell: FilledCell | undefined, why: string) => {
    if (cell === undefined) return
    listed.add(keyOf(cell))
    notRead.push({ place: cell.place, heading: cell.heading, text: cell.text, why })
  }
  return {
    placed: (cell) => void (cell && placed.add(keyOf(cell))),
    list,
    listAction: (place, text, why) => void notRead.push({ place, heading: '', text, why }),
    close: () => {
      for (const cell of walk.cells)
        if (!placed.has(keyOf(cell)) && !listed.has(keyOf(cell))) list(cell, 'not used')
      const others = walk.cells.filter((cell) => !placed.has(keyOf(cell)))
      const counts = {
        cells: walk.cells.length,
        placed: walk.cells.length - others.length,
        listed: others.filter((cell) => listed.has(keyOf(cell))).length,
      }
      return { notRead: notRead.sort(inOrder), counts }
    },
  }
}

function keyOf({ place: { sheet, table, row, column } }: { readonly place: CellPlace }): string {
  return `${sheet ?? ''}\n${table ?? ''}\n${row}\n${column}`
}

function inOrder({ place: a }: NotRead, { place: b }: NotRead): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return (
    (a.table ?? 0) - (b.table ?? 0) ||
    Number((a.sheet ?? '') > (b.sheet ?? '')) - Number((a.sheet ?? '') < (b.sheet ?? '')) ||
    a.row - b.row ||
    a.column - b.column
  )
}
