import type { Entry, TargetEntry } from '../../model/entry.js'
import { formatEvery } from '../../model/every.js'
import { type Action, leadOf, listActionsAndSteps, type Plan } from '../../model/plan.js'
import { type NamedPlan, type Of, ofEach, planColumn } from './plan-tables.js'
import { type Columns, day, fillTable, flag, type Table, text, texts, whole } from './table.js'

const actionColumns: Columns<Of<Action>> = {
  ...planColumn,
  action: text('its id', ({ id }) => id),
  ref: text("the printed plan's own number", ({ ref }) => ref),
  target: text('of which target; empty: a step', ({ target }) => target),
  is_step: flag('a step that sets the plan going', ({ target }) => target === null),
  theme: text('the heading that it is under', ({ theme }) => theme),
  what: text('what is to be done, as first agreed', ({ what }) => what),
  owner: text('who is asked about it, as first agreed', (action) => leadOf(action)),
  owners: texts('everyone who answers for it, as first agreed', ({ owners }) => owners),
  partners: texts('who else is involved, as first agreed', ({ partners }) => partners),
  agreed_window: text('as first agreed, in the words of the files', ({ window }) => window.written),
  first_day: day('the first day of that', ({ window }) => window.firstDay),
  start_by: day('the last day of its written start', ({ window }) => window.startBy),
  last_day: day('the last day of that', ({ window }) => window.lastDay),
  condition: text('what a date waits for', ({ condition }) => condition),
  as_printed: text('the same in the words of the printed plan', ({ asPrinted }) => asPrinted),
  repeated: text('how often it is repeated (`every` in the files)', ({ every }) =>
    every === null ? null : formatEvery(every),
  ),
  follows: texts('what has to be complete before', ({ follows }) => follows),
  added: day('in the plan from this day; empty: from the start', ({ inPlanFrom }) => inPlanFrom),
  indicators: texts('the indicators that it supports', ({ indicators }) => indicators),
}

interface FieldOfAction {
  readonly action: string
  readonly field: string
  readonly title: string
  readonly content: string
}

const fieldColumns: Columns<Of<FieldOfAction>> = {
  ...planColumn,
  action: text('of which action', ({ action }) => action),
  field: text('the name of the column', ({ field }) => field),
  title: text('its title', ({ title }) => title),
  content: text('what it says', ({ content }) => content),
}

function listFields(plan: Plan): readonly FieldOfAction[] {
  return listActionsAndSteps(plan).flatMap(({ id, fields }) =>
    Object.entries(fields).map(([field, content]) => ({
      action: id,
      field,
      title: plan.fields.get(field)?.title ?? field,
      content,
    })),
  )
}

/** Both kinds of entry as one; what only the other kind says is null. */
type AnyEntry = Entry &
  Pick<TargetEntry, 'achieved' | 'statement'> & {
    readonly action: string | null
    readonly target: string | null
    readonly counts: boolean
  }

const entryColumns: Columns<Of<AnyEntry>> = {
  ...planColumn,
  journal: text('its file in the journal', ({ journal }) => journal),
  place: whole('its place in that file, from 1', ({ index }) => index + 1),
  action: text('about which action or step', ({ action }) => action),
  target: text('about which target', ({ target }) => target),
  happened: day('the day on which it happened (`on` in the files)', ({ on }) => on),
  undated: flag('it had happened by that day; nobody knows when', ({ undated }) => undated),
  recorded: day('the day on which it went into the journal', ({ recorded }) => recorded),
  corrects: day('the day whose entries it takes the place of', ({ corrects }) => corrects),
  counts: flag('no correction has taken its place', ({ counts }) => counts),
  meeting: day('the meeting at which it was reported', ({ meeting }) => meeting),
  reported_by: text('who said so', ({ reportedBy }) => reportedBy),
  state: text('what was reported', ({ state }) => state),
  as_reported: text("the owner's own word for that", ({ asReported }) => asReported),
  outlook: text("the owner's own view", ({ outlook }) => outlook),
  progress: text('how far it is, as written', ({ progress }) => progress),
  achieved: text('how far a target was achieved', ({ achieved }) => achieved),
  new_window: text('the dates that were agreed', ({ window }) => window?.written ?? null),
  new_last_day: day('the last day of those', ({ window }) => window?.lastDay ?? null),
  proposed_window: text('the dates that were proposed', ({ proposed }) => proposed?.written ?? null),
  proposed_last_day: day('the last day of those', ({ proposed }) => proposed?.lastDay ?? null),
  new_owners: texts('who answers for it from then on', ({ owners }) => owners ?? []),
  new_partners: texts('who else is involved from then on', ({ partners }) => partners ?? []),
  new_words: text('what it says from then on', ({ what, statement }) => what ?? statement),
  reason: text('why', ({ reason }) => reason),
  agreed_by: texts('who agreed it', ({ agreedBy }) => agreedBy),
  note: text('a note', ({ note }) => note),
  evidence: texts('where it can be seen', ({ evidence }) => evidence),
}

const ofActionsOnly = {
  state: null,
  asReported: null,
  proposed: null,
  owners: null,
  partners: null,
  outlook: null,
  progress: null,
  what: null,
}

/** In the order of the plan, and of each action in the order in which entries count. */
function listEntries(plan: Plan): readonly AnyEntry[] {
  const ofTargets = plan.targets.flatMap(({ id, journal, entries }) => {
    const inForce = new Set(entries)
    return journal.map((entry) => ({
      ...ofActionsOnly,
      ...entry,
      action: null,
      target: id,
      counts: inForce.has(entry),
    }))
  })
  const ofActions = listActionsAndSteps(plan).flatMap(({ id, journal, entries }) => {
    const inForce = new Set(entries)
    return journal.map((entry) => ({
      achieved: null,
      statement: null,
      ...entry,
      action: id,
      target: null,
      counts: inForce.has(entry),
    }))
  })
  return [...ofTargets, ...ofActions]
}

/** The actions and steps, and what the journal says of them and of targets. */
export function listActionTables(plans: readonly NamedPlan[]): readonly Table[] {
  return [
    fillTable('actions', 'their actions and steps', actionColumns, ofEach(plans, listActionsAndSteps)),
    fillTable(
      'action_fields',
      "what actions say in the plans' own columns",
      fieldColumns,
      ofEach(plans, listFields),
    ),
    fillTable('entries', 'what the journals say, corrected or not', entryColumns, ofEach(plans, listEntries)),
  ]
}
