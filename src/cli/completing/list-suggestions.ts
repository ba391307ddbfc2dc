import type { Command, Option } from 'commander'
import type { Plan } from '../../model/plan.js'
import { onOneLine } from '../../model/printable.js'
import { isNamed } from '../arguments/check-arguments.js'
import { type Suggestion, wordsFor } from './plan-words.js'
import { shells } from './shell-scripts.js'

/** A command line up to where a person has come: whole words, and the one that is being typed. */
export interface Typed {
  readonly before: readonly string[]
  readonly current: string
}

/**
 * What may stand in the place of the word that is being typed. Nothing, where only a file or words of one's own can: the
 * shell then offers files.
 */
export function listSuggestions(
  program: Command,
  { before, current }: Typed,
  plan: Plan | undefined,
): readonly Suggestion[] {
  const [, option = '', start = ''] = /^(--[\w-]+=)(.*)$/.exec(current) ?? []
  const found =
    option === ''
      ? suggestionsFor(program, { before, current }, plan)
      : suggestionsFor(program, { before: [...before, option.slice(0, -1)], current: start }, plan)
  return found
    .filter(({ word }) => word.toLowerCase().startsWith((option === '' ? current : start).toLowerCase()))
    .filter(({ word }) => onOneLine(word) === word)
    .map(({ word, means }) => ({ word: `${option}${word}`, means: shorten(onOneLine(means)) }))
}

const longest = 70 // characters: a meaning stands beside its word, on one line

function shorten(means: string): string {
  return means.length <= longest ? means : `${means.slice(0, longest - 1).trimEnd()}…`
}

function suggestionsFor(program: Command, typed: Typed, plan: Plan | undefined): readonly Suggestion[] {
  const [name, ...given] = typed.before
  if (name === undefined) return typed.current.startsWith('-') ? optionWords(program) : commandWords(program)
  const command = program.commands.find((candidate) => candidate.name() === name)
  if (!command) return []
  const awaited = command.options.find((option) => takesValue(option) && isNamed(option, given.at(-1) ?? ''))
  if (awaited) return valuesOf(awaited, plan)
  if (typed.current.startsWith('-')) return optionWords(command)
  const index = countArguments(command, given)
  const last = command.registeredArguments.at(-1)
  const argument = command.registeredArguments[index] ?? (last?.variadic ? last : undefined)
  if (argument === undefined) return index === 0 ? optionWords(command) : []
  return argumentWords(program, argument.name(), plan)
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional
}

/** How many of these words are neither options nor their values. */
function countArguments(command: Command, given: readonly string[]): number {
  return given.filter((word, at) => {
    const previous = given[at - 1] ?? ''
    const isValue = command.options.some((option) => takesValue(option) && isNamed(option, previous))
    return !word.startsWith('-') && !isValue
  }).length
}

function argumentWords(program: Command, name: string, plan: Plan | undefined): readonly Suggestion[] {
  if (name === 'command') return commandWords(program)
  if (name === 'shell') return Object.keys(shells).map((word) => ({ word, means: '' }))
  return wordsFor[name]?.(plan) ?? []
}

/** Options whose values are of another kind than their name in the help says. */
const valueNames: Readonly<Record<string, string>> = { '--indicator': 'indicator', '--fail-on': 'overdue' }

function valuesOf({ long, flags, description }: Option, plan: Plan | undefined): readonly Suggestion[] {
  if (long === '--format') return formatsIn(description)
  const [, named = ''] = /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(flags) ?? []
  return wordsFor[valueNames[long ?? ''] ?? named]?.(plan) ?? []
}

/** The help lists the formats before it says anything else. */
function formatsIn(description: string): readonly Suggestion[] {
  const [list = ''] = description.split(' (')
  return list.split(', ').map((word) => ({ word, means: '' }))
}

function commandWords(program: Command): readonly Suggestion[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ word: command.name(), means: command.summary() }))
}

function optionWords(command: Command): readonly Suggestion[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ word: long ?? short ?? '', means: description }))
}
