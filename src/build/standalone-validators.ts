import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'esbuild'
import { fileKinds } from '../load/file-kinds.js'
import { ajv } from '../load/shape/validators.js'

/** Puts the compiled validators in place of `load/shape/validators.ts`: compiling them at each start takes longer than a command. */
export const standaloneValidators: Plugin = {
  name: 'standalone-validators',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/]load[\\/]shape[\\/]validators\.ts$/ }, ({ path }) => ({
      contents: compileValidators(),
      loader: 'js',
      resolveDir: path.replace(/[^\\/]*$/, ''), // the compiled code asks for a few helpers of ajv
    }))
  },
}

function compileValidators(): string {
  const code = standaloneCode(ajv, Object.fromEntries(fileKinds.map((kind) => [kind, kind])))
  return `${code}\nexport const validators = { ${fileKinds.join(', ')} }`
}
