/** The options of every command that changes a plan's files. */
export interface EditOptions {
  readonly plan?: string
  readonly dryRun?: boolean
}
