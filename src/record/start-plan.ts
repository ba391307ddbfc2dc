import { printText } from './print-item.js'

/** What a new plan is made of; days and windows as they are written. */
export interface NewPlan {
  readonly title: string
  readonly organisation: string | undefined
  readonly owner: { readonly code: string; readonly name: string }
  /** The month's name in full. */
  readonly yearStarts: string
  readonly targetWindow: string
  readonly actionWindow: string
}

/** The files of a new plan, by their path in its folder: without errors, with comments that explain what to do next. */
export function startPlan(fresh: NewPlan): ReadonlyMap<string, string> {
  return new Map([
    ['owners.yaml', startOwners(fresh)],
    ['targets/T1.yaml', startTarget(fresh)],
    ['plan.yaml', startSettings(fresh)],
  ])
}

function startSettings({ title, organisation, yearStarts }: NewPlan): string {
  return `\
# yaml-language-server: $schema=.schema/plan.json
# The plan as a whole: its title and its calendar. Text after a # is a comment, for people only.
# After an edit, run plan validate to check for mistakes.

title: ${printText(title)}
${organisation === undefined ? '# organisation: Who the plan belongs to\n' : `organisation: ${printText(organisation)}\n`}
year_starts: ${yearStarts} # quarter 1 is its first three months
time_zone: Europe/London # decides which day "today" is
due_soon: 3 months # how far ahead counts as "due soon"
no_update_after: 3 months # how long an open action may go without an entry

# Meeting days go here as they become known, for example:
# meetings: [2010-07-06, 2010-10-05]
`
}

function startOwners({ owner: { code, name } }: NewPlan): string {
  return `\
# yaml-language-server: $schema=.schema/owners.json
# Who is responsible for actions: a short code, which actions use, and the name in full.

owners:
  ${code}:
    name: ${printText(name)}

  # To add another owner, remove the # in front of these lines:
  # CAD:
  #   name: Community Action Derby
  #   kind: group # only if no single body is responsible
`
}

function startTarget({ owner, targetWindow, actionWindow }: NewPlan): string {
  return `\
# yaml-language-server: $schema=../.schema/target.json
# The first target, with its first action: replace the text with your own. Each target has its own file: T2.yaml and so on.
# This file holds what was agreed, and changes by decision only. Use plan record to add what happens to the journal.

id: T1
title: First target # a word or two, for tables
statement: What the target is, in the words that were agreed
window: ${targetWindow} # from the first month to the last, both whole

actions:
  # An id is the target's id, a dot and a number. Never use one again.
  # A window is a day (2010-07-06), a month (2010-07), A/B, A/.. (onwards) or ../B (by).
  - id: T1.1
    what: What is to be done first
    owner: ${owner.code}
    window: ${actionWindow}
`
}
