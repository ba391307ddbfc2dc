import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { countResults, type Results } from './count-results.js'
import { copyRepository, isWineHere, openWindows, type Windows, wine } from './wine.js'

// npm run windows: builds the program and runs the tests with Windows' Node under Wine. Ends with 1 where a test fails for
// another reason than that the machine has no git, no shell or no links; with 2 where there is no Wine.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'string', default: '20.20.2' }, // 22.23.3 starts too, 24 does not: no memory for V8
    folder: { type: 'string', default: join(tmpdir(), 'plan-windows') },
  },
})

/** What is about links, permissions, signals, a shell, or paths with `/` in what it expects; Wine has no NTFS either. */
const leftToUnix = [
  'test/cli/editing/{planted,record-disk,lock,held-open,correct-at-once,record-at-once,process-identity}.test.ts',
  'test/cli/real-world/*.test.ts',
]

/** What needs another program, or is the same everywhere and takes long. */
const leftOut = [
  'test/fuzz.test.ts',
  'test/report/document/browser.test.ts',
  'test/report/document/libreoffice.test.ts',
  'test/report/document/pandoc.test.ts',
  'test/cli/completing/real-shells.test.ts',
  ...leftToUnix,
]

function runTests(windows: Windows, tests: readonly string[]): Results {
  const results = join(windows.drive, 'results.json')
  for (const name of ['results.json', 'output.txt', 'ended.json'])
    rmSync(join(windows.drive, name), { force: true })
  copyFileSync(join(import.meta.dirname, 'inside.cjs'), join(windows.drive, 'inside.cjs'))
  const build = ['node_modules/tsx/dist/cli.mjs', 'src/build/build.ts']
  const suite = [
    ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', '--outputFile=C:/results.json'],
    ...[...leftOut.map((path) => `--exclude=${path}`), ...tests],
  ]
  const lines = [build, suite].map((args) => JSON.stringify(args))
  wine(windows, [`C:\\node\\${values.node}.exe`, 'C:\\inside.cjs', ...lines])
  if (!existsSync(results))
    throw new Error(`The tests have not run:\n${readFileSync(join(windows.drive, 'output.txt'), 'utf8')}`)
  return JSON.parse(readFileSync(results, 'utf8'))
}

if (isWineHere) {
  const windows = openWindows(values.folder, values.node)
  copyRepository(windows)
  const { passed, skipped, missing, failed } = countResults(runTests(windows, positionals))
  for (const { name, message } of failed) process.stdout.write(`failed: ${name}\n  ${message}\n`)
  process.stdout.write(
    `On Windows' Node ${values.node}: ${passed} passed, ${failed.length} failed, ${skipped} skipped`,
  )
  const reasons = [...missing].map(([what, count]) => `${count} need ${what}`)
  process.stdout.write(`${reasons.map((reason) => `, ${reason}`).join('')}\n`)
  process.exitCode = failed.length > 0 ? 1 : 0
} else {
  process.stderr.write(
    'Wine is not installed. On Debian: apt-get install --no-install-recommends wine64 wine gcc-mingw-w64-x86-64-win32\n',
  )
  process.exitCode = 2
}
