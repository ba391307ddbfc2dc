import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'esbuild'
import { ajv, validators } from '../load/validators.js'

/** Puts the compiled validators in place of `load/validators.ts`: compiling them at each start takes longer than a command. */
export const standaloneValidators: Plugin = {
  name: 'standalone-validators',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/]load[\\/]validators\.ts$/ }, ({ path }) => ({
      contents: compileValidators(),
      loader: 'js',
      resolveDir: path.replace(/[^\\/]*$/, ''), // the compiled code asks for a few helpers of ajv
    }))
  },
}

function compileValidators(): string {
  const names = Object.keys(validators)
  for (const [name, validate] of Object.entries(validators)) ajv.addSchema(validate.schema, name)
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])))
  return `${code}\nexport const validators = { ${names.join(', ')} }`
}
