import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRepository, type PlanRepository } from '../../../src/cli/plan-files/find-repository.js'
import { readFolder } from '../../../src/cli/plan-files/read-folder.js'
import { readCommit, readIndex } from '../../../src/cli/plan-files/read-tree.js'
import { realWorld } from '../../../src/cli/real-world/real-world.js'
import type { PlanFolder } from '../../../src/load/plan-folder.js'
import { git, makeFolder } from '../../helpers/git.js'

// What counts in the plan's folder, and what is never opened, is the same on the disk, in git's index and in a commit.

const names = fc.oneof(
  fc.constantFrom(
    'plan.yaml',
    'owners.yaml',
    'T1.yaml',
    '2010-07.yaml',
    'notes.yml',
    'a.YAML',
    'b.yaml.txt',
    'README.md',
  ),
  fc.constantFrom(
    '.hidden.yaml',
    '._T1.yaml',
    '.#a.yaml',
    'T\t1.yaml',
    'a\nb.yaml',
    'c\u200B.yaml',
    '\u202Ed.yaml',
    'é.yaml',
    'e\u0301.yaml',
    '"q".yaml',
    ' .yaml',
    '-x.yaml',
    '*.yaml',
    ':(top).yaml',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 4 })
    .filter((name) => !/[/\0]/.test(name) && !/^\.{1,2}$|^\.git/i.test(name))
    .map((name) => `${name}.yaml`),
)
const folders = fc.constantFrom(
  '',
  'targets/',
  'journal/',
  'papers/',
  'targets.yaml/',
  'targets/T9.yaml/',
  '.schema/',
  'journal/2010/',
  'a b/',
)
const kinds = fc.constantFrom('file', 'file', 'file', 'empty', 'link', 'linked folder', 'large')
const items = fc.array(fc.tuple(folders, names, kinds), { minLength: 1, maxLength: 12 })

function make(plan: string, given: readonly (readonly [string, string, string])[]): void {
  for (const [folder, name, kind] of given)
    try {
      const path = join(plan, folder + name)
      mkdirSync(dirname(path), { recursive: true })
      if (kind === 'link') symlinkSync('plan.yaml', path)
      else if (kind === 'linked folder') symlinkSync('/etc', path)
      else writeFileSync(path, kind === 'empty' ? '' : `# ${folder}${kind}\n`, { flag: 'wx' })
      if (kind === 'large') truncateSync(path, 20_000_001) // bytes
    } catch {} // two names that cannot both be there
}

/** Without the function, and in one order: each source lists its files in its own. */
function contentOf(folder: PlanFolder | undefined) {
  if (!folder) return undefined
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)
  const files = folder.files.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('latin1') }))
  return {
    name: folder.name,
    files: files.sort(byPath),
    strays: [...folder.strays].sort(),
    oddities: [...folder.oddities].sort(byPath),
  }
}

test('the disk, the index and a commit are seen alike', { timeout: 120_000 }, () => {
  const world = realWorld()
  fc.assert(
    fc.property(items, (given) => {
      const top = makeFolder('alike ')
      const plan = join(top, 'plan')
      git(top, 'init', '--quiet', '--initial-branch=main')
      make(plan, [['', 'plan.yaml', 'file'], ...given])
      git(top, 'add', '--all', '--force')
      git(top, 'commit', '--quiet', '--message=all')
      const repository = findRepository(world, plan) as PlanRepository
      const onDisk = contentOf(readFolder(world, plan))
      expect(contentOf(readIndex(world, repository, plan, undefined))).toEqual(onDisk)
      expect(contentOf(readCommit(world, repository, plan, git(top, 'rev-parse', 'HEAD')))).toEqual(onDisk)
    }),
    { numRuns: 40, seed: 20100701 },
  )
})
