import { correctionOf } from '../../model/entries-in-force.js'
import { formatEvery } from '../../model/every.js'
import { type Action, listActionsAndSteps, type Plan } from '../../model/plan.js'
import { quarterOf } from '../../model/quarter.js'
import { saysSame } from '../../model/saying.js'
import type { Standing } from '../../model/standing.js'
import type { Window } from '../../model/window.js'
import { countOf, formatDayInWords, formatQuarter, formatWindowInWords } from '../../model/words.js'
import { type Field, field, formatFields } from '../terminal/fields.js'
import { wrapText } from '../terminal/text-table.js'
import { entryInWords, progressInWords } from '../words/entry-words.js'
import { correctionInWords } from '../words/logged-words.js'
import { ownerInWords, ownersInWords } from '../words/owner-words.js'
import { explainFlag, explainStanding } from './explain-standing.js'
import { knownFields, type ShowContext } from './show-context.js'

/** Everything on one action or step: its standing and why, its dates, who, what it waits for, and every entry. */
export function formatAction(context: ShowContext, action: Action): string {
  const { plan, standings, width, paint } = context
  const standing = standings.find((candidate) => candidate.action === action)
  const fields = [
    ...(standing ? standingFields(context, standing) : [notYet(context, action)]),
    ...ownerFields(context, action, standing),
    ...windowFields(context, action, standing),
    field(
      'Follows',
      action.follows.map((id) => nameWithStanding(context, id)),
    ),
    field(
      'Followed by',
      followersOf(context, action).map(({ id }) => nameWithStanding(context, id)),
    ),
    field(
      'Indicators',
      action.indicators.map((id) => `${id}: ${plan.indicators.get(id)?.title ?? ''}`),
    ),
    field('Entries', entriesInWords(context, action)),
    ...laterEntries(context, action),
  ]
  const title = wrapText(`${action.id}: ${standing?.life.what ?? action.what}`, width)
  return `${paint('strong', title)}\n${formatFields([...knownFields(context), ...placeFields(context, action), ...fields], width, paint)}`
}

function placeFields({ plan }: ShowContext, action: Action): readonly Field[] {
  const target = plan.targets.find(({ id }) => id === action.target)
  return [
    ...(target ? [field('Target', `${target.id}: ${target.title}`)] : []),
    ...optional('Group', action.group),
    ...optional('Theme', action.theme),
    ...optional('Printed number', action.ref),
    ...[...plan.fields].flatMap(([name, { title }]) => optional(title, action.fields[name] ?? null)),
  ]
}

function optional(label: string, text: string | null): readonly Field[] {
  return text === null ? [] : [field(label, text)]
}

/** Everything that was recorded up to that day; what was corrected since no longer counts, and says what corrected it. */
function entriesInWords({ plan, asOf }: ShowContext, { journal, entries }: Action): readonly string[] {
  const inForce = new Set(entries)
  return journal
    .filter(({ on }) => on <= asOf)
    .map((entry) => {
      const correction = inForce.has(entry) ? null : correctionOf(journal, entry)
      const corrected = correction === null ? '' : ` (${correctionInWords(correction)})`
      return `${formatDayInWords(entry.on)}: ${entryInWords(plan, entry)}${corrected}`
    })
}

function standingFields(context: ShowContext, standing: Standing): readonly Field[] {
  const flags = standing.flags.filter((flag) => flag !== standing.name)
  return [
    field('Standing', explainStanding(standing, context)),
    ...optional('Progress', standing.life.progress && progressInWords(standing.life.progress)),
    ...(flags.length === 0
      ? []
      : [
          field(
            'Also',
            flags.map((flag) => explainFlag(flag, standing, context)),
          ),
        ]),
  ]
}

function notYet({ asOf }: ShowContext, { inPlanFrom }: Action): Field {
  const from = inPlanFrom === null ? '' : ` (it joins on ${formatDayInWords(inPlanFrom)})`
  return field('Standing', `not in the plan on ${formatDayInWords(asOf)}${from}`)
}

function ownerFields(
  { plan }: ShowContext,
  action: Action,
  standing: Standing | undefined,
): readonly Field[] {
  const { owners, partners } = standing?.life ?? action
  const inWords = (codes: readonly string[]) => (codes.length === 0 ? null : ownersInWords(plan, codes))
  return [
    field('Owner', inWords(owners)),
    ...(saysSame(owners, action.owners) ? [] : [field('Owner at first', inWords(action.owners))]),
    ...(partners.length === 0
      ? []
      : [
          field(
            'Partners',
            partners.map((code) => ownerInWords(plan, code)),
          ),
        ]),
  ]
}

function windowFields(
  { plan }: ShowContext,
  action: Action,
  standing: Standing | undefined,
): readonly Field[] {
  const { life } = standing ?? {}
  const every = action.every === null ? '' : `, every ${formatEvery(action.every)}`
  const isMoved = life !== undefined && life.moves.length > 0
  return [
    field(
      'Window',
      `${withQuarter(plan, life?.window ?? action.window)}${every}${isMoved ? ' (moved)' : ''}`,
    ),
    ...(isMoved ? [field('At first', formatWindowInWords(action.window))] : []),
    ...(action.every !== null && life?.due.firstDay != null && life.due.lastDay !== null
      ? [
          field(
            'To complete',
            `${formatDayInWords(life.due.firstDay)} to ${formatDayInWords(life.due.lastDay)}`,
          ),
        ]
      : []),
    ...optional('Condition', action.condition),
    ...optional('As printed', action.asPrinted),
    ...(life?.proposal?.proposed
      ? [
          field(
            'Proposed',
            `${formatWindowInWords(life.proposal.proposed)}, on ${formatDayInWords(life.proposal.on)}: ${life.proposal.reason ?? ''}`,
          ),
        ]
      : []),
  ]
}

/** `July to September 2010 (quarter 2 of 2010/11)`, where the window is one quarter and no other. */
function withQuarter({ yearStarts }: Plan, window: Window): string {
  const words = formatWindowInWords(window)
  if (window.firstDay === null || window.lastDay === null) return words
  const quarter = quarterOf(window.firstDay, yearStarts)
  const isQuarter = quarter.firstDay === window.firstDay && quarter.lastDay === window.lastDay
  return isQuarter ? `${words} (${formatQuarter(quarter, yearStarts)})` : words
}

function followersOf({ plan }: ShowContext, action: Action): readonly Action[] {
  return listActionsAndSteps(plan).filter(({ follows }) => follows.includes(action.id))
}

function nameWithStanding({ plan, standings }: ShowContext, id: string): string {
  const standing = standings.find(({ action }) => action.id === id)
  const action = standing?.action ?? listActionsAndSteps(plan).find((candidate) => candidate.id === id)
  return `${id} (${standing?.name ?? 'not in the plan on that day'}): ${standing?.life.what ?? action?.what ?? ''}`
}

/** A past day is judged without what came later; that it came is shown, so that nobody looks for it in vain. */
function laterEntries({ asOf }: ShowContext, action: Action): readonly Field[] {
  const later = action.entries.filter(({ on }) => on > asOf).length
  return later === 0
    ? []
    : [field('', `${countOf(later, 'later entry', 'later entries')} ${later === 1 ? 'is' : 'are'} not shown`)]
}
