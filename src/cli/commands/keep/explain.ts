import type { Command } from 'commander'
import type { Explanation } from '../../../model/explanation.js'
import { nearestTo } from '../../../model/nearest-to.js'
import { readWord } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { screenWidth } from '../../screen-width.js'
import type { World } from '../../world.js'

const formats = ['text', 'json'] as const

export function addExplain(program: Command, world: World, end: (code: ExitCode) => void): void {
  program
    .command('explain')
    .argument(
      '[rule]',
      'the name in the square brackets of a finding, such as known-owner (default: list all rules)',
    )
    .summary('why a rule exists, with an example and how to fix it')
    .description('Explain why a rule exists, with an example of a mistake and how to fix it.')
    .option('--format <format>', formats.join(', '), 'text')
    .addHelpText('after', '\nExample:\n  plan explain known-owner')
    .action(async (rule: string | undefined, { format }: { readonly format: string }) =>
      end(await runExplain(world, rule, readWord('--format', format, formats))),
    )
}

async function runExplain(
  world: World,
  named: string | undefined,
  format: (typeof formats)[number],
): Promise<ExitCode> {
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
    if (format === 'json') return printAsJson(world, allExplanations)
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
  if (format === 'json') return printAsJson(world, [explanation])
  world.stdout.write(formatExplanation(explanation, formatExampleFindings(explanation, paint), width, paint))
  return exitCodes.fine
}

async function printAsJson(world: World, explanations: readonly Explanation[]): Promise<ExitCode> {
  const { formatExplanationsJson } = await import('../../../report/explain/explanation-json.js')
  world.stdout.write(formatExplanationsJson(explanations))
  return exitCodes.fine
}

function describeUnknown(named: string, rules: readonly string[]): string {
  const nearest = nearestTo(named, rules)
  const hint = nearest === undefined ? 'Run plan explain to list them all.' : `Did you mean ${nearest}?`
  return `plan explain: there is no rule "${named}". ${hint}`
}
