import type { Command } from 'commander'
import { nearestTo } from '../../../model/nearest-to.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { screenWidth } from '../../screen-width.js'
import type { World } from '../../world.js'

export function addExplain(program: Command, world: World, end: (code: ExitCode) => void): void {
  program
    .command('explain')
    .argument(
      '[rule]',
      'the name in the square brackets of a finding, such as known-owner (default: list all rules)',
    )
    .summary('why a rule exists, with an example and how to fix it')
    .description('Explain why a rule exists, with an example of a mistake and how to fix it.')
    .addHelpText('after', '\nExample:\n  plan explain known-owner')
    .action(async (rule: string | undefined) => end(await runExplain(world, rule)))
}

async function runExplain(world: World, named: string | undefined): Promise<ExitCode> {
  const [
    { explanationGroups, allExplanations, formatExampleFindings },
    { formatExplanation, formatRuleList },
  ] = await Promise.all([
    import('../../plan-files/explain-rules.js'),
    import('../../../report/explain/format-explanation.js'),
  ])
  const { paint } = world.stdout
  const width = screenWidth(world.stdout)
  if (named === undefined) {
    world.stdout.write(formatRuleList(explanationGroups, width, paint))
    return exitCodes.fine
  }
  const wanted = named.toLowerCase().replace(/^\[(.*)\]$/, '$1') // as findings print it
  const explanation = allExplanations.find(({ rule }) => rule === wanted)
  if (!explanation)
    throw new Failure(
      describeUnknown(
        named,
        allExplanations.map(({ rule }) => rule),
      ),
    )
  world.stdout.write(formatExplanation(explanation, formatExampleFindings(explanation, paint), width, paint))
  return exitCodes.fine
}

function describeUnknown(named: string, rules: readonly string[]): string {
  const nearest = nearestTo(named, rules)
  const hint = nearest === undefined ? 'Run plan explain to list them all.' : `Did you mean ${nearest}?`
  return `plan explain: there is no rule "${named}". ${hint}`
}
