import type { Place } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import { nearestTo } from '../../model/nearest-to.js'
import { countOf, listInWords } from '../../model/words.js'
import type { Mistake } from '../rule.js'

/** One place in which something is named. */
export interface NameUse {
  readonly name: string
  readonly label: string
  readonly at: Place
  readonly about?: string
  /** Where one name belongs, what to do with several; the other places are items of a list. */
  readonly fixForSeveral?: (names: readonly string[]) => string
}

/** What the names are names of: the known ones with what they stand for, and how the sentence calls them. */
export interface NameList {
  readonly known: ReadonlyMap<string, string>
  /** `one of the plan's owners`. */
  readonly noun: string
  /** Where a new one would be put in. */
  readonly home: string
  /** What to know of one that was there and no longer is: ends the fix where no name is near. */
  readonly afterwards?: string
}

/**
 * A name that is not known is one mistake however often it is used: reported at its first use, with a count of the others.
 * Uses of known names may be left out beforehand.
 */
export function checkNames(uses: readonly NameUse[], names: NameList): readonly Mistake[] {
  const { known, noun, home, afterwards = '' } = names
  const unknown = groupBy(
    uses.filter(({ name }) => !known.has(name)),
    ({ name }) => name,
  )
  const [[lost] = []] = unknown.values()
  if (known.size === 0 && unknown.size > 1 && lost)
    return [{ ...describeAllLost(lost, unknown.size - 1, noun, home), fixAlsoAt: uses.map(({ at }) => at) }]
  return [...unknown.values()].flatMap(([first, ...others], index) => {
    if (!first) return []
    const fix =
      index < mostSuggested
        ? fixForName(first, names)
        : `add it to ${home}, or name one that is there${afterwards}`
    const elsewhere = others.length > 0 ? ` (and in ${countOf(others.length, 'other place')})` : ''
    const message = `${first.label}: "${first.name}" is not ${noun}${elsewhere}`
    return [
      {
        message,
        at: first.at,
        fixAlsoAt: others.map(({ at }) => at),
        fix,
        about: first.about,
        alsoAbout: [first.name],
      },
    ]
  })
}

/** Where the list holds nothing it is the list that is missing, and not each of its names. */
function describeAllLost(
  { label, name, at, about }: NameUse,
  others: number,
  noun: string,
  home: string,
): Mistake {
  return {
    message: `${label}: "${name}" is not ${noun}, and neither ${others === 1 ? 'is' : 'are'} ${countOf(others, 'other')} that the plan names: ${home} lists none`,
    at,
    fix: `put ${home} back, or list them there`,
    about,
  }
}

const longestList = 12

/** Each suggestion compares a name with every known one; past this many something larger is wrong. */
const mostSuggested = 100

function fixForName(
  { name, fixForSeveral = listEach }: NameUse,
  { known, home, afterwards = '' }: NameList,
): string {
  const several = name.split(/[\s,;&/]+/).filter((part) => part !== 'and')
  if (several.length > 1 && several.every((part) => known.has(part))) return fixForSeveral(several)
  const nearest = nearestTo(name, known.keys()) ?? byMeaning(name, known)
  if (nearest !== undefined) return `did you mean "${nearest}"${meaning(known.get(nearest))}?`
  const choices = [...known.keys()]
  if (choices.length === 0 || choices.length > longestList)
    return `add it to ${home}, or name one that is there${afterwards}`
  return `choose ${listInWords(choices, 'or')}, or add it to ${home}${afterwards}`
}

function listEach(names: readonly string[]): string {
  return `list each by itself: [${names.join(', ')}]`
}

/** The name in full, or nearly so, where the code belongs: `Voluntary Centre` for `VC`. */
function byMeaning(name: string, known: ReadonlyMap<string, string>): string | undefined {
  const nearest = nearestTo(name, known.values())
  return nearest === undefined ? undefined : [...known].find(([, words]) => words === nearest)?.[0]
}

function meaning(words: string | undefined): string {
  return words ? ` (${words})` : ''
}
