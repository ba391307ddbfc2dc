import { baseName } from '../model/base-name.js'
import type { Finding } from '../model/finding.js'
import { assembleDraft, type WrittenFile } from './assemble-draft.js'
import { checkJournalName } from './dated-journal.js'
import { describeOddItem } from './describe-odd-item.js'
import type { DraftPlan } from './draft.js'
import { type FileKind, kindOfFile } from './file-kinds.js'
import { listUnread } from './list-unread.js'
import { kindMeant, kindOfStray, largestFile, nameMeant, type PlanFolder } from './plan-folder.js'
import { checkShape } from './shape/check-shape.js'
import { valueAt } from './shape/label.js'
import type { SourceFile, SourceText } from './source-file.js'
import { decodeForDisplay, decodeText } from './text/decode-text.js'
import type { YamlValue } from './yaml/build-value.js'
import { parseYaml } from './yaml/parse-yaml.js'

export interface DraftOutcome {
  /** Undefined where a file's shape is not sound. */
  readonly draft: DraftPlan | undefined
  /** Of the files whose shape is sound, whatever the others are. */
  readonly sound: DraftPlan
  readonly findings: readonly Finding[]
  /** Every file's text, for the lines that findings show. */
  readonly texts: ReadonlyMap<string, SourceText>
  /** What each file's bytes came to, by its path. */
  readonly read: ReadonlyMap<string, ReadFile>
}

interface ReadFile extends WrittenFile {
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
}

/**
 * Reads every file by itself: bytes, YAML, shape. Each stops at the first pass that fails; the others go on. A file whose
 * bytes are those of an earlier reading of the folder is not read again.
 */
export function readDraft(folder: PlanFolder, earlier?: Pick<DraftOutcome, 'read'>): DraftOutcome {
  const read = [...folder.files].sort(byPath).map((file) => {
    const known = earlier?.read.get(file.path)
    return known?.bytes === file.bytes ? known : { bytes: file.bytes, ...readFile(folder, file) }
  })
  const missing = listMissing(folder, read)
  const findings = [
    ...read.flatMap((file) => file.findings),
    ...folder.strays.map((path) => strayFile(folder, path)),
    ...folder.oddities.map(describeOddItem),
    ...missing.map((kind) => missingFile(folder, kind)),
  ]
  const texts = new Map(read.map(({ text }) => [text.path, text]))
  const isSound = (file: ReadFile) => file.findings.length === 0
  const unsound = read.filter((file) => !isSound(file))
  const unread = listUnread(folder, unsound, missing)
  const sound = assembleDraft(folder, read.filter(isSound), unread)
  return {
    draft: findings.length > 0 ? undefined : sound,
    sound,
    findings,
    texts,
    read: new Map(read.map((file) => [file.text.path, file])),
  }
}

/** Journal files share a folder, so this is also the order in which their entries of one day count. */
function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1
}

function readFile(folder: PlanFolder, file: SourceFile): Omit<ReadFile, 'bytes'> {
  const kind = kindOfFile(file.path.slice(folder.name.length + 1)) ?? 'plan'
  if (file.bytes.length > largestFile) return tooLarge(kind, file)
  const decoded = decodeText(file)
  if (!decoded.ok) {
    const text = decodeForDisplay(file, decoded.fault)
    return { kind, text, written: null, findings: [decoded.fault] }
  }
  const text = decoded.value
  const yaml = parseYaml(text.text)
  if (!yaml.ok) {
    const { rule, message, fix, start, end } = yaml.fault
    const at = { file: file.path, start, end }
    return { kind, text, written: null, findings: [{ rule, severity: 'error', message, fix, at }] }
  }
  return { kind, text, written: yaml.value, findings: checkValue(kind, file.path, yaml.value) }
}

/** Of what is in memory already; on the disk and in git a file is refused before it is read. */
function tooLarge(kind: FileKind, { path }: SourceFile): Omit<ReadFile, 'bytes'> {
  const finding = describeOddItem({ path, oddity: 'too large' })
  return { kind, text: { path, text: '' }, written: null, findings: [finding] }
}

function checkValue(kind: FileKind, path: string, value: YamlValue | undefined): readonly Finding[] {
  if (value === undefined) return [emptyFile(kind, path)]
  const astray = checkHome(kind, path, value)
  if (astray) return [astray]
  const findings = checkShape(kind, path, value)
  const odd = kind === 'journal' && findings.length === 0 ? checkJournalName(path) : undefined
  return odd ? [odd] : findings
}

function emptyFile(kind: FileKind, path: string): Finding {
  const isRequired = kind === 'plan' || kind === 'owners'
  const fix = isRequired ? 'fill it in' : 'fill it in, or delete the file if it is not needed'
  return wholeFile(path, 'file-filled', 'the file is empty', fix)
}

function strayFile(folder: PlanFolder, path: string): Finding {
  const message = 'this file is not read, because it is not one of the files of a plan'
  return wholeFile(path, 'known-file', message, fixForStray(folder, path))
}

function fixForStray(folder: PlanFolder, path: string): string {
  const meant = nameMeant(folder, path)
  if (meant === undefined)
    return `move it to ${folder.name}/targets or ${folder.name}/journal, or out of ${folder.name}`
  const [own = '', right = ''] = [path.slice(folder.name.length + 1), meant].map((name) => name.split('/')[0])
  return meant.includes('/') && own !== right
    ? `rename the folder ${own} to ${right}`
    : `rename it to ${baseName(meant)}`
}

const required = {
  plan: ['plan.yaml', 'it holds the title of the plan: title: …'],
  owners: ['owners.yaml', 'it lists who is responsible for actions'],
  target: ['targets/T1.yaml', 'a plan has at least one target, and each has a file of its own'],
} as const

type RequiredKind = keyof typeof required

/** Gives way to a stray file that is the missing one under another name. */
function listMissing(folder: PlanFolder, read: readonly ReadFile[]): readonly RequiredKind[] {
  const there = new Set<FileKind | undefined>([
    ...read.map(({ kind }) => kind),
    ...folder.strays.map((path) => kindOfStray(folder, path)),
    ...folder.oddities.map(kindMeant),
  ])
  return (Object.keys(required) as RequiredKind[]).filter((kind) => !there.has(kind))
}

function missingFile(folder: PlanFolder, kind: RequiredKind): Finding {
  const [name, what] = required[kind]
  return wholeFile(`${folder.name}/${name}`, 'file-given', 'this file is missing', `add it: ${what}`)
}

/** A journal among the targets, or a target in the journal: one finding, not one for each of its fields. */
function checkHome(kind: FileKind, path: string, value: YamlValue): Finding | undefined {
  const holds = (key: string) => valueAt(value, [key]) !== undefined
  const isJournal = kind === 'target' && holds('entries') && !holds('actions')
  const isTarget = kind === 'journal' && holds('actions') && !holds('entries')
  if (!isJournal && !isTarget) return undefined
  const [what, home] = isJournal ? ['a journal', 'journal'] : ['a target', 'targets']
  return wholeFile(
    path,
    'known-file',
    `this file holds ${what}, but is in the wrong folder`,
    `move it to ${home}`,
  )
}

function wholeFile(file: string, rule: string, message: string, fix: string): Finding {
  return { rule, severity: 'error', message, fix, at: { file, start: 0, end: 0 } }
}
