import { baseName } from '../model/base-name.js'
import type { Finding } from '../model/finding.js'
import { nearestTo } from '../model/nearest.js'
import { assembleDraft, type WrittenFile } from './assemble-draft.js'
import type { YamlValue } from './build-value.js'
import { checkShape } from './check-shape.js'
import { checkJournalName } from './dated-journal.js'
import { decodeForDisplay, decodeText } from './decode-text.js'
import type { DraftPlan } from './draft.js'
import { type FileKind, kindOfFile, yamlEnding } from './file-kinds.js'
import { valueAt } from './label.js'
import { parseYaml } from './parse-yaml.js'
import type { SourceFile, SourceText } from './source-file.js'

/** The plan's folder as it was found: the files it is made of, and the paths of other YAML files below it. */
export interface PlanFolder {
  /** The folder's own name, `plan` as a rule: the first part of every path. */
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly strays: readonly string[]
  /** Whether git tracks a file, by its path as in `files`; undefined, or left out, where nobody knows. */
  readonly isTracked?: (path: string) => boolean | undefined
}

export interface DraftReading {
  /** Undefined where a file's shape is not sound. */
  readonly draft: DraftPlan | undefined
  readonly findings: readonly Finding[]
  /** Every file's text, for the lines that findings show. */
  readonly texts: ReadonlyMap<string, SourceText>
}

interface ReadFile extends WrittenFile {
  readonly text: SourceText
  readonly findings: readonly Finding[]
}

/** Reads every file by itself: bytes, YAML, shape. Each stops at the first pass that fails; the others go on. */
export function readDraft(folder: PlanFolder): DraftReading {
  const read = [...folder.files].sort(byPath).map((file) => readFile(folder, file))
  const findings = [
    ...read.flatMap((file) => file.findings),
    ...folder.strays.map((path) => strayFile(folder, path)),
    ...missingFiles(folder, read),
  ]
  const texts = new Map(read.map(({ text }) => [text.path, text]))
  return { draft: findings.length > 0 ? undefined : assembleDraft(read, folder.isTracked), findings, texts }
}

/** Journal files share a folder, so this is also the order in which their entries of one day count. */
function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1
}

function readFile(folder: PlanFolder, file: SourceFile): ReadFile {
  const kind = kindOfFile(file.path.slice(folder.name.length + 1)) ?? 'plan'
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
  const meant = nameMeant(folder, path)
  const message = 'this file is not read: it is none of the files that a plan is made of'
  const fix =
    meant === undefined
      ? `move it to ${folder.name}/targets or ${folder.name}/journal, or out of ${folder.name}`
      : `rename it to ${baseName(meant)}`
  return wholeFile(path, 'known-file', message, fix)
}

/** The file that a stray one was to be: `owners.yml` and `owner.yaml` are owners.yaml. From the plan's folder. */
function nameMeant(folder: PlanFolder, path: string): string | undefined {
  const inPlan = path.slice(folder.name.length + 1)
  const renamed = inPlan.replace(yamlEnding, '.yaml')
  if (kindOfFile(renamed) !== undefined) return renamed
  return nearestTo(renamed, ['plan.yaml', 'owners.yaml', 'indicators.yaml', 'implementation.yaml'])
}

/** Gives way to a stray file that is the missing one under another name. */
function missingFiles(folder: PlanFolder, read: readonly ReadFile[]): Finding[] {
  const required = [
    ['plan', 'plan.yaml', 'it holds the title of the plan: title: …'],
    ['owners', 'owners.yaml', 'it lists who answers for actions'],
    ['target', 'targets/T1.yaml', 'a plan has at least one target, each in a file of its own'],
  ] as const
  const there = new Set<FileKind | undefined>([
    ...read.map(({ kind }) => kind),
    ...folder.strays.map((path) => kindOfFile(nameMeant(folder, path) ?? '')),
  ])
  return required
    .filter(([kind]) => !there.has(kind))
    .map(([, name, what]) =>
      wholeFile(`${folder.name}/${name}`, 'file-given', 'this file is missing', `add it: ${what}`),
    )
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
    `this file holds ${what}, and lies in the wrong folder`,
    `move it to ${home}`,
  )
}

function wholeFile(file: string, rule: string, message: string, fix: string): Finding {
  return { rule, severity: 'error', message, fix, at: { file, start: 0, end: 0 } }
}
