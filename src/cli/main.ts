import { Command, CommanderError } from 'commander'
import { nearestTo } from '../model/nearest-to.js'
import { printable } from '../model/printable.js'
import { checkArguments } from './arguments/check-arguments.js'
import { fixForExcess } from './arguments/fix-for-excess.js'
import { readWord } from './arguments/read-options.js'
import { addCompletion } from './commands/keep/completion.js'
import { addExplain } from './commands/keep/explain.js'
import { addImport } from './commands/keep/import.js'
import { addInit } from './commands/keep/init.js'
import { addMerge } from './commands/keep/merge.js'
import { addValidate } from './commands/keep/validate.js'
import { addCompare } from './commands/look/compare.js'
import { addLog } from './commands/look/log.js'
import { addShow } from './commands/look/show.js'
import { addStatus } from './commands/look/status.js'
import { addTimeline } from './commands/look/timeline.js'
import { addAsk } from './commands/papers/ask.js'
import { addExport } from './commands/papers/export.js'
import { addPage } from './commands/papers/page.js'
import { addReport } from './commands/papers/report.js'
import { addAdd } from './commands/record/add.js'
import { addCorrect } from './commands/record/correct.js'
import { addMeeting } from './commands/record/meeting.js'
import { addRecord } from './commands/record/record.js'
import { addTake } from './commands/record/take.js'
import { type ExitCode, exitCodes, Failure } from './failure.js'
import { readColour } from './read-colour.js'
import { version } from './version.js'
import type { World } from './world.js'

/** Runs one command line in a world; everything it prints goes to the world's streams. */
export async function main(given: readonly string[], real: World): Promise<ExitCode> {
  const { args, world } = readColour(given, real)
  let exitCode: ExitCode = exitCodes.fine
  const program = declare(args, world, (code) => {
    exitCode = code
  })
  try {
    for (const command of program.commands) if (command.name() === args[0]) checkArguments(command, args)
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return endWith(error, world)
  }
}

/** Under the headings, and in the order, in which help lists them. */
const groups = {
  'Look:': { status: addStatus, show: addShow, compare: addCompare, log: addLog, timeline: addTimeline },
  'Record:': { record: addRecord, meeting: addMeeting, add: addAdd, correct: addCorrect, take: addTake },
  'Papers:': { report: addReport, ask: addAsk, page: addPage, export: addExport },
  'Keep:': { validate: addValidate, explain: addExplain, init: addInit, import: addImport, merge: addMerge },
} as const

type AddCommand = (program: Command, world: World, end: (code: ExitCode) => void) => void

/** The command that is named is all that a run needs; where none is, any may be meant. */
function addCommands(
  args: readonly string[],
  program: Command,
  world: World,
  end: (code: ExitCode) => void,
): void {
  const [first = ''] = args
  if (first === '--version') return
  const all: readonly (readonly [string, Record<string, AddCommand>])[] = Object.entries(groups)
  const known = all.some(([, group]) => Object.hasOwn(group, first))
  for (const [heading, group] of all) {
    program.commandsGroup(heading)
    for (const [name, add] of Object.entries(group)) if (!known || name === first) add(program, world, end)
  }
}

function declare(args: readonly string[], world: World, end: (code: ExitCode) => void): Command {
  const program = new Command('plan')
    .description(
      'Monitor an action plan that is kept as YAML files in git: check it, and see what is late or due on any day.',
    )
    .version(version, '--version', 'print the version')
    .option('--no-color', 'print without colour, as NO_COLOR=1 does')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.width ?? 80,
      getErrHelpWidth: () => world.stderr.width ?? 80,
      outputError: (text, write) => write(inPlainWords(text, program, args)),
    })
    .addHelpText('after', '\nExample:\n  plan status --as-of 2010-07-01')
    .exitOverride()
  addCommands(args, program, world, end)
  addHelp(program)
  addCompletion(program, world)
  for (const command of program.commands)
    command.configureOutput({
      outputError: (text, write) => write(inPlainWords(text, command, args)),
    })
  return program
}

/** `plan help status`, as people try it; commander's own answers a mistyped name with everything. */
function addHelp(program: Command): void {
  program
    .command('help')
    .helpGroup('Keep:')
    .argument('[command]', 'the command to explain')
    .summary('print help for plan, or for one command')
    .action((named?: string) => {
      if (named === undefined) program.help()
      const names = program.commands.map((command) => command.name())
      const name = readWord('plan help', named, names)
      program.commands.find((command) => command.name() === name)?.help()
    })
}

/** commander begins with "error: ", ends with a full stop at times, and puts its suggestion on a second line. */
function inPlainWords(text: string, command: Command, args: readonly string[]): string {
  const [what = '', suggestion] = text
    .trim()
    .replace(/^error: /, '')
    .replace(/^option '(?:-\w, )?(--[\w-]+) .*' argument missing$/, '$1 needs a value')
    .replace(/^missing required argument '(.*)'$/, 'the $1 is missing')
    .split('\n')
  const fix = fixForOption(command, what) ?? suggestion?.replace(/^\((.*)\)$/, '$1')
  const excess = what.startsWith('too many arguments') ? fixForExcess(command, args) : undefined
  const full = command.parent ? `plan ${command.name()}` : 'plan'
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.$/, '')}`
  return `${printable(`${sentence}. ${fix ?? excess ?? `See ${full} --help.`}`)}\n`
}

function fixForOption({ options }: Command, what: string): string | undefined {
  const typed = /^unknown option '(.*)'$/.exec(what)?.[1] ?? ''
  const option = nearestTo(
    typed,
    options.map(({ long }) => long ?? ''),
  )
  return option && `Did you mean ${option}?`
}

function endWith(error: unknown, world: World): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.impossible
  if (error instanceof Failure) {
    world.stderr.write(`${error.findings}${error.message}\n`)
    return error.exitCode
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  world.stderr.write(
    `This is a fault in plan ${version}, not in your files. Please report it with the command that you typed and this: ${printable(what)}\n`,
  )
  return exitCodes.fault
}
