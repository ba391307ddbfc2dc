import { createHash } from 'node:crypto'
import { type Day, formatDay } from '../../model/day.js'
import { outlooks, states } from '../../model/entry.js'
import { formatEvery } from '../../model/every.js'
import { type Box, betweenCodeAndName, boxNames, type Fact, type HeadLine } from '../../model/form.js'
import { type Plan, shownId } from '../../model/plan.js'
import { lastUpdate, type Standing } from '../../model/standing.js'
import { formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'
import type { OwnerQuestions } from '../../schedule/forms/list-questions.js'
import { remarkOn } from '../papers/action-tables.js'
import { entryInWords } from '../words/entry-words.js'

/** What goes out to one owner before a meeting, with boxes to fill in. */
export interface Form {
  readonly title: string
  /** The day on which it was made, which stands in files as theirs. */
  readonly day: Day
  readonly head: Readonly<Record<HeadLine, string>>
  /** Whom the letter greets. */
  readonly addressee: string
  /** The paragraphs of a letter, above the actions. */
  readonly letter: readonly string[]
  readonly items: readonly FormItem[]
  /** What may be written into a box, in print beside its label; the first sign of each is a small letter or a figure. */
  readonly hints: Readonly<Record<Box, string>>
  /** What a box takes, where that is one of a few words. */
  readonly choices: Readonly<Partial<Record<Box, readonly string[]>>>
}

/** An action that is asked about. */
export interface FormItem {
  readonly reference: string
  readonly facts: Readonly<Record<Fact, string>>
}

/** The facts below an action's words, in printed order. */
export const shownFacts = ['window', 'standing', 'update'] as const satisfies readonly Fact[]

/** What a form is made for. */
export interface FormRequest {
  readonly plan: Plan
  readonly asOf: Day
  readonly meeting: Day
  /** The last day for an answer. */
  readonly by: Day
}

/** Puts the questions to an owner. */
export function composeForm(request: FormRequest, { owner, standings }: OwnerQuestions): Form {
  const { plan, asOf, meeting, by } = request
  const items = standings.map((standing) => itemOf(request, standing))
  const own = [...plan.statusWords.keys()]
  return {
    title: `How your actions stand: ${owner.name}`,
    day: asOf,
    head: {
      plan: plan.title,
      owner: `${owner.code}${betweenCodeAndName}${owner.name}`,
      made: formatDayInWords(asOf),
      meeting: formatDayInWords(meeting),
      by: formatDayInWords(by),
      number: formNumber(request, owner.code, items),
    },
    addressee: owner.name,
    letter: composeLetter(request, standings.length),
    items,
    hints: {
      state: listInWords(states, 'or'),
      on: 'a day, such as 21 September 2010',
      note: 'in your own words',
      outlook: listInWords(outlooks, 'or'),
      proposed: 'such as October to December 2010; the meeting decides',
      reason: 'for new dates, and for what is on hold or stopped',
      evidence: 'a link, or the name of a document',
      progress: 'per cent, or such as 16 of 57',
    },
    choices: { state: [...states, ...own], outlook: outlooks },
  }
}

function composeLetter({ plan, meeting, by }: FormRequest, count: number): readonly string[] {
  const about = count === 1 ? 'the action below stands' : `the ${count} actions below stand`
  return [
    `Please say how ${about}, for the meeting of ${formatDayInWords(meeting)}. We need your answer by ${formatDayInWords(by)}.`,
    'Fill in the boxes where there is something to say, and leave the others empty. Where nothing has changed, write "no change" beside "What happened". Dates that you ask for change nothing until the meeting has agreed them.',
    ...(plan.contact === null ? [] : [`Please send your answer to: ${plan.contact}`]),
    ...(plan.organisation === null ? [] : [`With thanks, ${plan.organisation}`]),
  ]
}

function itemOf({ plan, asOf }: FormRequest, standing: Standing): FormItem {
  const { action, life } = standing
  const update = lastUpdate(life)
  const window = windowInWords(standing)
  const printed = action.asPrinted === window ? null : action.asPrinted
  return {
    reference: shownId(action),
    facts: {
      what: life.what,
      window: printed === null ? window : `${window} (in the printed plan: ${printed})`,
      standing: remarkOn(standing, asOf),
      update:
        update === undefined
          ? 'nothing has been reported yet'
          : `${formatDayInWords(update.on)}: ${entryInWords(plan, update)}`,
    },
  }
}

function windowInWords({ action: { every }, life }: Standing): string {
  const window = formatWindowInWords(life.window)
  return every === null ? window : `${window}, every ${formatEvery(every)}`
}

/** Eight letters and figures that follow from all that a form shows: two forms that differ have different ones. */
function formNumber({ plan, asOf, meeting }: FormRequest, owner: string, items: readonly FormItem[]): string {
  const shown = [plan.title, owner, formatDay(asOf), formatDay(meeting), ...items.map(contentOf)]
  return createHash('sha256').update(shown.join('\n')).digest('hex').slice(0, 8)
}

function contentOf({ reference, facts }: FormItem): string {
  return [reference, ...Object.values(facts)].join('\n')
}

/** `How it stands now (not started, in progress, …)`, as it is printed beside a box. */
export function listBoxes({ hints }: Form): readonly { readonly box: Box; readonly hint: string }[] {
  return boxNames.map((box) => ({ box, hint: hints[box] }))
}
