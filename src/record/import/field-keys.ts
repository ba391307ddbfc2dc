import type { ImportMapping } from '../../load/mapping/mapping.js'
import { plainWords } from './walk/tidy.js'

const longest = 40 // letters

/** A name for each column of the plan's own, by its heading: `Priority (H/M/L)` is `priority`. */
export function fieldKeys({ columns }: ImportMapping): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  for (const [heading, role] of columns) {
    if (role !== 'field') continue
    const key = keyOf(heading)
    let free = key
    for (let count = 2; taken.has(free); count += 1) free = `${key}_${count}`
    taken.add(free)
    keys.set(heading, free)
  }
  return keys
}

function keyOf(heading: string): string {
  const words = plainWords(heading)
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, longest)
    .replace(/^_+|_+$/g, '')
  return /^[a-z]/.test(words) ? words : `field${words === '' ? '' : `_${words}`}`
}
