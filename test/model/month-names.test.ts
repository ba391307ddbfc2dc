import { expect, test } from 'vitest'
import { monthName, monthNames, parseMonthName, shortMonthName } from '../../src/model/month-names.js'

test.each(monthNames.map((name, index) => [name, index + 1] as const))(
  '%s is month %i, in full or by three letters, in any case',
  (name, month) => {
    const short = name.slice(0, 3)
    const written = [name, name.toLowerCase(), name.toUpperCase(), short, short.toLowerCase()]
    expect(written.map(parseMonthName)).toEqual(written.map(() => month))
    expect([monthName(month), shortMonthName(month)]).toEqual([name, short])
  },
)

test.each(['Sept', 'sept', 'SEPT'])('%s is September too', (text) => {
  expect(parseMonthName(text)).toBe(9)
})

test.each(['', 'S', 'Se', 'Septe', 'Sept.', 'Sep.', 'Juli', 'Apri', 'Spring', '04', 'constructor'])(
  '%j is no month',
  (text) => {
    expect(parseMonthName(text)).toBeUndefined()
  },
)
