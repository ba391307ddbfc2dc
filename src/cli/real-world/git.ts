import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, sep } from 'node:path'
import type { GitAnswer, GitQuestion } from '../world.js'

// The one way in which this program asks git. What it asks about may hold an edit that nobody has read, so git is given
// everything it would otherwise find out by itself: which program it is, which repository, which settings.

/** Undefined where git is not installed. */
export function askGit({ repository, args, input, index }: GitQuestion): GitAnswer | undefined {
  const program = findGit(repository.top)
  if (program === undefined) return undefined
  // Loaded here, since most runs ask nothing of git and loading it takes as long as reading the plan.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const place = [`--git-dir=${repository.gitFolder}`, `--work-tree=${repository.top}`]
  const { error, status, stdout, stderr } = spawnSync(program, [...fixedOptions, ...place, ...args], {
    cwd: repository.top,
    input: input ?? '',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: environmentOf(process.env, index),
    windowsHide: true,
  })
  return {
    ok: status === 0,
    output: stdout ?? new Uint8Array(),
    complaint: String(stderr ?? error?.message ?? ''),
  }
}

/**
 * Settings that name a program, each set to none. The commands that are asked (see ask-repository.ts) run none of them
 * as git is today; that they are set all the same keeps it so with a later git. A setting given here wins over every file.
 */
const noPrograms = [
  'core.alternateRefsCommand=',
  'core.askPass=',
  'core.editor=false',
  'core.fsmonitor=false',
  'core.gitProxy=',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'interactive.diffFilter=',
  'sequence.editor=false',
  'uploadpack.packObjectsHook=',
]

/** And settings by which git would fetch, write, follow other files or believe what is no object of the history. */
const nothingElse = [
  'core.attributesFile=/dev/null',
  'core.useReplaceRefs=false',
  'gc.auto=0',
  'log.showSignature=false',
  'maintenance.auto=false',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
]

const fixedOptions = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...[...noPrograms, ...nothingElse].flatMap((setting) => ['-c', setting]),
]

/**
 * None of git's own variables is kept: a commit hook finds some that tie git to one repository, and anybody may have set
 * others. No settings of the machine or the person are read. The index is the one that a hook was given, if any.
 */
function environmentOf(
  environment: Readonly<Record<string, string | undefined>>,
  index: string | undefined,
): Record<string, string | undefined> {
  const others = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name))
  return {
    ...Object.fromEntries(others),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_ALLOW_PROTOCOL: '', // no protocol at all, also where a repository's own settings allow one
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
  }
}

/**
 * The first git on PATH, by its full name. Windows would look into the working folder first, and PATH may name folders
 * of the repository itself (npm puts node_modules/.bin there): a program that lies with the edit is not git.
 */
function findGit(top: string): string | undefined {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git']
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !isBelow(top, folder))
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram)
}

/** By their own names, whatever links lead to them. A folder that is not there is below nothing. */
function isBelow(top: string, folder: string): boolean {
  try {
    const [above, below] = [realpathSync(top), realpathSync(folder)]
    return below === above || below.startsWith(above.endsWith(sep) ? above : above + sep)
  } catch {
    return false
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
