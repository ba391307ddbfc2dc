import { basename, join } from 'node:path'
import { buildPlan } from '../../load/build-plan.js'
import type { DraftPlan } from '../../load/draft.js'
import type { PlanFolder } from '../../load/plan-folder.js'
import type { Day } from '../../model/day.js'
import type { PlacedFinding } from '../../model/finding.js'
import type { Plan } from '../../model/plan.js'
import { sameBytes } from '../../model/same-bytes.js'
import { countOf } from '../../model/words.js'
import type { EditOptions } from '../arguments/edit-options.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { findPlan } from '../plan-files/find-plan.js'
import {
  type CheckedPlan,
  checkChanged,
  checkFolder,
  describeFindings,
  describeUnsound,
  expectSound,
} from '../plan-files/open-plan.js'
import { attempt, readFolder } from '../plan-files/read-folder.js'
import type { World } from '../world.js'
import { withLock } from './with-lock.js'
import { expectNoLinks, writeFiles } from './write-files.js'

/** A file of the plan with its text as it was and as it is to be; undefined where there was none, or is to be none. */
export interface FileChange {
  /** As in findings, with the plan's own folder in front: `plan/journal/2010-07.yaml`. */
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What a change is drawn up from. */
export interface PlanAtHand {
  readonly plan: Plan
  readonly draft: DraftPlan
  /** The folder's own name, with which every path begins. */
  readonly name: string
  /** A file's text by its path: `plan/journal/2010-07.yaml`. */
  readonly textOf: (path: string) => string | undefined
}

/** What is to change, the ids that it is about, and the day for which their standings are shown. */
export interface Edit {
  readonly about: readonly string[]
  readonly asOf: Day
  readonly changes: readonly FileChange[]
}

export interface EditedPlan extends Edit {
  readonly before: Plan
  readonly after: Plan
  /** What the change is warned of, as text for standard error; it is made all the same. */
  readonly warnings: string
}

/**
 * Changes a plan's files while no other run does. The plan as it would become is checked first: with an error in it
 * nothing is written. Changes are drawn up from what lies on the disk at that moment, and written in their order; where
 * an editor has saved one of those files meanwhile, they are drawn up anew.
 */
export async function editPlan(
  world: World,
  { plan: named, dryRun }: EditOptions,
  draw: (plan: PlanAtHand) => Promise<Edit>,
): Promise<EditedPlan> {
  const place = findPlan(world, named)
  if (dryRun) return checkChange(world, readFolder(world, place), draw)
  expectOwnFolders(world, place)
  return withLock(world, place, async () => {
    for (;;) {
      const folder = readFolder(world, place)
      const edited = await checkChange(world, folder, draw)
      const next = withChanges(folder, edited.changes)
      if (!edited.changes.every(({ path }) => isAsRead(world, place, folder, path))) continue
      const fresh = edited.changes.map(({ path }) => ({
        named: path,
        path: onDisk(place, folder, path),
        within: place,
        bytes: bytesOf(next, path),
        before: bytesOf(folder, path),
      }))
      if (await writeFiles(world, fresh)) return edited
    }
  })
}

/** Fails where the plan's folder cannot be written to: before anybody is asked for what would go in. */
export function expectWritable(world: World, { plan }: PlanChoice): Promise<void> {
  const place = findPlan(world, plan)
  expectOwnFolders(world, place)
  return withLock(world, place, () => undefined)
}

/** Looked at before anything is read or asked: what lies behind a link is another's. */
function expectOwnFolders(world: World, place: string): void {
  for (const name of ['targets', 'journal'])
    expectNoLinks(world, { within: place, path: join(place, name), named: `${basename(place)}/${name}` })
}

async function checkChange(
  world: World,
  folder: PlanFolder,
  draw: (plan: PlanAtHand) => Promise<Edit>,
): Promise<EditedPlan> {
  const now = checkFolder(folder)
  const draft = await expectSound(world, now, describeUnsound)
  const before = buildPlan(draft)
  const textOf = (path: string) => now.texts.get(path)?.text
  const edit = await draw({ plan: before, draft, name: folder.name, textOf })
  const next = checkChanged(withChanges(folder, edit.changes), now)
  const after = buildPlan(
    await expectSound(
      world,
      next,
      (errors) => `The plan would have ${countOf(errors, 'error')}, so nothing was written.`,
    ),
  )
  return { ...edit, before, after, warnings: await describeWarnings(world, now.findings, next) }
}

async function describeWarnings(
  world: World,
  before: readonly PlacedFinding[],
  { findings, texts }: CheckedPlan,
): Promise<string> {
  const keyOf = ({ rule, file, message }: PlacedFinding) => `${rule} ${file} ${message}`
  const known = new Set(before.map(keyOf))
  const fresh = findings.filter((finding) => !known.has(keyOf(finding)))
  return fresh.length === 0 ? '' : describeFindings(world, fresh, texts)
}

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** The folder as it would become; a byte-order mark, which no text shows, stays. */
function withChanges(folder: PlanFolder, changes: readonly FileChange[]): PlanFolder {
  const old = new Map(folder.files.map(({ path, bytes }) => [path, bytes]))
  for (const { path, after } of changes) {
    if (after === undefined) {
      old.delete(path)
      continue
    }
    const isMarked = byteOrderMark.every((byte, index) => old.get(path)?.[index] === byte)
    old.set(path, new TextEncoder().encode(isMarked ? `\uFEFF${after}` : after))
  }
  return { ...folder, files: [...old].map(([path, bytes]) => ({ path, bytes })) }
}

function isAsRead(world: World, place: string, folder: PlanFolder, path: string): boolean {
  const where = onDisk(place, folder, path)
  const now = world.kindOf(where) === undefined ? undefined : attempt(path, () => world.readFile(where))
  return sameBytes(bytesOf(folder, path), now)
}

/** As it was read; undefined where there was none. */
function bytesOf({ files }: PlanFolder, path: string): Uint8Array | undefined {
  return files.find((file) => file.path === path)?.bytes
}

function onDisk(place: string, { name }: PlanFolder, path: string): string {
  return join(place, path.slice(name.length + 1))
}
