import type { StatusLayout } from '../../report/status/status.js'
import { Failure } from '../failure.js'
import { placeNamed, writeReports } from '../papers/write-report.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'

/** Where what is shown goes: to a file, or to standard output where none is named. */
export interface OutputChoice {
  readonly output?: string
  readonly force?: boolean
}

const widthInFile = 100

/** How wide it is laid out, and whether in colour: in a file as for a terminal of usual width, without. */
export function layoutFor(
  { stdout }: World,
  { output }: OutputChoice,
): Pick<StatusLayout, 'width' | 'paint'> {
  return output === undefined
    ? { width: screenWidth(stdout), paint: stdout.paint }
    : { width: widthInFile, paint: (_tone, text) => text }
}

/** Prints, or writes to the file of `-o`; one that is there and different is kept, unless that is forced. */
export async function printOrWrite(
  world: World,
  content: string | Uint8Array | Iterable<string>,
  { output, force = false }: OutputChoice,
): Promise<void> {
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  if (output === undefined) {
    if (content instanceof Uint8Array && world.stdout.isTerminal)
      throw new Failure(
        'An Excel workbook cannot be shown on the screen. Add -o and the name of a file, such as -o status.xlsx.',
      )
    for (const part of parts) world.stdout.write(part)
    return
  }
  const whole = content instanceof Uint8Array ? content : [...(parts as Iterable<string>)].join('')
  const fix = 'Write to another file, or overwrite this one with --force.'
  await writeReports(world, [{ place: placeNamed(world, output), content: whole, fix }], force)
}
