/** The day that a journal's file is named for: `2010-07-06.yaml`, or with a `b` behind it for the second of that day. */
export function dayInName(file: string): string | undefined {
  return /(\d{4}-\d{2}-\d{2})b*\.yaml$/.exec(file)?.[1]
}
