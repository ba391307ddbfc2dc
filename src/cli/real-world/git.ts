import type { GitAnswer } from '../world.js'

/**
 * A commit hook finds these set, and they tie git to one repository whatever folder it is asked about. They are those
 * of `git rev-parse --local-env-vars`, but for settings (GIT_CONFIG…), by which a machine says which folders git trusts.
 */
const tiesOfGit =
  'DIR WORK_TREE IMPLICIT_WORK_TREE INDEX_FILE PREFIX INTERNAL_SUPER_PREFIX COMMON_DIR OBJECT_DIRECTORY ' +
  'ALTERNATE_OBJECT_DIRECTORIES SHALLOW_FILE GRAFT_FILE REPLACE_REF_BASE NO_REPLACE_OBJECTS'
const untied = Object.fromEntries(tiesOfGit.split(' ').map((name) => [`GIT_${name}`, undefined]))

export function askGit(folder: string, args: readonly string[], input?: string): GitAnswer | undefined {
  // Loaded here, since most runs ask nothing of git and loading it takes as long as reading the plan.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    input: input ?? '',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ...untied, LC_ALL: 'C' },
  })
  if (error && 'code' in error && error.code === 'ENOENT') return undefined
  return {
    ok: status === 0,
    output: stdout ?? new Uint8Array(),
    complaint: String(stderr ?? error?.message ?? ''),
  }
}
