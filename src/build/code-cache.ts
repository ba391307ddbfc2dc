import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import type { main as Main } from '../cli/main.js'
import type { realWorld as RealWorld } from '../cli/real-world/real-world.js'

interface BuiltProgram {
  readonly main: typeof Main
  readonly realWorld: typeof RealWorld
}

/**
 * Command lines that are run once, so that what they need is compiled in the cache. All of it is read at every start:
 * what only other commands need costs `plan status` more than it saves them.
 */
const commonRuns = [
  ['status', '--as-of', '2010-07-01'],
  ['status', '--as-of', '2010-07-01', '--format', 'json'],
  ['validate'],
]

/** And those that need a late bundle: its cache is read with it. */
const lateRuns = [
  ['report', '--as-of', '2010-07-01', '--format', 'docx'],
  ['record', 'T1.1', '--on', '2010-07-01', '--note', 'Under way', '--dry-run'],
]

/**
 * Puts the machine code (`.cache`) of the program and of its late bundles beside them: bin/plan.js then starts in half
 * the time.
 */
export async function writeCodeCaches(programFile: string): Promise<void> {
  const scripts = new Map<string, Script>()
  const { main, realWorld } = load(programFile, scripts) as BuiltProgram
  const quiet = {
    write: () => {},
    isTerminal: false,
    width: 100,
    paint: (_tone: string, text: string) => text,
  }
  const world = { ...realWorld(), stdout: quiet, stderr: quiet }
  for (const args of commonRuns) await main(args, world)
  writeCaches(scripts)
  scripts.delete(programFile)
  for (const args of lateRuns) await main(args, world)
  writeCaches(scripts)
}

/** What the built program prints. */
export async function runBuilt(programFile: string, args: readonly string[]): Promise<string> {
  const { main, realWorld } = load(programFile, new Map()) as BuiltProgram
  let printed = ''
  const stdout = {
    write: (text: string | Uint8Array) => {
      printed += text
    },
    isTerminal: false,
    width: 100,
    paint: (_tone: string, text: string) => text,
  }
  await main(args, { ...realWorld(), stdout })
  return printed
}

function writeCaches(scripts: ReadonlyMap<string, Script>): void {
  for (const [path, script] of scripts) writeFileSync(`${path}.cache`, script.createCachedData())
}

const requireOfNode = createRequire(import.meta.url)

/** As bin/plan.js does, and notes each file that it reads. */
function load(path: string, scripts: Map<string, Script>): unknown {
  const script = new Script(readFileSync(path, 'latin1'), { filename: path })
  scripts.set(path, script)
  const module = { exports: {} }
  const requireFrom = (name: string) =>
    name.startsWith('./') ? load(join(dirname(path), name), scripts) : requireOfNode(name)
  script.runInThisContext()(module.exports, requireFrom, module)
  return module.exports
}
