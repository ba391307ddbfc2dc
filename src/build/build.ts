import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { runBuilt, writeCodeCaches } from './code-cache.js'
import { gatherLicences } from './gather-licences.js'
import { inlineDerbyPlan } from './inline-derby-plan.js'
import { lateBundles, lateModules } from './late-bundles.js'
import { leanPackages } from './lean-packages.js'
import { standaloneValidators } from './standalone-validators.js'
import { writeEditorSchemas } from './write-editor-schemas.js'

// One file with nearly everything in it, and a few that are read later: Node starts it several times sooner than the
// packages by themselves, and CommonJS sooner than a module. What a command loads with `import()` is still not run
// before it is asked for.
const { outputFiles, metafile } = await build({
  entryPoints: { plan: 'src/cli/index.ts', ...lateModules },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  supported: {
    'dynamic-import': false, // what is run from a code cache can only `require`
    // Node 20 gives each object that is written with a spread a shape of its own. js-yaml's state is one: from the second
    // file on every look at it would be four times as slow.
    'object-rest-spread': false,
  },
  // A function for bin/plan.js, which would else have to copy the text to make it one; where it is required, it is called.
  banner: {
    js: '(function(run){return typeof module=="object"?run(exports,require,module):run})(function(exports,require,module){',
  },
  footer: { js: '})' },
  legalComments: 'none', // dist/LICENSES.txt has the licences
  minifyWhitespace: true, // names stay, for what a fault reports; blanks only take time to read
  minifySyntax: true,
  metafile: true,
  write: false,
  plugins: [standaloneValidators, leanPackages, inlineDerbyPlan, lateBundles],
})

mkdirSync('dist', { recursive: true })
for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text))
await writeCodeCaches('dist/plan.cjs')
writeFileSync('dist/plan.1', await runBuilt('dist/plan.cjs', ['reference', 'man']))
writeFileSync('dist/LICENSES.txt', gatherLicences(Object.keys(metafile.inputs)))
writeEditorSchemas()

/** Escapes what is not ASCII, which in a program stands in strings, patterns and comments only: bin/plan.js reads it byte for byte. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
