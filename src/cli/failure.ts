import { printable } from '../model/printable.js'

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

/**
 * Ends a command with what a person has to know; thrown where it is met, printed once by `main`. Its sentence names files
 * and arguments, and can be printed whatever these hold. `findings` are printed above it, as text that is ready.
 */
export class Failure extends Error {
  readonly exitCode: ExitCode
  readonly findings: string

  constructor(sentence: string, exitCode: ExitCode = exitCodes.impossible, findings = '') {
    super(printable(sentence.trimEnd()))
    this.exitCode = exitCode
    this.findings = findings
  }
}
