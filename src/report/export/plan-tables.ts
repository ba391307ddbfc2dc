import { formatPeriod } from '../../model/period.js'
import type { Indicator, Owner, Plan, Reading, Target } from '../../model/plan.js'
import { type Columns, day, fillTable, flag, number, type Table, text, texts, whole } from './table.js'

/** One of the plans that are exported together, by the name that its rows carry. */
export interface NamedPlan {
  readonly name: string
  readonly plan: Plan
}

/** A thing of a plan, with the plan's name. */
export type Of<Thing> = Thing & { readonly inPlan: string }

/** What every table begins with. */
export const planColumn: Columns<{ readonly inPlan: string }> = {
  plan: text('the title of the plan', ({ inPlan }) => inPlan),
}

/** The same things of all plans, one plan after another. */
export function ofEach<Thing extends object>(
  plans: readonly NamedPlan[],
  listOf: (plan: Plan) => Iterable<Thing>,
): readonly Of<Thing>[] {
  return plans.flatMap(({ name, plan }) => [...listOf(plan)].map((thing) => ({ ...thing, inPlan: name })))
}

const planColumns: Columns<Of<Plan>> = {
  ...planColumn,
  organisation: text('whose plan it is', ({ organisation }) => organisation),
  published: text('the day or month on which it was published', ({ published }) => published),
  year_starts: whole('the month in which its planning year starts, 1 to 12', ({ yearStarts }) => yearStarts),
  time_zone: text('decides which day today is', ({ timeZone }) => timeZone),
  due_soon: text('how far ahead counts as due soon', ({ dueSoon }) => formatPeriod(dueSoon)),
  no_update_after: text('how long an action may go without an update', ({ noUpdateAfter }) =>
    formatPeriod(noUpdateAfter),
  ),
}

const targetColumns: Columns<Of<Target>> = {
  ...planColumn,
  target: text('its id', ({ id }) => id),
  ref: text("the printed plan's own number", ({ ref }) => ref),
  heading: text('the heading above it and other targets (`group` in the files)', ({ group }) => group),
  title: text('its title', ({ title }) => title),
  statement: text('what is to be achieved, as first agreed', ({ statement }) => statement),
  agreed_window: text('as first agreed, in the words of the files', ({ window }) => window?.written ?? null),
  first_day: day('the first day of that', ({ window }) => window?.firstDay ?? null),
  last_day: day('the last day of that', ({ window }) => window?.lastDay ?? null),
  as_printed: text('the same in the words of the printed plan', ({ asPrinted }) => asPrinted),
  added: day('in the plan from this day; empty: from the start', ({ inPlanFrom }) => inPlanFrom),
  indicators: texts('the indicators that it supports', ({ indicators }) => indicators),
}

const ownerColumns: Columns<Of<Owner>> = {
  ...planColumn,
  owner: text('its code', ({ code }) => code),
  owner_name: text('its name', ({ name }) => name),
  is_group: flag('it is no single body that can be asked', ({ isGroup }) => isGroup),
  earlier_names: texts('what it was called before, oldest first', ({ earlierNames }) =>
    earlierNames.map(({ name }) => name),
  ),
  left_on: day('its last day; empty: it is still there', ({ until }) => until),
}

const indicatorColumns: Columns<Of<Indicator>> = {
  ...planColumn,
  indicator: text('its id', ({ id }) => id),
  title: text('its title', ({ title }) => title),
  scheme: text('the set of indicators that it belongs to', ({ scheme }) => scheme),
  code: text('what it is called there', ({ code }) => code),
  unit: text('what is counted', ({ unit }) => unit),
  better: text('higher or lower', ({ better }) => better),
  source: text('where its figures come from', ({ source }) => source),
  discontinued: day('no figures after this day', ({ discontinued }) => discontinued?.on ?? null),
  discontinued_reason: text('why', ({ discontinued }) => discontinued?.reason ?? null),
}

type Figure = Reading & { readonly indicator: string; readonly isBaseline: boolean }

const readingColumns: Columns<Of<Figure>> = {
  ...planColumn,
  indicator: text('of which indicator', ({ indicator }) => indicator),
  is_baseline: flag('the figure that later ones are compared with', ({ isBaseline }) => isBaseline),
  period: text('the time that it is about', ({ period }) => period),
  measured: number('the figure measured (`value` in the files)', ({ value }) => value),
  aim: number('the figure hoped for', ({ aim }) => aim),
  area: text('where', ({ area }) => area),
  published: day('the day on which it became known', ({ published }) => published),
  note: text('a note', ({ note }) => note),
}

function listFigures({ indicators }: Plan): readonly Figure[] {
  return [...indicators.values()].flatMap(({ id, baseline, readings }) => [
    ...(baseline ? [{ ...baseline, indicator: id, isBaseline: true }] : []),
    ...readings.map((reading) => ({ ...reading, indicator: id, isBaseline: false })),
  ])
}

/** What was agreed and who is in it, but for the actions. */
export function listPlanTables(plans: readonly NamedPlan[]): readonly Table[] {
  return [
    fillTable(
      'plans',
      'the plans',
      planColumns,
      ofEach(plans, (plan) => [plan]),
    ),
    fillTable(
      'targets',
      'their targets',
      targetColumns,
      ofEach(plans, ({ targets }) => targets),
    ),
    fillTable(
      'owners',
      'who answers for actions',
      ownerColumns,
      ofEach(plans, ({ owners }) => owners.values()),
    ),
    fillTable(
      'indicators',
      'what is measured',
      indicatorColumns,
      ofEach(plans, ({ indicators }) => indicators.values()),
    ),
    fillTable('readings', 'the figures of indicators', readingColumns, ofEach(plans, listFigures)),
  ]
}
