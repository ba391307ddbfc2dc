import { type Outlook, outlooks, type State, states } from '../../model/entry.js'
import { nearestTo } from '../../model/nearest-to.js'
import type { Plan } from '../../model/plan.js'
import { listInWords } from '../../model/words.js'
import { Failure } from '../failure.js'

/** How an action goes, in the words of the command line. */
interface ReportOptions {
  readonly state?: string
  readonly outlook?: string
  readonly asReported?: string
}

/** The same in the words of the file. */
interface Report {
  readonly state?: State | undefined
  readonly outlook?: Outlook | undefined
  readonly as_reported?: string | undefined
}

/** What state and outlook are called where the answer was given. */
export type ReportLabels = Readonly<Record<'state' | 'outlook', string>>

const optionLabels: ReportLabels = { state: '--state', outlook: '--outlook' }

/** What people say, and which of our words they may mean: it is for them to say so. */
const meant: Readonly<Record<string, State | Outlook>> = {
  done: 'complete',
  finished: 'complete',
  completed: 'complete',
  started: 'in progress',
  begun: 'in progress',
  ongoing: 'in progress',
  paused: 'on hold',
  dropped: 'stopped',
  cancelled: 'stopped',
  green: 'on track',
  amber: 'at risk',
  red: 'off track',
}

/** State and outlook as given. A word that the plan declares is kept as the owner's own, and says what it stands for. */
export function readReport(
  plan: Plan,
  { state, outlook, asReported }: ReportOptions,
  labels: ReportLabels = optionLabels,
): Report {
  const own = [state, outlook].flatMap((text) => (text === undefined ? [] : (statusWordOf(plan, text) ?? [])))
  const word = asReported === undefined ? own[0] : readStatusWord(plan, asReported)
  return {
    state: readUnlessOwn(plan, labels, 'state', state, states),
    outlook: readUnlessOwn(plan, labels, 'outlook', outlook, outlooks),
    as_reported: word,
  }
}

/** What a word of people's own most likely means, as a state or as an outlook; undefined where nobody can say. */
export function meantWord(text: string, words: readonly (State | Outlook)[]): State | Outlook | undefined {
  const typed = text.trim().toLowerCase()
  const meaning = Object.hasOwn(meant, typed) ? meant[typed] : undefined
  return meaning !== undefined && words.includes(meaning) ? meaning : undefined
}

function readUnlessOwn<Word extends State | Outlook>(
  plan: Plan,
  labels: ReportLabels,
  name: keyof ReportLabels,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined
  const typed = text.trim().toLowerCase()
  const found = words.find((word) => word === typed)
  if (found !== undefined) return found
  if (statusWordOf(plan, text) !== undefined) return undefined
  throw new Failure(describeOtherWord(labels, name, text, words))
}

function describeOtherWord(
  labels: ReportLabels,
  name: keyof ReportLabels,
  text: string,
  words: readonly (State | Outlook)[],
): string {
  const option = labels[name]
  const typed = text.trim().toLowerCase()
  const meaning = Object.hasOwn(meant, typed) ? meant[typed] : undefined
  if (meaning !== undefined && !words.includes(meaning)) {
    const other = labels[name === 'state' ? 'outlook' : 'state']
    return `${option}: "${text}" is not one of the choices. Did you mean ${other} "${meaning}"?`
  }
  const nearest = meaning ?? nearestTo(typed, words)
  const choices = listInWords(
    words.map((word) => `"${word}"`),
    'or',
  )
  return `${option}: "${text}" is not one of the choices. ${nearest === undefined ? `Choose ${choices}.` : `Did you mean "${nearest}"?`}`
}

/** One of the plan's own words, in any case; undefined where it has none like it. */
function statusWordOf({ statusWords }: Plan, text: string): string | undefined {
  const typed = text.trim().toLowerCase()
  return [...statusWords.keys()].find((word) => word.toLowerCase() === typed)
}

function readStatusWord(plan: Plan, text: string): string {
  const found = statusWordOf(plan, text)
  if (found !== undefined) return found
  const words = [...plan.statusWords.keys()]
  const nearest = nearestTo(text, words)
  if (words.length === 0)
    throw new Failure(
      '--as-reported: the plan declares no status_words in plan.yaml. Use --state or --outlook.',
    )
  throw new Failure(
    `--as-reported: "${text}" is not among the status_words of plan.yaml. ${
      nearest === undefined
        ? `Choose ${listInWords(
            words.map((word) => `"${word}"`),
            'or',
          )}.`
        : `Did you mean "${nearest}"?`
    }`,
  )
}
