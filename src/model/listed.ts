/** What is written as one text or as a list of them, as a list. */
export function listed(written: string | readonly string[]): readonly string[] {
  return typeof written === 'string' ? [written] : written
}
