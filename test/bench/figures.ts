// What the benchmark's measurements come to: ratios against Node doing nothing, and how time grows with the plan.

/** Of several runs. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** One run's time in milliseconds, beside that of another just before it: mostly Node doing nothing. */
export interface Pair {
  readonly own: number
  readonly base: number
}

/** What a command line took on one plan. */
export interface RunFigures {
  readonly milliseconds: Spread
  /** Its time over Node's, pair by pair. */
  readonly ratio: Spread
  readonly peakMiB: number
  /** Its peak memory over Node's. */
  readonly memoryRatio: number
}

/** How long one command line takes over another, run by run, and each by itself in milliseconds. */
export interface BesideFigures {
  readonly ratio: Spread
  readonly own: Spread
  readonly base: Spread
}

/** By the names of the rows. */
export interface Figures {
  readonly machine: string
  readonly runs: Readonly<Record<string, RunFigures>>
  /** The power of a plan's size with which time grows: 1 is linear. */
  readonly exponents: Readonly<Record<string, number>>
  /** Pairs of command lines on the same 10,000 actions. */
  readonly besides: Readonly<Record<string, BesideFigures>>
}

export function summarise(pairs: readonly Pair[], peakMiB: number, basePeakMiB: number): RunFigures {
  return {
    milliseconds: spreadOf(pairs.map(({ own }) => own)),
    ratio: spreadOf(pairs.map(({ own, base }) => own / base)),
    peakMiB,
    memoryRatio: peakMiB / basePeakMiB,
  }
}

export function summariseBeside(pairs: readonly Pair[]): BesideFigures {
  return {
    ratio: spreadOf(pairs.map(({ own, base }) => own / base)),
    own: spreadOf(pairs.map(({ own }) => own)),
    base: spreadOf(pairs.map(({ base }) => base)),
  }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    min: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    max: at(sorted.length - 1),
  }
}

/**
 * The exponent that fits best: the slope of the line through the points' logarithms. Of each time what Node itself
 * takes is left out, which would make any growth look flatter.
 */
export function fitExponent(points: readonly (readonly [size: number, figures: RunFigures])[]): number {
  const logs = points.map(([size, { milliseconds, ratio }]) => ({
    x: Math.log(size),
    y: Math.log(milliseconds.median * (1 - 1 / ratio.median)),
  }))
  const middle = { x: meanOf(logs.map(({ x }) => x)), y: meanOf(logs.map(({ y }) => y)) }
  const rise = meanOf(logs.map(({ x, y }) => (x - middle.x) * (y - middle.y)))
  return rise / meanOf(logs.map(({ x }) => (x - middle.x) ** 2))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** How much worse a figure may be before it is told: no machine is quite at rest. */
const tolerance = { ratio: 1.25, memoryRatio: 1.1, exponent: 0.05 }

/** What got worse against kept figures, in sentences. What only one of the two holds is not compared. */
export function listWorse(kept: Figures, now: Figures): readonly string[] {
  const runs = Object.entries(now.runs).flatMap(([name, { ratio, memoryRatio }]) => {
    const before = kept.runs[name]
    if (!before) return []
    return [
      ...tellWorse(`${name}: time`, before.ratio.median, ratio.median, before.ratio.median * tolerance.ratio),
      ...tellWorse(
        `${name}: memory`,
        before.memoryRatio,
        memoryRatio,
        before.memoryRatio * tolerance.memoryRatio,
      ),
    ]
  })
  const exponents = Object.entries(now.exponents).flatMap(([name, exponent]) => {
    const before = kept.exponents[name] ?? Number.POSITIVE_INFINITY
    return tellWorse(`${name}: exponent`, before, exponent, before + tolerance.exponent)
  })
  return [...runs, ...exponents]
}

function tellWorse(what: string, before: number, now: number, limit: number): readonly string[] {
  return now > limit ? [`${what} was ${before.toFixed(2)}, is ${now.toFixed(2)}`] : []
}
