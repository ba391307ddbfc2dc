import type { StatusMeaning } from '../../../load/mapping/mapping.js'

/** The first that fits counts; what none fits is asked for. */
const meanings: readonly (readonly [RegExp, StatusMeaning])[] = [
  [
    /\b(not (yet )?(started|begun)|to be started|no progress|planned|pending|pendiente|offen|geplant|nicht begonnen|a venir|niet gestart)\b/i,
    { state: 'not started' },
  ],
  [/^(yes|y|✓|✔|☑|ja|oui|si)$/i, { state: 'complete' }],
  [/\b(on hold|paused|deferred|postponed|suspended|delayed until)\b/i, { state: 'on hold' }],
  [/\b(stopped|cancelled|canceled|abandoned|withdrawn|dropped|no longer)\b/i, { state: 'stopped' }],
  [
    /^(?!.*\b(not|part\w*|nearly|almost|incomplete)\b).*\b(complete|completed|done|finished|achieved|closed|blue|termine|fait|erledigt|abgeschlossen|completado|hecho|afgerond|gereed)\b/i,
    { state: 'complete' },
  ],
  [
    /\b(off track|red|overdue|well behind|missed|not on (track|target))\b/i,
    { state: 'in progress', outlook: 'off track' },
  ],
  [
    /\b(at risk|amber|yellow|behind|slipp\w+|delay\w*|some concern\w*)\b/i,
    { state: 'in progress', outlook: 'at risk' },
  ],
  [
    /\b(on (target|track|schedule|course)|green|going well)\b/i,
    { state: 'in progress', outlook: 'on track' },
  ],
  [
    /\b(progress\w*|under ?way|ongoing|started|begun|continuing|partly|partially|in hand|en cours|laufend|in arbeit|in umsetzung|en curso|loopt)\b/i,
    { state: 'in progress' },
  ],
]

/** A proposal for each word that owners use; undefined where nobody can guess. */
export function guessStatus(texts: readonly string[]): ReadonlyMap<string, StatusMeaning> {
  const words = [...new Set(texts)].filter((text) => text.length <= 200)
  return new Map(
    words.map((word) => [word, meanings.find(([form]) => form.test(withoutAccents(word)))?.[1] ?? {}]),
  )
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}
