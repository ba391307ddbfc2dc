import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // Screens are compared with colour off and on by argument; the machine's own wishes must not matter.
    env: { NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '' },
    // .ci/run adds up what the runner itself has counted.
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'dist/test-results.json' },
  },
})
