import type { World } from '../world.js'
import { openTerminal } from './open-terminal.js'
import type { Prompts } from './prompts.js'

/** Asks whether something is meant, where a person sits at the terminal. */
export type Confirm = (what: string) => Promise<boolean>

export function confirmWith(prompts: Prompts): Confirm {
  return async (what) => {
    const answer = await prompts.choose(`${what} Record it all the same?`, [
      { value: 'no', label: 'No' },
      { value: 'yes', label: 'Yes' },
    ])
    return answer === 'yes'
  }
}

/** Opens the prompts only when there is something to ask; undefined where there is nobody to be asked. */
export function confirmAt(world: World): Confirm | undefined {
  if (!world.terminal) return undefined
  return async (what) => confirmWith(await openTerminal(world, what))(what)
}
