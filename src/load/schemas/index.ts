import type { FileKind } from '../file-kinds.js'
import type { Hold } from './fields.js'
import { implementationFile } from './implementation-file.js'
import { indicatorsFile } from './indicators-file.js'
import { journalFile } from './journal-file.js'
import { ownersFile } from './owners-file.js'
import { planFile } from './plan-file.js'
import { targetFile } from './target-file.js'

/** A schema in which every field, however deep, says how it is held. */
interface HeldSchema {
  readonly type: string | readonly string[]
  readonly properties?: Readonly<Record<string, HeldSchema & { readonly held: Hold }>>
  readonly items?: HeldSchema
  readonly additionalProperties?: boolean | HeldSchema
}

/** The one source of what each file holds: for the validators, the types in written.ts, and the schemas for editors. */
export const schemas = {
  plan: planFile,
  owners: ownersFile,
  indicators: indicatorsFile,
  implementation: implementationFile,
  target: targetFile,
  journal: journalFile,
} as const satisfies Record<FileKind, HeldSchema>
