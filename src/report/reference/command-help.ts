/** A command as its help explains it. */
export interface CommandHelp {
  /** `plan status` */
  readonly name: string
  /** The heading that it stands under in the list of commands; empty: it is not listed. */
  readonly group: string
  readonly usage: string
  readonly description: string
  readonly arguments: readonly HelpItem[]
  readonly options: readonly HelpItem[]
  /** The paragraphs behind the options: an example, and what else there is to know. */
  readonly more: string
}

/** `--as-of <day>`, and what it does. */
export interface HelpItem {
  readonly term: string
  readonly means: string
}

/** All commands, and what every one of them takes. */
export interface ProgramHelp {
  readonly description: string
  readonly version: string
  readonly commands: readonly CommandHelp[]
  readonly globalOptions: readonly HelpItem[]
}

/** What a run ends with; the same for every command. */
export const exitCodeMeanings: readonly HelpItem[] = [
  { term: '0', means: 'fine' },
  { term: '1', means: 'the plan has findings, or --fail-on found an overdue action' },
  { term: '2', means: 'it could not be done: a mistyped option, no plan, a file that cannot be read' },
  { term: '3', means: 'a fault in the program; it prints what to report' },
]
