import { groupBy } from '../../model/group-by.js'
import type { Plan } from '../../model/plan.js'
import {
  type Flag,
  flagNames,
  type Standing,
  type StandingName,
  standingNames,
} from '../../model/standing.js'
import { ownerInWords } from '../../report/words/owner-words.js'
import { nameIndicators, nameOwners, nameTargets, readName, refsIn } from '../arguments/read-name.js'
import { readWord } from '../arguments/read-options.js'
import { Failure } from '../failure.js'

/** What of `plan status` narrows the rows; each may be given several times. */
export interface FilterOptions {
  readonly owner?: readonly string[]
  readonly involves?: readonly string[]
  readonly target?: readonly string[]
  readonly indicator?: readonly string[]
  readonly theme?: readonly string[]
  readonly group?: readonly string[]
  readonly where?: readonly string[]
  readonly standing?: readonly string[]
}

/** What the rows must meet: of one option any value will do, and every option that is given must. */
export interface Filter {
  readonly isMet: (standing: Standing) => boolean
  /** What it lets through: `owner Compact Forum (CF)`. */
  readonly words: readonly string[]
}

/** One for each option that is given; none, as of most runs, lets everything through. */
export function readFilters(plan: Plan, options: FilterOptions): readonly Filter[] {
  return [
    filterBy(options.owner, readOwner(plan, '--owner'), ({ life }) => life.owners, ownerWords(plan, 'owner')),
    filterBy(
      options.involves,
      readOwner(plan, '--involves'),
      ({ life }) => [...life.owners, ...life.partners],
      ownerWords(plan, 'involving'),
    ),
    filterBy(
      options.target,
      (text) => readName('--target', text, 'target', nameTargets(plan), refsIn(plan)),
      ({ action }) => [action.target],
      (id) => `target ${id}`,
    ),
    filterBy(
      options.indicator,
      (text) => readName('--indicator', text, 'indicator', nameIndicators(plan)),
      ({ action }) => action.indicators,
      (id) => `indicator ${id}`,
    ),
    filterBy(
      options.theme,
      (text) => readName('--theme', text, 'theme', headingsOf(plan, 'theme')),
      ({ action }) => [action.theme],
      (theme) => `theme ${theme}`,
    ),
    filterBy(
      options.group,
      (text) => readName('--group', text, 'group', headingsOf(plan, 'group')),
      ({ action }) => [action.group],
      (group) => `group ${group}`,
    ),
    ...filterByFields(plan, options.where ?? []),
    filterBy(
      options.standing,
      (text): StandingName | Flag => readWord('--standing', text, standingsAndFlags),
      ({ name, flags }) => [name, ...flags],
      (word) => word,
    ),
  ].flat()
}

/** What `--standing` takes. */
export const standingsAndFlags = [...new Set([...standingNames, ...flagNames])]

function filterBy<Value extends string>(
  texts: readonly string[] | undefined,
  read: (text: string) => Value,
  found: (standing: Standing) => readonly (string | null)[],
  inWords: (value: Value) => string,
): readonly Filter[] {
  if (texts === undefined || texts.length === 0) return []
  const wanted: readonly string[] = texts.map(read)
  return [
    {
      isMet: (standing) => found(standing).some((value) => value !== null && wanted.includes(value)),
      words: (wanted as readonly Value[]).map(inWords),
    },
  ]
}

/** `priority=High`: what an action says in one of the plan's own columns; of one column any value will do. */
function filterByFields(plan: Plan, texts: readonly string[]): readonly (readonly Filter[])[] {
  const titles = new Map([...plan.fields].map(([name, { title }]) => [name, title]))
  const wanted = texts.map((text) => {
    const [name = '', ...rest] = text.split('=')
    if (rest.length === 0)
      throw new Failure(`--where: "${text}" has no value. Give a field and a value, such as priority=High.`)
    return { field: readName('--where', name, 'field', titles), value: rest.join('=').trim() }
  })
  return [...groupBy(wanted, ({ field }) => field)].map(([field, values]) =>
    filterBy(
      values.map(({ value }) => value),
      (value) => value,
      ({ action }) => [action.fields[field] ?? null],
      (value) => `${titles.get(field)} ${value}`,
    ),
  )
}

function readOwner(plan: Plan, option: string): (text: string) => string {
  return (text) => readName(option, text, 'owner', nameOwners(plan))
}

function ownerWords(plan: Plan, noun: string): (code: string) => string {
  return (code) => `${noun} ${ownerInWords(plan, code)}`
}

function headingsOf({ targets, steps }: Plan, kind: 'theme' | 'group'): ReadonlyMap<string, string> {
  const actions = [...targets.flatMap((target) => target.actions), ...steps]
  return new Map(actions.flatMap(({ [kind]: heading }) => (heading === null ? [] : [[heading, heading]])))
}
