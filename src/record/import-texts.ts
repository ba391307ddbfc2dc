// What an import needs, as one bundle that is read when it is asked for.
export { draftImport } from './import/draft-import.js'
export { guessMapping } from './import/guess/guess-mapping.js'
export { printMapping } from './import/print-mapping.js'
export { printPlan } from './import/print-plan.js'
