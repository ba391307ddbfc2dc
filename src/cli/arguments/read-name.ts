import { nearestTo, onlyOneWith } from '../../model/nearest-to.js'
import { normaliseText } from '../../model/normalise-text.js'
import type { Plan } from '../../model/plan.js'
import { listInWords } from '../../model/words.js'
import { Failure } from '../failure.js'

/** What a word on the command line can name: ids or codes, each with its name in full. */
export type NamesById = ReadonlyMap<string, string>

/** Nothing has this id or name. */
export class UnknownName extends Failure {
  readonly text: string
  /** The sentence without a guess at what was meant. */
  readonly what: string

  constructor(text: string, what: string, hint: string) {
    super(`${what} ${hint}`)
    this.text = text
    this.what = what
  }
}

/** The id or code of what was named, by code or by name in full, in any case. */
export function readName(option: string, text: string, noun: string, nameable: NamesById): string {
  const wanted = normaliseText(text).trim().toLowerCase()
  const ids = [...nameable.keys()]
  const id = ids.find((code) => code.toLowerCase() === wanted)
  const named = id === undefined ? ids.filter((code) => nameable.get(code)?.toLowerCase() === wanted) : [id]
  const [found, ...others] = named.length === 0 && noun === 'owner' ? ofPart(wanted, nameable) : named
  if (found !== undefined && others.length === 0) return found
  if (found !== undefined)
    throw new Failure(`${option}: "${text}" is the name of ${listInWords(named)}. Give one of these instead.`)
  const nearest = nearestTo(wanted, ids) ?? idOfNearestName(wanted, nameable)
  const name = nearest === undefined ? undefined : nameable.get(nearest)
  const hint = nearest
    ? `Did you mean ${nearest}${name === nearest ? '' : ` (${name})`}?`
    : describeChoices(text, ids)
  const what = `${option}: there is no ${noun} "${text}".`
  throw new UnknownName(text, what, nameable.size === 0 ? `The plan has none.` : hint)
}

/** People are named by a part of their name that no other has. */
function ofPart(text: string, nameable: NamesById): readonly string[] {
  const name = text.length < shortestPart ? undefined : onlyOneWith(text, nameable.values())
  return name === undefined ? [] : [...nameable].flatMap(([id, other]) => (other === name ? [id] : []))
}

const shortestPart = 3 // letters: fewer are more often a slip

const longestList = 20

/** All of them where they are few; of many, those that look like what was typed. */
function describeChoices(text: string, all: readonly string[]): string {
  const formOf = (id: string) => id.toUpperCase().replace(/\d+/g, '0') // T0 of T1 and T12
  const ids = all.length > longestList ? all.filter((id) => formOf(id) === formOf(text)) : all
  if (ids.length === 0 || ids.length > longestList)
    return 'Run plan status --all to list the ids of actions and steps.'
  return `Choose ${listInWords(ids, 'or')}.`
}

/** By a slip in its name in full, or by a part of it that is in no other. */
function idOfNearestName(text: string, nameable: NamesById): string | undefined {
  const name = nearestTo(text, nameable.values()) ?? onlyOneWith(text, nameable.values())
  return name === undefined ? undefined : [...nameable].find(([, other]) => other === name)?.[0]
}

export function nameOwners(plan: Plan): NamesById {
  return new Map([...plan.owners.values()].map(({ code, name }) => [code, name]))
}

export function nameTargets(plan: Plan): NamesById {
  return new Map(plan.targets.map(({ id, title }) => [id, title]))
}

export function nameIndicators(plan: Plan): NamesById {
  return new Map([...plan.indicators.values()].map(({ id, title }) => [id, title]))
}
