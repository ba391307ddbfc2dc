import { agreedTarget, makeRepository, target } from './edits.js'
import { git, runOnDisk, writeFiles } from './git.js'

// An edit of an owner that main has agreed, for tests of what is tried so that `validate --against` does not see it: each
// try has to end with a finding or with one sentence, and never with 0.

/** What the edit writes: another owner. */
export const edited = { [target]: agreedTarget.replace('owner: CAD', 'owner: DG') }
/** What has to be found in it, whatever hides it. */
export const ownerKept = `${target}:10 error [owner-kept]`

/** A repository on a branch of its own, in which an owner that main has agreed is changed. */
export function makeEdit(): string {
  const folder = makeRepository()
  git(folder, 'checkout', '--quiet', '-b', 'edit')
  writeFiles(folder, edited)
  return folder
}

export function commit(folder: string, message = 'edit'): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', `--message=${message}`)
}

/** The exit code, and the findings as `file:line severity [rule]` or what is said in their place. */
export async function judge(folder: string, ...more: readonly string[]) {
  const args = [
    'validate',
    '--strict',
    '--format',
    'line',
    ...(more.length > 0 ? more : ['--against', 'main']),
  ]
  const { exitCode, stdout, stderr } = await runOnDisk(folder, args)
  const lines = stdout.split('\n').filter((line) => line !== '')
  const short = lines.map((line) =>
    line.replace(/^(\S+:\d+):\d+: (error|warning): .*(\[[a-z-]+\])$/, '$1 $2 $3'),
  )
  return { exitCode, said: exitCode === 2 ? stderr.trimEnd() : short }
}

export const found = (...said: readonly string[]) => ({ exitCode: 1, said })
export const refused = (said: string) => ({ exitCode: 2, said })
