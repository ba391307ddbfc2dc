import { printText } from './print-item.js'

/** A target that is not in the plan yet; `added` as it is written. */
export interface NewTarget {
  readonly id: string
  readonly title: string
  readonly statement: string | undefined
  readonly added: string
}

/** The text of a target's file without its actions: it is sound once the first is put in. */
export function startTargetFile({ id, title, statement, added }: NewTarget, namesSchema: boolean): string {
  return `\
${namesSchema ? '# yaml-language-server: $schema=../.schema/target.json\n\n' : ''}id: ${id}
title: ${printText(title)}
${statement === undefined ? '' : `statement: ${printText(statement)}\n`}added: ${added}
`
}
