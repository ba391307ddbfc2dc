import { basename, dirname, join, resolve } from 'node:path'
import { failure, type Result, success } from '../../model/result.js'
import { countOf, listInWords } from '../../model/words.js'
import type { MergedJournal } from '../../record/merge-journals.js'
import { hasConflict, joinConflict, type MergeSides, splitConflict } from '../../record/split-conflict.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { Failure } from '../failure.js'
import { ask, readBlobs } from '../plan-files/ask-repository.js'
import { findPlan } from '../plan-files/find-plan.js'
import { findRepository } from '../plan-files/find-repository.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'
import { withLock } from './with-lock.js'
import { writeFiles } from './write-files.js'

/** A journal in which git left marks: where it lies, and how it is named. */
interface JournalFile {
  readonly path: string
  readonly named: string
}

/** Puts the conflicts of journals right, of those that are named or of all, and gives what was done, in sentences. */
export async function mergeJournalFiles(
  world: World,
  names: readonly string[],
  options: EditOptions,
): Promise<readonly string[]> {
  const place = findPlan(world, options.plan)
  const files =
    names.length === 0 ? listConflicts(world, place) : names.map((name) => findJournal(world, place, name))
  const merge = async () => {
    const done: string[] = []
    for (const file of files) done.push(await mergeFile(world, place, file, options))
    return done
  }
  return options.dryRun ? merge() : withLock(world, place, merge)
}

function listConflicts(world: World, place: string): readonly JournalFile[] {
  const folder = join(place, 'journal')
  if (world.kindAt(folder) !== 'folder') return []
  return world
    .listFolder(folder)
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.yaml'))
    .map(({ name }) => ({ path: join(folder, name), named: `${basename(place)}/journal/${name}` }))
    .filter(({ path, named }) => hasConflict(readText(world, path, named)))
}

/** By its path from here, or from the folder that holds the plan, as findings and git name it. */
function findJournal(world: World, place: string, name: string): JournalFile {
  const candidates = [
    resolve(world.folder, name),
    resolve(dirname(place), name),
    join(place, 'journal', name),
  ]
  const path = candidates.find((candidate) => world.kindAt(candidate) !== undefined)
  if (path === undefined) throw new Failure(`There is no file ${name}. Check its name.`)
  if (dirname(path) !== join(place, 'journal') || !path.endsWith('.yaml'))
    throw new Failure(
      `${name} is not a file of the plan's journal. Only the journal grows by addition: decide between the two sides of this file by hand.`,
    )
  return { path, named: `${basename(place)}/journal/${basename(path)}` }
}

function readText(world: World, path: string, named: string): string {
  return decode(
    attempt(named, () => world.readFile(path)),
    named,
  )
}

function decode(bytes: Uint8Array, named: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Failure(`${named} is not saved as UTF-8. Save it again with the encoding UTF-8.`)
  }
}

async function mergeFile(
  world: World,
  place: string,
  { path, named }: JournalFile,
  { dryRun }: EditOptions,
): Promise<string> {
  const before = attempt(named, () => world.readFile(path))
  const text = decode(before, named)
  if (!hasConflict(text)) return `${named} has no marks of a conflict, so nothing was changed.`
  const sides = splitConflict(text)
  const merged = sides.ok ? await merge(withBase(world, place, path, sides.value)) : sides
  if (!merged.ok) throw notMerged(named, merged.fault)
  const bytes = new TextEncoder().encode(merged.value.text)
  if (!dryRun && !(await writeFiles(world, [{ path, named, within: place, bytes, before }])))
    throw new Failure(`Another program has just changed ${named}, and nothing was written. Try again.`)
  return describe(named, merged.value)
}

async function merge(sides: MergeSides): Promise<Result<MergedJournal, string>> {
  const { mergeJournals } = await import('../../record/new-texts.js')
  return mergeJournals(sides)
}

function notMerged(named: string, why: string): Failure {
  return new Failure(
    `${named} cannot be merged, because ${why}. Put it right by hand: keep the lines that are right, and delete the marks.`,
  )
}

/** `plan/journal/2010-07.yaml: 2 entries of ours, then 1 entry of theirs, which both sides have once.` */
function describe(named: string, { ours, theirs, repeated }: MergedJournal): string {
  const parts = [
    `${countOf(ours, 'entry', 'entries')} of ours`,
    `${countOf(theirs - repeated, 'entry', 'entries')} of theirs`,
  ]
  const twice =
    repeated === 0 ? '' : `; ${repeated} that both sides have ${repeated === 1 ? 'is' : 'are'} there once`
  return `${named}: ${listInWords(parts)} added${twice}.`
}

/** The file as it was before both sides, from the index of git, where the marks do not say it. */
function withBase(world: World, place: string, path: string, sides: MergeSides): MergeSides {
  if (sides.base !== undefined) return sides
  const repository = findRepository(world, world.realPath(place))
  if (repository === undefined) return sides
  const inRepository = [repository.below, 'journal', basename(path)].filter((part) => part !== '').join('/')
  const args = ['ls-files', '--unmerged', '-z', '--full-name', '--', inRepository]
  const { ok, output } = ask(world, repository, args)
  const stages = new TextDecoder().decode(output).split('\0').slice(0, -1)
  if (!ok || stages.length === 0) return sides
  const hash = stages.map((line) => /^\d+ (\S+) 1\t/.exec(line)?.[1]).find((found) => found !== undefined)
  if (hash === undefined) return { ...sides, base: '' }
  const [base] = readBlobs(world, repository, [hash])
  return base === undefined ? sides : { ...sides, base: new TextDecoder().decode(base) }
}

/**
 * As git runs it: three files, of which the second is to hold the outcome. What cannot be merged gets marks, for people,
 * and is a failure, so that git counts it as a conflict.
 */
export async function mergeForGit(
  world: World,
  files: readonly string[],
): Promise<Result<MergedJournal, string>> {
  const [base, ours, theirs] = files
  if (base === undefined || ours === undefined || theirs === undefined)
    throw new Failure('plan merge --driver: give three files, as git does: plan merge --driver %O %A %B.')
  const [path, before] = [resolve(world.folder, ours), bytesOf(world, ours)]
  const [oursText, theirsText] = [decode(before, ours), decode(bytesOf(world, theirs), theirs)]
  const merged = await merge({ base: decode(bytesOf(world, base), base), ours: oursText, theirs: theirsText })
  const outcome = merged.ok ? merged.value.text : joinConflict(oursText, theirsText)
  const bytes = new TextEncoder().encode(outcome)
  if (!(await writeFiles(world, [{ path, named: ours, within: dirname(path), bytes, before }])))
    throw new Failure(`Another program has just changed ${ours}, and nothing was written.`)
  return merged.ok ? success(merged.value) : failure(merged.fault)
}

function bytesOf(world: World, name: string): Uint8Array {
  return attempt(name, () => world.readFile(resolve(world.folder, name)))
}
