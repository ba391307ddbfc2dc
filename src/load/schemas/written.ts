import type { FromSchema } from 'json-schema-to-ts'
import type { action, step } from './action.js'
import type { implementationFile } from './implementation-file.js'
import type { indicatorsFile } from './indicators-file.js'
import type { journalFile } from './journal-file.js'
import type { ownersFile } from './owners-file.js'
import type { planFile } from './plan-file.js'
import type { targetFile } from './target-file.js'

// The files as they are written, once their shape is sound: every scalar still the text that was typed.

export type WrittenPlan = FromSchema<typeof planFile>
export type WrittenField = NonNullable<WrittenPlan['fields']>[string]
export type WrittenOwners = FromSchema<typeof ownersFile>
export type WrittenOwner = WrittenOwners['owners'][string]
export type WrittenIndicators = FromSchema<typeof indicatorsFile>
export type WrittenIndicator = WrittenIndicators['indicators'][string]
export type WrittenImplementation = FromSchema<typeof implementationFile>
export type WrittenTarget = FromSchema<typeof targetFile>
export type WrittenAction = FromSchema<typeof action>
export type WrittenStep = FromSchema<typeof step>
export type WrittenJournal = FromSchema<typeof journalFile>
export type WrittenEntry = WrittenJournal['entries'][number]
export type WrittenException = NonNullable<WrittenPlan['exceptions']>[number]
export type WrittenContextPart = NonNullable<WrittenPlan['context']>[number]
export type WrittenTerm = NonNullable<WrittenPlan['terms']>[string]
export type WrittenReading = NonNullable<WrittenIndicator['baseline']>
