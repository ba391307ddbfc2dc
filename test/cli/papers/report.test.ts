import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { expectGolden } from '../../helpers/golden.js'
import { derby, eventful, paperOf, sectionOf } from '../../helpers/report-text.js'
import { runAll } from '../../helpers/run-all.js'
import { runPlan, worldWith } from '../../helpers/world.js'

describe('whole papers, read as a member would', () => {
  test.each([
    ['derby-2010-07-01.md', derby, ['--as-of', '2010-07-01']],
    ['derby-2010-10-05.md', derby, ['--as-of', '2010-10-05']],
    ['derby-2010-07-01.html', derby, ['--as-of', '2010-07-01', '--format', 'html']],
    ['derby-annual.md', derby, ['--annual', '2010/11']],
    ['eventful-2010-10-05.md', eventful, ['--as-of', '2010-10-05']],
    ['eventful-2011-04-05.md', eventful, ['--as-of', '2011-04-05']],
    ['eventful-annual.md', eventful, ['--annual', '2010/11', '--as-of', '2011-04-12']],
  ])('%s', async (name, files, args) => {
    expectGolden(`reports/${name}`, await paperOf(files, ...args))
  })
})

describe('the folder of reports', () => {
  const commands = [...readFileSync('reports/README.md', 'utf8').matchAll(/\((\S+\.md)\)\s*\| `plan (.*)`/g)]

  test('its README tells how each of them is made', () => {
    expect(commands.map(([, file]) => file)).toEqual(
      readdirSync('reports').filter((file) => file !== 'README.md'),
    )
  })

  test.each(commands.map(([, file = '', command = '']) => [file, command]))('%s', async (file, command) => {
    const { world, files } = worldWith(derby)
    expect(await main(command.split(' '), world)).toBe(0)
    const written = new TextDecoder().decode(files[`reports/${file}`] as Uint8Array)
    expect(written).toBe(readFileSync(`reports/${file}`, 'utf8'))
  })
})

test('the position adds up to every action, and every action and step is described once', async () => {
  for (const [files, day] of [[derby, '2010-10-05'] as const, [eventful, '2010-10-05'] as const]) {
    const paper = await paperOf(files, '--as-of', day)
    const rows = [...sectionOf(paper, 'Position').matchAll(/^\| (\w[\w ]*) \| (\d+) \|/gm)]
    const counts = rows.map(([, , count]) => Number(count))
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1))
    const { actions, steps } = JSON.parse(
      (await runPlan(files, ['status', '--as-of', day, '--format', 'json'])).stdout,
    ) as Record<'actions' | 'steps', { id: string }[]>
    expect(actions).toHaveLength(counts.at(-1) ?? 0)
    const described = (id: string) =>
      paper
        .split('\n')
        .filter((line) => line.includes(`| ${id} | `) || line.startsWith(`- **${id}:** `)) // a row, a proposal
        .filter((line) => !line.includes(`| ${id} | [see `))
    for (const { id } of [...actions, ...steps]) expect([id, described(id).length]).toEqual([id, 1])
  }
})

test('a file with another ending is written as --format says', async () => {
  const line = ['report', '--as-of', '2010-07-01', '--format', 'markdown', '-o']
  const { files } = await runAll(derby, [...line, 'paper.rst'])
  expect(files['paper.rst']).toEqual((await runAll(derby, [...line, 'paper.md'])).files['paper.md'])
})

test.each([
  ['paper.md', 'markdown'],
  ['paper.txt', 'markdown'],
  ['paper', 'markdown'],
  ['paper.HTM', 'html'],
  ['paper.docx', 'docx'],
  ['report.2010-07-01', 'markdown'],
  ['Report 1.7.2010', 'markdown'],
])('the file %s is written as %s', async (name, format) => {
  const { files } = await runAll(derby, ['report', '--as-of', '2010-07-01', '-o', name])
  const same = await runAll(derby, ['report', '--as-of', '2010-07-01', '-o', 'same', '--format', format])
  expect(files[name]).toEqual(same.files['same'])
})

describe('what cannot be done is told in one sentence', () => {
  test.each([
    [
      ['--quarter', 'Q5 2010/11'],
      '--quarter: "Q5 2010/11" is not a quarter of the planning year. Give one, such as "Q1 2010/11".',
    ],
    [
      ['--quarter', 'Q1 2010'],
      '--quarter: "Q1 2010" is not a quarter of the planning year. Give one, such as "Q1 2010/11".',
    ],
    [
      ['--quarter', 'Q2 2010/11', '--as-of', '2010-06-30'],
      '--as-of: 30 June 2010 is before Q2 2010/11 begins on 1 July 2010. Give a later date.',
    ],
    [
      ['--since', '2010-07-02', '--as-of', '2010-07-01'],
      '--since: 2 July 2010 is after the date of the report, 1 July 2010. Give an earlier date.',
    ],
    [
      ['--since', '2010-06-31'],
      '--since: 2010-06-31 is not a real date. Give one, such as 2010-07-01 or "1 July 2010".',
    ],
    [['--annual', '2010'], '--annual: "2010" is not a planning year. Give one, such as 2010/11.'],
    [
      ['--annual', '2011/12', '--as-of', '2010-07-01'],
      '--as-of: 1 July 2010 is before 2011/12 begins on 1 April 2011. Give a later date.',
    ],
    [
      ['--annual', '2010/11', '--since', '2010-07-01'],
      'Use --annual or --since, not both: each makes a different paper.',
    ],
    [
      ['--owner', 'CAD'],
      'Owners are asked with a form now: plan ask --owner CAD --by DAY. plan take reads it when it comes back.',
    ],
    [
      ['--format', 'word'],
      '--format: "word" is not one of the choices. Choose "markdown", "html", "docx" or "json".',
    ],
    [
      ['--write', '-o', 'x.md'],
      'Use --write or -o, not both: --write already decides where the report goes.',
    ],
    [
      ['-o', 'paper.pdf'],
      '-o paper.pdf: a report cannot be saved as .pdf. Use the ending .md, .html, .docx or .json, or add --format.',
    ],
    [
      ['-o', 'paper.docx', '--format', 'html'],
      '--format html and -o paper.docx do not match. Leave out --format, or give the file the ending .html.',
    ],
  ])('%j', async (args, sentence) => {
    expect(await runPlan(derby, ['report', ...args])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
    })
  })

  test('a Word file is not thrown onto a screen', async () => {
    expect(await runPlan(derby, ['report', '--format', 'docx'], { width: 80 })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'A Word document cannot be shown on the screen. Add --write, or -o and the name of a file.\n',
    })
  })
})
