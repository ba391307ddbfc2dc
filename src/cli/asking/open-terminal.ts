import { Failure } from '../failure.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'
import type { Prompts } from './prompts.js'

/** A person has stopped answering. */
export class Interruption extends Failure {}

/** Prompts where a person sits at the terminal; else an end that says what to give in place of answers. */
export async function openTerminal(world: World, instead: string): Promise<Prompts> {
  if (!world.terminal) throw new Failure(instead)
  const { openPrompts } = await import('./prompts.js')
  return openPrompts(
    world.terminal,
    screenWidth(world.stdout),
    () => new Interruption('Stopped: nothing was written.'),
  )
}

/** What a reader of options has against a text, in its own words. */
export function complaintOf(read: (text: string) => unknown): (text: string) => string | undefined {
  return (text) => {
    try {
      read(text)
      return undefined
    } catch (error) {
      if (error instanceof Failure) return error.message
      throw error
    }
  }
}
