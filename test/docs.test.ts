import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from './helpers/git.js'
import { filesIn } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'

// Every example in the documents is run. A screen (```console) is compared whole; a file (```yaml with a path behind
// it) is part of one example plan that has no findings.

const documents = [
  'README.md',
  'plan/README.md',
  'plan/rules.md',
  'src/README.md',
  'reports/README.md',
  'test/README.md',
]

interface Screen {
  readonly command: string
  readonly output: string
  readonly block: string
}

function listScreens(text: string): readonly Screen[] {
  return [...text.matchAll(/^```console\n\$ plan (.*)\n([\s\S]*?)^```$/gm)].map(
    ([block, command = '', output = '']) => ({
      command,
      output,
      block,
    }),
  )
}

/** What a screen of 100 columns shows of a run: what it prints, then what it says beside it. */
async function screenOf(command: string): Promise<string> {
  const { stdout, stderr } = await runPlan(filesIn('plan'), wordsOf(command), { width: 100 })
  return stdout + stderr
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

/** Of each heading, as GitHub makes it: small letters, dashes for blanks, without other signs. */
function listAnchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8')

  test.each(listScreens(text))('$ plan $command', async ({ command, output, block }) => {
    const screen = await screenOf(command)
    if (process.env['APPROVE'] === '1') {
      const approved = `\`\`\`console\n$ plan ${command}\n${screen}\`\`\``
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(block, () => approved),
      )
    }
    expect(process.env['APPROVE'] === '1' ? screen : output).toBe(screen)
  })

  test('links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)#:]*)(?:#([^)]+))?\)/g)].filter(([all]) => all !== ']()')
    for (const [all, link = '', heading] of links) {
      const target = link === '' ? path : new URL(link, `file:///${path}`).pathname.slice(1)
      expect(existsSync(target), all).toBe(true)
      if (heading !== undefined) expect(listAnchors(readFileSync(target, 'utf8')), all).toContain(heading)
    }
  })
})

test('the files of plan/README.md make a plan without findings', async () => {
  const text = readFileSync('plan/README.md', 'utf8')
  const files = Object.fromEntries(
    [...text.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', content = '']) => [
      path,
      content,
    ]),
  )
  expect(Object.keys(files)).toHaveLength(6)
  expect(await runPlan(files, ['validate'])).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '3 actions, 1 target, 4 owners and 8 entries checked in 6 files: no findings\n',
  })
})

describe('the first quarter of README.md', () => {
  const [, section = ''] =
    /^## Your first quarter\n([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? []
  const lines = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) =>
    text.trim().split('\n'),
  )

  test('runs as it is written, line by line', async () => {
    const folder = makeFolder()
    writeFiles(folder, filesIn('plan'))
    git(folder, 'init', '-q')
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'The plan')
    for (const line of lines) expect(await endOf(folder, line), line).toBe(0)
    expect(lines.map((line) => line.split(' ', 2).join(' '))).toEqual([
      'plan meeting',
      'plan meeting',
      'plan validate',
      'plan ask',
      'plan take',
      'plan record',
      'plan record',
      'plan report',
      'plan report',
      'git add',
      'git commit',
      'git tag',
      'plan compare',
      'plan compare',
    ])
    expect(readFileSync(`${folder}/plan/plan.yaml`, 'utf8')).toContain(
      '\nmeetings:\n  - 2010-07-06\n  - 2010-10-05\n',
    )
    expect(existsSync(`${folder}/reports/2010-07-06-quarterly.md`)).toBe(true)
    expect(git(folder, 'status', '--short')).toBe('?? report.docx')
  })

  /** The exit code of a line; git ends a test by itself where it fails. */
  async function endOf(folder: string, line: string): Promise<number> {
    const [program, ...args] = wordsOf(line)
    if (program === 'plan') return (await runOnDisk(folder, args)).exitCode
    git(folder, ...args)
    return 0
  }
})

test('test/README.md says what each helper is for', () => {
  const [, helpers = ''] = readFileSync('test/README.md', 'utf8').split('## Helpers\n')
  const listed = [...(helpers.split('\n## ')[0] ?? '').matchAll(/`([^`/]+\.ts)`/g)].map(([, name]) => name)
  expect(listed.sort()).toEqual(readdirSync('test/helpers').sort())
})
