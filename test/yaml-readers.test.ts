import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseYaml } from '../src/load/yaml/parse-yaml.js'
import { derbyWith, mutationOf } from './helpers/mutate.js'
import { filesIn } from './helpers/plan-folder.js'
import { listSlips } from './helpers/slips.js'
import { runPlan } from './helpers/world.js'

// The program reads YAML with one package and writes it with another. Both must see the same in every file that is
// accepted: what one writes the other reads back.

const accepted = 500
const firstSeed = 20_100_407
const decoder = new TextDecoder()

/** What the program reads, with one mark for what has nothing after its colon. */
function readByProgram(text: string): unknown {
  const read = parseYaml(text)
  if (!read.ok) throw new Error(`not read: ${read.fault.message}`)
  return withoutNothing(read.value)
}

/** What the package that writes reads, every scalar as the text that was typed. */
function readByWriter(text: string): unknown {
  try {
    return withoutNothing(parse(text, { schema: 'failsafe', version: '1.2', maxAliasCount: 0 }))
  } catch (error) {
    return `not read: ${error}`
  }
}

/** Nothing after a colon is null to one reader and an empty text to the other; both are a finding. Texts are composed by one. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value !== 'object' || value === null) return value ?? ''
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [withoutNothing(key), withoutNothing(item)]),
  )
}

function listYaml(
  files: Readonly<Record<string, Uint8Array>>,
): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.yaml'))
    .map(([path, bytes]) => [path, decoder.decode(bytes)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The files that are read differently, with what each reader makes of them. */
function listDisagreements(files: readonly (readonly [path: string, text: string])[]) {
  return files
    .map(([path, text]) => ({ path, program: readByProgram(text), writer: readByWriter(text) }))
    .filter(({ program, writer }) => !isDeepStrictEqual(program, writer))
}

describe('the reader of the program and the package that writes agree', () => {
  test.each(['plan', 'test/cases/good-plan', 'test/cases/expected'])('on every file of %s', (folder) => {
    const files = listYaml(filesIn(folder, folder))
    expect(files.length).toBeGreaterThan(0)
    expect(listDisagreements(files)).toEqual([])
  })

  test('on every file of the slips that the program can read', () => {
    const read = listSlips()
      .flatMap(({ name, files }) =>
        listYaml(files).map(([path, text]) => [`${name}: ${path}`, text] as const),
      )
      .filter(([, text]) => !/\r(?!\n)/.test(text) && parseYaml(text).ok) // line ends of an old Mac are refused before
    expect(read.length).toBeGreaterThan(100)
    expect(listDisagreements(read)).toEqual([])
  })

  test(`on ${accepted} spoilt files of the Derby plan that are accepted`, async () => {
    const files: (readonly [string, string])[] = []
    for (let seed = firstSeed; files.length < accepted; seed++) {
      const { file, bytes, kind } = mutationOf(seed)
      const { exitCode } = await runPlan(derbyWith({ file, bytes }), ['validate'])
      if (exitCode === 0) files.push([`FUZZ_SEED=${seed} (${kind} in ${file})`, decoder.decode(bytes)])
    }
    expect(listDisagreements(files)).toEqual([])
  }, 120_000)
})
