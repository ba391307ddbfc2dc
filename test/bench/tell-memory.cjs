// Loaded before the program in a run that is measured: at the end writes the most memory that the process took, in KiB,
// to its fourth stream.
'use strict'
const { existsSync, readFileSync, writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, String(peakMemory())))

/** Linux hands a new process its parent's peak with `maxRSS`, and tells the process's own in /proc only. */
function peakMemory() {
  const own = '/proc/self/status'
  if (!existsSync(own)) return process.resourceUsage().maxRSS
  return /VmHWM:\s+(\d+)/.exec(readFileSync(own, 'utf8'))?.[1]
}
