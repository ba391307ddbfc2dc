/** Two short texts as the lines of a diff: `  both`, `- before`, `+ after`. Takes time by the product of their lengths. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, ...oldRest] = before
  const [fresh, ...freshRest] = after
  if (old === undefined) return after.map((line) => `+ ${line}`)
  if (fresh === undefined) return before.map((line) => `- ${line}`)
  if (old === fresh) return [`  ${old}`, ...diffLines(oldRest, freshRest)]
  return countCommon(oldRest, after) >= countCommon(before, freshRest)
    ? [`- ${old}`, ...diffLines(oldRest, after)]
    : [`+ ${fresh}`, ...diffLines(before, freshRest)]
}

/** The length of the longest list of lines that both have, in order. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const line of a) {
    const row = [0]
    for (const [index, other] of b.entries())
      row.push(line === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0))
    above = row
  }
  return above.at(-1) ?? 0
}
