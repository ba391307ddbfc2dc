import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { boxes } from '../../../src/model/form.js'
import { fillText } from '../../helpers/fill-forms.js'
import { asking, derbyWith, formsOf } from '../../helpers/forms.js'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { worldWith } from '../../helpers/world.js'

// Forms for the owners before a meeting.

async function ask(args: readonly string[], files: Files = derbyWith(), now = '2010-09-21') {
  const { world, said, files: after } = worldWith(files, { now, width: 100 })
  const exitCode = await main(args, world)
  const made = Object.keys(after).filter((path) => !(path in files))
  return { exitCode, ...said, made, files: after }
}

test('everybody who has something to answer gets a form, and it says who has none', async () => {
  const { exitCode, stderr, made } = await ask(asking)
  expect(exitCode).toBe(0)
  expect(made.sort()).toEqual(
    ['CAD', 'CF', 'DCP', 'DG', 'VC'].map((code) => `reports/forms/2010-10-12/${code}.docx`),
  )
  expect(stderr.split('\n').slice(5)).toEqual([
    'For the meeting itself, since no single body answers for them: I1, I2 and I3.',
    '',
  ])
})

test('as text', async () => {
  const { md } = await formsOf('CF')
  expectGolden('forms/CF.md', md)
})

test('with the words and days of a busy plan', async () => {
  const eventful = filesIn('test/cases/eventful')
  const { files, exitCode } = await ask(
    ['ask', '--by', '2010-10-10', '--meeting', '2010-10-12', '--format', 'md', '--involves'],
    eventful,
    '2010-10-05',
  )
  expect(exitCode).toBe(0)
  const forms = Object.keys(files).filter((path) => path.startsWith('reports/forms/'))
  expectGolden(
    'forms/eventful.md',
    forms
      .map((path) => `== ${path}\n\n${String(new TextDecoder().decode(files[path] as Uint8Array))}`)
      .join('\n'),
  )
})

test('the draft of an e-mail has the form in it, no address that nobody gave, and any letters in its subject', async () => {
  const owners = {
    ...derbyWith(),
    'plan/owners.yaml': new TextDecoder()
      .decode(derbyWith()['plan/owners.yaml'] as Uint8Array)
      .replace(
        'name: Compact Forum',
        'name: Zoë’s Compact Forum of the whole of the City of Derby\n    email: cf@example.org',
      ),
  }
  const [plain, named] = [await formsOf('VC'), await formsOf('CF', owners)]
  expect(plain.eml).not.toMatch(/^To:|@/m)
  expect(named.eml).toMatch(/^To: cf@example\.org\r\n/)
  const subject = [...named.eml.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64'),
  )
  expect(Buffer.concat(subject).toString()).toBe(
    'How your actions stand: Zoë’s Compact Forum of the whole of the City of Derby, for the meeting of 12 October 2010',
  )
  expect(named.eml.split(/\r\n/).every((line) => line.length <= 110 && !line.includes('\n'))).toBe(true)
  expect(named.eml).toContain('X-Unsent: 1\r\n')
})

test('the same bytes twice, and nothing is written over what may have been filled in', async () => {
  const first = await ask([...asking, '--format', 'docx,xlsx,md', '--mail'])
  const again = await ask([...asking, '--format', 'docx,xlsx,md', '--mail'], first.files)
  expect([again.exitCode, again.files]).toEqual([0, first.files])
  const place = 'reports/forms/2010-10-12/CF.md'
  const filled = { ...first.files, [place]: 'filled in' }
  const third = await ask([...asking, '--format', 'md'], filled)
  expect([third.exitCode, third.files, third.stderr]).toEqual([
    2,
    filled,
    `${place} already exists, and is different. It may have been sent out or filled in: write to another folder with -o, or overwrite this one with --force.\n`,
  ])
})

describe('--who', () => {
  const who = ['ask', '--who', '--meeting', '2010-10-12']

  test('says who was asked and who has answered since the last meeting', async () => {
    const asked = await ask([...asking, '--format', 'md'])
    const form = fillText((await formsOf('CF')).md, { 'T3.2': { [boxes.note]: 'no change' } })
    const taken = await ask(['take', 'CF.md', '--yes'], { ...asked.files, 'CF.md': form }, '2010-10-04')
    expect((await ask(who, taken.files, '2010-10-05')).stdout).toBe(
      'For the meeting of 12 October 2010, 5 owners were asked.\nAnswered: Compact Forum (CF)\nNot yet: Community Action Derby (CAD), Derby City Partnership (DCP), Development Group (DG) and Volunteer Centre (VC)\n',
    )
    expect((await ask([...who, '--as-of', '2010-10-03'], taken.files, '2010-10-05')).stdout).toContain(
      'Answered: nobody\n',
    )
  })

  test('the paper of the meeting says it in a line', async () => {
    const asked = await ask([...asking, '--format', 'md'])
    const settings = new TextDecoder().decode(asked.files['plan/plan.yaml'] as Uint8Array)
    const files = { ...asked.files, 'plan/plan.yaml': `${settings}\nmeetings: [2010-10-12]\n` }
    const line = /^- \*\*Forms:\*\* (.*)$/m
    const paper = await ask(['report'], files, '2010-10-05')
    expect(line.exec(paper.stdout)?.[1]).toBe(
      '5 owners were asked; no answer yet from Community Action Derby, Derby City Partnership, Development Group, Compact Forum and Volunteer Centre',
    )
    expect(
      (await ask(['report'], { ...derbyWith(), 'plan/plan.yaml': files['plan/plan.yaml'] }, '2010-10-05'))
        .stdout,
    ).not.toMatch(line)
  })

  test('without a form', async () => {
    expect(await ask(who)).toMatchObject({
      exitCode: 2,
      stderr:
        'There are no forms for the meeting of 12 October 2010 in reports/forms/2010-10-12. Make them with plan ask --by, or name another meeting with --meeting.\n',
    })
  })
})

describe('what cannot be done is said in one sentence', () => {
  test.each([
    [
      ['ask', '--meeting', '2010-10-12'],
      'plan ask: say until when you want the answers, such as --by "5 October 2010".',
    ],
    [
      ['ask', '--by', '2010-10-05'],
      'plan.yaml has no meeting after 21 September 2010. Name it with --meeting, or add it with plan meeting --on.',
    ],
    [
      ['ask', '--by', '2010-10-13', '--meeting', '2010-10-12'],
      '--by: 13 October 2010 is not between 21 September 2010, when the owners are asked, and the meeting of 12 October 2010. Give a day between them.',
    ],
    [
      ['ask', '--by', '2010-09-20', '--meeting', '2010-10-12'],
      '--by: 20 September 2010 is not between 21 September 2010, when the owners are asked, and the meeting of 12 October 2010. Give a day between them.',
    ],
    [
      [...asking, '--owner', 'CAT'],
      '--owner: there is no owner "CAT". Did you mean CAD (Community Action Derby)?',
    ],
    [
      [...asking, '--owner', 'ASP'],
      'All Support Providers (ASP) is no single body that could answer: its actions are for the meeting itself.',
    ],
    [
      [...asking, '--format', 'pdf'],
      '--format: "pdf" is not one of the choices. Choose "docx", "xlsx" or "md".',
    ],
    [
      [...asking, '-o', 'nowhere'],
      '-o nowhere: there is no such folder. Check the name, or create the folder first.',
    ],
  ])('%j', async (args, sentence) => {
    expect(await ask(args)).toMatchObject({ exitCode: 2, stdout: '', stderr: `${sentence}\n`, made: [] })
  })

  test('who has nothing to answer', async () => {
    const done = derbyWith(
      ['T2.3', 'T3.1', 'T3.2']
        .map((id) => `  - { action: ${id}, on: 2010-09-01, state: complete }\n`)
        .join('')
        .replace(/^/, 'entries:\n'),
    )
    const { stderr, exitCode } = await ask([...asking, '--owner', 'CF'], done)
    expect([exitCode, stderr]).toEqual([
      2,
      'Compact Forum (CF) has nothing to answer, so there is no form.\n',
    ])
  })
})
