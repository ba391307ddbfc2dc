import { boxNames, boxes as labels } from '../../model/form.js'
import { shownId } from '../../model/plan.js'
import { complaintOf, openTerminal } from '../asking/open-terminal.js'
import type { Prompts } from '../asking/prompts.js'
import type { PlanAtHand } from '../editing/edit-plan.js'
import type { World } from '../world.js'
import type { Answer, Drawn } from './answer.js'
import { answerInLines } from './describe-answers.js'
import { type Context, drawAnswer, readBox } from './draw-answers.js'

/** Judges answers anew, with those that go in beside them. */
type Judge = (at: Pick<PlanAtHand, 'plan' | 'draft'>, all: readonly Drawn[]) => readonly Answer[]

const instead = 'plan take can only ask on a terminal. Elsewhere, add --yes to record what is clear.'

/** Shows one answer after the other, to be taken, changed or left. Nothing is written before the last one. */
export async function chooseAnswers(
  world: World,
  contexts: readonly Context[],
  answers: readonly Answer[],
  judge: Judge,
): Promise<readonly Answer[]> {
  const prompts = await openTerminal(world, instead)
  prompts.begin('Answers to record', 'Nothing is written before the last one. Press Ctrl-C to stop.')
  const chosen: Answer[] = []
  for (const answer of answers) {
    const context = contexts.find(({ form }) => form === answer.form)
    const taken = context && (await chooseAnswer(prompts, context, answer, judge))
    if (taken !== undefined) chosen.push(taken)
  }
  prompts.end(chosen.length === 0 ? 'Nothing was taken.' : 'Recording what you have taken.')
  return chosen
}

async function chooseAnswer(
  prompts: Prompts,
  context: Context,
  first: Answer,
  judge: Judge,
): Promise<Answer | undefined> {
  let answer = first
  for (;;) {
    prompts.say(answerInLines(context.plan, answer))
    const id = shownId(answer.standing.action)
    const take = { value: 'take', label: 'Take it' } as const
    const choice = await prompts.choose(`What do you do with ${id}?`, [
      ...(answer.verdict.kind === 'impossible' ? [] : [take]),
      { value: 'change', label: 'Change it' },
      { value: 'leave', label: 'Leave it' },
    ] as const)
    if (choice === 'take') return answer
    if (choice === 'leave') return undefined
    answer = judgeAnew(await changeAnswer(prompts, context, answer), answer, judge, context)
  }
}

/** Asks for each box again, with what was written in it. */
async function changeAnswer(prompts: Prompts, context: Context, answer: Answer): Promise<Drawn> {
  const texts = new Map(answer.boxes.map(({ box, text }) => [box, text]))
  for (const box of boxNames) {
    const before = texts.get(box)
    const text = await prompts.write({
      question: labels[box],
      otherwise: '',
      ...(before === undefined ? {} : { before }),
      complaint: complaintOf((typed) => readBox(context, box, typed)),
    })
    if (text.trim() === '') texts.delete(box)
    else texts.set(box, text)
  }
  const [{ reference, place } = { reference: '', place: '' }] = answer.boxes
  const changed = [...texts].map(([box, text]) => ({ reference, box, text, place }))
  const { drawn } = drawAnswer(context, answer.standing, changed)
  return drawn[0] ?? answer
}

function judgeAnew(changed: Drawn, { form, verdict }: Answer, judge: Judge, context: Context): Answer {
  const [judged] = judge(context, [{ ...changed, form }])
  return judged ?? { ...changed, verdict }
}
