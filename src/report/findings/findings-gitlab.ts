import { printJson } from '../terminal/print-json.js'
import { listFingerprints } from './list-fingerprints.js'
import type { Validation } from './validation.js'

/** GitLab's code quality report. */
export function formatFindingsGitlab({ findings, pathInRepository }: Validation): string {
  const fingerprints = listFingerprints(findings)
  const issues = findings.map(({ rule, severity, message, fix, file, line }, index) => ({
    description: fix === null ? message : `${message}. Fix: ${fix}`,
    check_name: rule,
    fingerprint: fingerprints[index],
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: pathInRepository(file), lines: { begin: line } },
  }))
  return printJson(issues)
}
