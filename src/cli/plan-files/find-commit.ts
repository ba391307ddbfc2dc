import { listInWords } from '../../model/words.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { ask, decode, expectAnswer, hintOfPart } from './ask-repository.js'
import { isShallow, type PlanRepository } from './find-repository.js'

/**
 * The full hash of the commit that a person names: a hash, a tag, a branch, or one of these with what git puts behind
 * them (`main~2`). A name that is both a tag and a branch is refused: git would take the tag, which anybody can push.
 */
export function findCommit(world: World, repository: PlanRepository, named: string): string {
  const [, name = '', suffix = ''] = /^(.*?)((?:@\{|[~^:]).*)?$/su.exec(named) ?? []
  const start = name === '' ? { name } : findName(world, repository, name === '@' ? 'HEAD' : name, named)
  const commit = suffix === '' && start?.commit ? start.commit : peel(world, repository, start, suffix)
  if (commit !== undefined) return commit
  const fix = hintOfPart(world, repository) || ' Give a commit, a tag or a branch.'
  throw new Failure(`There is no revision "${named}" in this repository.${fix}`)
}

/** A commit by its full hash, and how a person named it. */
export interface NamedCommit {
  readonly named: string
  readonly commit: string
}

/** What git is asked for in place of a name that a person gave; the commit, where that is plain already. */
interface FullName {
  readonly name: string
  readonly commit?: string | undefined
}

/** The full name of the one thing that a name stands for. */
function findName(
  world: World,
  repository: PlanRepository,
  name: string,
  named: string,
): FullName | undefined {
  const isHash = /^[0-9a-f]{4,64}$/i.test(name)
  if (isFullHash(name) || /^[A-Z_]*HEAD$/.test(name)) return { name }
  const found = isRefName(name) ? listRefs(world, repository, name) : []
  const hashes = isHash && found.length > 0 ? listAbbreviated(world, repository, name) : []
  if (found.length + hashes.length > 1) throw ambiguous(named, [...found.map((ref) => ref.name), ...hashes])
  return found[0] ?? (isHash ? { name } : undefined)
}

/** Without the signs that git allows in no name, among them those that its patterns are made of. */
function isRefName(name: string): boolean {
  return !/[\0-\x20\x7F*?[\\]|\.\.|^-|\/\/|\/$/.test(name)
}

function isFullHash(name: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(name)
}

/** Every tag and branch that a name may stand for. */
function listRefs(world: World, repository: PlanRepository, name: string): readonly FullName[] {
  const candidates = name.startsWith('refs/')
    ? [name]
    : [
        `refs/${name}`,
        `refs/tags/${name}`,
        `refs/heads/${name}`,
        `refs/remotes/${name}`,
        `refs/remotes/${name}/HEAD`,
      ]
  const format = '--format=%(refname) %(objecttype) %(objectname)'
  const { output } = ask(world, repository, ['for-each-ref', format, ...candidates])
  const found = new Map(
    decode(output)
      .split('\n')
      .map((line) => [line.split(' ')[0], line.split(' ')]),
  )
  // A pattern also matches what lies below it, which is not meant. The order is the one in which git looks.
  return candidates.flatMap((ref) => {
    const [, type, hash] = found.get(ref) ?? []
    return type === undefined ? [] : [{ name: ref, commit: type === 'commit' ? hash : undefined }]
  })
}

function listAbbreviated(world: World, repository: PlanRepository, name: string): readonly string[] {
  const answer = ask(world, repository, ['rev-parse', `--disambiguate=${name}`])
  return decode(answer.output)
    .split('\n')
    .filter((hash) => hash !== '')
}

function ambiguous(named: string, names: readonly string[]): Failure {
  return new Failure(
    `"${named}" could mean more than one thing here: ${listInWords(names)}. Give the full name of one.`,
  )
}

/** The commit that a full name leads to, through tags and what is put behind it; undefined where it leads to none. */
function peel(
  world: World,
  repository: PlanRepository,
  start: FullName | undefined,
  suffix: string,
): string | undefined {
  if (start === undefined || start.name + suffix === '') return undefined
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${start.name}${suffix}^{commit}`]
  const hash = decode(ask(world, repository, args).output).trim()
  return isFullHash(hash) ? hash : undefined // a range such as ^main is verified too, but is no commit
}

/** Whether the repository has any history; before its first commit an edit has nothing to be compared with. */
export function hasCommits(world: World, repository: PlanRepository): boolean {
  const refs = ask(world, repository, ['for-each-ref', '--count=1', '--format=%(refname)']).output
  return refs.length > 0 || peel(world, repository, { name: 'HEAD' }, '') !== undefined
}

/**
 * The commit at which two lines of work parted: what was agreed when an edit began. A branch that has moved on since
 * does not make its own changes look like the edit's.
 */
export function findMergeBase(
  world: World,
  repository: PlanRepository,
  agreed: NamedCommit,
  edited: NamedCommit,
): string {
  if (agreed.commit === edited.commit) return agreed.commit
  const { output } = ask(world, repository, ['merge-base', '--all', agreed.commit, edited.commit])
  const [base, ...others] = decode(output).trim().split('\n')
  if (!base)
    throw new Failure(
      `"${agreed.named}" and "${edited.named}" have no history in common.${hintOfPart(world, repository) || ' Check both names.'}`,
    )
  if (others.length > 0)
    throw new Failure(
      `"${agreed.named}" and "${edited.named}" parted at more than one commit (${listInWords([base, ...others])}), so no single plan was agreed. Merge ${agreed.named} into ${edited.named} first.`,
    )
  // Where history is cut off, a later common commit may lie behind the cut; none is later than one of the two themselves.
  const isCertain = base === agreed.commit || base === edited.commit
  if (isCertain || !isShallow(world, repository)) return base
  throw new Failure(
    `It is not possible to see where "${agreed.named}" and "${edited.named}" parted.${hintOfPart(world, repository)}`,
  )
}

/** Every commit that a branch, a tag or HEAD leads to. */
export function listCommits(world: World, repository: PlanRepository): readonly string[] {
  const output = expectAnswer(world, repository, ['rev-list', '--all'], 'The history cannot be read')
  return decode(output)
    .split('\n')
    .filter((hash) => hash !== '')
}
