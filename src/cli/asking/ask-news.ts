import { formatDay } from '../../model/day.js'
import type { Entry } from '../../model/plan.js'
import { formatWindowInWords } from '../../model/words.js'
import { nameOwners, readWindow } from '../arguments/read-options.js'
import type { RecordOptions } from '../arguments/record-options.js'
import { askNote, askWhen, askWhoAgreed, choicesOf, type Interview, leftOut } from './ask-details.js'
import { complaintOf } from './open-terminal.js'
import type { Choice } from './prompts.js'

type NewsChoice =
  | 'complete'
  | 'in progress'
  | 'on hold'
  | 'stopped'
  | 'not started'
  | 'on track'
  | 'at risk'
  | 'off track'
  | 'note'
  | 'move'
  | 'propose'
  | 'owner'

const news: readonly Choice<NewsChoice>[] = [
  { value: 'complete' },
  { value: 'in progress' },
  { value: 'on hold' },
  { value: 'stopped' },
  { value: 'not started' },
  { value: 'on track', hint: "the owner's own view" },
  { value: 'at risk', hint: "the owner's own view" },
  { value: 'off track', hint: "the owner's own view" },
  { value: 'move', label: 'new dates', hint: 'agreed, with a reason' },
  { value: 'propose', label: 'new dates, proposed', hint: 'for the next meeting to agree' },
  { value: 'owner', label: 'a new owner', hint: 'agreed, with a reason' },
  { value: 'note', label: 'just a note' },
]

const question = 'What would you like to record?'

/** Asks for an entry about an action or step. */
export async function askNews(interview: Interview): Promise<RecordOptions> {
  return askRest(interview, await interview.prompts.choose(question, news, newsIn(interview.before)))
}

/**
 * The same at a meeting, which may skip it (undefined), or agree to what was proposed; neither answer leads to more
 * questions than it needs.
 */
export async function askNewsOrSkip(
  interview: Interview,
  proposal: Entry | null,
): Promise<RecordOptions | undefined> {
  const skip: Choice<'skip'> = { value: 'skip', label: 'nothing: go on to the next' }
  const chosen = await interview.prompts.choose(
    question,
    [skip, ...offerAgreement(proposal), ...news],
    newsIn(interview.before),
  )
  if (chosen === 'skip') return undefined
  return chosen === 'agree' ? askAgreement(interview, proposal) : askRest(interview, chosen)
}

function offerAgreement(proposal: Entry | null): readonly Choice<'agree'>[] {
  if (!proposal?.proposed) return []
  return [{ value: 'agree', label: `agree the proposed dates: ${formatWindowInWords(proposal.proposed)}` }]
}

/** What a meeting agrees to is true from its day on, for the reason that was given. */
async function askAgreement(interview: Interview, proposal: Entry | null): Promise<RecordOptions> {
  return {
    move: proposal?.proposed?.written ?? '',
    reason: proposal?.reason ?? '',
    agreedBy: await askWhoAgreed(interview),
    on: formatDay(interview.day),
  }
}

/** What was chosen, as the answers show. */
function newsIn(answers: RecordOptions | undefined): NewsChoice | undefined {
  if (answers === undefined) return undefined
  const { state, outlook, move, propose, owner } = answers
  if (move !== undefined) return 'move'
  if (propose !== undefined) return 'propose'
  if (owner !== undefined) return 'owner'
  return news.find(({ value }) => value === state || value === outlook)?.value ?? 'note'
}

async function askRest(interview: Interview, chosen: NewsChoice): Promise<RecordOptions> {
  const { prompts, before } = interview
  const needsAgreement = chosen === 'move' || chosen === 'owner'
  const needsReason = needsAgreement || ['propose', 'stopped', 'on hold'].includes(chosen)
  return {
    ...(await askWhat(interview, chosen)),
    ...(needsReason ? { reason: await prompts.write({ question: 'Why?', before: before?.reason }) } : {}),
    ...(needsAgreement ? { agreedBy: await askWhoAgreed(interview) } : {}),
    ...(await askWhen(interview)),
    ...(await askNote(interview, chosen === 'note')),
    ...(chosen === 'complete' ? await askEvidence(interview) : {}),
  }
}

async function askWhat({ prompts, plan, before }: Interview, chosen: NewsChoice): Promise<RecordOptions> {
  if (chosen === 'note') return {}
  if (chosen === 'owner') {
    const owners = choicesOf(nameOwners(plan))
    return { owner: await prompts.find('Who is the new owner?', owners, before?.owner) }
  }
  if (chosen === 'move' || chosen === 'propose') {
    const window = await prompts.write({
      question: 'What are the new dates?',
      example: 'such as April – Dec 2010',
      before: before?.move ?? before?.propose,
      complaint: complaintOf((text) => readWindow(plan, 'The dates', text)),
    })
    return { [chosen]: window }
  }
  return chosen === 'on track' || chosen === 'at risk' || chosen === 'off track'
    ? { outlook: chosen }
    : { state: chosen }
}

async function askEvidence({ prompts, before }: Interview): Promise<RecordOptions> {
  const [known] = before?.evidence ?? []
  const source = await prompts.write({
    question: 'What is the evidence?',
    ...leftOut,
    example: 'a link or the name of a document',
    before: known,
  })
  return source === '' ? {} : { evidence: [source] }
}
