import type { Figures } from './figures.js'

/** The figures as Markdown tables, for a screen and for the README beside this file. */
export function formatFigures({ machine, runs, exponents, besides }: Figures): string {
  const rows = Object.entries(runs).map(([name, { ratio, milliseconds, peakMiB, memoryRatio }]) => [
    name,
    ...[ratio.min, ratio.median, ratio.max].map((value) => value.toFixed(2)),
    milliseconds.median.toFixed(0),
    peakMiB.toFixed(0),
    memoryRatio.toFixed(2),
  ])
  const growth = Object.entries(exponents).map(([name, exponent]) => [name, exponent.toFixed(2)])
  const pairs = Object.entries(besides).map(([name, { ratio, own, base }]) => [
    name,
    ...[ratio.min, ratio.median, ratio.max].map((value) => value.toFixed(2)),
    ...[own.median, base.median].map((value) => value.toFixed(0)),
  ])
  return [
    `${machine}\n`,
    formatTable(['plan …', 'ratio min', 'median', 'max', 'ms', 'MiB', 'of Node’s'], rows),
    formatTable(['time grows with the plan’s size to the power', 'exponent'], growth),
    formatTable(['on 10,000 actions × 2 entries', 'ratio min', 'median', 'max', 'ms', 'of ms'], pairs),
  ].join('\n')
}

/** The first column is text and the others are figures. */
function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => row[index]?.length ?? 0)))
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, index) => {
      const width = widths[index] ?? 0
      return index === 0 ? cell.padEnd(width) : cell.padStart(width)
    })
    return `| ${padded.join(' | ')} |\n`
  }
  return [head, rule, ...rows].map(line).join('')
}
