import { formatDay } from '../../model/day.js'
import type { Entry, Outlook, State } from '../../model/entry.js'
import { parseWindow } from '../../model/window.js'
import { formatWindowInWords, formatWindowShort } from '../../model/words.js'
import type { EntryDetails, NewEntry } from '../../record/new-progress.js'
import { nameOwners } from '../arguments/read-name.js'
import { readWindow } from '../arguments/read-options.js'
import { readText } from '../arguments/read-text.js'
import {
  type Answers,
  askFor,
  askForMore,
  askNeededNote,
  askNote,
  askWhen,
  askWhoAgreed,
  choicesOf,
  firstOf,
  type Interview,
} from './ask-details.js'
import type { Choice } from './prompts.js'

type NewsChoice = State | Outlook | 'note' | 'move' | 'propose' | 'owner'

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
export async function askNews(interview: Interview, action: string): Promise<NewEntry> {
  return askRest(interview, action, await interview.prompts.choose(question, news, newsIn(interview.before)))
}

/**
 * The same at a meeting, which may skip it (undefined), or agree to what was proposed; neither answer leads to more
 * questions than it needs.
 */
export async function askNewsOrSkip(
  interview: Interview,
  action: string,
  proposal: Entry | null,
): Promise<NewEntry | undefined> {
  const skip: Choice<'skip'> = { value: 'skip', label: 'nothing: go on to the next' }
  const chosen = await interview.prompts.choose(
    question,
    [skip, ...offerAgreement(proposal), ...news],
    newsIn(interview.before),
  )
  if (chosen === 'skip') return undefined
  return chosen === 'agree' ? askAgreement(interview, action, proposal) : askRest(interview, action, chosen)
}

function offerAgreement(proposal: Entry | null): readonly Choice<'agree'>[] {
  if (!proposal?.proposed) return []
  return [{ value: 'agree', label: `agree the proposed dates: ${formatWindowInWords(proposal.proposed)}` }]
}

/** What a meeting agrees to is true from its day on, for the reason that was given. */
async function askAgreement(interview: Interview, action: string, proposal: Entry | null): Promise<NewEntry> {
  return {
    action,
    window: proposal?.proposed?.written,
    reason: proposal?.reason ?? undefined,
    agreed_by: await askWhoAgreed(interview),
    on: formatDay(interview.day),
  }
}

/** What was chosen, as the answers show. */
function newsIn(answers: Answers | undefined): NewsChoice | undefined {
  if (answers === undefined) return undefined
  const { state, outlook, window, proposed, owner } = answers
  if (window !== undefined) return 'move'
  if (proposed !== undefined) return 'propose'
  if (owner !== undefined) return 'owner'
  return state ?? outlook ?? 'note'
}

async function askRest(interview: Interview, action: string, chosen: NewsChoice): Promise<NewEntry> {
  const needsAgreement = chosen === 'move' || chosen === 'owner'
  const needsReason = needsAgreement || ['propose', 'stopped', 'on hold'].includes(chosen)
  return {
    action,
    ...(await askWhat(interview, chosen)),
    reason: needsReason ? await askReason(interview) : undefined,
    agreed_by: needsAgreement ? await askWhoAgreed(interview) : undefined,
    on: await askWhen(interview),
    note: chosen === 'note' ? await askNeededNote(interview) : await askNote(interview),
    evidence: chosen === 'complete' ? await askEvidence(interview) : undefined,
  }
}

async function askWhat(interview: Interview, chosen: NewsChoice): Promise<EntryDetails> {
  switch (chosen) {
    case 'note':
      return {}
    case 'owner':
      return { owner: await askNewOwner(interview) }
    case 'move':
      return { window: await askDates(interview) }
    case 'propose':
      return { proposed: await askDates(interview) }
    case 'on track':
    case 'at risk':
    case 'off track':
      return { outlook: chosen }
    default:
      return { state: chosen }
  }
}

function askNewOwner({ prompts, plan, before }: Interview): Promise<string> {
  return prompts.find('Who is the new owner?', choicesOf(nameOwners(plan)), firstOf(before?.owner))
}

function askDates(interview: Interview): Promise<string> {
  const { plan, before } = interview
  const window = parseWindow(before?.window ?? before?.proposed ?? '')
  return askFor(
    interview,
    {
      question: 'What are the new dates?',
      example: 'such as April – Dec 2010',
      before: window.ok ? formatWindowShort(window.value) : undefined,
    },
    (text) => readWindow(plan, 'The dates', text),
  )
}

function askReason(interview: Interview): Promise<string> {
  return askFor(interview, { question: 'Why?', before: interview.before?.reason }, (text) =>
    readText('The reason', text),
  )
}

async function askEvidence(interview: Interview): Promise<string[] | undefined> {
  const source = await askForMore(
    interview,
    {
      question: 'What is the evidence?',
      example: 'a link or the name of a document',
      before: interview.before?.evidence?.[0],
    },
    (text) => readText('The evidence', text),
  )
  return source === undefined ? undefined : [source]
}
