import { baseName } from '../model/base-name.js'
import { defaults } from '../model/defaults.js'
import { groupBy } from '../model/group-by.js'
import { parseMonthName } from '../model/month-names.js'
import { recordedDay } from '../model/recorded-day.js'
import type { DraftAction, DraftEntry, DraftPart, DraftPlan, DraftTarget, Unread } from './draft.js'
import type { FileKind } from './file-kinds.js'
import type { PlanFolder } from './plan-folder.js'
import type {
  WrittenImplementation,
  WrittenIndicators,
  WrittenJournal,
  WrittenOwners,
  WrittenPlan,
  WrittenTarget,
} from './schemas/written.js'
import type { SourceText } from './source-file.js'

/** A file and what it holds: of the shape that its kind asks for, once it has no findings. */
export interface WrittenFile {
  readonly kind: FileKind
  readonly text: SourceText
  readonly written: unknown
}

interface WrittenByKind {
  readonly plan: WrittenPlan
  readonly owners: WrittenOwners
  readonly indicators: WrittenIndicators
  readonly implementation: WrittenImplementation
  readonly target: WrittenTarget
  readonly journal: WrittenJournal
}

/** Puts files of sound shape together; they come in the order of their paths. */
export function assembleDraft(
  { name, isTracked }: PlanFolder,
  files: readonly WrittenFile[],
  unread: Unread,
): DraftPlan {
  const [settings = { written: { title: '' }, file: `${name}/plan.yaml`, path: [] }] = all(files, 'plan')
  const targets = all(files, 'target').sort((a, b) => targetNumberOf(a) - targetNumberOf(b))
  const actions = targets.flatMap((target) =>
    target.written.actions.map((written, index): DraftAction => {
      return { written, file: target.file, path: ['actions', index], target }
    }),
  )
  const steps = all(files, 'implementation').flatMap(({ file, written }) =>
    written.steps.map((step, index): DraftAction => {
      return { written: step, file, path: ['steps', index], target: undefined }
    }),
  )
  const journals = all(files, 'journal')
  const entries = journals.flatMap(listEntries)
  return {
    settings,
    yearStarts: parseMonthName(settings.written.year_starts ?? defaults.year_starts) ?? 4,
    exceptions: (settings.written.exceptions ?? []).map((written, index) => {
      return { written, file: settings.file, path: ['exceptions', index] }
    }),
    owners: new Map(all(files, 'owners').flatMap((file) => named(file, 'owners', file.written.owners))),
    indicators: new Map(
      all(files, 'indicators').flatMap((file) => named(file, 'indicators', file.written.indicators)),
    ),
    targets,
    actions: [...actions, ...steps],
    entries,
    entriesById: groupById(entries),
    journals,
    unread,
    isTracked,
  }
}

/** Every file of a kind. The cast is what the schema of that kind has just vouched for. */
function all<Kind extends FileKind>(
  files: readonly WrittenFile[],
  kind: Kind,
): DraftPart<WrittenByKind[Kind]>[] {
  return files
    .filter((file) => file.kind === kind)
    .map(({ text, written }) => ({ written: written as WrittenByKind[Kind], file: text.path, path: [] }))
}

function named<Item>(
  { file }: DraftPart<unknown>,
  list: string,
  written: Record<string, Item>,
): [string, DraftPart<Item>][] {
  return Object.entries(written).map(([name, item]) => [name, { written: item, file, path: [list, name] }])
}

function targetNumberOf(target: DraftTarget): number {
  return Number(target.written.id.slice(1))
}

function listEntries({ file, written: { entries, meeting } }: DraftPart<WrittenJournal>): DraftEntry[] {
  const journal = baseName(file).replace(/\.yaml$/, '')
  return entries.map((written, index) => {
    const about = written.action ?? written.target ?? ''
    return { written, file, path: ['entries', index], meeting, journal, about }
  })
}

/** A plan has many short lists that mostly are in order already, and to begin sorting takes longer than to look. */
function groupById(entries: readonly DraftEntry[]): ReadonlyMap<string, readonly DraftEntry[]> {
  const groups = groupBy(entries, ({ about }) => about)
  for (const group of groups.values()) if (group.some(isBeforeLast)) group.sort(inOrder)
  return groups
}

function isBeforeLast(entry: DraftEntry, index: number, group: readonly DraftEntry[]): boolean {
  const last = group[index - 1]
  return last !== undefined && inOrder(entry, last) < 0
}

/** By day, then recorded day, then file name; what is left stands by its place, which a stable sort keeps. */
function inOrder(a: DraftEntry, b: DraftEntry): number {
  return (
    compareText(a.written.on, b.written.on) ||
    compareText(recordedDayOf(a), recordedDayOf(b)) ||
    compareText(a.journal, b.journal)
  )
}

function recordedDayOf({ written, meeting }: DraftEntry): string {
  return recordedDay({ recorded: written.recorded, meeting, on: written.on })
}

/** Days compare as they are written. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
