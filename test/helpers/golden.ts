import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares a whole output with the file that was read and approved. `npm run approve` writes what is new or has
 * changed; the diff is then reviewed like code. Without it a missing file fails too.
 */
export function expectGolden(name: string, text: string): void {
  const path = `test/cases/${name}`
  if (process.env['APPROVE'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  expect(existsSync(path), `${path} is not there: read the output, then npm run approve`).toBe(true)
  expect(text).toBe(readFileSync(path, 'utf8'))
}
