import type { FileKind } from '../file-kinds.js'
import { implementationFile } from './implementation-file.js'
import { indicatorsFile } from './indicators-file.js'
import { journalFile } from './journal-file.js'
import { ownersFile } from './owners-file.js'
import { planFile } from './plan-file.js'
import { targetFile } from './target-file.js'

/** The one source of what each file holds: for the validators, the types in written.ts, and the schemas for editors. */
export const schemas = {
  plan: planFile,
  owners: ownersFile,
  indicators: indicatorsFile,
  implementation: implementationFile,
  target: targetFile,
  journal: journalFile,
} as const satisfies Record<FileKind, object>
