import type { DraftEntry } from '../../load/draft.js'
import { parseDay } from '../../model/day.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Mistake, Rule } from '../rule.js'
import { recordedDayOf } from '../shared/draft-entries.js'
import { labelOfEntry } from '../shared/subjects.js'

/**
 * A correction names a day for which something was recorded about the same thing, and is recorded no earlier than that.
 * A day that the calendar does not have is reported by real-date.
 */
export const correctionOfEntry = {
  name: 'correction-of-entry',
  severity: 'error',
  why: 'A correction takes the place of what was recorded for the day that it names. Where nothing was recorded for that day, or only later, it corrects nothing, and the wrong entry still counts.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-06-22
       |    state: complete
       |  - action: T1.1
       |    on: 2010-06-29
      -|    corrects: 2010-06-23
      +|    corrects: 2010-06-22
       |    state: complete`,
    ),
  needs: ['journal'],
  check: (plan) =>
    plan.entries
      .filter(({ written }) => written.corrects !== undefined && parseDay(written.corrects) !== undefined)
      .flatMap((entry) => checkCorrection(entry, plan.entriesById.get(entry.about) ?? [])),
} as const satisfies Rule

function checkCorrection(entry: DraftEntry, entries: readonly DraftEntry[]): readonly Mistake[] {
  const { corrects = '' } = entry.written
  const others = entries.filter((other) => other !== entry)
  const ofThatDay = others.filter(({ written }) => written.on === corrects)
  const recorded = recordedDayOf(entry)
  const earliest = ofThatDay.map(recordedDayOf).sort()[0]
  const at = atValue(entry, 'corrects')
  const label = labelOfEntry(entry)
  if (earliest === undefined) return [describeNothingCorrected(entry, others)]
  if (recorded >= earliest) return []
  return [
    {
      message: `${label}: it was recorded on ${recorded}, before what it corrects (${earliest})`,
      at,
      fixAlsoAt: [atValue(entry, 'recorded')],
      fix: 'correct "recorded": it is the day on which the correction went into the journal',
      about: entry.about,
    },
  ]
}

function describeNothingCorrected(entry: DraftEntry, others: readonly DraftEntry[]): Mistake {
  const days = [...new Set(others.map(({ written }) => written.on))]
  return {
    message: `${labelOfEntry(entry)}: nothing else is recorded about ${entry.about} for ${entry.written.corrects}`,
    at: atValue(entry, 'corrects'),
    fix:
      days.length === 0 || days.length > 12
        ? 'name the day in "on" of the entry that was wrong, or remove "corrects"'
        : `its other entries are for ${listInWords(days)}: name the day that was wrong, or remove "corrects"`,
    about: entry.about,
  }
}
