import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    setupFiles: process.env['MUTANTS'] ? ['test/helpers/load-first.ts'] : [],
    // Ends what would never end, in milliseconds; a machine that does ten other things at once is still faster.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Screens are compared with colour off and on by argument; the machine's own wishes must not matter.
    env: { NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '' },
    // .ci/run adds up what the runner itself has counted.
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'dist/test-results.json' },
  },
})
