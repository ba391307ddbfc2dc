import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A module that kills its own process just before the first, second, third … change to the disk or word to a stream. */
export function killerBefore(top: string, change: number): string {
  const path = join(top, `killer ${change}.cjs`)
  writeFileSync(
    path,
    `const fs = require('node:fs')
    let left = ${change}
    for (const name of ['mkdirSync', 'writeFileSync', 'writeSync', 'fsyncSync', 'linkSync', 'renameSync', 'unlinkSync', 'rmSync']) {
      const real = fs[name]
      fs[name] = (...given) => {
        left -= 1
        if (left === 0) process.kill(process.pid, 'SIGKILL')
        return real(...given)
      }
    }`,
  )
  return path
}
