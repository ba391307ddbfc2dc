import { basename } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Modules that bring large packages with them, and that few runs need. Each becomes a bundle of its own beside the
 * program, read from the disk when a command first imports it.
 */
export const lateModules: Readonly<Record<string, string>> = {
  'word-files': 'src/report/office/word-files.ts',
  'new-texts': 'src/record/new-texts.ts',
  'editor-schemas': 'src/load/schemas/editor-schemas.ts',
  'make-page': 'src/report/page/make-page.ts',
  pictures: 'src/report/pictures/pictures.ts',
  'status-ics': 'src/report/status/status-ics.ts',
  'excel-files': 'src/report/office/excel-files.ts',
  'make-export': 'src/report/export/make-export.ts',
  'table-files': 'src/load/forms/table-files.ts',
  'import-texts': 'src/record/import-texts.ts',
  'derby-plan': 'src/record/derby-plan.ts',
  prompts: 'src/cli/asking/prompts.ts',
}

/** Leaves late modules out of the program's bundle. */
export const lateBundles: Plugin = {
  name: 'late-bundles',
  setup: (build) => {
    build.onResolve(
      { filter: new RegExp(`/(${Object.keys(lateModules).join('|')})\\.js$`) },
      ({ kind, path }) =>
        kind === 'dynamic-import' ? { path: `./${basename(path, '.js')}.cjs`, external: true } : undefined,
    )
  },
}
