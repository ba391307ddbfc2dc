import { Document, isPair, isScalar, visit } from 'yaml'
import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { Imported, ImportedAction } from './draft-import.js'
import { nobodyYet } from './owner-finder.js'

/** The plan's files by their path in its folder. */
export function printPlan(imported: Imported, mapping: ImportMapping): ReadonlyMap<string, string> {
  const actions = groupActions(imported.actions)
  const files = new Map<string, string>()
  files.set('plan.yaml', `${head('plan')}${print(settingsOf(imported, mapping))}`)
  files.set('owners.yaml', `${head('owners')}${print(ownersOf(imported))}`)
  for (const { id, group, title, statement, window, asPrinted, suggestions } of imported.targets) {
    const written = {
      id,
      group,
      title,
      statement,
      window,
      as_printed: asPrinted,
      what_you_can_do: someOf(suggestions),
      actions: (actions.get(id) ?? []).map(writtenAction),
    }
    files.set(`targets/${id}.yaml`, `${head('target', '../')}${print(written)}`)
  }
  const [first] = imported.entries
  if (first)
    files.set(
      `journal/${first.on.slice(0, 'YYYY-MM'.length)}.yaml`,
      `${head('journal', '../')}${print(journalOf(imported))}`,
    )
  return files
}

function groupActions(actions: readonly ImportedAction[]): ReadonlyMap<string, readonly ImportedAction[]> {
  const groups = new Map<string, ImportedAction[]>()
  for (const action of actions) {
    const group = groups.get(action.target)
    if (group) group.push(action)
    else groups.set(action.target, [action])
  }
  return groups
}

function head(schema: string, up = ''): string {
  return `# yaml-language-server: $schema=${up}.schema/${schema}.json\n`
}

function settingsOf({ actions, fields }: Imported, mapping: ImportMapping) {
  const doubtful = actions.filter(({ isDoubtful }) => isDoubtful)
  return {
    title: mapping.title,
    year_starts: mapping.yearStarts,
    printed_days: mapping.printedDays === 'by' ? 'by' : undefined,
    printed_words: someEntries(new Map([...mapping.printedWords, ...declaredWords(actions)])),
    status_words: someEntries(
      new Map([...mapping.statusWords].filter(([, { state, outlook }]) => state ?? outlook)),
    ),
    fields: someEntries(new Map([...fields].map(([key, title]) => [key, { title }]))),
    exceptions: someOf(
      doubtful.map(({ id, asPrinted }) => ({
        rule: 'window-as-printed',
        at: id,
        reason: `Imported; it is to be decided what "${asPrinted}" means`,
      })),
    ),
  }
}

/** The words of a start and an end in two columns, with the window that they mean together. */
function declaredWords(actions: readonly ImportedAction[]): readonly (readonly [string, string])[] {
  return actions.flatMap(({ isDeclared, asPrinted = '', window }) =>
    isDeclared ? [[asPrinted, window] as const] : [],
  )
}

function ownersOf({ owners }: Imported) {
  const written = [...owners].map(([code, name]) => [
    code,
    code === nobodyYet.code ? { name, kind: 'group' } : { name },
  ])
  return { owners: Object.fromEntries(written) }
}

function writtenAction({
  id,
  ref,
  what,
  owner,
  partners,
  window,
  condition,
  asPrinted,
  every,
  theme,
  fields,
}: ImportedAction) {
  return {
    id,
    ref,
    what,
    owner: owner.length === 1 ? owner[0] : owner,
    partners: someOf(partners),
    window,
    condition,
    as_printed: asPrinted,
    theme,
    every,
    fields: someEntries(fields),
  }
}

function journalOf({ entries }: Imported) {
  return {
    entries: entries.map(({ action, on, state, asReported, progress }) => ({
      action,
      on,
      undated: true,
      state,
      as_reported: asReported,
      progress,
    })),
  }
}

function someOf<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list
}

function someEntries<Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> | undefined {
  return map.size === 0 ? undefined : Object.fromEntries(map)
}

const lineWidth = 100 // columns

/** Lists of codes stand on one line; longer texts are folded. */
export function print(content: object): string {
  const document = new Document(content, { keepUndefined: false, aliasDuplicateObjects: false })
  visit(document, {
    Seq: (key, list, path) => {
      const parent = path.at(-1)
      const isShort = list.items.every((item) => isScalar(item) && String(item.value).length < 20)
      if (isShort && isPair(parent) && key === 'value') list.flow = true
    },
    Pair: (_key, { value }) => {
      if (isScalar(value) && typeof value.value === 'string' && value.value.length > lineWidth - 20)
        value.type = 'BLOCK_FOLDED'
    },
  })
  return document.toString({ lineWidth, flowCollectionPadding: false })
}
