/** Words in front of a window that say how often it comes round, and the words of the window itself. */
export interface PrintedCycle {
  /** As a file has it: `quarter`, `2 years`. */
  readonly every: string | undefined
  readonly rest: string
}

/** Takes apart a tidy text such as `quarterly from july 2010`; `ongoing` in front comes round at no time. */
export function cycleInPrinted(text: string): PrintedCycle {
  const ongoing = /^(?:on-?going|continuous|continuing),? (?:(from .*)|(?:until|to) (.*))$/.exec(text)
  if (ongoing) return { every: undefined, rest: ongoing[1] ?? `until ${ongoing[2]}` }
  const [, adverb, count, unit, rest] =
    /^(?:(monthly|quarterly|yearly|annually|weekly)|every (?:(\w+) )?(week|month|quarter|year)s?),? (from .*)$/.exec(
      text,
    ) ?? []
  if (rest === undefined) return { every: undefined, rest: text }
  const every = adverb === undefined ? everyInWords(count, unit) : adverbs[adverb]
  return every === undefined ? { every, rest: text } : { every, rest }
}

const adverbs: Readonly<Record<string, string>> = {
  weekly: '1 week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
}

const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Quarters are counted in months: `every two quarters` is 6 months. */
function everyInWords(counted: string | undefined, unit = ''): string | undefined {
  if (counted === undefined) return unit === 'week' ? '1 week' : unit
  const count = /^[1-9]\d?$/.test(counted) ? Number(counted) : numberWords.indexOf(counted) + 1
  if (count === 0) return undefined
  if (unit === 'quarter') return `${3 * count} months`
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
