import { readFile } from 'node:fs/promises'
import { type Plugin, transform } from 'esbuild'

interface Substitute {
  readonly module: RegExp
  readonly importer: RegExp
  readonly contents: string
}

/** What packages load at start and this program never needs, or not before its first use. */
const substitutes: readonly Substitute[] = [
  {
    // commander asks for it at start, for commands that are programs of their own; it takes Node longer than commander.
    module: /^node:child_process$/,
    importer: /[\\/]commander[\\/]/,
    contents: `exports.spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args)`,
  },
  {
    // chalk finds out by itself what the terminal can show; here cli/world.ts decides it, and the question loads node:tty.
    module: /^#supports-color$/,
    importer: /[\\/]chalk[\\/]/,
    contents: 'export default { stdout: false, stderr: false }',
  },
]

/** It looks for signs that cannot be printed, in every text; load/decode-text.ts has refused the file that holds one. */
const secondLook = 'PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end))'

/**
 * Reads js-yaml without what takes its time. Its parser keeps its state in an object written
 * `{ ...options, position: 0 }`: Node 20 gives each object that is written so a shape of its own, and from the second
 * file on every look at it is four times as slow; without the spread they share one.
 */
export const leanParser: Plugin = {
  name: 'lean-parser',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]js-yaml[\\/].*\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes(secondLook)) throw new Error(`js-yaml no longer says ${secondLook}`)
      const { code } = await transform(source.replace(secondLook, 'null'), {
        supported: { 'object-rest-spread': false },
      })
      return { contents: code }
    })
  },
}

/** Leaves out of the bundle what would only make every start slower. */
export const leanPackages: Plugin = {
  name: 'lean-packages',
  setup: (build) => {
    for (const [index, { module, importer, contents }] of substitutes.entries()) {
      const namespace = `lean-${index}`
      build.onResolve({ filter: module }, (asked) =>
        importer.test(asked.importer) ? { path: asked.path, namespace } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents }))
    }
  },
}
