import { formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { countOf, listInWords } from '../../model/words.js'
import type { NewProgress } from '../../record/new-progress.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { readDay } from '../arguments/read-options.js'
import { readMeeting } from '../arguments/read-progress.js'
import type { PlanAtHand } from '../editing/edit-plan.js'
import { todayIn } from '../editing/print-edit.js'
import { recordProgress } from '../editing/record-progress.js'
import { type ExitCode, exitCodes, Failure } from '../failure.js'
import { findPlan } from '../plan-files/find-plan.js'
import { openPlan } from '../plan-files/open-plan.js'
import type { World } from '../world.js'
import type { Answer, Drawn, Unread } from './answer.js'
import { listWritten } from './as-printed.js'
import { chooseAnswers } from './choose-answers.js'
import { describeForms, describeUnread } from './describe-answers.js'
import { type Context, drawAnswers } from './draw-answers.js'
import { judgeAnswers } from './judge-answers.js'
import { type KeptForms, keepForms } from './keep-forms.js'
import { type OwnersForm, openForms } from './open-forms.js'

/** The options of `plan take`. */
export interface TakeOptions extends EditOptions {
  readonly yes?: boolean
  readonly keep?: boolean
  readonly on?: string
  readonly meeting?: string
}

/**
 * Reads forms, shows each answer as the entry that it would become, and records those that are chosen: all of them or none.
 * The exit code says whether anything is left for a person to look at.
 */
export async function takeForms(
  world: World,
  names: readonly string[],
  options: TakeOptions,
): Promise<ExitCode> {
  const { plan, draft } = await openPlan(world, options)
  const forms = await openForms(world, plan, names)
  const on = formatDay(readDay(world, plan, '--on', options.on))
  const meeting = readMeeting(world, plan, options.meeting)
  const contexts = forms.map((form): Context => ({ world, plan, draft, form, on }))
  const { drawn, unread } = drawAll(contexts)
  const judge = (at: Pick<PlanAtHand, 'plan' | 'draft'>, all: readonly Drawn[]) =>
    judgeAnswers({ at, meeting, today: todayIn(world, at.plan), unread }, all)
  const answers = judge({ plan, draft }, drawn)
  const asks = world.terminal !== undefined && options.yes !== true // each answer is shown when it is asked about
  const texts = [
    describeForms(world.stdout, plan, forms, asks ? answers.filter(isKnown) : answers),
    describeUnread(world.stdout, unread),
  ]
  world.stdout.write(texts.filter((text) => text !== '').join('\n'))
  const chosen = await chooseWhich(world, contexts, answers, judge, options)
  const kept = await keep(world, options, forms)
  if (chosen.length > 0) await record(world, options, { chosen, judge, meeting, kept })
  const left = countLeft(answers, chosen, unread)
  if (left > 0)
    world.stderr.write(
      `${countOf(left, 'item')} above ${left === 1 ? 'is' : 'are'} left for you to look at.\n`,
    )
  return left > 0 ? exitCodes.findings : exitCodes.fine
}

/** Before anything is recorded: what an entry names as its evidence has to be there. */
async function keep(world: World, options: TakeOptions, forms: readonly OwnersForm[]): Promise<KeptForms> {
  if (options.keep !== true || options.dryRun === true) return new Map()
  return await keepForms(world, findPlan(world, options.plan), forms)
}

type Judge = (at: Pick<PlanAtHand, 'plan' | 'draft'>, all: readonly Drawn[]) => readonly Answer[]

function isClear({ verdict }: Answer): boolean {
  return verdict.kind === 'clear'
}

function isKnown({ verdict }: Answer): boolean {
  return verdict.kind === 'already'
}

function countLeft(answers: readonly Answer[], chosen: readonly Answer[], unread: readonly Unread[]): number {
  const open = answers.filter((answer) => !isKnown(answer))
  return unread.length + open.length - chosen.length
}

function drawAll(contexts: readonly Context[]): {
  readonly drawn: readonly Drawn[]
  readonly unread: readonly Unread[]
} {
  const all = contexts.map((context) => ({ context, ...drawAnswers(context) }))
  return {
    drawn: all.flatMap(({ drawn }) => drawn),
    unread: all.flatMap(({ context: { plan, form }, unread }) => [...unread, ...listOthers(plan, form)]),
  }
}

/** What stands in no box. */
function listOthers(plan: Plan, form: OwnersForm): readonly Unread[] {
  return [
    ...form.unclear.map((one) => ({ form, ...one })),
    ...listWritten(plan, form).map((one) => ({ form, ...one, why: 'it is beside no question' })),
    ...listWritten(plan, { ...form, others: form.free }).map((one) => ({
      form,
      ...one,
      why: 'anything else',
    })),
  ]
}

async function chooseWhich(
  world: World,
  contexts: readonly Context[],
  answers: readonly Answer[],
  judge: Judge,
  { yes }: TakeOptions,
): Promise<readonly Answer[]> {
  const open = answers.filter((answer) => !isKnown(answer))
  if (open.length === 0) {
    world.stderr.write('There is nothing new to record.\n')
    return []
  }
  if (yes === true) return open.filter(isClear)
  if (world.terminal) return await chooseAnswers(world, contexts, open, judge)
  const clear = open.filter(isClear).length
  throw new Failure(
    clear === 0
      ? 'No answer is clear enough to be recorded without a person who looks at it. Run plan take on a terminal, or use plan record.'
      : `Nothing was written. To record ${clear === 1 ? 'the answer that is' : `the ${countOf(clear, 'answer')} that are`} clear, add --yes.`,
  )
}

interface Taking {
  readonly chosen: readonly Answer[]
  readonly judge: Judge
  readonly meeting: string | undefined
  readonly kept: KeptForms
}

/** The plan may have changed since the answers were shown: they are judged anew with what lies there when it is written. */
async function record(
  world: World,
  options: TakeOptions,
  { chosen, judge, meeting, kept }: Taking,
): Promise<void> {
  const isMeant = chosen.some((answer) => !isClear(answer))
  await recordProgress(
    world,
    { ...options, ahead: isMeant, earlier: isMeant, newMeeting: isMeant },
    (_plan, at) => {
      const now = judge(at, chosen)
      const fresh = now.filter(({ verdict }) => verdict.kind !== 'already')
      const changed = fresh.filter(
        ({ entry, verdict }) => verdict.kind !== 'clear' && wasClear(chosen, entry.action),
      )
      if (changed.length > 0 || fresh.length === 0)
        throw new Failure(
          `Somebody else has just recorded something${changed.length === 0 ? '' : ` on ${listInWords(changed.map(({ entry }) => entry.action ?? ''))}`}, and nothing was written. Run plan take again.`,
        )
      const month = todayIn(world, at.plan).slice(0, 'YYYY-MM'.length)
      return fresh.map((answer): NewProgress => ({ entry: withForm(answer, kept), meeting, month }))
    },
  )
}

function wasClear(chosen: readonly Answer[], about: string | undefined): boolean {
  return chosen.some((answer) => answer.entry.action === about && isClear(answer))
}

/** Where the form is kept, it is the evidence of what was completed. */
function withForm({ form, entry }: Answer, kept: KeptForms): Drawn['entry'] {
  const place = kept.get(form.path)
  if (place === undefined || entry.state !== 'complete') return entry
  return { ...entry, evidence: [...(entry.evidence ?? []), place] }
}
