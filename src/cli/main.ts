import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { addShow } from './commands/show.js'
import { addStatus } from './commands/status.js'
import { addValidate } from './commands/validate.js'
import { type ExitCode, exitCodes, Failure } from './failure.js'
import type { World } from './world.js'

/** Runs one command line in a world; everything it says goes to the world's streams. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine
  const program = declare(world, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return endWith(error, world)
  }
}

function declare(world: World, end: (code: ExitCode) => void): Command {
  const program = new Command('plan')
    .description('Monitor a plan that is kept as YAML in git: check it, and see where it stands on any day.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.width ?? 80,
      getErrHelpWidth: () => world.stderr.width ?? 80,
      outputError: (text, write) => write(inOurWords(text)),
    })
    .addHelpText('after', '\nExample:\n  plan status --as-of 2010-07-01')
    .exitOverride()
  addStatus(program, world, end)
  addShow(program, world, end)
  addValidate(program, world, end)
  return program
}

/** commander begins with "error: " and puts its suggestion on a second line. */
function inOurWords(text: string): string {
  const [what = '', suggestion] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n')
  const mend = suggestion?.replace(/^\((.*)\)$/, '$1') ?? 'See plan --help.'
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${mend}\n`
}

function endWith(error: unknown, world: World): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.impossible
  if (error instanceof Failure) {
    world.stderr.write(`${error.message.trimEnd()}\n`)
    return error.exitCode
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  world.stderr.write(
    `This is a fault in plan ${version}, not in your files. Report it with the command as you typed it and this: ${what}\n`,
  )
  return exitCodes.fault
}
