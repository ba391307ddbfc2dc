import type { Day } from '../../model/day.js'
import type { Entry, TargetEntry } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords, formatDayShort } from '../../model/words.js'
import type { News } from '../../schedule/papers/list-news.js'
import type { QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import { type Block, heading, list, type Text } from '../document/document.js'
import { entryText, targetEntryText } from '../document/entry-text.js'
import { entryDifferences } from './entry-differences.js'

/** What is new, each action and target by its name, with its entries by day. */
export function newsBlocks({ plan, news, period }: QuarterSummary): readonly Block[] {
  const bySubject = new Map<News['subject'], News[]>()
  for (const item of news) {
    const items = bySubject.get(item.subject)
    if (items === undefined) bySubject.set(item.subject, [item])
    else items.push(item)
  }
  return [...bySubject].flatMap(([subject, items]) => {
    const lines = items.flatMap((item) => describeNews(plan, item, period.since))
    return lines.length === 0 ? [] : [heading(3, nameOf(subject)), ...list(lines)]
  })
}

/** `T1.3: To establish the purpose …`. */
function nameOf(subject: News['subject']): string {
  return `${subject.id}: ${'what' in subject ? subject.what : subject.title}`
}

/** `22 June 2010: complete; …`; nothing where it takes back what no paper has said. */
function describeNews(plan: Plan, news: News, since: Day): readonly Text[] {
  if (news.kind === 'added') return [[{ strong: `${formatDayInWords(news.on)}:` }, ' added to the plan']]
  const { on, recorded } = news.entry
  const said =
    news.kind === 'target'
      ? describeEntry(news.entry, news.corrected, (entry) => targetEntryText(plan, entry))
      : describeEntry(news.entry, news.corrected, (entry) => entryText(plan, entry))
  if (said.length === 0) return []
  // What is older than the period is here because it came in late.
  const late = on < since ? ` (recorded on ${formatDayShort(recorded)})` : ''
  return [[{ strong: `${formatDayInWords(on)}${late}:` }, ' ', ...said]]
}

/** Of a correction only how it differs, beside what an earlier paper said. */
function describeEntry<AnEntry extends Entry | TargetEntry>(
  entry: AnEntry,
  corrected: readonly AnEntry[],
  textOf: (entry: AnEntry) => Text,
): Text {
  const { corrects } = entry
  if (corrects === null) return textOf(entry)
  const plain = { ...entry, corrects: null }
  if (corrected.length === 0) return textOf(plain)
  const differences = corrected.map((before) => entryDifferences(plain, before))
  const [only] = differences
  const is = textOf(only !== undefined && differences.length === 1 ? only.after : plain)
  const was = differences.flatMap(({ before }) => {
    const text = textOf(before)
    return text.length === 0 ? [] : ['; ', ...text]
  })
  const [, ...said] = was
  return describeCorrection(is, said, formatDayInWords(corrects))
}

function describeCorrection(is: Text, was: Text, day: string): Text {
  const earlier = `an earlier paper said for ${day}`
  if (is.length === 0 && was.length === 0)
    return [`this is the day; an earlier paper said the same for ${day}`]
  if (is.length === 0) return [`this was never so: ${earlier}: `, ...was]
  if (was.length === 0) return [...is, ` (added to what an earlier paper said for ${day})`]
  return [...is, ` (corrected: ${earlier}: `, ...was, ')']
}
