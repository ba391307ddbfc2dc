import { monthNames } from '../../model/month-names.js'
import type { Cell } from './table-file.js'

/** A value of a spreadsheet with the format that it is shown in (`dd/mm/yyyy`, `0%`), as a person sees it. */
export function cellOf(value: string | number | boolean | Date | null, format: string): Cell {
  if (value instanceof Date) return { text: dayAsShown(value, format), isDay: true }
  if (typeof value === 'number') return { text: numberAsShown(value, format), number: value }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  return { text: value ?? '' }
}

/** In words that read the same everywhere; a format without a day or a month shows none. */
function dayAsShown(day: Date, format: string): string {
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  const year = String(day.getUTCFullYear())
  const month = monthNames[day.getUTCMonth()] ?? ''
  if (!/y/.test(shown) || /d/.test(shown)) return `${day.getUTCDate()} ${month} ${year}`
  return /m/.test(shown) ? `${month} ${year}` : year
}

const significant = 12 // digits: what is behind them comes from counting in binary

function numberAsShown(value: number, format: string): string {
  if (format.includes('%')) return `${plain(value * 100)}%`
  const padded = /^0+$/.exec(format)?.[0].length ?? 0
  return plain(value).padStart(padded, '0')
}

function plain(value: number): string {
  return String(Number(value.toPrecision(significant)))
}
