import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Pair } from './figures.js'

/** The arguments with which Node starts, does nothing and ends: what every figure is held against. */
const nothing = ['-e', '0']

/** What takes less than this is run more often: of a few short runs, one in bad weather moves the median. */
const atLeast = 4_000 // ms

/** A whole process, and the exit code with which it is to end. */
export interface CommandLine {
  readonly program: string
  readonly args: readonly string[]
  readonly exitCode: number
}

/** Runs a command line of Node and Node doing nothing in turn, so that both meet the same weather. */
export function timeInTurn(args: readonly string[], exitCode: number, runs: number): readonly Pair[] {
  const own = { program: process.execPath, args, exitCode }
  return timeBeside(own, { program: process.execPath, args: nothing, exitCode: 0 }, runs)
}

/** Runs two command lines in turn. */
export function timeBeside(own: CommandLine, base: CommandLine, runs: number): readonly Pair[] {
  run(base) // warms the disk's cache
  run(own)
  const pairs: Pair[] = []
  for (let spent = 0; pairs.length < runs || spent < atLeast; ) {
    const pair = { base: run(base), own: run(own) }
    spent += pair.base + pair.own
    pairs.push(pair)
  }
  return pairs
}

/** Wall time of a whole process in milliseconds; what it prints is read through a pipe, as a terminal would. */
function run({ program, args, exitCode }: CommandLine): number {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(program, args, { maxBuffer: Number.POSITIVE_INFINITY })
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== exitCode) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return milliseconds
}

export function peakMemoryOfNode(): number {
  return peakMemory(nothing)
}

const teller = resolve(import.meta.dirname, 'tell-memory.cjs')

/**
 * The most memory that a run takes, in MiB. The run itself tells, through a fourth stream: what a parent is told counts
 * the parent's own memory too.
 */
export function peakMemory(args: readonly string[]): number {
  const { output } = spawnSync(process.execPath, ['--require', teller, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  return Number(output[3]) / 1024
}
