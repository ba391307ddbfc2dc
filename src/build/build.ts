import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { writeCodeCache } from './code-cache.js'
import { writeEditorSchemas } from './editor-schemas.js'
import { leanPackages } from './lean-packages.js'
import { standaloneValidators } from './standalone-validators.js'

const program = 'dist/plan.cjs'

// One file with everything in it: Node starts it several times sooner than the packages by themselves, and CommonJS
// sooner than a module. What a command loads with `import()` is still not run before it is asked for.
const { outputFiles } = await build({
  entryPoints: ['src/cli/index.ts'],
  outfile: program,
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  legalComments: 'eof',
  minifyWhitespace: true, // names stay, for what a fault reports; blanks only take time to read
  minifySyntax: true,
  plugins: [standaloneValidators, leanPackages],
})

mkdirSync('dist', { recursive: true })
writeFileSync(program, inAscii(outputFiles.map(({ text }) => text).join('')))
await writeCodeCache(program)
writeEditorSchemas()

/** Escapes what is not ASCII, which in a program stands in strings, patterns and comments only: bin/plan.js reads it byte for byte. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
