import type { NumericDays } from '../../load/mapping/mapping.js'

const numericDay = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-])/g

/** Writes days such as 05/06/2010 as 2010-06-05, where the mapping says which of the two is the day. */
export function withIsoDays(text: string, order: NumericDays): string {
  if (order === 'ask') return text
  return text.replace(numericDay, (printed, one: string, _sign, two: string, year: string) => {
    const [day, month] = order === 'day first' ? [one, two] : [two, one]
    if (Number(month) > 12) return printed
    return [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  })
}

const mostMonths = 12

/** By the days that have one reading only, such as 31/03/2023; where there is none, or they differ, it is to be asked. */
export function guessNumericDays(texts: readonly string[]): NumericDays {
  const days = texts.flatMap((text) => [...text.matchAll(numericDay)])
  const dayFirst = days.some(([, one]) => Number(one) > mostMonths)
  const monthFirst = days.some(([, , , two]) => Number(two) > mostMonths)
  if (dayFirst === monthFirst) return 'ask'
  return dayFirst ? 'day first' : 'month first'
}
