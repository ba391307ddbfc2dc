import type { Output } from './world.js'

const widthWithoutTerminal = 100

/** How wide to lay out a screen; into a pipe or a file as for a terminal of usual width. */
export function screenWidth({ width }: Output): number {
  return width ?? widthWithoutTerminal
}
