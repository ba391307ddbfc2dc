import { describe, expect, test } from 'vitest'
import type { Files } from '../../helpers/plan-folder.js'
import { derby } from '../../helpers/report-text.js'
import { runAll } from '../../helpers/run-all.js'

// On Windows git may give every text that it checks out the line ends of Windows. A report in them is the same report.

const line = (format: string) => ['report', '--as-of', '2010-07-01', '--write', '--format', format]

function changed(files: Files, path: string, change: (text: string) => string): Files {
  const text = new TextDecoder().decode(files[path] as Uint8Array)
  return { ...files, [path]: new TextEncoder().encode(change(text)) }
}

const withCarriageReturns = (text: string) => text.replaceAll('\n', '\r\n')

describe.each([
  ['markdown', 'reports/2010-07-01-quarterly.md'],
  ['html', 'reports/2010-07-01-quarterly.html'],
])('a paper in %s', (format, path) => {
  test('with the line ends of Windows is there already, and stays as it lies', async () => {
    const { files } = await runAll(derby, line(format))
    const windows = changed(files, path, withCarriageReturns)
    const { exitCode, stderr, files: after } = await runAll(windows, line(format))
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `${path} already exists, and is the same.\n`,
    })
    expect(after[path]).toEqual(windows[path])
  })

  test.each([
    ['with another word', (text: string) => text.replace('Derby', 'Leeds')],
    [
      'with another word and the line ends of Windows',
      (text: string) => withCarriageReturns(text.replace('Derby', 'Leeds')),
    ],
    ['with a line more', (text: string) => `${text}\r\n`],
    ['with a blank at the end of a line', (text: string) => text.replace('\n', ' \r\n')],
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
  ])('%s is different', async (_what, change) => {
    const { files } = await runAll(derby, line(format))
    const { exitCode, files: after } = await runAll(changed(files, path, change), line(format))
    expect(exitCode).toBe(2)
    expect(after[path]).toEqual(changed(files, path, change)[path])
  })
})

test('a Word file is held byte for byte', async () => {
  const path = 'reports/2010-07-01-quarterly.docx'
  const { files } = await runAll(derby, line('docx'))
  const bytes = files[path] as Uint8Array
  expect((await runAll(files, line('docx'))).exitCode).toBe(0)
  const spoilt = Uint8Array.from([...bytes].flatMap((byte) => (byte === 10 ? [13, 10] : [byte])))
  expect(spoilt.length).toBeGreaterThan(bytes.length)
  expect((await runAll({ ...files, [path]: spoilt }, line('docx'))).exitCode).toBe(2)
})
