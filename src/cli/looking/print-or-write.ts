import { placeNamed, writeReport } from '../papers/write-report.js'
import type { World } from '../world.js'

/** Where what is shown goes: to a file, or to standard output where none is named. */
export interface OutputChoice {
  readonly output?: string
  readonly force?: boolean
}

/** Prints, or writes to the file of `-o`; one that is there and different is kept, unless that is forced. */
export async function printOrWrite(
  world: World,
  content: string | Uint8Array | Iterable<string>,
  { output, force = false }: OutputChoice,
): Promise<void> {
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  if (output === undefined) {
    for (const part of parts) world.stdout.write(part)
    return
  }
  const whole = content instanceof Uint8Array ? content : [...(parts as Iterable<string>)].join('')
  await writeReport(world, placeNamed(world, output), whole, {
    force,
    fix: 'Write to another file, or overwrite this one with --force.',
  })
}
