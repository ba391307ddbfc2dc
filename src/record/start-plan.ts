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

/** The files of a new plan, by their path in its folder: sound as they are, with comments that teach. */
export function startPlan(fresh: NewPlan): ReadonlyMap<string, string> {
  return new Map([
    ['owners.yaml', startOwners(fresh)],
    ['targets/T1.yaml', startTarget(fresh)],
    ['plan.yaml', startSettings(fresh)],
    ['.gitignore', '# What plan record leaves here while it writes.\n.lock*\n*.new\n'],
    [
      '.gitattributes',
      '# Text has the same line ends on every computer.\n* text=auto eol=lf\n*.docx binary\n',
    ],
  ])
}

function startSettings({ title, organisation, yearStarts }: NewPlan): string {
  return `\
# yaml-language-server: $schema=.schema/plan.json
# The plan as a whole: its title and its calendar. What stands behind a # is a comment, for people only.
# After an edit, plan validate says whether all is well.

title: ${printText(title)}
${organisation === undefined ? '# organisation: Who the plan belongs to\n' : `organisation: ${printText(organisation)}\n`}
year_starts: ${yearStarts} # quarter 1 is its first three months
time_zone: Europe/London # decides which day "today" is
due_soon: 3 months # how far ahead "due soon" looks
no_update_after: 3 months # how long an open action may go without an entry

# Meeting days go here as they become known, for example:
# meetings: [2010-07-06, 2010-10-05]
`
}

function startOwners({ owner: { code, name } }: NewPlan): string {
  return `\
# yaml-language-server: $schema=.schema/owners.json
# Who answers for the actions: a short code, which actions name, and the name in full.

owners:
  ${code}:
    name: ${printText(name)}

  # The next one, without the # in front:
  # CAD:
  #   name: Community Action Derby
  #   kind: group # only where no single body answers
`
}

function startTarget({ owner, targetWindow, actionWindow }: NewPlan): string {
  return `\
# yaml-language-server: $schema=../.schema/target.json
# The first target, with its first action: put your own words in. Each target has a file of its own, T2.yaml and so on.
# What was agreed stands here and changes by decision only. What happens goes into the journal: plan record puts it there.

id: T1
title: First target # a word or two, for tables
statement: What is to become true, in the words that were agreed
window: ${targetWindow} # from the first month to the last, both whole

actions:
  # Ids are the target's, a dot and a number, and are never used again.
  # A window is a day (2010-07-06), a month (2010-07), A/B, A/.. (onwards) or ../B (by).
  - id: T1.1
    what: What is to be done first
    owner: ${owner.code}
    window: ${actionWindow}
`
}
