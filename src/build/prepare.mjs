// What npm runs to make a copy of the repository ready: after `npm ci`, before `npm pack`, and where somebody installs
// the program from a git address. Plain JavaScript, since what compiles TypeScript may not be there yet.
//
// `npm install -g` of an address clones it and calls npm in the clone; that one takes `-g` for its own, installs nothing
// that a build needs, and puts a link to the clone, which is then deleted, where the program belongs (npm/cli#6984).
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, unlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const isGlobal = process.env['npm_config_global'] === 'true'

if (isGlobal) removeLinkToHere()
if (!existsSync('node_modules/tsx')) npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build')

/** Runs npm in this folder, whatever the npm that runs this was asked to install where. @param {...string} args */
function npm(...args) {
  const outer = /^npm_config_(global|location|prefix|local_prefix|install_links)$/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)))
  const { status } = spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Only a link that leads to this very clone; a folder takes its place, for npm to unpack the program into. */
function removeLinkToHere() {
  const prefix = process.env['npm_config_prefix'] ?? process.env['npm_config_global_prefix']
  if (prefix === undefined || !process.cwd().includes('_cacache')) return
  const path = join(prefix, process.platform === 'win32' ? 'node_modules' : 'lib/node_modules', 'plan')
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return
  if (realpathSync(resolve(dirname(path), readlinkSync(path))) !== realpathSync('.')) return
  unlinkSync(path)
  mkdirSync(path)
}
