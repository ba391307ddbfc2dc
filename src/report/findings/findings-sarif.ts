import type { Explanation } from '../../model/explanation.js'
import type { PlacedFinding } from '../../model/finding.js'
import { printJson } from '../terminal/print-json.js'
import { firstSentence } from '../words/first-sentence.js'
import { listFingerprints } from './list-fingerprints.js'
import type { Validation } from './validation.js'

/** SARIF 2.1.0, with what GitHub's code scanning asks for beyond it: full descriptions, help, relative addresses. */
export function formatFindingsSarif(
  { findings, pathInRepository }: Validation,
  explanations: readonly Explanation[],
  version: string,
): string {
  const fingerprints = listFingerprints(findings)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plan', semanticVersion: version, rules: explanations.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => ({
          ruleId: finding.rule,
          ruleIndex: explanations.findIndex(({ rule }) => rule === finding.rule),
          level: finding.severity,
          message: {
            text: finding.fix === null ? finding.message : `${finding.message}. Fix: ${finding.fix}`,
          },
          locations: [{ physicalLocation: locationOf(finding, pathInRepository(finding.file)) }],
          partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
        })),
      },
    ],
  }
  return printJson(log)
}

function ruleOf({ rule, severity, why }: Explanation) {
  return {
    id: rule,
    shortDescription: { text: firstSentence(why) },
    fullDescription: { text: why },
    help: {
      text: `${why}\nplan explain ${rule} shows an example.`,
      markdown: `${why}\n\n\`plan explain ${rule}\` shows an example.`,
    },
    defaultConfiguration: { level: severity },
  }
}

function locationOf({ line, column, endLine, endColumn }: PlacedFinding, path: string) {
  return {
    artifactLocation: {
      uri: path
        .replace(/\p{Cs}/gu, '\uFFFD')
        .split('/')
        .map(encodeURIComponent)
        .join('/'),
      uriBaseId: '%SRCROOT%',
    },
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn: Math.max(endColumn, line === endLine ? column : 1),
    },
  }
}
