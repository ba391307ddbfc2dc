import { spawnSync } from 'node:child_process'

// How long a whole run of `plan` takes against Node doing nothing, in turn on the same machine: `npm run bench`.
// Nothing here passes or fails. The ratio is what to quote, since machines differ and this one may be busy.

const runs = 21
const nothing = ['-e', '0']

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['plan --version', ['bin/plan.js', '--version']],
  ['plan status', ['bin/plan.js', 'status', '--as-of', '2010-07-01']],
  ['plan validate', ['bin/plan.js', 'validate']],
]

/** Whole-process wall time of one run, in milliseconds. */
function timeOnce(args: readonly string[]): number {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Times a case and Node doing nothing in turn, so that both meet the same weather. */
function compare(args: readonly string[]) {
  timeOnce(args) // warms the disk's cache
  const pairs = Array.from({ length: runs }, () => ({ base: timeOnce(nothing), own: timeOnce(args) }))
  const own = pairs.map((pair) => pair.own)
  const ratios = pairs.map((pair) => pair.own / pair.base)
  return { own, base: pairs.map((pair) => pair.base), ratio: medianOf(ratios), ratios }
}

function row(cells: readonly string[]): string {
  return `${cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join('')}\n`
}

process.stdout.write(
  `Node ${process.version}, ${process.platform} ${process.arch}; ${runs} runs each, in turn with node -e 0\n`,
)
process.stdout.write(row(['', 'min ms', 'median ms', 'max ms', 'node -e 0', 'ratio']))
for (const [name, args] of cases) {
  const { own, base, ratio } = compare(args)
  const figures = [Math.min(...own), medianOf(own), Math.max(...own), medianOf(base)].map((value) =>
    value.toFixed(0),
  )
  process.stdout.write(row([name, ...figures, ratio.toFixed(2)]))
}
