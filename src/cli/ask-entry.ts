import { type Day, formatDay } from '../model/day.js'
import { degrees, type Entry, type Plan } from '../model/plan.js'
import { formatDayInWords, formatWindowInWords } from '../model/words.js'
import { Failure } from './failure.js'
import { complaintOf } from './open-terminal.js'
import type { Choice, Prompts } from './prompts.js'
import { type Nameable, nameOwners, readDay, readNumber, readText, readWindow } from './read-options.js'
import type { RecordOptions, Subject } from './record-options.js'
import type { World } from './world.js'

/** What a person is asked about, and the day that stands for "when" unless another is told. */
export interface Asked {
  readonly world: World
  readonly prompts: Prompts
  readonly plan: Plan
  readonly day: Day
  /** In a meeting: nothing became true after its day. */
  readonly meeting?: Day
  /** What the next meeting was asked to agree. */
  readonly proposal?: Entry | null
}

type EntryKind =
  | 'complete'
  | 'in progress'
  | 'on hold'
  | 'stopped'
  | 'not started'
  | 'on track'
  | 'at risk'
  | 'off track'
  | 'note'
  | 'agree'
  | 'move'
  | 'propose'
  | 'owner'

const entryKinds: readonly Choice<EntryKind>[] = [
  { value: 'complete' },
  { value: 'in progress' },
  { value: 'on hold' },
  { value: 'stopped' },
  { value: 'not started' },
  { value: 'on track', hint: "the owner's own view" },
  { value: 'at risk', hint: "the owner's own view" },
  { value: 'off track', hint: "the owner's own view" },
  { value: 'move', label: 'the date moves', hint: 'agreed, with a reason' },
  { value: 'propose', label: 'another date is proposed', hint: 'for the next meeting to agree' },
  { value: 'owner', label: 'someone else answers for it', hint: 'agreed, with a reason' },
  { value: 'note', label: 'only a note' },
]

/** Asks for one entry or figure, and gives what the command line would have. */
export function askAbout(asked: Asked, { kind }: Subject): Promise<RecordOptions> {
  if (kind === 'target') return askAchieved(asked)
  if (kind === 'indicator') return askFigure(asked)
  return askNews(asked)
}

/** Asks for an entry about an action or step; undefined where it is passed over, which only some callers offer. */
export async function askNewsOrSkip(asked: Asked): Promise<RecordOptions | undefined> {
  const skip: Choice<'skip'> = { value: 'skip', label: 'nothing: on to the next' }
  const chosen = await asked.prompts.choose('What is there to tell?', [skip, ...kindsFor(asked)])
  return chosen === 'skip' ? undefined : askRest(asked, chosen)
}

async function askNews(asked: Asked): Promise<RecordOptions> {
  return askRest(asked, await asked.prompts.choose('What is there to tell?', kindsFor(asked)))
}

/** A proposal comes first: it waits for an answer. */
function kindsFor({ proposal }: Asked): readonly Choice<EntryKind>[] {
  if (!proposal?.proposed) return entryKinds
  const label = `${formatWindowInWords(proposal.proposed)} is agreed`
  return [{ value: 'agree', label, hint: 'the date that was proposed' }, ...entryKinds]
}

async function askRest(asked: Asked, chosen: EntryKind): Promise<RecordOptions> {
  const { prompts, plan } = asked
  const needsAgreement = ['move', 'agree', 'owner'].includes(chosen)
  const needsReason = ['move', 'owner', 'propose', 'stopped', 'on hold'].includes(chosen)
  return {
    ...(await askWhat(asked, chosen)),
    ...(needsReason ? { reason: await prompts.write({ question: 'Why?' }) } : {}),
    ...(needsAgreement
      ? { agreedBy: await prompts.find('Who agreed it?', choicesOf(nameOwners(plan))) }
      : {}),
    ...(await askWhen(asked)),
    ...(await askNote(prompts, chosen === 'note')),
    ...(chosen === 'complete' ? await askEvidence(prompts) : {}),
  }
}

async function askWhat({ prompts, plan, proposal }: Asked, chosen: EntryKind): Promise<RecordOptions> {
  if (chosen === 'note') return {}
  if (chosen === 'agree') return { move: proposal?.proposed?.written ?? '', reason: proposal?.reason ?? '' }
  if (chosen === 'owner')
    return { owner: await prompts.find('Who answers for it from now on?', choicesOf(nameOwners(plan))) }
  if (chosen === 'move' || chosen === 'propose') {
    const window = await prompts.write({
      question: 'When is it to be done now?',
      example: 'such as April – Dec 2010',
      complaint: complaintOf((text) => readWindow(plan, 'The date', text)),
    })
    return { [chosen]: window }
  }
  return chosen === 'on track' || chosen === 'at risk' || chosen === 'off track'
    ? { outlook: chosen }
    : { state: chosen }
}

async function askAchieved(asked: Asked): Promise<RecordOptions> {
  const { prompts, plan } = asked
  const achieved = await prompts.choose(
    'How far was it achieved?',
    degrees.map((value) => ({ value })),
  )
  const nobody: Choice<''> = { value: '', label: 'not said' }
  const agreedBy = await prompts.find('Who agreed it?', [nobody, ...choicesOf(nameOwners(plan))])
  return {
    achieved,
    ...(agreedBy === '' ? {} : { agreedBy }),
    ...(await askWhen(asked)),
    ...(await askNote(prompts, false)),
  }
}

async function askFigure(asked: Asked): Promise<RecordOptions> {
  const { prompts } = asked
  const value = await prompts.write({
    question: 'What is the figure?',
    example: 'a number without its unit, such as 17',
    complaint: complaintOf((text) => readNumber('The figure', text)),
  })
  const period = await prompts.write({ question: 'For what period?', example: 'such as 2010 or 2010/11' })
  const area = await prompts.write({ question: 'Where was it measured?', ...leftOut })
  return {
    value,
    period,
    ...(area === '' ? {} : { area }),
    published: await askDay(asked, 'When was it published?'),
    ...(await askNote(prompts, false)),
  }
}

async function askWhen(asked: Asked): Promise<RecordOptions> {
  return { on: await askDay(asked, 'On which day did it become true?') }
}

/** Return takes the day that is asked for; in a meeting no later one is taken. */
async function askDay({ world, prompts, plan, day, meeting }: Asked, question: string): Promise<string> {
  const words = formatDayInWords(day)
  const told = await prompts.write({
    question,
    otherwise: words,
    complaint: complaintOf((text) => {
      if (meeting !== undefined && readDay(world, plan, 'The day', text) > meeting)
        throw new Failure(`The meeting is on ${formatDayInWords(meeting)}. Give that day or one before it.`)
      return readDay(world, plan, 'The day', text)
    }),
  })
  return told === words ? formatDay(day) : told
}

const leftOut = { otherwise: '', example: 'return leaves it out' }

async function askNote(prompts: Prompts, isNeeded: boolean): Promise<RecordOptions> {
  const note = await prompts.write({
    question: 'What is there to say of it?',
    ...(isNeeded ? {} : leftOut),
    complaint: complaintOf((text) => readText('The note', text)),
  })
  return note === '' ? {} : { note }
}

async function askEvidence(prompts: Prompts): Promise<RecordOptions> {
  const source = await prompts.write({ question: 'Where can it be seen?', ...leftOut })
  return source === '' ? {} : { evidence: [source] }
}

/** Things that have an id and a name, to be found by either. */
export function choicesOf(nameable: Nameable): readonly Choice<string>[] {
  return [...nameable].map(([value, name]) => ({ value, label: `${value}  ${name}` }))
}
