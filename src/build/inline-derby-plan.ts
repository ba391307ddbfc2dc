import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/** Puts the plan of this repository in place of `record/derby-plan.ts`: whoever installs the program has no other copy. */
export const inlineDerbyPlan: Plugin = {
  name: 'inline-derby-plan',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/]record[\\/]derby-plan\.ts$/ }, () => ({
      contents: printDerbyPlan(),
      loader: 'js',
    }))
  },
}

/** The module with the files in it. */
export function printDerbyPlan(): string {
  const paths = readdirSync('plan', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('.'))
    .sort()
  const files = paths.map((path) => [path, readFileSync(join('plan', path), 'utf8')])
  return `export const derbyPlan = ${JSON.stringify(Object.fromEntries(files))}`
}
