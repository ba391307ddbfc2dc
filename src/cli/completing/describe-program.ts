import type { Command, Help } from 'commander'
import type { CommandHelp, ProgramHelp } from '../../report/reference/command-help.js'
import { version } from '../version.js'

/** The words of every command's help, also of those that the list of commands leaves out; not what only scripts call. */
export function describeProgram(program: Command): ProgramHelp {
  const help = program.createHelp()
  const listed = help.visibleCommands(program)
  const hidden = program.commands.filter((command) => command.name() === 'completion')
  return {
    description: program.description(),
    version,
    commands: [
      ...listed.map((command) =>
        describeCommand(help, command, (command.helpGroup() ?? '').replace(/:$/, '')),
      ),
      ...hidden.map((command) => describeCommand(help, command, '')),
    ],
    globalOptions: [
      ...help.visibleOptions(program).filter(({ long }) => long !== '--help'),
      ...help.visibleOptions(program).filter(({ long }) => long === '--help'),
    ].map((option) => ({ term: option.flags, means: help.optionDescription(option) })),
  }
}

function describeCommand(help: Help, command: Command, group: string): CommandHelp {
  return {
    name: `plan ${command.name()}`,
    group,
    usage: help.commandUsage(command),
    description: command.description() === '' ? sentence(command.summary()) : command.description(),
    arguments: command.registeredArguments.map((argument) => ({
      term: help.argumentTerm(argument),
      means: help.argumentDescription(argument),
    })),
    options: help
      .visibleOptions(command)
      .filter(({ long }) => long !== '--help')
      .map((option) => ({ term: option.flags, means: help.optionDescription(option) })),
    more: textBehind(command),
  }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** commander prints what was added with `addHelpText` only together with all else. */
function textBehind(command: Command): string {
  let printed = ''
  const output = command.configureOutput()
  command.configureOutput({ ...output, writeOut: (text) => (printed += text), getOutHelpWidth: () => 1000 })
  const information = command.helpInformation()
  command.outputHelp()
  command.configureOutput(output)
  return printed.slice(information.length).trim()
}
