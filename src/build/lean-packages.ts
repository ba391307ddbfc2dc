import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

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
    // chalk finds out by itself what the terminal can show; here cli/real-world/colours.ts decides it, and the question loads node:tty.
    module: /^#supports-color$/,
    importer: /[\\/]chalk[\\/]/,
    contents: 'export default { stdout: false, stderr: false }',
  },
]

/** What takes the YAML parser its time, and what does the same without. */
const quicker: readonly (readonly [string, string])[] = [
  // A look for signs that cannot be printed, in every text; load/decode-text.ts has refused the file that holds one.
  ['PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end))', 'null'],
  // Its state, an object written with a spread: Node 20 gives each of these a shape of its own, and from the second file
  // on every look at it is four times as slow.
  [
    '...DEFAULT_PARSER_OPTIONS,\n\t\t...options,\n\t\tinput:',
    'filename: options.filename, maxDepth: options.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth,\n\t\tinput:',
  ],
]

/** Reads js-yaml without what takes its time. */
export const leanParser: Plugin = {
  name: 'lean-parser',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]js-yaml[\\/].*\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8')
      for (const [slow, quick] of quicker) {
        if (!contents.includes(slow)) throw new Error(`js-yaml no longer says ${slow}`)
        contents = contents.replace(slow, quick)
      }
      return { contents }
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
