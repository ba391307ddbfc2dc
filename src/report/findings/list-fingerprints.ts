import { createHash } from 'node:crypto'
import type { PlacedFinding } from '../../model/finding.js'

/**
 * What marks a finding among others from one run to the next: its rule, file and words, and which of several such it
 * is. Its line is left out, so that lines put in above it do not make it a new one.
 */
export function listFingerprints(findings: readonly PlacedFinding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, file, message }) => {
    const key = JSON.stringify([rule, file, message])
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return createHash('sha256').update(`${key}${count}`).digest('hex')
  })
}
