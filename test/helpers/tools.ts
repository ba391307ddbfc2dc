import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

// Programs that only some machines have. A test that needs one is skipped where there is none, and says so.

/** Where the first of these programs is; undefined, and told on standard error, where this machine has none. */
export function findTool(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
  if (found === undefined)
    process.stderr.write(`Tests are skipped: ${names.join(' or ')} is not installed on this machine.\n`)
  return found
}

/** LibreOffice with its spreadsheets, which are a package of their own. */
export function findCalc(): string | undefined {
  const found = findTool('soffice', 'libreoffice')
  if (found === undefined) return undefined
  if (existsSync(join(dirname(realpathSync(found)), 'libsclo.so'))) return found
  process.stderr.write('Tests are skipped: LibreOffice is here without Calc.\n')
  return undefined
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a program to its end; what it says on standard error is part of the message where it fails. */
export function runTool(
  tool: string | undefined,
  args: readonly string[],
  input?: string | Uint8Array,
): string {
  if (tool === undefined) throw new Error('the program is not installed')
  return execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  })
}
