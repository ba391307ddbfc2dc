import type { Outlook, State } from './entry.js'

/** What an owner's own word stands for, as `status_words` in plan.yaml says. */
export interface StatusWord {
  readonly state?: State
  readonly outlook?: Outlook
}

interface WrittenReport extends StatusWord {
  readonly as_reported?: string
}

type StatusWords = Readonly<Record<string, StatusWord>>

// As written, else what the owner's own word stands for; null where an entry speaks of neither.

export function reportedState({ state, as_reported }: WrittenReport, words: StatusWords): State | null {
  return state ?? meaningOf(as_reported, words)?.state ?? null
}

export function reportedOutlook({ outlook, as_reported }: WrittenReport, words: StatusWords): Outlook | null {
  return outlook ?? meaningOf(as_reported, words)?.outlook ?? null
}

function meaningOf(word: string | undefined, words: StatusWords): StatusWord | undefined {
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined
}
