import type { Command, Option } from 'commander'
import { Failure } from './failure.js'

/**
 * Ends where commander would take without a word what nobody means: another option in the place of a text that was left
 * out, and a second value where only the last one would count. A text that does begin with a dash is given with `=`.
 */
export function checkArguments(command: Command, args: readonly string[]): void {
  const options = args.flatMap((argument) => findOption(command, argument) ?? [])
  const twice = options.find((option, index) => takesOne(option) && options.indexOf(option) < index)
  for (const [index, argument] of args.entries()) {
    const option = command.options.find(({ long }) => argument === long)
    const next = args[index + 1] ?? ''
    if (option?.required && isOption(command, next)) throw new Failure(tellLeftOut(option, next))
  }
  if (twice)
    throw new Failure(`${twice.long} is given twice, and takes one. Leave out the one that is not meant.`)
}

/** One value, of which a second would take the place of the first. */
function takesOne({ required, variadic, parseArg }: Option): boolean {
  return required && !variadic && !parseArg
}

/** Also with its value behind it: `--on=2010-07-06`. */
function findOption(command: Command, argument: string): Option | undefined {
  const [name] = argument.split('=')
  return command.options.find(({ long }) => name === long)
}

function isOption(command: Command, argument: string): boolean {
  return ['-h', '--help'].includes(argument) || findOption(command, argument) !== undefined
}

function tellLeftOut({ long, flags }: Option, next: string): string {
  const word = /<(\w+)/.exec(flags)?.[1]
  return `${long} is followed by ${next}, where its ${word} belongs. Give the ${word}, or leave ${long} out.`
}
