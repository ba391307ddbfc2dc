const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export type MonthName = (typeof names)[number]

export const monthNames: readonly MonthName[] = names

const numbersByName = new Map<string, number>([
  ...names.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...names.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const),
  ['sept', 9],
])

/** 1 to 12 for a month in full or by its three letters (also `Sept`), in any case. */
export function parseMonthName(text: string): number | undefined {
  return numbersByName.get(text.toLowerCase())
}

export function monthName(month: number): string {
  return names[(month - 1) % 12] ?? ''
}

/** The three letters used in tables; everywhere else a month is in full. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3)
}
