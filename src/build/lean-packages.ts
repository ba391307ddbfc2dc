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
  {
    // cli-table3's own colours, which the tables of this program have none of.
    module: /^@colors\/colors\/safe$/,
    importer: /[\\/]cli-table3[\\/]/,
    contents: '',
  },
  {
    // How wide a text is, the program knows by itself, and sooner; and only so is a table as wide as its wrapped lines.
    module: /^string-width$/,
    importer: /[\\/]cli-table3[\\/]/,
    contents: `module.exports = require('./src/report/terminal/text-width.ts').widthOf`,
  },
  {
    // A cell cuts its text for each of its lines, for a message that nobody reads, and looks for colours that a line leaves
    // open. Here the lines are cut to fit, and their colours closed, before.
    module: /^\.\/utils$/,
    importer: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/,
    contents: `module.exports = { ...require('cli-table3/src/utils'), truncate: (text) => text, colorizeLines: (lines) => lines }`,
  },
]

/** Leaves out of the bundle what would only make every start slower. */
export const leanPackages: Plugin = {
  name: 'lean-packages',
  setup: (build) => {
    for (const [index, { module, importer, contents }] of substitutes.entries()) {
      const namespace = `lean-${index}`
      build.onResolve({ filter: module }, (request) =>
        importer.test(request.importer) ? { path: request.path, namespace } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: process.cwd() }))
    }
  },
}
