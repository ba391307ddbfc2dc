import type { DraftPart } from '../../load/draft.js'
import { atValue, type Place } from '../../model/finding.js'

/** The code of an owner, and where it is written. */
export interface WrittenCode {
  readonly code: string
  readonly at: Place
  /** The field holds it alone, and no list. */
  readonly isAlone: boolean
}

type OwnerField = 'owner' | 'partners' | 'agreed_by' | 'reported_by'
type NamesOwners = { readonly [Key in OwnerField]?: string | readonly string[] | undefined }

/** The codes that a field of an action or entry names: one by itself, or each of a list. */
export function codesIn(thing: DraftPart<NamesOwners>, key: OwnerField): readonly WrittenCode[] {
  const written = thing.written[key]
  if (written === undefined) return []
  if (typeof written === 'string') return [{ code: written, at: atValue(thing, key), isAlone: true }]
  return written.map((code, index) => ({ code, at: atValue(thing, key, index), isAlone: false }))
}
