import { mkdirSync, writeFileSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { writeCodeCache } from './code-cache.js'
import { writeEditorSchemas } from './editor-schemas.js'
import { gatherLicences } from './gather-licences.js'
import { lateBuild, lateBundles } from './late-bundles.js'
import { leanPackages, leanParser } from './lean-packages.js'
import { standaloneValidators } from './standalone-validators.js'

const programFile = 'dist/plan.cjs'

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  supported: { 'dynamic-import': false }, // what is run from a code cache can only `require`
  legalComments: 'none', // dist/LICENSES.txt has the licences
  minifyWhitespace: true, // names stay, for what a fault reports; blanks only take time to read
  minifySyntax: true,
}

// One file with nearly everything in it: Node starts it several times sooner than the packages by themselves, and
// CommonJS sooner than a module. What a command loads with `import()` is still not run before it is asked for.
const program = await build({
  ...common,
  entryPoints: ['src/cli/index.ts'],
  outfile: programFile,
  metafile: true,
  write: false,
  plugins: [standaloneValidators, leanPackages, leanParser, lateBundles],
})
const late = await build({ ...common, ...lateBuild, metafile: true })

mkdirSync('dist', { recursive: true })
writeFileSync(programFile, inAscii(program.outputFiles.map(({ text }) => text).join('')))
await writeCodeCache(programFile)
writeFileSync(
  'dist/LICENSES.txt',
  gatherLicences([program, late].flatMap(({ metafile }) => Object.keys(metafile.inputs))),
)
writeEditorSchemas()

/** Escapes what is not ASCII, which in a program stands in strings, patterns and comments only: bin/plan.js reads it byte for byte. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
