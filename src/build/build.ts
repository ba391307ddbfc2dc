import { build } from 'esbuild'
import { writeEditorSchemas } from './editor-schemas.js'
import { standaloneValidators } from './standalone-validators.js'

// One file with everything in it: Node starts it several times sooner than the packages by themselves, and CommonJS
// sooner than a module. What a command loads with `import()` is still not run before it is asked for.
await build({
  entryPoints: ['src/cli/index.ts'],
  outfile: 'dist/plan.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  legalComments: 'eof',
  plugins: [standaloneValidators],
})
writeEditorSchemas()
