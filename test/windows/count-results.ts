// What the tests came to on a Windows without the programs that come with every Unix.

/** Of what vitest writes as JSON. */
export interface Results {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

export interface Failed {
  readonly name: string
  /** Its first line. */
  readonly message: string
}

export interface Counts {
  readonly passed: number
  readonly skipped: number
  /** Tests that could not run, by what they need. */
  readonly missing: ReadonlyMap<string, number>
  readonly failed: readonly Failed[]
}

/** What a test says that needs something which is not there. */
const needs: Readonly<Record<string, RegExp>> = {
  git: /spawn(Sync)? git(\.exe)? ENOENT/,
  // What was not started has no exit code, and nothing that it printed.
  'a shell':
    /spawn(Sync)? (sh|bash|tar|npm|man|script|mkfifo|\/bin\/\w+|\/usr\/bin\/\w+) ENOENT|(status|exitCode|stdout): null|of null \(reading/,
  links: /EPERM: operation not permitted, symlink|ENOSYS: function not implemented, (sym)?link/,
}

export function countResults({ testResults }: Results): Counts {
  const missing = new Map<string, number>()
  const failed: Failed[] = []
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const brokenFiles = testResults.filter(
    ({ assertionResults, message }) => assertionResults.length === 0 && message !== '',
  )
  const failures = [
    ...brokenFiles.map(({ name, message }) => ({ name, message })),
    ...all
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => ({ name: fullName, message: failureMessages.join('\n') })),
  ]
  for (const { name, message } of failures) {
    const what = Object.keys(needs).find((need) => needs[need]?.test(message))
    if (what === undefined) failed.push({ name, message: message.split('\n')[0] ?? '' })
    else missing.set(what, (missing.get(what) ?? 0) + 1)
  }
  const count = (...statuses: readonly string[]) =>
    all.filter(({ status }) => statuses.includes(status)).length
  return { passed: count('passed'), skipped: count('pending', 'skipped', 'todo'), missing, failed }
}
