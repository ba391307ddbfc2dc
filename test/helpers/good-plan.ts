import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export const goodPlan = 'test/cases/good-plan'

/** A folder of the test file's own, that every user may look into, and in it as many copies of a good plan as are asked for. */
export function copiesOfGoodPlan(name: string): { readonly top: string; readonly next: () => string } {
  const top = realpathSync(mkdtempSync(join(tmpdir(), name)))
  chmodSync(top, 0o755)
  afterAll(() => rmSync(top, { recursive: true, force: true }))
  let count = 0
  return {
    top,
    next: () => {
      count += 1
      const folder = join(top, `case ${count}`)
      cpSync(goodPlan, join(folder, 'plan'), { recursive: true })
      return folder
    },
  }
}
