import type { Path } from '../../model/finding.js'
import { entryLabel } from '../../model/words.js'
import type { FileKind } from '../file-kinds.js'
import type { YamlValue } from '../yaml/build-value.js'

/** What a person calls the thing that a path leads into: `action T1.3`, `entry 2 (T2.1)`, `owner CAD`. */
export function labelOf(kind: FileKind, file: YamlValue, path: Path): string {
  const [list, key] = path
  const item = key === undefined ? undefined : valueAt(file, [list ?? '', key])
  const label =
    item === undefined || key === undefined ? undefined : itemLabels[`${kind}.${list}`]?.(item, key)
  return label ?? (kind === 'target' ? describeItem('target', file) : fileLabels[kind])
}

const itemLabels: Record<string, (item: YamlValue, key: string | number) => string> = {
  'plan.terms': (_, term) => `term ${term}`,
  'plan.context': (_, index) => `context, part ${Number(index) + 1}`,
  'target.actions': (item, index) => describeItem('action', item, index),
  'implementation.steps': (item, index) => describeItem('step', item, index),
  'journal.entries': (item, index) =>
    entryLabel(Number(index), textAt(item, 'action') ?? textAt(item, 'target')),
  'owners.owners': (_, code) => `owner ${code}`,
  'indicators.indicators': (_, id) => `indicator ${id}`,
}

export function valueAt(value: YamlValue, path: Path): YamlValue | undefined {
  let found: YamlValue | undefined = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string | number, YamlValue>)[step]
  }
  return found
}

const fileLabels: Record<FileKind, string> = {
  plan: 'the plan',
  owners: 'the owners',
  indicators: 'the indicators',
  implementation: 'the steps',
  target: 'the target',
  journal: 'the journal',
}

function describeItem(noun: string, item: YamlValue, position?: string | number): string {
  const id = textAt(item, 'id')
  if (id !== undefined) return `${noun} ${id}`
  return typeof position === 'number' ? `${noun} number ${position + 1}` : `the ${noun}`
}

function textAt(value: YamlValue, key: string): string | undefined {
  const found = valueAt(value, [key])
  return typeof found === 'string' ? found : undefined
}
