#!/usr/bin/env node
// Hands the command line and the real world to the built program. CommonJS (see package.json beside this file), since
// Node starts it sooner than a module.
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const built = join(__dirname, '../dist/plan.cjs')
if (existsSync(built)) {
  const { main, realWorld } = require(built)
  main(process.argv.slice(2), realWorld()).then((/** @type {number} */ exitCode) => {
    process.exitCode = exitCode
  })
} else {
  process.stderr.write('plan is not built yet. Run this in its folder: npm ci\n')
  process.exitCode = 2
}
