import { expect, test } from 'vitest'
import { countResults } from './count-results.js'

const result = (fullName: string, status: string, ...failureMessages: readonly string[]) => ({
  fullName,
  status,
  failureMessages,
})

test('what fails for want of a program is counted by what it needs; all else has failed', () => {
  const results = {
    testResults: [
      {
        name: 'C:/plan/test/a.test.ts',
        message: '',
        assertionResults: [
          result('passes', 'passed'),
          result('is skipped', 'skipped'),
          result('asks git', 'failed', 'Error: spawnSync git ENOENT\n    at Object.spawnSync'),
          result('asks git again', 'failed', 'Error: spawn git ENOENT'),
          result('has a script', 'failed', 'Error: spawnSync bash ENOENT'),
          result(
            'pipes',
            'failed',
            'AssertionError: expected { exitCode: null, stdout: null } to deeply equal',
          ),
          result('follows a link', 'failed', "Error: EPERM: operation not permitted, symlink 'a' -> 'b'"),
          result(
            'finds a file',
            'failed',
            "Error: ENOENT: no such file or directory, open 'C:\\git'\n  at open",
          ),
        ],
      },
      { name: 'C:/plan/test/b.test.ts', message: 'Error: cannot be loaded\n  at b', assertionResults: [] },
    ],
  }
  expect(countResults(results)).toEqual({
    passed: 1,
    skipped: 1,
    missing: new Map([
      ['git', 2],
      ['a shell', 2],
      ['links', 1],
    ]),
    failed: [
      { name: 'C:/plan/test/b.test.ts', message: 'Error: cannot be loaded' },
      { name: 'finds a file', message: "Error: ENOENT: no such file or directory, open 'C:\\git'" },
    ],
  })
})
