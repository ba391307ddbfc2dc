import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Script } from 'node:vm'
import type { main as Main } from '../cli/main.js'
import type { realWorld as RealWorld } from '../cli/real-world/real-world.js'

interface Program {
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

/** Puts the program's machine code beside it (`.cache`): bin/plan.js then starts in half the time. ASCII source only. */
export async function writeCodeCache(path: string): Promise<void> {
  const script = new Script(`(function (exports, require, module) {${readFileSync(path, 'latin1')}\n})`, {
    filename: path,
  })
  const module = { exports: {} as Program }
  script.runInThisContext()(module.exports, createRequire(resolve(path)), module)
  const { main, realWorld } = module.exports
  const quiet = {
    write: () => {},
    isTerminal: false,
    width: 100,
    paint: (_tone: string, text: string) => text,
  }
  for (const args of commonRuns) await main(args, { ...realWorld(), stdout: quiet, stderr: quiet })
  writeFileSync(`${path}.cache`, script.createCachedData())
}
