import { parseWindow } from '../../model/window.js'

/**
 * Whether a day is before a window begins; never, where it has no start or is not sound. Days and months compare as they
 * are written: a day in a month comes after the month's own name.
 */
export function isBeforeWindow(day: string, window: string): boolean {
  const read = parseWindow(window)
  if (!read.ok || read.value.firstDay === null) return false
  const [start = ''] = window.split('/')
  return day < start
}
