import type { Day } from '../../model/day.js'
import { leadOf } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import type { DatedSpan } from '../../schedule/spans/list-dated-spans.js'
import { type NamedPlan, type Of, planColumn } from './plan-tables.js'
import { type Columns, day, fillTable, flag, type Table, text, texts } from './table.js'

/** One of the plans, with where its actions stand. */
export interface SpannedPlan extends NamedPlan {
  readonly spans: readonly DatedSpan[]
}

const standingColumns: Columns<Of<DatedSpan>> = {
  ...planColumn,
  action: text('of which action or step', ({ standing }) => standing.action.id),
  is_step: flag('a step that sets the plan going', ({ standing }) => standing.action.target === null),
  from_day: day('the first day on which all of this holds', ({ fromDay }) => fromDay),
  until_day: day('the last; empty: nothing changes after', ({ untilDay }) => untilDay),
  standing: text('as plan status gives it', ({ standing }) => standing.name),
  flags: texts('what else is worth knowing', ({ standing }) => standing.flags),
  state: text('what was reported last', ({ standing }) => standing.life.state),
  outlook: text("the owner's own view", ({ standing }) => standing.life.outlook),
  owner: text('who is asked about it', ({ standing }) => leadOf(standing.life)),
  owners: texts('everyone who answers for it', ({ standing }) => standing.life.owners),
  window_in_force: text(
    'as agreed last, in the words of the files',
    ({ standing }) => standing.life.window.written,
  ),
  last_day: day('the day by which it is due', ({ standing }) => standing.life.due.lastDay),
}

/** By plan, and then by action in the order of the plan. */
export function listStandingTable(plans: readonly SpannedPlan[]): Table {
  return fillTable(
    'standings',
    'where each action stands, and from when until when',
    standingColumns,
    plans.flatMap(({ name, spans }) => spans.map((span) => ({ ...span, inPlan: name }))),
  )
}

/** What the table says of a standing apart from the days: as long as this is the same, it is one span. */
export function sameRow(a: Standing, b: Standing): boolean {
  return rowKey(a) === rowKey(b)
}

function rowKey(standing: Standing): string {
  const span = { inPlan: '', fromDay: 0 as Day, untilDay: null, standing }
  return JSON.stringify(Object.values(standingColumns).map(({ of }) => of(span)))
}
