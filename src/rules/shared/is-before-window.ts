/**
 * Whether a day is before a window begins; never, where it has no start. Days and months compare as they are written:
 * a day in a month comes after the month's own name.
 */
export function isBeforeWindow(day: string, window: string): boolean {
  const [start = ''] = window.split('/')
  return start !== '..' && day < start
}
