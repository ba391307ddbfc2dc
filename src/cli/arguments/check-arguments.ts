import type { Command, Option } from 'commander'
import { Failure } from '../failure.js'

/**
 * Ends where commander would silently take what nobody means: an option, well typed or not, in the place of a
 * value that was left out, and a second value where only the last one would count.
 */
export function checkArguments(command: Command, args: readonly string[]): void {
  const given = new Set<Option>()
  for (const [index, argument] of args.entries()) {
    const option = findOption(command, argument)
    if (!option) continue
    const next = args[index + 1] ?? ''
    if (option.required && isNamed(option, argument) && looksLikeOption(next))
      throw new Failure(describeMissingValue(option, next))
    if (takesOne(option) && given.has(option))
      throw new Failure(`${option.long} is given twice, but takes one value. Leave out one of them.`)
    given.add(option)
  }
}

/** One value, of which a second would take the place of the first. */
function takesOne({ required, variadic, parseArg }: Option): boolean {
  return required && !variadic && !parseArg
}

/** By either name, also with its value behind it: `--on=2010-07-06`, `-opaper.md`. */
function findOption(command: Command, argument: string): Option | undefined {
  const [name = ''] = argument.startsWith('--') ? argument.split('=') : [argument.slice(0, 2)]
  return command.options.find((option) => isNamed(option, name))
}

/** By either name, and nothing else. */
export function isNamed({ short, long }: Option, name: string): boolean {
  return name === long || name === short
}

/** A number below nought and a note such as "- agreed" do not. */
function looksLikeOption(argument: string): boolean {
  return /^(--|-[a-z]$)/i.test(argument)
}

function describeMissingValue({ long }: Option, next: string): string {
  return `${long} is followed by ${next} instead of a value. Give a value, or leave out ${long}. If ${next} is the value, write ${long}="${next}".`
}
