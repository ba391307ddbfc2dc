#!/usr/bin/env node
// Hands the command line and the real world to the built program. CommonJS (see package.json beside this file), since
// Node starts it sooner than a module.
'use strict'
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

/** @typedef {typeof import('../src/cli/index.js')} Program */

const folder = join(__dirname, '../dist')

/** What has been loaded of it. @type {Record<string, unknown>} */
const loaded = {}

if (existsSync(join(folder, 'plan.cjs'))) {
  const { main, realWorld } = /** @type {Program} */ (requireBuilt('./plan.cjs'))
  const world = realWorld()
  main(process.argv.slice(2), world).then(world.end)
} else {
  process.stderr.write('plan is not built yet. Run this in its folder: npm ci\n')
  process.exitCode = 2
}

/**
 * Does what `require` does, with the machine code that the build has put beside a file. Another version of Node than
 * the one that built it does not take that code, and compiles the file as ever.
 * @param {string} name
 * @returns {unknown}
 */
function requireBuilt(name) {
  if (!name.startsWith('./')) return require(name)
  loaded[name] ??= loadBuilt(join(folder, name))
  return loaded[name]
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function loadBuilt(path) {
  const cache = `${path}.cache`
  const script = new Script(readFileSync(path, 'latin1'), {
    filename: path,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, requireBuilt, module)
  return module.exports
}
