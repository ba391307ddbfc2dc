import { actionLabel, type Box, belowThisLine } from '../../model/form.js'
import type { Block, Cell, Row, Table } from '../tables/table-file.js'
import { answerIn, type Labelled, readLabel, tidy } from './form-texts.js'
import type { BoxAnswer, FormText, ReadForm } from './read-form.js'

/** A block of a file with where it stands in it, for people. */
export interface PlacedBlock {
  readonly block: Block
  readonly place: string
}

/** Finds every text of a form its place. What it cannot place it keeps, with where it stands. */
export function collectForm(blocks: readonly PlacedBlock[]): ReadForm {
  const collector = new FormCollector()
  for (const { block, place } of blocks)
    if (block.kind === 'table') collector.addTable(block, place)
    else collector.addText({ text: block.text, place })
  return collector.form()
}

interface Found extends FormText {
  readonly reference: string | undefined
  readonly box: Box
  /** Why it is not clear what is answered. */
  readonly why?: string | undefined
}

class FormCollector {
  private readonly head: Record<string, string> = {}
  private readonly found: Found[] = []
  private readonly free: FormText[] = []
  private readonly others: FormText[] = []
  /** How often each box was met, filled in or not. */
  private readonly met = new Map<string, number>()
  /** The action whose boxes follow. */
  private reference: string | undefined

  form(): ReadForm {
    const judged = this.found.map((one) => ({ ...one, why: this.whyUnclear(one) }))
    return {
      head: this.head,
      answers: judged.flatMap(({ why, reference, box, text, place }): readonly BoxAnswer[] =>
        why === undefined && reference !== undefined ? [{ reference, box, text, place }] : [],
      ),
      unclear: judged.flatMap(({ why, text, place }) => (why === undefined ? [] : [{ text, place, why }])),
      free: this.free,
      others: this.others,
    }
  }

  /** A paragraph or a heading: a label with what stands behind it, or any other text. */
  addText({ text, place }: FormText): void {
    const label = readLabel(text)
    if (label === undefined) this.keep(this.others, text, place)
    else this.addLabelled(label, [{ text: label.rest, place }], place)
  }

  addTable(table: Table, place: string): void {
    const at = table.rows.findIndex(({ cells }) => columnsOf(cells) !== undefined)
    const columns = columnsOf(table.rows[at]?.cells ?? [])
    for (const [index, row] of table.rows.entries()) {
      const where = `${place}, row ${row.number}`
      if (columns === undefined || index < at) this.addRow(table, index, where)
      else if (index > at) this.addColumns(table, index, columns, where)
    }
  }

  /** A row of labels, each with what stands at its right up to the next one. */
  private addRow(table: Table, index: number, place: string): void {
    const cells = table.rows[index]?.cells ?? []
    let from = 0
    let label: Labelled | undefined
    const close = (to: number) => {
      const texts = cells.slice(from, to).map(({ text }) => ({ text, place }))
      if (label === undefined) for (const { text } of texts) this.keep(this.others, text, place)
      else
        this.addLabelled(
          label,
          [{ text: label.rest, place }, ...texts],
          place,
          mergedBelow(table, index, from, to),
        )
    }
    for (const [column, { text }] of cells.entries()) {
      const next = readLabel(text)
      if (next === undefined) continue
      close(column)
      label = next
      from = column + 1
    }
    close(cells.length)
  }

  /** A row of a table whose heading says what each column holds: one action. */
  private addColumns(table: Table, index: number, columns: Columns, place: string): void {
    const cells = table.rows[index]?.cells ?? []
    const first = cells.findIndex(({ text }) => text.trim() !== '')
    const label = readLabel(cells[first]?.text ?? '')
    if (label?.kind === 'free') {
      const texts = [label.rest, ...cells.slice(first + 1).map(({ text }) => text)]
      for (const text of texts) this.keep(this.free, text, place)
      return
    }
    const reference = tidy(cells[columns.action]?.text ?? '') || undefined
    for (const [column, { text }] of cells.entries()) {
      const box = columns.boxes.get(column)
      if (box !== undefined) this.addAnswer(reference, box, text, place, mergedAround(table, index, column))
      else if (column !== columns.action) this.keep(this.others, text, place)
    }
  }

  private addLabelled(label: Labelled, texts: readonly FormText[], place: string, merged?: string): void {
    const given = texts.filter(({ text }) => answerIn(text) !== '')
    if (label.kind === 'box') {
      this.addBox(label.box, given, place, merged)
      return
    }
    if (label.kind === 'action') this.reference = label.reference
    if (label.kind === 'free') this.reference = undefined
    if (label.kind === 'head' && this.head[label.line] === undefined && given.length === 1) {
      this.head[label.line] = tidy(given[0]?.text ?? '')
      return
    }
    for (const { text } of given)
      if (label.kind === 'free') this.keep(this.free, text.replace(belowThisLine, ''), place)
      else this.keep(this.others, text, place)
  }

  private addBox(box: Box, given: readonly FormText[], place: string, merged?: string): void {
    const why = given.length > 1 ? 'there are two answers beside one question' : merged
    if (given.length === 0) this.addAnswer(this.reference, box, '', place)
    for (const { text } of given) this.addAnswer(this.reference, box, text, place, why)
  }

  private addAnswer(
    reference: string | undefined,
    box: Box,
    text: string,
    place: string,
    why?: string,
  ): void {
    const key = keyOf(reference, box, place)
    if (why === undefined || answerIn(text) === '') this.met.set(key, (this.met.get(key) ?? 0) + 1)
    if (answerIn(text) !== '') this.found.push({ reference, box, text: answerIn(text), place, why })
  }

  private whyUnclear({ reference, box, place, why }: Found): string | undefined {
    if (why !== undefined) return why
    if (reference === undefined) return 'it stands under no action'
    return (this.met.get(keyOf(reference, box, place)) ?? 0) > 1
      ? `the question is there twice for ${reference}`
      : undefined
  }

  private keep(kept: FormText[], text: string, place: string): void {
    const words = answerIn(text)
    if (words !== '') kept.push({ text: words, place })
  }
}

/** A box without an action is its own: nothing is said of it but where it stands. */
function keyOf(reference: string | undefined, box: Box, place: string): string {
  return `${reference === undefined ? place : tidy(reference).toLowerCase()}\n${box}`
}

/** Which column of a table holds what. */
interface Columns {
  readonly action: number
  readonly boxes: ReadonlyMap<number, Box>
}

/** A heading row: it has a column of actions, and boxes. */
function columnsOf(cells: readonly Cell[]): Columns | undefined {
  const action = cells.findIndex(({ text }) => tidy(text).toLowerCase() === actionLabel.toLowerCase())
  const boxes = new Map(
    cells.flatMap(({ text }, column): readonly (readonly [number, Box])[] => {
      const label = readLabel(text)
      return label?.kind === 'box' && label.rest === '' ? [[column, label.box]] : []
    }),
  )
  return action < 0 || boxes.size < 2 ? undefined : { action, boxes }
}

const merged = 'its cell is one with another'

/** Why an answer is not clear that stands in a cell of several rows. */
function mergedBelow(table: Table, index: number, from: number, to: number): string | undefined {
  const below: readonly Cell[] = table.rows[index + 1]?.cells.slice(from, to) ?? []
  return below.some(({ continues }) => continues === 'above') ? merged : undefined
}

function mergedAround(
  { rows }: { readonly rows: readonly Row[] },
  index: number,
  column: number,
): string | undefined {
  const isBelow = rows[index + 1]?.cells[column]?.continues === 'above'
  const isRight = rows[index]?.cells[column + 1]?.continues === 'left'
  return isBelow || isRight ? merged : undefined
}
