import type { DraftPlan } from '../../../load/draft.js'
import { atKey, atValue } from '../../../model/finding.js'
import type { Mistake } from '../../rule.js'
import type { EditRule } from '../changes/edit-rule.js'
import { howToAccept } from '../changes/how-to-accept.js'
import { undone } from '../changes/undone.js'

/** Meetings stay listed, and new ones come after the last: each paper begins where the one for the meeting before it ended. */
export const meetingKept = {
  name: 'meeting-kept',
  severity: 'warning',
  why: 'A paper reports what is new since the meeting before it. With a meeting removed, or added among those that are past, it would begin on another day.',
  example: () =>
    undone(
      'plan.yaml',
      `  |title: A plan for the allotments
      -|meetings: [2010-04-06, 2010-07-06]
      +|meetings: [2010-07-06]`,
    ),
  needs: ['plan'],
  check: ({ agreed, plan, newestDay, neverAgreed }) => {
    const [before, now] = [meetingsOf(agreed), meetingsOf(plan)]
    const [listed, known] = [new Set(now), new Set(before)]
    const gone = [...before.entries()].filter(([, day]) => !listed.has(day))
    const removed = gone.filter(([index]) => !neverAgreed(agreed.settings, 'meetings', index))
    const last = [lastMeeting(agreed) ?? '', newestDay ?? ''].sort().at(-1) ?? ''
    const added = [...now.entries()].filter(([, day]) => !known.has(day) && day < last)
    const corrected = gone.length - removed.length
    return [
      ...removed.map(([, day]) => describeRemovedMeeting(plan, day)),
      ...added.slice(corrected).map(([index, day]) => describeAddedMeeting(plan, day, last, index)),
    ]
  },
} as const satisfies EditRule

function meetingsOf({ settings }: DraftPlan): readonly string[] {
  return settings.written.meetings ?? []
}

function lastMeeting(plan: DraftPlan): string | undefined {
  const reported = plan.journals.flatMap(({ written }) => written.meeting ?? [])
  return [...meetingsOf(plan), ...reported].sort().at(-1)
}

function describeRemovedMeeting({ settings }: DraftPlan, day: string): Mistake {
  return {
    message: `the plan: the meeting of ${day} is no longer listed; papers for later days would begin at another meeting`,
    at: atKey(settings, 'meetings'),
    fix: `put back ${day}, or ${howToAccept('meeting-kept', 'meetings')}`,
    about: 'meetings',
  }
}

function describeAddedMeeting({ settings }: DraftPlan, day: string, last: string, index: number): Mistake {
  return {
    message: `the plan: the meeting of ${day} is new, and is before the newest day of the agreed plan (${last}); papers for days between them would begin at another meeting`,
    at: atValue(settings, 'meetings', index),
    fix: `delete ${day}, or ${howToAccept('meeting-kept', 'meetings')}`,
    about: 'meetings',
  }
}
