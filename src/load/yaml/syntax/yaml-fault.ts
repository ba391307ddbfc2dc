import type { Stretch } from '../../source-file.js'

/** Why a text is not the plain YAML that the plan is kept in; the stretch covers the smallest wrong part. */
export interface YamlFault extends Stretch {
  readonly rule: string
  readonly message: string
  readonly fix: string | null
}

/** What is wrong with a text that is no YAML. */
export type Diagnosis = Omit<YamlFault, 'rule'>
