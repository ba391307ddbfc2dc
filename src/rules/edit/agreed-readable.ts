import type { EditRule } from './changes/edit-rule.js'

/** What an edit changes can be read as it was agreed: else nobody can see what was agreed in it. */
export const agreedReadable = {
  name: 'agreed-readable',
  severity: 'error',
  why: 'Where a file was already broken in the commit that an edit is judged against, nobody can see what was agreed in it, and a change could hide behind the repair. The last commit in which the file was sound shows it.',
  example: () => ({
    file: 'implementation.yaml',
    agreed: 'steps:\n  - id: I1\n    what: Plan discussed\n    windows: 2010-04-20\n',
    agreedElsewhere: 'steps:\n  - id: I1\n    what: Plan discussed\n    window: 2010-04-20\n',
    bad: 'steps:\n  - id: I1\n    what: Plan discussed\n    window: 2010-04-20\n',
    fixed: 'steps:\n  - id: I1\n    what: Plan discussed\n    window: 2010-04-20\n',
  }),
  check: ({ unreadable }) =>
    unreadable.map(({ file, why }) => ({
      message: `this file cannot be read as it was agreed (${why}), so nobody can see what the edit changes in it`,
      at: { file, start: 0, end: 0 },
      fix: 'judge the edit against the last commit in which the file was sound: --against and that commit',
    })),
} as const satisfies EditRule
