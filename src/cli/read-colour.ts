import type { Output, World } from './world.js'

/**
 * Takes `--no-color` out of a command line, wherever it stands, and colour out of the world. What stands behind `--` is
 * no option. The streams are still made when they are first asked for.
 */
export function readColour(
  given: readonly string[],
  world: World,
): { readonly args: readonly string[]; readonly world: World } {
  const end = given.indexOf('--')
  const isFlag = (word: string, at: number) => word === '--no-color' && (end === -1 || at < end)
  if (!given.some(isFlag)) return { args: given, world }
  const plain: World = Object.create(world, {
    stdout: { get: () => withoutColour(world.stdout) },
    stderr: { get: () => withoutColour(world.stderr) },
  })
  return { args: given.filter((word, at) => !isFlag(word, at)), world: plain }
}

function withoutColour(output: Output): Output {
  return {
    write: (content, ifLost) => output.write(content, ifLost),
    isTerminal: output.isTerminal,
    width: output.width,
    paint: (_tone, text) => text,
  }
}
