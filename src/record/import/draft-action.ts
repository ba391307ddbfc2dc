import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { PrintedSettings } from '../../model/parse-printed-window.js'
import type { ImportedAction } from './draft-import.js'
import type { Ledger } from './ledger.js'
import type { OwnerFinder } from './owner-finder.js'
import { type ReadDates, readStartAndEnd } from './read-when.js'
import type { ActionRow } from './walk/walk.js'

interface Drafting {
  readonly id: string
  readonly target: string
  readonly mapping: ImportMapping
  readonly settings: PrintedSettings
  /** Reads one cell of dates. */
  readonly readWhen: (text: string) => ReadDates
  readonly fields: ReadonlyMap<string, string>
  readonly owners: OwnerFinder
  readonly refs: Set<string>
  readonly ledger: Ledger
}

export function draftAction(row: ActionRow, drafting: Drafting): ImportedAction {
  const { id, target, ledger } = drafting
  const { ref, what } = readWording(row, drafting)
  const { owner, partners } = drafting.owners.find(row)
  const dates = readDates(row, drafting)
  for (const role of ['what', 'group', 'target', 'theme'] as const) ledger.placed(row.cells.get(role))
  const fields = new Map<string, string>()
  for (const cell of row.fields) {
    fields.set(drafting.fields.get(cell.heading) ?? 'field', cell.text)
    ledger.placed(cell)
  }
  const { window, every, condition, asPrinted, isDoubtful, isDeclared } = dates
  return {
    id,
    target,
    ref,
    what,
    owner,
    partners,
    window,
    every,
    condition,
    asPrinted,
    isDoubtful,
    isDeclared,
    theme: row.theme,
    fields,
    place: row.place,
  }
}

const inFront = /^([A-Z]{0,3}\d+(?:[.)]\d+)*[a-z]?)[.)]?\s+(\S.*)$/

/** The printed number from its column, or from in front of the wording. One that is there before stays with the wording. */
function readWording({ cells }: ActionRow, { mapping, refs, ledger, id }: Drafting) {
  const wording = cells.get('what')?.text ?? ''
  const printed = cells.get('ref')
  const split = printed === undefined && mapping.numberInFront === 'ref' ? inFront.exec(wording) : null
  const ref = printed?.text ?? split?.[1]
  if (ref === undefined) return { ref, what: wording }
  if (isFree(ref, refs)) {
    refs.add(ref.toLowerCase())
    ledger.placed(printed)
    return { ref, what: split?.[2] ?? wording }
  }
  if (ref === id) ledger.placed(printed)
  else ledger.list(printed, 'this number is used before, or has the form of an id; it was left out')
  return { ref: undefined, what: wording }
}

function isFree(ref: string, refs: ReadonlySet<string>): boolean {
  return !refs.has(ref.toLowerCase()) && !/^(T\d+(\.\d+)?|I\d+)$/i.test(ref)
}

const noDates: ReadDates = {
  window: 'open',
  every: undefined,
  condition: undefined,
  asPrinted: undefined,
  fault: undefined,
  isDoubtful: false,
  isDeclared: false,
}

function readDates({ cells, place }: ActionRow, { settings, readWhen, ledger }: Drafting): ReadDates {
  const [when, start, end] = [cells.get('when'), cells.get('start'), cells.get('end')]
  const dates = chooseDates(when?.text, start?.text, end?.text, settings, readWhen)
  const read = start || end ? [start, end] : [when]
  for (const cell of read) {
    if (dates.fault !== undefined) ledger.list(cell, dates.fault)
    ledger.placed(cell)
  }
  if (read[0] !== when) ledger.list(when, 'beside a start and an end')
  if (read.every((cell) => cell === undefined))
    ledger.listAction(place, cells.get('what')?.text ?? '', 'no date is given; the window is open')
  return dates
}

function chooseDates(
  when: string | undefined,
  start: string | undefined,
  end: string | undefined,
  settings: PrintedSettings,
  readWhen: Drafting['readWhen'],
): ReadDates {
  if (start !== undefined || end !== undefined) return readStartAndEnd(start ?? '', end ?? '', settings)
  return when === undefined ? noDates : readWhen(when)
}
