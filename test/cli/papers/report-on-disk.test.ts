import { spawnSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { leftoverIdentity } from '../../helpers/dead-run.js'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import type { Files } from '../../helpers/plan-folder.js'
import { derby, paperOf } from '../../helpers/report-text.js'

describe('a report on the disk', () => {
  const folderWithPlan = (more: Files = {}) => {
    const folder = makeFolder()
    writeFiles(folder, { ...derby, ...more })
    return folder
  }
  const line = ['report', '--as-of', '2010-07-01', '--write']

  test('is kept in reports/ beside the plan, wherever the command was given', async () => {
    const folder = folderWithPlan()
    expect(await runOnDisk(`${folder}/plan/targets`, line)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'Written: reports/2010-07-01-quarterly.md\n',
    })
    expect(readdirSync(`${folder}/reports`)).toEqual(['2010-07-01-quarterly.md'])
    expect(readFileSync(`${folder}/reports/2010-07-01-quarterly.md`, 'utf8')).toBe(
      await paperOf(derby, '--as-of', '2010-07-01'),
    )
  })

  test('is named for its paper and its format', async () => {
    const folder = folderWithPlan()
    await runOnDisk(folder, ['report', '--annual', '2010/11', '--write', '--format', 'html'])
    await runOnDisk(folder, ['report', '--as-of', '2010-07-01', '--write', '--format', 'docx'])
    expect(readdirSync(`${folder}/reports`)).toEqual(['2010-07-01-quarterly.docx', '2011-04-01-annual.html'])
  })

  test('tells the revision that it was read from', async () => {
    const folder = folderWithPlan()
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'July')
    writeFiles(folder, {
      'plan/journal/2010-06.yaml': 'entries: [{ action: T1.3, on: 2010-06-22, state: complete }]\n',
    })
    const { stdout } = await runOnDisk(folder, ['report', '--as-of', '2010-07-01', '--revision', 'HEAD'])
    const plain = await paperOf(derby, '--as-of', '2010-07-01')
    const judged = '- **Position as at** 1 July 2010; new since 1 April 2010\n'
    expect(stdout).toBe(
      plain.replace(judged, `${judged}- **Revision:** ${git(folder, 'rev-parse', 'HEAD')}\n`),
    )
  })

  test('that is there already and says the same is left alone', async () => {
    const folder = folderWithPlan()
    await runOnDisk(folder, line)
    expect(await runOnDisk(folder, line)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'reports/2010-07-01-quarterly.md already exists, and is the same.\n',
    })
  })

  test('that says something else is a record, replaced only by force', async () => {
    const kept = { 'reports/2010-07-01-quarterly.md': 'as it went to the meeting\n' }
    const folder = folderWithPlan(kept)
    expect(await runOnDisk(folder, line)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'reports/2010-07-01-quarterly.md already exists, and is different. A report that went to a meeting is a record: write to another file with -o, or overwrite this one with --force.\n',
    })
    const path = `${folder}/reports/2010-07-01-quarterly.md`
    expect(readFileSync(path, 'utf8')).toBe('as it went to the meeting\n')
    expect(await runOnDisk(folder, [...line, '--force'])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(path, 'utf8')).toBe(await paperOf(derby, '--as-of', '2010-07-01'))
  })

  test('takes away nothing but what a killed run has left of this very report', async () => {
    const gone = `${leftoverIdentity()}.0123456789abcdef.new`
    const kept = ['budget.2010.new', `old.${gone}/a`, 'out.md.4711.new']
    const files = { ...Object.fromEntries(kept.map((path) => [path, 'kept'])), [`out.md.${gone}`]: 'half' }
    const folder = folderWithPlan(files)
    const args = ['report', '--as-of', '2010-07-01', '-o', 'out.md']
    expect(await runOnDisk(folder, args)).toMatchObject({ exitCode: 0 })
    expect(readdirSync(folder).sort()).toEqual(
      ['budget.2010.new', `old.${gone}`, 'out.md', 'out.md.4711.new', 'plan'].sort(),
    )
    expect(readdirSync(`${folder}/old.${gone}`)).toEqual(['a'])
  })

  test('that has no place to go leaves nothing behind', async () => {
    const folder = folderWithPlan({ reports: 'a file in the place of the folder\n' })
    expect(await runOnDisk(folder, line)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'reports cannot be read: it is a file, where a folder should be.\n',
    })
    expect(readdirSync(folder).sort()).toEqual(['plan', 'reports'])
  })

  test.each([
    ['papers/out.md', 'papers'],
    ['papers/2010/out.md', 'papers/2010'],
  ])('for a folder that is not there makes none: -o %s', async (named, missing) => {
    const folder = folderWithPlan()
    expect(await runOnDisk(folder, ['report', '--as-of', '2010-07-01', '-o', named])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${named} cannot be written: there is no folder ${missing}. Check the name, or create the folder first.\n`,
    })
    expect(readdirSync(folder)).toEqual(['plan'])
  })

  test('to a folder: one sentence', async () => {
    expect(await runOnDisk(folderWithPlan(), ['report', '--as-of', '2010-07-01', '-o', 'plan'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'plan is a folder. Give the name of a file.\n',
    })
  })

  // To open a pipe that nobody reads is to wait for ever, and to replace /dev/null is to lose it.
  test.for([
    ['a pipe', ['mkfifo', 'out']],
    ['a device', ['mknod', 'out', 'c', '1', '3']], // a second /dev/null
  ] as const)('to %s is neither read nor replaced', async ([kind, [make, ...args]], { skip }) => {
    const folder = folderWithPlan()
    skip(spawnSync(make, args, { cwd: folder }).status !== 0, `${kind} cannot be made here`)
    const before = lstatSync(`${folder}/out`)
    for (const more of [['out'], ['out', '--force']])
      expect(await runOnDisk(folder, ['report', '--as-of', '2010-07-01', '-o', ...more])).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `${more[0]} is not a file, so no report can be written to it. Give -o the name of a file, or leave -o out to print the report.\n`,
      })
    expect(lstatSync(`${folder}/out`)).toEqual(before)
  })

  test.runIf(process.platform === 'linux')('on a disk that can only be read', async () => {
    const args = ['report', '--as-of', '2010-07-01', '-o', '/proc/report.md']
    const { exitCode, stdout, stderr } = await runOnDisk(folderWithPlan(), args)
    expect({ exitCode, stdout, lines: stderr.split('\n').length }).toEqual({
      exitCode: 2,
      stdout: '',
      lines: 2,
    })
    expect(stderr).toMatch(/^\/proc\/report\.md cannot be written: /)
  })
})
