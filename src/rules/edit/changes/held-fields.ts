import type { Hold } from '../../../load/schemas/fields.js'

/** What the sentence about a changed field says. */
export interface FieldWords {
  /** `the month in which the planning year starts`. */
  readonly name: string
  /** What the change does to answers for days that are past: `quarters in past papers would be named differently`. */
  readonly effect: string
  /** What holds where it is left out, as it would be written. */
  readonly standard?: string
  /** Of something that may be added: the day, as written, from which it makes a difference. */
  readonly holdsFrom?: (value: string & Readonly<Record<string, string>>) => string | undefined
}

/** The rule that compares a field with better words than a sentence about any field can have. */
export interface ComparedBy {
  readonly rule: string
}

interface Schema {
  readonly properties: Readonly<Record<string, { readonly held: Hold }>>
}

type KeysHeld<Of extends Schema, How extends Hold> = {
  [Key in keyof Of['properties']]: Of['properties'][Key]['held'] extends How ? Key : never
}[keyof Of['properties']]

/**
 * What `--against` does about each field of a schema, by what the schema declares: a field held by an error names its
 * rule, one held by a warning has words or a rule. One that is free is not here.
 */
export type HeldFields<Of extends Schema> = {
  readonly [Key in KeysHeld<Of, 'error'>]: ComparedBy
} & {
  readonly [Key in KeysHeld<Of, 'warning'>]: FieldWords | ComparedBy
}

/** The same, whichever schema it is of. */
export type FieldTable = Readonly<Record<string, FieldWords | ComparedBy>>
