import type { Command } from 'commander'

/** The options that choose a plan. */
export interface PlanChoice {
  /** The folder that holds plan.yaml, or its parent. */
  readonly plan?: string
  /** A commit, tag or branch to read it from. */
  readonly revision?: string
  /** As it is staged for the next commit. */
  readonly staged?: boolean
}

/** Adds `--plan`. The same words in every command. */
export function withPlanFolder(command: Command): Command {
  return command.option(
    '--plan <folder>',
    'the folder that holds plan.yaml, or its parent (default: the nearest folder called "plan")',
  )
}

/** Adds `--plan` and `--revision`. */
export function withPlanOptions(command: Command): Command {
  return withPlanFolder(command).option(
    '--revision <revision>',
    'read the plan as it was in this commit, tag or branch',
  )
}
