import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { defineConfig, type Plugin } from 'vitest/config'
import { printDerbyPlan } from '../src/build/inline-derby-plan.js'
import { leanPackages } from '../src/build/lean-packages.js'

/** cli-table3 as the built program has it: as published it counts widths otherwise, and takes minutes for long cells. */
const leanTables: Plugin = {
  name: 'lean-tables',
  enforce: 'pre',
  resolveId: (name) => (name === 'cli-table3' ? '\0cli-table3' : undefined),
  load: async (name) => {
    if (name !== '\0cli-table3') return undefined
    const { outputFiles } = await build({
      entryPoints: ['cli-table3'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
      plugins: [leanPackages],
    })
    return outputFiles.map(({ text }) => text).join('')
  },
}

/** The example of plan init, as the built program has it. */
const examplePlan: Plugin = {
  name: 'example-plan',
  enforce: 'pre',
  load: (name) => (/[\\/]src[\\/]record[\\/]derby-plan\.ts$/.test(name) ? printDerbyPlan() : undefined),
}

/** The npm script that runs this: no shell has to set a variable, which each does in its own way. */
const script = process.env['npm_lifecycle_event']

export default defineConfig({
  plugins: [leanTables, examplePlan],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    setupFiles: script === 'mutants' ? ['test/helpers/load-first.ts'] : [],
    maxWorkers: '100%', // of the processors; as a rule one is left idle, which is half of two
    // Ends what would never end, in milliseconds; a machine that does ten other things at once is still faster.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Screens are compared with colour off and on by argument; the machine's own wishes must not matter.
    env: { NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', ...(script === 'approve' ? { APPROVE: '1' } : {}) },
    // .ci/run adds up what the runner itself has counted.
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'dist/test-results.json' },
  },
})
