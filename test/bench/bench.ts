import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { listBesides } from './besides.js'
import { besidesPlan, type Case, cases, largeCases, limits } from './cases.js'
import {
  type BesideFigures,
  type Figures,
  fitExponent,
  listWorse,
  type RunFigures,
  summarise,
  summariseBeside,
} from './figures.js'
import { formatFigures } from './format-figures.js'
import { makePlan, type PlanSize } from './make-plan.js'
import { peakMemory, peakMemoryOfNode, timeBeside, timeInTurn } from './measure.js'

// How long whole runs of `plan` take, and how much memory, against Node doing nothing: `npm run bench`. Nothing here
// passes or fails. `--large` adds a million entries; `--keep` puts the figures in the place of the kept ones.

const program = resolve('bin/plan.js')
const kept = resolve(import.meta.dirname, 'figures.json')
const readme = resolve(import.meta.dirname, 'README.md')
const made = resolve('dist/bench.json')

interface Measured {
  readonly name: string
  readonly atMost: number
  readonly size: PlanSize | undefined
  readonly figures: RunFigures
}

function measureCase({ args, plans, runs, atMost = Number.POSITIVE_INFINITY }: Case): readonly Measured[] {
  return (plans ?? [undefined]).map((size, index) => {
    const name = [withoutDay(args).join(' '), ...(size ? [sizeInWords(size)] : [])].join(', ')
    process.stderr.write(`${name}\n`)
    const line = [program, ...args, ...(size ? ['--plan', folderOf(size)] : [])]
    const pairs = timeInTurn(line, size?.mistakes === undefined ? 0 : 1, runs)
    const figures = summarise(pairs, peakMemory(line), baseMemory)
    return { name, size, figures, atMost: index === 0 ? atMost : Number.POSITIVE_INFINITY }
  })
}

function withoutDay(args: readonly string[]): readonly string[] {
  return args.filter((arg, index) => arg !== '--as-of' && args[index - 1] !== '--as-of')
}

function sizeInWords({ actions, entries, mistakes }: PlanSize): string {
  const count = actions.toLocaleString('en-GB')
  return mistakes === undefined ? `${count} actions × ${entries} entries` : `${count} mistakes of ${mistakes}`
}

/** What all sizes of a case have in common. */
function growthInWords(args: readonly string[], { entries, mistakes }: PlanSize): string {
  const what = mistakes === undefined ? `${entries} entries each` : `mistakes of ${mistakes}`
  return [...withoutDay(args), what].join(' ')
}

/** Made when first asked for, and taken away at the end. */
function folderOf(size: PlanSize): string {
  const folder = join(temporary, JSON.stringify(size).replace(/\W+/g, '-'), 'plan')
  if (mkdirSync(folder, { recursive: true }) === undefined) return folder
  for (const [path, text] of makePlan(size)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function exponentOf({ args }: Case, measured: readonly Measured[]): Record<string, number> {
  const points = measured.flatMap(({ size, figures }) => (size ? [[size.actions, figures] as const] : []))
  const size = measured[0]?.size
  return size ? { [growthInWords(args, size)]: fitExponent(points) } : {}
}

interface MeasuredBeside {
  readonly name: string
  readonly atMost: number
  readonly figures: BesideFigures
}

function measureBesides(): readonly MeasuredBeside[] {
  return listBesides(folderOf(besidesPlan), temporary).map(({ name, own, base, atMost }) => {
    process.stderr.write(`${name}\n`)
    return { name, atMost, figures: summariseBeside(timeBeside(own, base, 5)) }
  })
}

function listOverLimits(
  measured: readonly Measured[],
  besides: readonly MeasuredBeside[],
  exponents: Figures['exponents'],
): readonly string[] {
  return [
    ...besides.flatMap(({ name, atMost, figures }) => tellOver(name, figures.ratio.median, atMost)),
    ...measured.flatMap(({ name, size, atMost, figures }) => [
      ...tellOver(`${name}: time`, figures.ratio.median, atMost),
      ...tellOver(`${name}: MiB`, figures.peakMiB, limits.peakMiB),
      ...(size ? [] : tellOver(`${name}: memory`, figures.memoryRatio, limits.memoryRatio)),
    ]),
    ...Object.entries(exponents).flatMap(([name, value]) =>
      tellOver(`${name}: exponent`, value, limits.exponent),
    ),
  ]
}

function tellOver(what: string, value: number, limit: number): readonly string[] {
  return value > limit ? [`${what} is ${value.toFixed(2)}, to be at most ${limit}`] : []
}

function tellList(heading: string, lines: readonly string[]): void {
  process.stdout.write(`\n${heading}: ${lines.length === 0 ? 'nothing' : `\n- ${lines.join('\n- ')}`}\n`)
}

/** Puts the table in the README between the lines that mark its place. */
function keep(figures: Figures): void {
  writeFileSync(kept, `${JSON.stringify(figures, null, 2)}\n`)
  const place = /(?<=<!-- made by npm run bench -- --keep -->\n)[\s\S]*(?=<!-- end -->)/
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(place, () => `\n${formatFigures(figures)}\n`),
  )
}

const temporary = mkdtempSync(join(tmpdir(), 'plan-bench-'))
const baseMemory = peakMemoryOfNode()
try {
  const isKept = process.argv.includes('--keep')
  const asked = [...cases, ...(isKept || process.argv.includes('--large') ? largeCases : [])] // all are kept, or none
  const measured = asked.map((one) => ({ one, rows: measureCase(one) }))
  const rows = measured.flatMap((part) => part.rows)
  const besides = measureBesides()
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0)
  const figures: Figures = {
    machine: `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${gibibytes} GiB`,
    runs: Object.fromEntries(rows.map(({ name, figures }) => [name, figures])),
    exponents: Object.assign({}, ...measured.map((part) => exponentOf(part.one, part.rows))),
    besides: Object.fromEntries(besides.map(({ name, figures: taken }) => [name, taken])),
  }
  process.stdout.write(formatFigures(figures))
  writeFileSync(made, `${JSON.stringify(figures, null, 2)}\n`)
  tellList('Over what it is to stay under', listOverLimits(rows, besides, figures.exponents))
  tellList('Worse than the figures kept', listWorse(JSON.parse(readFileSync(kept, 'utf8')), figures))
  if (isKept) keep(figures)
} finally {
  rmSync(temporary, { recursive: true })
}
