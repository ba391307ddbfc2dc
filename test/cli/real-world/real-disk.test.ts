import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../../../src/cli/world.js'
import { runOnDisk } from '../../helpers/git.js'
import { copiesOfGoodPlan } from '../../helpers/good-plan.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { type Run, runPlan } from '../../helpers/world.js'

// What happens to a plan on a real disk: files that are missing, unreadable, links or folders. One clear sentence each.

const { top, next } = copiesOfGoodPlan('plan on disk ')

let folder = ''
beforeEach(() => {
  folder = next()
})

/** Runs in this process, in the test's own folder; `more` replaces a part of the world. */
function run(args: readonly string[], more: Partial<World> = {}): Promise<Run> {
  return runOnDisk(folder, args, more)
}

function inPlan(path: string): string {
  return join(folder, 'plan', path)
}

function remove(path: string): void {
  rmSync(inPlan(path), { recursive: true })
}

const fine: Run = {
  exitCode: 0,
  stdout: '',
  stderr: '6 actions, 2 targets, 4 owners and 3 entries checked in 6 files: no findings\n',
}

const impossible = (sentence: string): Run => ({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })

function refused(counted: string): string {
  const errors = counted.split(': ').at(-1)
  return `The plan has ${errors}. Fix the ${errors === '1 error' ? 'error' : 'errors'} first; nothing was reported or saved. plan validate checks it again.`
}

/** `validate` prints findings as its data, every other command on standard error and why there is no answer. */
async function expectFinding(finding: string, counted: string): Promise<void> {
  expect(await run(['validate'])).toEqual({ exitCode: 1, stdout: finding, stderr: `${counted}\n` })
  expect(await run(['status', '--format', 'json'])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${finding}\n${refused(counted)}\n`,
  })
}

describe('the plan is found', () => {
  test('in the folder plan of the working folder', async () => {
    expect(await run(['validate'])).toEqual(fine)
  })

  test.each(['plan', 'plan/targets', 'minutes/2010/July'])('from the sub-folder %s', async (below) => {
    mkdirSync(join(folder, below), { recursive: true })
    expect(await run(['validate'], { folder: join(folder, below) })).toEqual(fine)
  })

  test.each(['plan', 'plan/', './plan', '.', ''])('by --plan "%s"', async (named) => {
    expect(await run(['validate', '--plan', named])).toEqual(fine)
  })

  test('by --plan with the whole path, spaces and all, of the folder or its parent', async () => {
    expect(await run(['validate', '--plan', join(folder, 'plan')], { folder: '/' })).toEqual(fine)
    expect(await run(['validate', '--plan', folder], { folder: '/' })).toEqual(fine)
  })

  test('under another name, and findings have that name', async () => {
    cpSync(join(folder, 'plan'), join(folder, 'Our plan, 2010–12'), { recursive: true })
    rmSync(join(folder, 'Our plan, 2010–12/owners.yaml'))
    const { exitCode, stdout } = await run(['validate', '--plan', 'Our plan, 2010–12'])
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout:
        'Our plan, 2010–12/owners.yaml:1:1: error: this file is missing [file-given]\n  fix: add it: it lists who is responsible for actions\n',
    })
  })

  test('through a link to its folder', async () => {
    symlinkSync(join(folder, 'plan'), join(folder, 'link'))
    expect(await run(['validate', '--plan', 'link'])).toEqual(fine)
  })
})

describe('no plan is found', () => {
  test('anywhere above', async () => {
    const nowhere = join(top, 'nothing here')
    mkdirSync(nowhere, { recursive: true })
    expect(await run(['status'], { folder: nowhere })).toEqual(
      impossible(
        'There is no plan here: no folder called "plan" holds a plan.yaml, in this folder or one above. Change to the folder of your plan, name it with --plan, or create one with plan init.',
      ),
    )
  })

  test.each([
    ['nowhere', 'There is no folder nowhere. Check --plan.'],
    ['plan/plan.yaml', 'plan/plan.yaml is a file. Give --plan the folder that holds plan.yaml.'],
    ['plan/plan.yaml/more', 'There is no folder plan/plan.yaml/more. Check --plan.'],
    [
      'plan/journal',
      'There is no plan in plan/journal: it holds neither plan.yaml nor plan/plan.yaml. Check --plan.',
    ],
  ])('by --plan %s', async (named, sentence) => {
    expect(await run(['status', '--plan', named])).toEqual(impossible(sentence))
  })

  test.each([
    ['a link that leads back to itself', 'loop'],
    ['a name longer than a disk can hold', 'x'.repeat(300)],
  ])('by --plan with %s', async (_name, named) => {
    symlinkSync('loop', join(folder, 'loop'))
    const { exitCode, stdout, stderr } = await run(['status', '--plan', named])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
  })

  test('where the disk does not let us look', async () => {
    const listFolder = () => {
      throw Object.assign(new Error('EACCES: permission denied, scandir'), { code: 'EACCES' })
    }
    const { exitCode, stdout, stderr } = await run(['status', '--plan', '.'], {
      kindOf: () => 'unreadable',
      listFolder,
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('you have no permission to read it')
  })
})

describe('a file', () => {
  test.each([
    ['plan.yaml', 'it holds the title of the plan: title: …'],
    ['owners.yaml', 'it lists who is responsible for actions'],
  ])('%s that is missing is a finding', async (name, why) => {
    remove(name)
    await expectFinding(
      `plan/${name}:1:1: error: this file is missing [file-given]\n  fix: add it: ${why}\n`,
      '5 files checked: 1 error',
    )
  })

  test('of no target at all is a finding', async () => {
    remove('targets')
    await expectFinding(
      'plan/targets/T1.yaml:1:1: error: this file is missing [file-given]\n  fix: add it: a plan has at least one target, and each has a file of its own\n',
      '4 files checked: 1 error',
    )
  })

  test('of no journal at all is none: nothing has happened yet', async () => {
    remove('journal')
    expect(await run(['validate'])).toEqual({
      ...fine,
      stderr: '6 actions, 2 targets, 4 owners and 0 entries checked in 5 files: no findings\n',
    })
  })

  test('that is empty is a finding', async () => {
    writeFileSync(inPlan('targets/T2-people.yaml'), '')
    await expectFinding(
      'plan/targets/T2-people.yaml:1:1: error: the file is empty [file-filled]\n  fix: fill it in, or delete the file if it is not needed\n',
      '6 files checked: 1 error',
    )
  })

  test('that is required and empty is not one to delete', async () => {
    writeFileSync(inPlan('owners.yaml'), '')
    const { exitCode, stdout } = await run(['validate'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('plan/owners.yaml:1:1: error: the file is empty [file-filled]\n')
    expect(stdout).not.toContain('delete')
  })

  test('that is not UTF-8 is a finding, on the line of the character', async () => {
    writeFileSync(inPlan('owners.yaml'), Buffer.from('owners:\n  CAF: { name: Caf\xe9 }\n', 'latin1'))
    await expectFinding(
      `plan/owners.yaml:2:19: error: this line has a character that is not saved as UTF-8 [utf-8]
  1 | owners:
  2 |   CAF: { name: Caf\uFFFD }
    |                   ^
  fix: type the character again and save the file with the encoding UTF-8
`,
      '6 files checked: 1 error',
    )
  })

  test.each(['targets/T2.yaml', 'journal/2010-08.yaml'])('%s that is a folder is a finding', async (name) => {
    mkdirSync(inPlan(name))
    writeFileSync(join(inPlan(name), 'entries.md'), 'anything\n')
    await expectFinding(
      `plan/${name}:1:1: error: this is a folder, but it should be a file [plain-file]\n  fix: give the folder a name without ".yaml", or move it out of the plan\n`,
      '6 files checked: 1 error',
    )
  })

  test.each(['plan.yaml', 'owners.yaml', 'targets/T1-ground.yaml', 'journal/2010-07-06.yaml'])(
    '%s that nobody may read ends it',
    async (name) => {
      const sentence = `plan/${name} cannot be read: you have no permission to read it.`
      chmodSync(inPlan(name), 0o000)
      // The administrator may read everything, and the world says otherwise.
      const readFile = (path: string) => {
        if (path !== inPlan(name)) return readFileSync(path)
        throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' })
      }
      const isAdministrator = process.getuid?.() === 0
      expect(await run(['status'], isAdministrator ? { readFile } : {})).toEqual(impossible(sentence))
      chmodSync(inPlan(name), 0o600)
    },
  )

  test('that the disk cannot give ends it', async () => {
    const readFile = () => {
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
    }
    expect(await run(['status'], { readFile })).toEqual(
      impossible('plan/indicators.yaml cannot be read: the disk is damaged there.'),
    )
  })
})

const link = (path: string) =>
  `plan/${path}:1:1: error: this is a link, and what it points to is not kept with the plan [plain-file]\n  fix: put the file or folder itself in its place, or delete the link\n`

// What a link leads to can change without an edit that anybody sees, and may be a device that never ends.
describe('a link in the plan is a finding, and is not opened', () => {
  test.each([
    ['targets/T9.yaml', 'nowhere.yaml'],
    ['targets/T9.yaml', 'T9.yaml'],
    ['targets/T9.yaml', 'T1-ground.yaml'],
    ['journal/2010-08.yaml', '/dev/zero'],
    ['journal/2010-08.yaml', '/dev/urandom'],
    ['journal/2010-08.yaml', '/proc/self/environ'],
    ['journal/2010-08.yaml', '/proc/kmsg'],
    ['notes', '/etc'],
    ['papers/plan', '..'],
    ['targets/more', '../../..'],
  ])('%s → %s', async (path, to) => {
    mkdirSync(join(inPlan(path), '..'), { recursive: true })
    symlinkSync(to, inPlan(path))
    await expectFinding(link(path), '6 files checked: 1 error')
  })

  test.each([
    ['owners.yaml', '5 files checked: 1 error'],
    ['plan.yaml', '5 files checked: 1 error'],
    ['targets', '4 files checked: 1 error'],
    ['journal', '5 files checked: 1 error'],
  ])('%s in the place of the file or folder itself', async (name, counted) => {
    cpSync(inPlan(name), join(folder, 'elsewhere'), { recursive: true })
    remove(name)
    symlinkSync(join(folder, 'elsewhere'), inPlan(name))
    await expectFinding(link(name), counted)
  })

  test.each(['plan.yaml', 'journal'])('%s that leads back to itself', async (name) => {
    remove(name)
    symlinkSync(inPlan(name), inPlan(name))
    await expectFinding(link(name), '5 files checked: 1 error')
  })

  test('but not where its name begins with a dot, or a folder above it: nobody reads that', async () => {
    symlinkSync('/etc', inPlan('.cache'))
    mkdirSync(inPlan('.editor'))
    symlinkSync('/dev/zero', inPlan('.editor/T1.yaml'))
    expect(await run(['validate'])).toEqual(fine)
  })
})

describe('what is neither a file nor a folder', () => {
  const device = (path: string) =>
    `plan/${path}:1:1: error: this is neither a file nor a folder [plain-file]\n  fix: delete it, and put a plain file in its place if one belongs there\n`

  test.each(['targets/T9.yaml', 'journal/2010-08.yaml', 'notes', 'papers/a.md'])(
    'a pipe %s is a finding, and nobody waits for its other end',
    async (path) => {
      mkdirSync(join(inPlan(path), '..'), { recursive: true })
      execFileSync('mkfifo', [inPlan(path)])
      await expectFinding(device(path), '6 files checked: 1 error')
    },
  )

  test('a socket is one too', async () => {
    const server = createServer().listen(inPlan('journal/2010-08.yaml'))
    await once(server, 'listening')
    await expectFinding(device('journal/2010-08.yaml'), '6 files checked: 1 error')
    server.close()
  })
})

describe('a file that is too large is refused by its size', () => {
  test.each(['targets/T9.yaml', 'journal/2010-08.yaml', 'plan.yaml'])('%s', async (path) => {
    writeFileSync(inPlan(path), '')
    truncateSync(inPlan(path), 2_000_000_000) // bytes, none of them on the disk
    await expectFinding(
      `plan/${path}:1:1: error: the file is larger than 20 MB [file-size]\n  fix: split it, or remove what does not belong in it\n`,
      `${path === 'plan.yaml' ? 5 : 6} files checked: 1 error`,
    )
  })

  test('by one byte', async () => {
    const comment = (size: number) => `# ${'x'.repeat(size - 3)}\n`
    const filled = readFileSync(inPlan('owners.yaml'), 'utf8')
    writeFileSync(inPlan('owners.yaml'), filled + comment(20_000_000 - Buffer.byteLength(filled)))
    expect(await run(['validate'])).toEqual(fine)
    writeFileSync(inPlan('owners.yaml'), filled + comment(20_000_001 - Buffer.byteLength(filled)))
    expect((await run(['validate'])).exitCode).toBe(1)
  })
})

describe('a folder', () => {
  // A journal that is passed over in silence would take all progress with it.
  test.each([
    ['targets', 4],
    ['journal', 5],
  ])('%s that is a file is a finding', async (name, count) => {
    remove(name)
    writeFileSync(inPlan(name), 'entries: []\n')
    await expectFinding(
      `plan/${name}:1:1: error: this is a file, but it should be a folder [plain-file]\n  fix: move the file away, and put the files of the plan into a folder with this name\n`,
      `${count} files checked: 1 error`,
    )
  })

  test.each(['targets', 'journal', 'papers'])('%s that is a repository of its own', async (name) => {
    mkdirSync(join(inPlan(name), '.git'), { recursive: true })
    const { exitCode, stdout } = await run(['validate'])
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: `plan/${name}:1:1: error: this folder is a repository of its own, and what it holds is not kept with the plan [plain-file]\n  fix: put its files into the plan as plain files, and delete the ".git" in it\n`,
    })
  })
})

describe('a name that cannot be read', () => {
  test.each([
    ['targets/T9\t.yaml', 'has an invisible character'],
    ['targets/T9\n.yaml', 'has an invisible character'],
    ['journal/2010\u200B-08.yaml', 'has an invisible character'],
    ['notes\u202E.yaml', 'has an invisible character'],
    ['journal/2010-08\x1B[2J.yaml', 'has an invisible character'],
  ])('%j is a finding', async (path, what) => {
    writeFileSync(inPlan(path), 'entries: []\n')
    const { exitCode, stdout } = await run(['validate', '--format', 'json'])
    const { findings } = JSON.parse(stdout)
    expect({
      exitCode,
      findings: findings.map(({ message, file }: { message: string; file: string }) => [file, message]),
    }).toEqual({
      exitCode: 1,
      findings: [[`plan/${path}`, `the name of this file ${what}`]],
    })
  })

  test('that is not UTF-8 is a finding', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(inPlan('targets/T9')), Buffer.from([0xe9]), Buffer.from('.yaml')]),
      'id: T9\n',
    )
    expect((await run(['validate'])).stdout).toBe(
      'plan/targets/T9\uFFFD.yaml:1:1: error: the name of this file is not saved as UTF-8 [plain-file]\n  fix: rename the file: letters, digits, "-" and "." are enough\n',
    )
  })
})

describe('a stray file', () => {
  const stray = (path: string, fix: string) =>
    `plan/${path}:1:1: error: this file is not read, because it is not one of the files of a plan [known-file]\n  fix: ${fix}\n`
  const elsewhere = 'move it to plan/targets or plan/journal, or out of plan'

  test.each([
    ['targets/T3.yml', 'rename it to T3.yaml'],
    ['journal/2010-08.yml', 'rename it to 2010-08.yaml'],
    ['notes.yaml', elsewhere],
    ['journal/2010/2010-08.yaml', elsewhere],
  ])('%s is a finding with its fix', async (path, fix) => {
    mkdirSync(join(inPlan(path), '..'), { recursive: true })
    writeFileSync(inPlan(path), 'entries: []\n')
    await expectFinding(stray(path, fix), '6 files checked: 1 error')
  })

  test.each(['targets/T3.YAML', 'targets/T3.YML'])(
    '%s is to be renamed: it is where it should be',
    async (path) => {
      writeFileSync(inPlan(path), 'id: T3\n')
      await expectFinding(stray(path, 'rename it to T3.yaml'), '6 files checked: 1 error')
    },
  )

  test.each([
    'README.md',
    'targets/notes.txt',
    'journal/._2010-07-06.yaml',
    'targets/.#T1-ground.yaml',
    'targets/T1.yaml~',
  ])('%s is none', async (path) => {
    writeFileSync(inPlan(path), 'anything\n')
    expect(await run(['validate'])).toEqual(fine)
  })
})

/** Runs a line of the shell, in which `"$node" "$plan"` starts bin/plan.js itself; dist must be there (npm run build). */
function start(command: string, environment: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH, HOME, node: process.execPath, plan: resolve('bin/plan.js'), ...environment },
  })
  return { exitCode: status, stdout, stderr }
}

const title = 'A plan for the allotments'
const july = 'status --as-of 2010-07-01'

describe('bin/plan.js', () => {
  test('says what the program says', async () => {
    cpSync('plan', join(folder, 'derby/plan'), { recursive: true })
    const line = ['status', '--as-of', '2010-07-01', '--all']
    expect(start(`"$node" "$plan" ${line.join(' ')} --plan derby`)).toEqual(
      await runPlan(filesIn('plan'), line),
    )
  })

  test('ends with the exit code: 1 for findings, 2 for what cannot be done', () => {
    expect(start('"$node" "$plan" status --plan nowhere')).toEqual(
      impossible('There is no folder nowhere. Check --plan.'),
    )
    remove('owners.yaml')
    expect(start('"$node" "$plan" status')).toMatchObject({ exitCode: 1, stdout: '' })
  })

  test.each([
    [`${july} --all | head -1`, `${title}\n`],
    [`${july} --format json | head -1`, '{\n'],
    [`${july} --all | true`, ''],
    ['--help | true', ''],
    ['validate | true', ''],
  ])('plan %s ends without noise', (line, stdout) => {
    const { exitCode, stderr, ...said } = start(`"$node" "$plan" ${line}`)
    expect({ exitCode, stdout: said.stdout }).toEqual({ exitCode: 0, stdout })
    expect(stderr).toBe(line.startsWith('validate') ? fine.stderr : '')
  })

  describe('a long answer', () => {
    const long = 'status --format json --as-of 2010-07-01'
    // What a program that was killed has left behind on a pipe: writing to it does not wait for the reader.
    const unwaiting = `"$node" -e "process.stdout; process.kill(process.pid, 'SIGKILL')"`

    beforeEach(() => {
      const settings = readFileSync(inPlan('plan.yaml'), 'utf8')
      // A pipe holds 64 KiB.
      writeFileSync(inPlan('plan.yaml'), settings.replace(title, `${title}, ${'€'.repeat(100_000)}`))
    })

    test.each([
      ['a file', `"$node" "$plan" ${long} > answer; code=$?; cat answer; exit $code`],
      ['a slow reader', `"$node" "$plan" ${long} | (sleep 0.2; cat)`],
      ['a slow reader that is not waited for', `(${unwaiting}; "$node" "$plan" ${long}) | (sleep 0.2; cat)`],
    ])('goes whole into %s', async (_name, line) => {
      const { stdout, exitCode } = start(line)
      expect({ stdout, exitCode, stderr: '' }).toEqual(await run(long.split(' ')))
    })

    test.each([
      ['a full disk', `"$node" "$plan" ${long} > /dev/full`, 'the disk is full'],
      [
        'a file that may not be as long',
        `ulimit -f 64; "$node" "$plan" ${long} > answer`,
        'EFBIG: file too large, write',
      ],
    ])('into %s ends with 2, and says so', (_name, line, reason) => {
      expect(start(line)).toEqual(impossible(`The output cannot be written: ${reason}.`))
    })
  })

  test.each([
    ['nothing', {}, false],
    ['NO_COLOR=1', { NO_COLOR: '1' }, false],
    ['FORCE_COLOR=1', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR=', { FORCE_COLOR: '' }, false], // set to nothing is as good as not set
    ['FORCE_COLOR= NO_COLOR=1', { FORCE_COLOR: '', NO_COLOR: '1' }, false],
  ])('into a pipe, with %s set', (_name, environment, isColoured) => {
    const plain = start(`"$node" "$plan" ${july}`)
    const run = start(`"$node" "$plan" ${july}`, environment)
    expect(run.stdout.includes('\x1B[1m')).toBe(isColoured)
    expect({ ...run, stdout: run.stdout.replace(/\x1B\[\d+m/g, '') }).toEqual(plain)
  })

  test.each([
    ['nothing', {}, true],
    ['NO_COLOR=1', { NO_COLOR: '1' }, false],
    ['NO_COLOR=', { NO_COLOR: '' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR=1 NO_COLOR=1', { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['TERM=dumb', { TERM: 'dumb' }, false],
  ])('on a terminal, with %s set', (_name, environment, isColoured) => {
    // A device to the file system, and a terminal to Node.
    const asDevice =
      "const fs = require('node:fs')\nconst real = fs.fstatSync\nfs.fstatSync = (id) => (id < 3 ? fs.statSync('/dev/null') : real(id))\n"
    writeFileSync(join(folder, 'terminal.cjs'), `${asDevice}process.stdout.isTTY = true\n`)
    const { stdout } = start(`"$node" -r ./terminal.cjs "$plan" ${july}`, { TERM: 'xterm', ...environment })
    expect(stdout.includes('\x1B[1m')).toBe(isColoured)
  })

  test('a narrow terminal that only COLUMNS gives is narrow', () => {
    const { stdout } = start(`"$node" "$plan" ${july}`, { COLUMNS: '40' })
    expect(stdout.split('\n').filter((line) => line.length > 40)).toEqual([])
  })

  test('without dist says in one sentence what to run', () => {
    cpSync('bin', join(folder, 'bin'), { recursive: true })
    cpSync('package.json', join(folder, 'package.json'))
    expect(start('"$node" bin/plan.js status')).toEqual(
      impossible('plan is not built yet. Run this in its folder: npm ci'),
    )
  })
})
