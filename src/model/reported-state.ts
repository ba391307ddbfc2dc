import type { Outlook, State } from './entry.js'

/** What an owner's own word stands for, as `status_words` in plan.yaml says. */
export interface StatusWord {
  readonly state?: State
  readonly outlook?: Outlook
}

interface WrittenReport extends StatusWord {
  readonly as_reported?: string
}

/** The state and outlook that an entry reports: as written, else what the owner's own word stands for. */
export function reportedState(
  { state, outlook, as_reported }: WrittenReport,
  words: Readonly<Record<string, StatusWord>>,
): { readonly state: State | null; readonly outlook: Outlook | null } {
  const meant =
    as_reported !== undefined && Object.hasOwn(words, as_reported) ? words[as_reported] : undefined
  return { state: state ?? meant?.state ?? null, outlook: outlook ?? meant?.outlook ?? null }
}
