import type { Entry } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import { sayingOf } from '../../model/saying.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { entryInWords } from '../../report/words/entry-words.js'
import { ownerInWords } from '../../report/words/owner-words.js'
import { checkProgressIsNews } from '../editing/check-news.js'
import { findDoubt } from '../editing/doubts.js'
import type { PlanAtHand } from '../editing/edit-plan.js'
import { Failure } from '../failure.js'
import { keptForms } from '../papers/forms-folder.js'
import type { Answer, Drawn, Unread, Verdict } from './answer.js'
import { isUnchanged } from './as-printed.js'

interface Context {
  readonly at: Pick<PlanAtHand, 'plan' | 'draft'>
  readonly meeting: string | undefined
  /** As it is written. */
  readonly today: string
  readonly unread: readonly Unread[]
}

/** Says of each answer whether it can go into the journal. */
export function judgeAnswers(context: Context, drawn: readonly Drawn[]): readonly Answer[] {
  return drawn.map((one) => ({ ...one, verdict: judge(context, one, drawn) }))
}

function judge(context: Context, one: Drawn, all: readonly Drawn[]): Verdict {
  if (isRecorded(context, one)) return { kind: 'already' }
  const hindrance =
    describeMissingReason(one) ?? complaintOf(() => checkProgressIsNews(context.at as PlanAtHand, one.entry))
  if (hindrance !== undefined) return { kind: 'impossible', why: hindrance }
  const why = listDoubts(context, one, all).find((doubt) => doubt !== undefined)
  return why === undefined ? { kind: 'clear' } : { kind: 'doubtful', why }
}

function listDoubts(
  { at, meeting, today, unread }: Context,
  one: Drawn,
  all: readonly Drawn[],
): readonly (string | undefined)[] {
  const { entry } = one
  return [
    one.guesses[0],
    describeStranger(at.plan, one),
    unread.some(({ form, about }) => form === one.form && about === entry.action)
      ? 'a part of the answer could not be read'
      : undefined,
    all.some((other) => other !== one && other.entry.action === entry.action)
      ? 'another of these forms answers for it too'
      : undefined,
    describeNewer(at, one),
    findDoubt(at.plan, { entry, meeting, today }, new Set())?.what,
  ]
}

function describeStranger(plan: Plan, { form: { owner }, standing: { life } }: Drawn): string | undefined {
  return [...life.owners, ...life.partners].includes(owner.code)
    ? undefined
    : `${ownerInWords(plan, owner.code)} does not answer for it`
}

function describeMissingReason({ entry }: Drawn): string | undefined {
  if (entry.reason !== undefined) return undefined
  if (entry.proposed !== undefined) return 'new dates need a reason, and none is given'
  const isHalted = entry.state === 'on hold' || entry.state === 'stopped'
  return isHalted && entry.as_reported === undefined
    ? `"${entry.state}" needs a reason, and none is given`
    : undefined
}

/** What has gone into the journal since the form was made: an answer from before cannot know of it. */
function describeNewer({ plan }: Context['at'], one: Drawn): string | undefined {
  const { form, standing } = one
  // Of that very day nobody can say what came first, but a form that shows all there is cannot have missed anything.
  const isLater = isUnchanged(plan, form)
    ? ({ recorded }: Entry) => recorded > form.made
    : ({ recorded }: Entry) => recorded >= form.made
  const newer = standing.action.journal.filter(isLater)
  if (newer.length === 0) return undefined
  const said = newer.map((entry) => `${formatDayInWords(entry.on)}: ${entryInWords(plan, entry)}`)
  return `since the form was made, this has been recorded: ${listInWords(said)}`
}

/** Whether an entry, corrected since or not, says what this answer says. */
function isRecorded({ at: { draft } }: Context, { entry, isDated }: Drawn): boolean {
  const saying = sayingOfAnswer(entry, isDated)
  return (
    draft.entriesById
      .get(entry.action ?? '')
      ?.some(({ written }) => sayingOfAnswer(written, isDated) === saying) === true
  )
}

/** Left out is what taking adds: the day on which it was taken, and where the form was kept. */
function sayingOfAnswer(
  entry: { readonly evidence?: readonly string[] | undefined },
  isDated: boolean,
): string {
  const left = ['recorded', ...(isDated ? [] : ['on'])]
  const evidence = entry.evidence?.filter((source) => !source.startsWith(keptForms)) ?? []
  const said = Object.entries({ ...entry, evidence: evidence.length === 0 ? undefined : evidence })
  return sayingOf({
    written: Object.fromEntries(said.filter(([key, value]) => value !== undefined && !left.includes(key))),
  })
}

function complaintOf(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error.message.replace(/^plan record \S+: /, '').replace(/\.$/, '')
    throw error
  }
}
