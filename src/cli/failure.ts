/** How a run ended. */
export const exitCodes = {
  fine: 0,
  /** The plan has findings, or `--fail-on` met its case. */
  findings: 1,
  /** It could not be done: a mistyped option, no plan, a file that cannot be read or written. */
  impossible: 2,
  /** A fault of ours. */
  fault: 3,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Ends a command with what a person has to know; thrown where it is met, told once by `main`. */
export class Failure extends Error {
  readonly exitCode: ExitCode

  constructor(message: string, exitCode: ExitCode = exitCodes.impossible) {
    super(message)
    this.exitCode = exitCode
  }
}
