import type { JointOwner } from '../../../load/mapping/mapping.js'
import { namesNobody, splitOwners } from '../split-owners.js'
import { tidyText } from '../walk/tidy.js'

export interface GuessedOwners {
  readonly separators: readonly string[]
  readonly owners: ReadonlyMap<string, string>
  readonly joint: ReadonlyMap<string, JointOwner>
}

const candidates = [';', 'line break', '+', '&', '/', ',', 'blank'] as const

/** How cells of owners are split, and a code for each name. `cells` have their line breaks. */
export function guessOwners(cells: readonly string[]): GuessedOwners {
  const texts = [...new Set(cells)].filter((cell) => cell.trim() !== '' && !namesNobody(tidyText(cell)))
  const separators = candidates.filter((separator) => splits(texts, separator))
  const known = new Set(texts.flatMap((cell) => splitOwners(cell, separators).lead.map(tidyText)))
  const joint = new Map<string, JointOwner>()
  for (const cell of texts) {
    const found = splitWords(cell, separators, known)
    if (found) joint.set(tidyText(cell), found)
  }
  const names = texts.flatMap((cell) => {
    const { lead, partners } = joint.get(tidyText(cell)) ?? splitOwners(cell, separators)
    return [...lead, ...partners].map(tidyText)
  })
  return { separators, owners: codesFor(withoutRepeats(names)), joint }
}

/** A separator between names of a few words; a comma in one long sentence is none. */
function splits(texts: readonly string[], separator: string): boolean {
  const all = texts.map((text) => splitOwners(text, [separator]).lead)
  const joint = all.filter((names) => names.length > 1)
  if (separator === 'blank' && !areCodes(joint, all)) return false
  return joint.some((lead) => lead.every((name) => name.split(/\s+/).length <= 8))
}

/** Words with a blank between them are a name, such as PARKS FORUM; codes come again in other cells. */
function areCodes(joint: readonly (readonly string[])[], all: readonly (readonly string[])[]): boolean {
  const isElsewhere = (code: string) => all.filter((codes) => codes.includes(code)).length > 1
  return joint.filter((codes) => codes.some(isElsewhere)).length > joint.length / 2
}

/**
 * `X with Y and Z`: X leads. `X and Y`: two owners only where one of them stands alone in the table too, since a body may
 * have "and" in its name; else it stays whole, and the mapping can split it.
 */
function splitWords(
  cell: string,
  separators: readonly string[],
  known: ReadonlySet<string>,
): JointOwner | undefined {
  const [lead = '', ...helpers] = tidyText(cell).split(/\s+(?:with support from|supported by|with)\s+/i)
  if (helpers.length > 0)
    return {
      lead: splitAnd(lead, separators, known),
      partners: helpers.flatMap((part) => splitOwners(part, [...separators, 'and']).lead),
    }
  const sentences = tidyText(cell).split(/\.\s+(?=\p{Lu})/u)
  const base = splitOwners(sentences[0] ?? '', separators).lead
  const names = base.flatMap((name) => splitAnd(name, [], known))
  return names.length > base.length || sentences.length > 1 ? { lead: names, partners: [] } : undefined
}

function splitAnd(
  text: string,
  separators: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  return splitOwners(text, separators).lead.flatMap((name) => {
    const parts = splitOwners(name, ['and']).lead
    const others = parts.filter((part) => known.has(part))
    return parts.length > 1 && others.length > 0 && !(known.size === 1 && known.has(name)) ? parts : [name]
  })
}

/** One of names that differ in capitals only. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  const byForm = new Map<string, string>()
  for (const name of names)
    if (name !== '' && !byForm.has(name.toLowerCase())) byForm.set(name.toLowerCase(), name)
  return [...byForm.values()]
}

const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'to',
  'at',
  'in',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'et',
  'der',
  'die',
  'und',
])

/** Initials, or the name itself where it is one word; a number is put behind a code that is taken. */
function codesFor(names: readonly string[]): ReadonlyMap<string, string> {
  const byCode = new Map<string, string>()
  for (const name of names) {
    const code = codeOf(name)
    let free = code
    for (let count = 2; byCode.has(free) || free === 'TBA'; count += 1) free = `${code}${count}`
    byCode.set(free, name)
  }
  return byCode
}

const longestCode = 12 // letters

function codeOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '')
  const words = plain.split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && !small.has(word.toLowerCase()))
  const [only = 'X', ...more] = words
  const code =
    more.length === 0
      ? only.slice(0, longestCode)
      : words
          .map((word) => word[0])
          .join('')
          .slice(0, longestCode)
  const upper = code.toUpperCase()
  return /^[A-Z]/.test(upper) ? upper : `X${upper}`
}
