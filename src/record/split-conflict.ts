import { failure, type Result, success } from '../model/result.js'

/** The versions of a file that meet in a merge. */
export interface MergeSides {
  /** Before either side changed it; empty where both made the file, undefined where that is not known. */
  readonly base: string | undefined
  readonly ours: string
  readonly theirs: string
}

type Side = 'both' | 'ours' | 'base' | 'theirs'

/** The lines with which git marks where two edits clash, and which side's lines follow on each. */
const markers: readonly { readonly sign: RegExp; readonly from: readonly Side[]; readonly to: Side }[] = [
  { sign: /^<{7}(?: .*)?$/, from: ['both'], to: 'ours' },
  { sign: /^\|{7}(?: .*)?$/, from: ['ours'], to: 'base' },
  { sign: /^={7}$/, from: ['ours', 'base'], to: 'theirs' },
  { sign: /^>{7}(?: .*)?$/, from: ['theirs'], to: 'both' },
]

/** Whether git left marks of a conflict in a text. */
export function hasConflict(text: string): boolean {
  return /^(?:<{7}|>{7})(?: .*)?\r?$/m.test(text)
}

/** The sides of a file with git's marks in it; a failure, in words, where the marks are not all there. */
export function splitConflict(text: string): Result<MergeSides, string> {
  const lines = linesOf(text).map((line) => ({ line, marker: markerOf(line) }))
  const sides: Record<Side, string> = { both: '', ours: '', base: '', theirs: '' }
  let side: Side = 'both'
  for (const { line, marker } of lines) {
    if (marker && !marker.from.includes(side)) return failure(incomplete)
    if (marker) side = marker.to
    else for (const name of holders[side]) sides[name] += line
  }
  if (side !== 'both') return failure(incomplete)
  const hasBase = lines.some(({ marker }) => marker?.to === 'base')
  return success({ ours: sides.ours, theirs: sides.theirs, base: hasBase ? sides.base : undefined })
}

const incomplete = 'the marks that git left in it are not complete'

/** Whose text a line belongs to. */
const holders: Readonly<Record<Side, readonly Side[]>> = {
  both: ['ours', 'base', 'theirs'],
  ours: ['ours'],
  base: ['base'],
  theirs: ['theirs'],
}

function markerOf(line: string): (typeof markers)[number] | undefined {
  return markers.find(({ sign }) => sign.test(line.replace(/\r?\n$/, '')))
}

/** A text with git's marks around all that follows the first difference, so that every entry stays whole. */
export function joinConflict(ours: string, theirs: string): string {
  const [a, b] = [linesOf(ours), linesOf(theirs)]
  const first = a.findIndex((line, index) => line !== b[index])
  const same = first < 0 ? a.length : first
  const rest = (lines: readonly string[]) => lines.slice(same).map(closed).join('')
  return `${a.slice(0, same).join('')}<<<<<<< ours\n${rest(a)}=======\n${rest(b)}>>>>>>> theirs\n`
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** With a line end, which the last line of a file may lack. */
function closed(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n`
}
