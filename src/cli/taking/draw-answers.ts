import type { DraftPlan } from '../../load/draft.js'
import type { BoxAnswer, FormText } from '../../load/forms/read-form.js'
import { formatDay } from '../../model/day.js'
import { outlooks, states } from '../../model/entry.js'
import { type Box, boxes as labels } from '../../model/form.js'
import { groupBy } from '../../model/group-by.js'
import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import type { NewEntry } from '../../record/new-progress.js'
import { listStandings } from '../../schedule/list-standings.js'
import { readName, refsIn } from '../arguments/read-name.js'
import { readDay, readWindow } from '../arguments/read-options.js'
import { meantWord, readReport } from '../arguments/read-report.js'
import { readText } from '../arguments/read-text.js'
import { nameActions } from '../arguments/subject.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import type { Drawn, Unread } from './answer.js'
import type { OwnersForm } from './open-forms.js'

/** What forms are read with. */
export interface Context {
  readonly world: World
  readonly plan: Plan
  readonly draft: DraftPlan
  readonly form: OwnersForm
  /** The day of what has none, as it is written. */
  readonly on: string
}

/** Makes an entry of each action's answers. A box that cannot be read is listed, and the others of that action are kept. */
export function drawAnswers(context: Context): {
  readonly drawn: readonly Drawn[]
  readonly unread: readonly Unread[]
} {
  const { plan, form } = context
  const standings = listStandings(plan, form.made)
  const byId = new Map([...standings.actions, ...standings.steps].map((one) => [one.action.id, one]))
  const drawn: Drawn[] = []
  const unread: Unread[] = []
  for (const [reference, answers] of groupBy(form.answers, (answer) => answer.reference)) {
    const standing = attemptRead(() =>
      byId.get(readName('Action', reference, 'action', nameActions(plan), refsIn(plan))),
    )
    if (typeof standing === 'string' || standing === undefined) {
      unread.push(
        ...answers.map((answer) =>
          unreadOf(form, answer, standing ?? `${reference} was not in the plan then`),
        ),
      )
      continue
    }
    const read = drawAnswer(context, standing, answers)
    drawn.push(...read.drawn)
    unread.push(...read.unread)
  }
  return { drawn, unread }
}

/** Of one action: what its boxes make, and which of them cannot be read. */
export function drawAnswer(
  context: Context,
  standing: Standing,
  boxes: readonly BoxAnswer[],
): { readonly drawn: readonly Drawn[]; readonly unread: readonly Unread[] } {
  const { form } = context
  const { values, unread } = readBoxes(context, boxes, standing.action.id)
  const entry = entryOf(context, standing, values)
  if (entry !== undefined)
    return {
      drawn: [
        {
          form,
          standing,
          boxes,
          entry,
          isDated: values.on !== undefined,
          guesses: listGuesses(context, boxes),
        },
      ],
      unread,
    }
  const silent = unread.length > 0 ? [] : boxes
  return {
    drawn: [],
    unread: [...unread, ...silent.map((box) => unreadOf(form, box, 'it says nothing by itself'))],
  }
}

/** Words that stand for one of ours, if the plan has not declared them as its own. */
function listGuesses({ plan }: Context, boxes: readonly BoxAnswer[]): readonly string[] {
  return boxes.flatMap(({ box, text }) => {
    if (plan.statusWords.has(text)) return []
    const meaning =
      box === 'state' ? meantWord(text, states) : box === 'outlook' ? meantWord(text, outlooks) : undefined
    return meaning === undefined ? [] : [`"${text}" was read as "${meaning}"`]
  })
}

function unreadOf(form: OwnersForm, { text, place }: FormText, why: string, about?: string): Unread {
  return { form, text, place, why, about }
}

/** A value, or the sentence that says why there is none. */
function attemptRead<Value>(read: () => Value): Value | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
}

type Values = Partial<Omit<NewEntry, 'action' | 'target'>>

const reportLabels = { state: labels.state, outlook: labels.outlook }

const readers: Readonly<Record<Box, (context: Context, text: string) => Values>> = {
  state: ({ plan }, text) => readReport(plan, { state: meantWord(text, states) ?? text }, reportLabels),
  on: ({ world, plan }, text) => ({ on: formatDay(readDay(world, plan, labels.on, text)) }),
  note: (_context, text) => ({ note: readText(labels.note, text) }),
  outlook: ({ plan }, text) => readReport(plan, { outlook: meantWord(text, outlooks) ?? text }, reportLabels),
  proposed: ({ plan }, text) => ({ proposed: readWindow(plan, labels.proposed, text) }),
  reason: (_context, text) => ({ reason: readText(labels.reason, text) }),
  evidence: (_context, text) => ({ evidence: listEvidence(text) }),
  progress: (_context, text) => ({ progress: readProgressBox(text) }),
}

/** What a box says. Fails with a sentence where it cannot be read. */
export function readBox(context: Context, box: Box, text: string): Values {
  return readers[box](context, text)
}

function readBoxes(
  context: Context,
  answers: readonly BoxAnswer[],
  about: string,
): { readonly values: Values; readonly unread: readonly Unread[] } {
  let values: Values = {}
  const unread: Unread[] = []
  for (const answer of answers) {
    const read = attemptRead(() => readBox(context, answer.box, answer.text))
    if (typeof read === 'string') unread.push(unreadOf(context.form, answer, read, about))
    else values = { ...values, ...withoutGaps(read) }
  }
  return { values, unread }
}

function withoutGaps(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** One a line; several links on a line are several. */
function listEvidence(text: string): string[] {
  return text
    .split(/\n|;\s|\s(?=https?:\/\/)/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => readText(labels.evidence, item))
}

function readProgressBox(text: string): string {
  const words = text.trim().replace(/\s*(?:%|per ?cent)$/i, '')
  if (/^(?:\d{1,2}|100)$/.test(words) || /^\d+ of \d+$/.test(words)) return words
  throw new Failure(`${labels.progress}: "${text}" is neither per cent, from 0 to 100, nor such as 16 of 57.`)
}

/** Undefined where nothing could be read. A reason alone says what happened. */
function entryOf(
  { form, on }: Context,
  { action }: Standing,
  { on: since, reason, ...values }: Values,
): NewEntry | undefined {
  const needsReason = values.proposed !== undefined || values.state !== undefined
  const said =
    needsReason || reason === undefined ? values : { ...values, note: joinTexts(values.note, reason) }
  if (Object.keys(said).length === 0) return undefined
  return {
    action: action.id,
    on: since ?? on,
    undated: since === undefined && said.state !== undefined ? 'true' : undefined,
    reported_by: form.owner.code,
    ...said,
    reason: needsReason ? reason : undefined,
  }
}

function joinTexts(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('; ')
}
