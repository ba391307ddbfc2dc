import { parseDay } from '../../model/day.js'
import type { Entry, Outlook, State } from '../../model/entry.js'
import { type Plan, shownId } from '../../model/plan.js'
import { printable } from '../../model/printable.js'
import { lastUpdate } from '../../model/standing.js'
import { parseWindow } from '../../model/window.js'
import { formatDayInWords } from '../../model/words.js'
import type { NewEntry } from '../../record/new-progress.js'
import { field, formatFields } from '../../report/terminal/fields.js'
import { wrapText } from '../../report/terminal/text-table.js'
import { entryInWords } from '../../report/words/entry-words.js'
import { ownerInWords } from '../../report/words/owner-words.js'
import { screenWidth } from '../screen-width.js'
import type { Output } from '../world.js'
import type { Answer, Unread, Verdict } from './answer.js'
import type { OwnersForm } from './open-forms.js'

/** Each form with its answers: what is recorded, what was answered, and what becomes of it. */
export function describeForms(
  stdout: Output,
  plan: Plan,
  forms: readonly OwnersForm[],
  answers: readonly Answer[],
): string {
  return forms
    .flatMap((form) => {
      const own = answers.filter((answer) => answer.form === form)
      return [describeHead(stdout, plan, form), ...own.map((one) => describeAnswer(stdout, plan, one))]
    })
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n')
}

function describeHead(stdout: Output, plan: Plan, { file, owner, made, meeting }: OwnersForm): string {
  const days = `of ${formatDayInWords(made)}, for the meeting of ${formatDayInWords(meeting)}`
  return wrapText(`${file}: ${ownerInWords(plan, owner.code)}, form ${days}`, screenWidth(stdout))
}

/** What is recorded beside what was answered. */
function describeAnswer(stdout: Output, plan: Plan, answer: Answer): string {
  const { subject, recorded, said, verdict } = answerInWords(plan, answer)
  const fields = [field('  recorded', recorded), field('  answer', said), field('', verdict)]
  const width = screenWidth(stdout)
  return `${wrapText(subject, width)}\n${formatFields(fields, width, stdout.paint)}`
}

/** The same in lines that prompts wrap. */
export function answerInLines(plan: Plan, answer: Answer): string {
  const { subject, recorded, said, verdict } = answerInWords(plan, answer)
  return [subject, `Recorded: ${recorded}`, `Answer: ${said}`, verdict].join('\n')
}

function answerInWords(plan: Plan, { standing, entry, verdict }: Answer) {
  const { action, life } = standing
  const now = lastUpdate({ ...life, entries: action.entries })
  return {
    subject: `${shownId(action)}: ${life.what}`,
    recorded: now === undefined ? 'nothing' : `${formatDayInWords(now.on)}: ${entryInWords(plan, now)}`,
    said: entryAnswered(plan, entry),
    verdict: verdictInWords(verdict),
  }
}

function verdictInWords(verdict: Verdict): string {
  if (verdict.kind === 'clear') return 'It is clear.'
  if (verdict.kind === 'already') return 'It is in the journal already, so nothing changes.'
  return `${verdict.kind === 'impossible' ? 'It cannot be taken' : 'Look at it'}: ${verdict.why.replace(/\.$/, '')}.`
}

/** `by 1 October 2010: complete; …`, where the day is not known. */
function entryAnswered(plan: Plan, entry: NewEntry): string {
  const day = parseDay(entry.on)
  const on = day === undefined ? entry.on : formatDayInWords(day)
  return printable(`${entry.undated === undefined ? '' : 'by '}${on}: ${entryInWords(plan, asEntry(entry))}`)
}

function asEntry(entry: NewEntry): Entry {
  const proposed = entry.proposed === undefined ? undefined : parseWindow(entry.proposed)
  return {
    on: parseDay(entry.on) ?? (0 as Entry['on']),
    undated: entry.undated !== undefined,
    recorded: parseDay(entry.on) ?? (0 as Entry['on']),
    corrects: null,
    reportedBy: null,
    window: null,
    note: entry.note ?? null,
    reason: entry.reason ?? null,
    agreedBy: [],
    evidence: entry.evidence ?? [],
    meeting: null,
    journal: '',
    index: 0,
    state: (entry.state as State | undefined) ?? null,
    asReported: entry.as_reported ?? null,
    proposed: proposed?.ok ? proposed.value : null,
    owners: null,
    partners: null,
    outlook: (entry.outlook as Outlook | undefined) ?? null,
    progress: entry.progress ?? null,
    what: null,
  }
}

/** What becomes no entry, with its place: nothing that somebody wrote is passed over. */
export function describeUnread(stdout: Output, unread: readonly Unread[]): string {
  if (unread.length === 0) return ''
  const width = screenWidth(stdout)
  const items = unread.map(({ form, place, text, why }) =>
    wrapText(
      `- ${form.file}, ${place}: "${printable(text.replaceAll('\n', ' / '))}" (${why.replace(/\.$/, '')})`,
      width,
    ),
  )
  return `Not taken, for you to read:\n${items.join('\n')}\n`
}
