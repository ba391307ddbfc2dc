import type { EditRule } from './changes/edit-rule.js'

/** What an edit changes can be read as it was agreed: else nobody can see what was agreed in it. */
export const agreedReadable: EditRule = {
  name: 'agreed-readable',
  severity: 'error',
  check: ({ unreadable }) =>
    unreadable.map(({ file, why }) => ({
      message: `this file cannot be read as it was agreed (${why}), so nobody can see what the edit changes in it`,
      at: { file, start: 0, end: 0 },
      fix: 'judge the edit against the last commit in which the file was sound: --against and that commit',
    })),
}
