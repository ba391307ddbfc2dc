import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { whyNotPortable } from '../../src/model/portable-name.js'
import { filesIn, planFiles } from '../helpers/plan-folder.js'
import { runPlan, worldWith } from '../helpers/world.js'

// Names that Windows cannot hold: nothing is made under one, and a file of the plan with one is a warning.

const derby = filesIn('plan')

test.each([
  'con',
  'CON',
  'nul',
  'aux.docx',
  'Aux.tar.gz',
  'com1',
  'LPT9.md',
  'prn .txt',
  'conout$',
  'abc.',
  'abc ',
  'what?.md',
  'a:b',
  'a*b',
  '"a"',
  'a<b',
  'a|b',
  'a\\b',
])('%s cannot be held', (name) => {
  expect(whyNotPortable(name)).toBeDefined()
})

test.each([
  'console',
  'auxiliary.md',
  'com',
  'com10',
  'nul-report.md',
  'report.docx',
  '.plan',
  'Übersicht 2010.md',
  'a-b_c (1).md',
  'T1-con.yaml',
])('%s can', (name) => {
  expect(whyNotPortable(name)).toBeUndefined()
})

describe('what would be made under such a name is not', () => {
  test.each([
    [
      ['report', '--as-of', '2010-07-01', '-o', 'con'],
      'con was not made: the name means a device on Windows (con). Choose another name.\n',
    ],
    [
      ['report', '--as-of', '2010-07-01', '-o', 'aux.docx'],
      'aux.docx was not made: the name means a device on Windows (aux). Choose another name.\n',
    ],
    [
      ['report', '--as-of', '2010-07-01', '-o', 'abc.'],
      'abc. was not made: the name ends in a full stop, which Windows leaves out. Choose another name.\n',
    ],
    [
      ['report', '--as-of', '2010-07-01', '-o', 'what?.md'],
      'what?.md was not made: the name holds ?, which names on Windows cannot. Choose another name.\n',
    ],
    [['export', 'nul'], 'nul was not made: the name means a device on Windows (nul). Choose another name.\n'],
    [
      ['init', 'con', '--title', 'X', '--owner', 'DG: D'],
      'con was not made: the name "con" means a device on Windows (con). Choose another name.\n',
    ],
    [
      ['init', 'plans/aux/x', '--title', 'X', '--owner', 'DG: D'],
      'plans/aux/x was not made: the name "aux" means a device on Windows (aux). Choose another name.\n',
    ],
  ])('plan %s', async (args, stderr) => {
    const { world, said, files } = worldWith(derby)
    expect([await main(args, world), said]).toEqual([2, { stdout: '', stderr }])
    expect(files).toEqual(derby)
  })
})

describe('a file of the plan', () => {
  const target = (id: string) =>
    `id: ${id}\ntitle: Ground\nactions:\n  - { id: ${id}.1, what: Survey the plots of ${id}, owner: CAD, window: 2010-04 }\n`

  test.each([
    [['targets/aux.yaml'], ['the name of this file, "aux.yaml", means a device on Windows (aux)']],
    [['targets/what?.yaml'], ['the name of this file, "what?.yaml", holds ?, which names on Windows cannot']],
    [
      ['targets/T1.yaml', 'targets/t1.yaml'],
      [
        'the name of this file differs from "T1.yaml" only in capital letters, so Windows keeps one of the two',
      ],
    ],
    [['targets/T1-aux.yaml', 'targets/T2.yaml'], []],
  ])('%s', async (paths, messages) => {
    const files = planFiles(paths.map((path, at) => `=== ${path}\n${target(`T${at + 1}`)}`).join(''))
    const { exitCode, stdout } = await runPlan(files, ['validate', '--format', 'json'])
    const { findings } = JSON.parse(stdout)
    expect([exitCode, findings.map(({ message }: { message: string }) => message)]).toEqual([0, messages])
  })
})
