import { resolve } from 'node:path'
import type { CommandLine } from './measure.js'
import { preparePeers } from './peers.js'

/** Two command lines about the same actions, and how many times as long the first may take. */
export interface Beside {
  readonly name: string
  readonly own: CommandLine
  readonly base: CommandLine
  readonly atMost: number
}

const asOf = ['--as-of', '2010-07-01']
const record = ['record', 'T1.1', '--note', 'A word', '--on', '2010-07-06', '--meeting', '2010-07-06']
const add = 'add T1 --what Gate --owner OWN1 --window 2010-10 --agreed-by OWN1 --id T1.101'.split(' ')

/** What changes the plan is shown only: each run is to meet the same one. */
const ours = [
  ['report --format docx', ['report', ...asOf, '--format', 'docx'], 'report', ['report', ...asOf], 2.5],
  ['record --dry-run', [...record, '--dry-run'], 'validate', ['validate'], 1.45],
  ['add --dry-run', [...add, '--dry-run'], 'validate', ['validate'], 1.45],
] as const

const major = Number(process.versions.node.split('.')[0])
const overLedger: Readonly<Record<string, number>> = { 'hledger balance': major < 24 ? 1 : 0.85 }

/** On a plan in a folder; other programs get files of their own in another. */
export function listBesides(plan: string, folder: string): readonly Beside[] {
  const lineOf = (args: readonly string[]): CommandLine => ({
    program: process.execPath,
    args: [resolve('bin/plan.js'), ...args, '--plan', plan],
    exitCode: 0,
  })
  const status = lineOf(['status', ...asOf, '--format', 'json'])
  return [
    ...ours.map(([own, args, base, over, atMost]) => ({
      name: `${own}, over ${base}`,
      own: lineOf(args),
      base: lineOf(over),
      atMost,
    })),
    ...Object.entries(preparePeers(status, folder)).map(([peer, line]) => ({
      name: `status --format json, over ${peer}`,
      own: status,
      base: line,
      atMost: overLedger[peer] ?? Number.POSITIVE_INFINITY,
    })),
  ]
}
