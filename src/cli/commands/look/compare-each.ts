import type { Trend } from '../../../report/comparison/trend.js'
import type { StatusLayout } from '../../../report/status/status.js'
import type { PlanChoice } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { chooseFormat } from '../../looking/choose-format.js'
import { lookAtTrend, type TrendOptions } from '../../looking/look-at-trend.js'
import { layoutFor, type OutputChoice, printOrWrite } from '../../looking/print-or-write.js'
import { openPlan } from '../../plan-files/open-plan.js'
import type { World } from '../../world.js'

interface CompareEachOptions extends PlanChoice, TrendOptions, OutputChoice {
  readonly revisions?: readonly string[]
  readonly asOf?: string
  readonly format?: string
}

/** A way to print a trend, and how files of that kind end. */
interface Format {
  readonly endings: readonly [string, ...string[]]
  readonly load: () => Promise<(trend: Trend, layout: Pick<StatusLayout, 'width' | 'paint'>) => string>
}

const table: Format = {
  endings: ['.txt'],
  load: async () => (await import('../../../report/comparison/trend-text.js')).formatTrendText,
}

const formats: Readonly<Record<string, Format>> = {
  table,
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => {
      const [{ composeTrend }, { formatDocumentMarkdown }] = await Promise.all([
        import('../../../report/comparison/trend.js'),
        import('../../../report/document/document-markdown.js'),
      ])
      return (trend) => formatDocumentMarkdown(composeTrend(trend))
    },
  },
  csv: {
    endings: ['.csv'],
    load: async () => (await import('../../../report/comparison/trend-data.js')).formatTrendCsv,
  },
  json: {
    endings: ['.json'],
    load: async () => (await import('../../../report/comparison/trend-data.js')).formatTrendJson,
  },
  svg: {
    endings: ['.svg'],
    load: async () => {
      const { trendSvg } = await import('../../../report/pictures/pictures.js')
      return (trend) => trendSvg(trend)
    },
  },
}

/** `plan compare --each`: the standings of several days beside each other. */
export async function runCompareEach(
  world: World,
  days: readonly (string | undefined)[],
  options: CompareEachOptions,
): Promise<ExitCode> {
  if (days.some((day) => day !== undefined) || options.revisions !== undefined || options.asOf !== undefined)
    throw new Failure('--each chooses the days itself. Give the first and the last with --from and --to.')
  const format = await chooseFormat(formats, table, options).load()
  const { plan } = await openPlan(world, options)
  const trend = await lookAtTrend(world, plan, options)
  await printOrWrite(world, format(trend, layoutFor(world, options)), options)
  return exitCodes.fine
}
