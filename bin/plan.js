#!/usr/bin/env node
// Hands the command line and the real world to the built program. CommonJS (see package.json beside this file), since
// Node starts it sooner than a module.
'use strict'
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

/** @typedef {typeof import('../src/cli/index.js')} Program */

const built = join(__dirname, '../dist/plan.cjs')
if (existsSync(built)) {
  const { main, realWorld } = load(built)
  const world = realWorld()
  main(process.argv.slice(2), world).then(world.end)
} else {
  process.stderr.write('plan is not built yet. Run this in its folder: npm ci\n')
  process.exitCode = 2
}

/**
 * Does what `require` does, with the machine code that the build has put beside the program. Another version of Node
 * than the one that built it does not take that code, and compiles the program as ever.
 * @param {string} path
 * @returns {Program}
 */
function load(path) {
  const cache = `${path}.cache`
  const script = new Script(`(function (exports, require, module) {${readFileSync(path, 'latin1')}\n})`, {
    filename: path,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
  const module = { exports: /** @type {Program} */ ({}) }
  script.runInThisContext()(module.exports, createRequire(path), module)
  return module.exports
}
