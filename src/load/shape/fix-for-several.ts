import type { Path } from '../../model/finding.js'
import { listInWords } from '../../model/words.js'
import { fieldOf } from './schema-error.js'

/** Several ids, days or codes where one belongs: for an item of a list and for what an entry is about. */
export function fixForSeveral(path: Path, texts: readonly string[]): string | undefined {
  if (typeof path.at(-1) === 'number') return `list each by itself: [${texts.join(', ')}]`
  return ['action', 'target'].includes(fieldOf(path))
    ? `write an entry for each: ${listInWords(texts)}`
    : undefined
}
