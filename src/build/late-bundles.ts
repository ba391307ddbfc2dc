import { basename } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Modules that bring large packages with them, and that few runs need. Each becomes a bundle of its own beside the
 * program, read from the disk when a command first imports it.
 */
export const lateModules: Readonly<Record<string, string>> = {
  'document-docx': 'src/report/document/document-docx.ts',
  'new-texts': 'src/record/new-texts.ts',
  'editor-schemas': 'src/load/schemas/editor-schemas.ts',
  'make-page': 'src/report/page/make-page.ts',
  pictures: 'src/report/pictures/pictures.ts',
  'status-ics': 'src/report/status/status-ics.ts',
  'status-xlsx': 'src/report/status/status-xlsx.ts',
  'make-export': 'src/report/export/make-export.ts',
  'read-table-file': 'src/load/tables/read-table-file.ts',
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
