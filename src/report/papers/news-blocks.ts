import { formatDayInWords } from '../../model/words.js'
import type { News } from '../../schedule/list-news.js'
import type { QuarterSummary } from '../../schedule/summarise-quarter.js'
import { type Block, list, paragraph, type Text, withLinks } from '../document/document.js'
import { entryInWords, targetEntryInWords } from '../words/entry-words.js'

/** Every entry of the period as it was dated; below them those that came too late for the report before. */
export function newsBlocks(summary: QuarterSummary): readonly Block[] {
  const { news } = summary
  const late = news.filter(({ reportedLate }) => reportedLate)
  return [
    ...list(news.filter(({ reportedLate }) => !reportedLate).map((item) => describeNews(summary, item))),
    ...(late.length === 0
      ? []
      : [
          paragraph('Reported late (happened before this period, reported within it):'),
          ...list(late.map((item) => describeNews(summary, item))),
        ]),
  ]
}

/** `22 June 2010, T1.3: complete; …`. */
function describeNews({ plan }: QuarterSummary, news: News): Text {
  const day = formatDayInWords(news.on)
  switch (news.kind) {
    case 'entry':
      return [{ strong: `${day}, ${news.action.id}:` }, ' ', ...withLinks(entryInWords(plan, news.entry))]
    case 'target':
      return [
        { strong: `${day}, ${news.target.id}:` },
        news.entry.achieved === null ? ' ' : ' achieved ',
        ...withLinks(targetEntryInWords(plan, news.entry)),
      ]
    case 'added':
      return [{ strong: `${day}, ${news.subject.id}:` }, ' added to the plan']
  }
}
