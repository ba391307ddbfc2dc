import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { PrintedSettings } from '../../model/parse-printed-window.js'
import type { ImportedAction } from './draft-import.js'
import type { Ledger } from './ledger.js'
import type { OwnerFinder } from './owner-finder.js'
import { type ReadDates, readStartAndEnd, readWhen } from './read-when.js'
import type { ActionRow } from './walk-tables.js'

interface Drafting {
  readonly id: string
  readonly target: string
  readonly mapping: ImportMapping
  readonly settings: PrintedSettings
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
  const { window, every, condition, asPrinted, isDoubtful } = dates
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
  const [, number, rest] = (mapping.numberInFront === 'ref' && inFront.exec(wording)) || []
  const ref = printed?.text ?? number
  const isFree = ref !== undefined && !refs.has(ref) && !/^(T\d+(\.\d+)?|I\d+)$/.test(ref)
  if (isFree) refs.add(ref)
  if (isFree || ref === id) ledger.placed(printed)
  else ledger.list(printed, 'this number is used before, or is the form of an id; it was left out')
  return {
    ref: isFree ? ref : undefined,
    what: isFree && printed === undefined ? (rest ?? wording) : wording,
  }
}

const noDates: ReadDates = {
  window: 'open',
  every: undefined,
  condition: undefined,
  asPrinted: undefined,
  fault: undefined,
  isDoubtful: false,
}

function readDates({ cells }: ActionRow, { settings, ledger }: Drafting): ReadDates {
  const [when, start, end] = [cells.get('when'), cells.get('start'), cells.get('end')]
  const dates = chooseDates(when?.text, start?.text, end?.text, settings)
  for (const cell of [when, start, end]) {
    if (dates.fault !== undefined) ledger.list(cell, dates.fault)
    ledger.placed(cell)
  }
  if (when && (start || end)) ledger.list(when, 'beside a start and an end')
  const [what] = [cells.get('what')]
  if (!when && !start && !end)
    ledger.listAction(
      what?.place ?? { row: 0, column: 0 },
      what?.text ?? '',
      'no date is given; the window is open',
    )
  return dates
}

function chooseDates(
  when: string | undefined,
  start: string | undefined,
  end: string | undefined,
  settings: PrintedSettings,
): ReadDates {
  if (start !== undefined || end !== undefined) return readStartAndEnd(start ?? '', end ?? '', settings)
  return when === undefined ? noDates : readWhen(when, settings)
}
