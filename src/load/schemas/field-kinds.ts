import { memoize } from '../../model/memoize.js'
import { schemas } from './index.js'

/** What the name of a field says by itself, where a file cannot be parsed and nobody knows what stands around it. */
export interface FieldKinds {
  /** Lists that hold items of several fields, such as actions. */
  readonly listsOfItems: ReadonlySet<string>
  /** Lists that hold single values, such as partners. */
  readonly listsOfValues: ReadonlySet<string>
  /**
   * By a field that only the items of one list have, the name of that list. Lists that fill a file are left out: nothing
   * stands above them, so nobody forgets their name by itself.
   */
  readonly listByField: ReadonlyMap<string, string>
}

interface SchemaPart {
  readonly type: string | readonly string[]
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly additionalProperties?: boolean | SchemaPart
  readonly items?: SchemaPart
}

/** From all the schemas, the first time that there is something to find. */
export function fieldKinds(): FieldKinds {
  return kindsIn(schemas)
}

const kindsIn = memoize((all: Readonly<Record<string, SchemaPart>>): FieldKinds => {
  const lists = Object.values(all).flatMap(listsIn)
  const ofItems = lists.filter(({ items }) => items.properties !== undefined)
  return {
    listsOfItems: new Set(ofItems.map(({ name }) => name)),
    listsOfValues: new Set(lists.filter((list) => !ofItems.includes(list)).map(({ name }) => name)),
    listByField: listByFieldOf(ofItems.filter(({ isAlone }) => !isAlone)),
  }
})

interface ListField {
  readonly name: string
  readonly items: SchemaPart
  /** Whether it is the only field where it stands. */
  readonly isAlone: boolean
}

function listsIn({ properties = {}, additionalProperties, items }: SchemaPart): readonly ListField[] {
  const fields = Object.entries(properties)
  return [
    ...fields.flatMap(([name, field]) =>
      field.items && field.type === 'array'
        ? [{ name, items: field.items, isAlone: fields.length === 1 }]
        : [],
    ),
    ...fields.flatMap(([, field]) => listsIn(field)),
    ...(typeof additionalProperties === 'object' ? listsIn(additionalProperties) : []),
    ...(items ? listsIn(items) : []),
  ]
}

function listByFieldOf(lists: readonly ListField[]): ReadonlyMap<string, string> {
  const names = lists.flatMap(({ name, items }) =>
    Object.keys(items.properties ?? {}).map((field) => [field, name] as const),
  )
  return new Map(
    names.filter(([field], index) => names.every(([other], at) => other !== field || at === index)),
  )
}
