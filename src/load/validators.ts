import type { ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import type { FileKind } from './file-kinds.js'
import { implementationFile } from './schemas/implementation-file.js'
import { indicatorsFile } from './schemas/indicators-file.js'
import { journalFile } from './schemas/journal-file.js'
import { ownersFile } from './schemas/owners-file.js'
import { planFile } from './schemas/plan-file.js'
import { targetFile } from './schemas/target-file.js'

// The build compiles these validators ahead of time and puts the compiled code in place of this module, since ajv
// would take longer to load than the whole command (src/build/standalone-validators.ts).

export const ajv = new Ajv({
  allErrors: true,
  ownProperties: true, // `__proto__` in a file is a key like any other
  verbose: true, // errors carry the schema beside the wrong value, whose descriptions word the mend
  code: { source: true, esm: true },
})

export const validators: Record<FileKind, ValidateFunction> = {
  plan: ajv.compile(planFile),
  owners: ajv.compile(ownersFile),
  indicators: ajv.compile(indicatorsFile),
  implementation: ajv.compile(implementationFile),
  target: ajv.compile(targetFile),
  journal: ajv.compile(journalFile),
}
