import type { SourceRange } from '../../source-file.js'

/** Why a text is not the plain YAML that the plan is kept in; the stretch covers the smallest wrong part. */
export interface YamlFault extends SourceRange {
  readonly rule: string
  readonly message: string
  readonly fix: string | null
}

/** What is wrong with a text that is no YAML. */
export type Diagnosis = Omit<YamlFault, 'rule'>
