import type { PlanSize } from './make-plan.js'

/** One command line to measure: on the Derby plan, or on plans of several sizes to see how its time grows. */
export interface Case {
  readonly args: readonly string[]
  readonly plans?: readonly PlanSize[]
  /** At least; more where these are over in a few seconds. */
  readonly runs: number
  /** What it is to stay under on its first plan, as a multiple of Node doing nothing. */
  readonly atMost?: number
}

const status = ['status', '--as-of', '2010-07-01']
const statusJson = [...status, '--format', 'json']
const validate = ['validate']

const plansOf = (actions: readonly number[], rest: Omit<PlanSize, 'actions'>) =>
  actions.map((count): PlanSize => ({ actions: count, ...rest }))

const twoEntriesEach = plansOf([10_000, 30_000, 100_000], { entries: 2 })
const tenEntriesEach = plansOf([10_000, 30_000, 100_000], { entries: 10 })
const inMeaning = plansOf([3_000, 10_000, 30_000], { entries: 0, mistakes: 'meaning' })
const inShape = plansOf([3_000, 10_000, 30_000], { entries: 0, mistakes: 'shape' })

export const cases: readonly Case[] = [
  { args: ['--version'], runs: 20, atMost: 1.25 },
  { args: status, runs: 20, atMost: 1.55 },
  { args: statusJson, runs: 20 },
  { args: validate, runs: 20, atMost: 1.5 },
  { args: [...validate, '--against', 'HEAD'], runs: 20, atMost: 2 },
  { args: ['report', '--as-of', '2010-07-01'], runs: 20, atMost: 1.65 },
  { args: statusJson, plans: twoEntriesEach, runs: 3, atMost: 8 },
  { args: [...status, '--all'], plans: twoEntriesEach, runs: 3 },
  { args: validate, plans: twoEntriesEach, runs: 3, atMost: 10 },
  { args: validate, plans: inMeaning, runs: 3 },
  { args: validate, plans: inShape, runs: 3 },
]

/** A million entries: asked for with `--large`. */
export const largeCases: readonly Case[] = [
  { args: statusJson, plans: tenEntriesEach, runs: 1 },
  { args: validate, plans: tenEntriesEach, runs: 1 },
]

/** On which command lines are measured beside one another, and beside other programs. */
export const besidesPlan: PlanSize = { actions: 10_000, entries: 2 }

/** What the figures are to stay under, beside `atMost`: memory on the Derby plan, and what still counts as linear. */
export const limits = { memoryRatio: 1.4, exponent: 1.05, peakMiB: 2048 }
