import type { Command } from 'commander'
import type { ProgramHelp } from '../../../report/reference/command-help.js'
import { readChoice } from '../../arguments/read-options.js'
import { Failure } from '../../failure.js'
import type { World } from '../../world.js'

const references: Readonly<Record<string, () => Promise<(help: ProgramHelp) => string>>> = {
  markdown: async () =>
    (await import('../../../report/reference/reference-markdown.js')).formatReferenceMarkdown,
  man: async () => (await import('../../../report/reference/reference-man.js')).formatReferenceMan,
}

/** What a shell asks at every press of Tab, and the script that makes it ask. Both know every command of the program. */
export function addCompletion(program: Command, world: World): void {
  program
    .command('completion', { hidden: true })
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .summary('complete commands, ids and names at a press of Tab')
    .description('Print what a shell needs to complete the commands, options, ids and names of this program.')
    .addHelpText('after', '\nExample:\n  plan completion bash >> ~/.bashrc')
    .action(async (shell: string) => {
      const { shells } = await import('../../completing/shell-scripts.js')
      world.stdout.write(readChoice('plan completion', shell, shells))
    })
  program
    .command('reference', { hidden: true })
    .argument('<format>', 'markdown or man')
    .summary('print every command on one page')
    .description('Print the help of every command on one page, as Markdown or for man.')
    .action(async (format: string) => {
      const { describeProgram } = await import('../../completing/describe-program.js')
      const print = await readChoice('plan reference', format, references)()
      world.stdout.write(print(describeProgram(program)))
    })
  program
    .command('complete', { hidden: true })
    .argument('<count>', 'how many words there are, with the one that is being typed')
    .argument('[words...]', 'the words behind plan')
    .summary('list what may come next on a command line')
    .description('List what may come next on a command line. The scripts of plan completion ask this.')
    .addHelpText('after', '\nExample:\n  plan complete 2 -- show T1')
    .action(async (count: string, words: readonly string[]) => {
      for (const { word, means } of await complete(program, world, Number(count), words))
        world.stdout.write(`${word}\t${means}\n`)
    })
}

async function complete(program: Command, world: World, count: number, words: readonly string[]) {
  const { listSuggestions } = await import('../../completing/list-suggestions.js')
  const typed = { before: words.slice(0, count - 1), current: (words[count - 1] ?? '').replace(/^["']/, '') }
  return listSuggestions(program, typed, await planAtHand(world, typed.before))
}

/** The plan that the command would be about; where it has errors or there is none, nothing of it is known. */
async function planAtHand(world: World, before: readonly string[]) {
  const { openPlan } = await import('../../plan-files/open-plan.js')
  const named = before[before.lastIndexOf('--plan') + 1]
  try {
    return (await openPlan(world, before.includes('--plan') && named !== undefined ? { plan: named } : {}))
      .plan
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
