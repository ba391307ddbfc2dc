import { basename } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'

/**
 * Modules that bring large packages with them, and that few runs need. Each becomes a bundle of its own beside the
 * program, read from the disk when a command first imports it.
 */
const lateModules = [
  'src/report/document-docx.ts',
  'src/record/new-texts.ts',
  'src/load/schemas/editor-schemas.ts',
  'src/cli/prompts.ts',
]

const names = lateModules.map((path) => basename(path, '.ts'))

/** Leaves late modules out of the program's bundle. */
export const lateBundles: Plugin = {
  name: 'late-bundles',
  setup: (build) => {
    build.onResolve({ filter: new RegExp(`/(${names.join('|')})\\.js$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.js')}.cjs`, external: true } : undefined,
    )
  },
}

/** What to build for them, beside the program. */
export const lateBuild: BuildOptions = {
  entryPoints: lateModules,
  outdir: 'dist',
  entryNames: '[name]',
  outExtension: { '.js': '.cjs' },
}
