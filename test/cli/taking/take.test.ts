import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { boxes } from '../../../src/model/form.js'
import { type Filling, fillExcel, fillText, fillWord } from '../../helpers/fill-forms.js'
import { derbyWith, formsOf } from '../../helpers/forms.js'
import { expectGolden } from '../../helpers/golden.js'
import type { Files } from '../../helpers/plan-folder.js'
import { worldWith } from '../../helpers/world.js'

// Forms come back filled in, and what they say goes into the journal once.

const forms = await formsOf('CF')
const journal = 'plan/journal/2010-10.yaml'

const answers: Filling = {
  'T2.3': {
    [boxes.state]: 'complete',
    [boxes.on]: '15 September 2010',
    [boxes.note]: 'Three meetings, with the Council and the PCT',
    [boxes.evidence]: 'minutes of 15 September',
  },
  'T3.1': {
    [boxes.outlook]: 'at risk',
    [boxes.proposed]: 'October to December 2010',
    [boxes.reason]: 'The Council has put its own review off',
  },
  'T3.2': { [boxes.note]: 'no change' },
}

interface Taken {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly files: Record<string, string | Uint8Array>
}

async function take(files: Files, args: readonly string[], now = '2010-10-05'): Promise<Taken> {
  const { world, said, files: after } = worldWith({ ...files }, { now, width: 100 })
  const exitCode = await main(['take', ...args], world)
  return { exitCode, ...said, files: after }
}

function textOf(content: string | Uint8Array | undefined): string | undefined {
  return typeof content === 'object' ? new TextDecoder().decode(content) : content
}

const returned = {
  'CF.docx': fillWord(forms.docx, answers),
  'CF.xlsx': fillExcel(forms.xlsx, answers),
  'CF.md': fillText(forms.md, answers),
}

const entries = `\
# yaml-language-server: $schema=../.schema/journal.json
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# to correct one, add an entry that has its day under "corrects".

entries:
  - action: T2.3
    on: 2010-09-15
    recorded: 2010-10-05
    reported_by: CF
    state: complete
    note: Three meetings, with the Council and the PCT
    evidence: [minutes of 15 September]
  - action: T3.1
    on: 2010-10-05
    reported_by: CF
    outlook: at risk
    proposed: 2010-10/2010-12
    reason: The Council has put its own review off
  - action: T3.2
    on: 2010-10-05
    reported_by: CF
    note: no change
`

describe.each(Object.entries(returned))('%s', (name, content) => {
  test('what is clear goes into the journal, one entry an answer', async () => {
    const { exitCode, stderr, files } = await take({ ...derbyWith(), [name]: content }, [name, '--yes'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(textOf(files[journal])).toBe(entries)
  })

  test('taken twice it changes nothing, and says so', async () => {
    const first = await take({ ...derbyWith(), [name]: content }, [name, '--yes'])
    const second = await take(first.files, [name, '--yes'], '2010-10-07')
    expect(second.exitCode).toBe(0)
    expect(second.stdout.match(/It is in the journal already/g)).toHaveLength(3)
    expect(second.files).toEqual(first.files)
  })

  test('without --yes nothing is written', async () => {
    const before = { ...derbyWith(), [name]: content }
    const { exitCode, stderr, files } = await take(before, [name])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'Nothing was written. To record the 3 answers that are clear, add --yes.\n',
    })
    expect(files).toEqual(before)
  })
})

test('what is shown before anything is recorded', async () => {
  const { stdout } = await take({ ...derbyWith(), 'CF.docx': returned['CF.docx'] }, ['CF.docx'])
  expectGolden('screens/take.txt', stdout)
})

describe('what is not clear is shown and left', () => {
  async function verdict(given: Filling[string], plan = derbyWith()): Promise<string> {
    const file = fillText(forms.md, { 'T2.3': given })
    const { stdout, files } = await take({ ...plan, 'CF.md': file }, ['CF.md', '--yes'])
    expect(files[journal]).toBe(undefined)
    return stdout.replace(/\s+/g, ' ')
  }

  test.each([
    [{ [boxes.state]: 'done' }, 'Look at it: "done" was read as "complete".'],
    [{ [boxes.state]: 'on hold' }, 'It cannot be taken: "on hold" needs a reason, and none is given.'],
    [{ [boxes.proposed]: 'October 2010' }, 'It cannot be taken: new dates need a reason, and none is given.'],
    [
      { [boxes.note]: 'Met', [boxes.on]: '6 October 2010' },
      'Look at it: 6 October 2010 is after today, 5 October 2010.',
    ],
    [
      { [boxes.note]: 'Met', [boxes.on]: '05/06/2010' },
      'Look at it: a part of the answer could not be read. Not taken, for you to read: - CF.md, line 24: "05/06/2010" (Since which day: "05/06/2010" could be 5 June or 6 May 2010. Write the month as a word)',
    ],
    [{ [boxes.state]: 'soon' }, '"soon" (How it stands now: "soon" is not one of the choices. Choose'],
    [
      { [boxes.progress]: 'half' },
      '"half" (How far it is: "half" is neither per cent, from 0 to 100, nor such as 16 of 57)',
    ],
    [{ [boxes.on]: '1 October 2010' }, '"1 October 2010" (it says nothing by itself)'],
  ])('%j', async (given, sentence) => {
    expect(await verdict(given)).toContain(sentence)
  })

  test('something has been recorded since the form was made', async () => {
    const plan = derbyWith(
      'entries:\n  - action: T2.3\n    on: 2010-09-22\n    state: on hold\n    reason: Nobody to do it\n',
    )
    expect(await verdict({ [boxes.state]: 'in progress' }, plan)).toContain(
      'Look at it: since the form was made, this has been recorded: 22 September 2010: on hold; reason: Nobody to do it.',
    )
  })

  test('what was recorded the day before it was made is known to the form', async () => {
    const known = derbyWith('entries:\n  - action: T2.3\n    on: 2010-09-20\n    note: Asked again\n')
    const { md } = await formsOf('CF', known)
    const file = fillText(md, { 'T2.3': { [boxes.state]: 'in progress' } })
    const { exitCode } = await take({ ...known, 'CF.md': file }, ['CF.md', '--yes'])
    expect(exitCode).toBe(0)
  })

  test('two forms answer for the same action', async () => {
    const one = fillText(forms.md, { 'T2.3': { [boxes.state]: 'in progress' } })
    const other = fillText(forms.md, { 'T2.3': { [boxes.state]: 'complete' } })
    const { stdout, exitCode } = await take({ ...derbyWith(), 'a.md': one, 'b.md': other }, [
      'a.md',
      'b.md',
      '--yes',
    ])
    expect([exitCode, stdout.match(/another of these forms answers for it too/g)?.length]).toEqual([1, 2])
  })

  test('an action that the owner does not answer for', async () => {
    const file = fillText(forms.md.replace('Action T2.3', 'Action T1.1'), { 'T1.1': { [boxes.note]: 'Met' } })
    const { stdout } = await take({ ...derbyWith(), 'CF.md': file }, ['CF.md', '--yes'])
    expect(stdout).toContain('Look at it: Compact Forum (CF) does not answer for it.')
  })

  test('an id that is not there', async () => {
    const file = fillText(forms.md.replace('Action T2.3', 'Action T2.9'), { 'T2.9': { [boxes.note]: 'Met' } })
    const { stdout } = await take({ ...derbyWith(), 'CF.md': file }, ['CF.md', '--yes'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('"Met" (Action: there is no action "T2.9".')
  })
})

describe('what is no form of this plan is refused', () => {
  test.each([
    [
      forms.md.replace('in Derby\n', 'in Leeds\n'),
      'CF.md is a form of another plan: beside "Plan" it says "A Strategic Action Plan for the Third Sector in Leeds". Give the plan\'s folder with --plan.',
    ],
    [
      forms.md.replace('CF – Compact Forum', 'XY – Nobody'),
      'CF.md: beside "Owner" it says "XY – Nobody", and owners.yaml has nobody like that. Write the code of the owner there.',
    ],
    [
      forms.md.replace('Made on: 21', 'Made on: 31'),
      'CF.md: beside "Made on" it says "31 September 2010", which is no date.',
    ],
    ['Dear all', 'CF.md is not a form that plan ask has made: its head is missing, or was changed.'],
    ['', 'CF.md cannot be read: it is empty.'],
  ])('%#', async (text, sentence) => {
    const { exitCode, stderr } = await take({ ...derbyWith(), 'CF.md': text }, ['CF.md', '--yes'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(sentence)
  })

  test('a file that is not there', async () => {
    const { exitCode, stderr } = await take(derbyWith(), ['CF.docx', '--yes'])
    expect([exitCode, stderr]).toEqual([2, 'CF.docx: there is no such file. Check the name.\n'])
  })
})

describe('--keep', () => {
  const place = 'reports/forms/2010-10-12/CF.docx'
  const answered = returned['CF.docx']

  test('the answer takes the place of the empty form, and is the evidence of what was completed', async () => {
    const files = { ...derbyWith(), [place]: forms.docx, 'in/a.docx': answered }
    const done = await take(files, ['in/a.docx', '--yes', '--keep'])
    expect(done.files[place]).toEqual(answered)
    expect(textOf(done.files[journal])).toContain(`evidence: [minutes of 15 September, ${place}]`)
    const again = await take(done.files, ['in/a.docx', '--yes', '--keep'])
    expect([again.exitCode, again.files]).toEqual([0, done.files])
  })

  test('another answer stays', async () => {
    const other = fillWord(forms.docx, { 'T3.2': { [boxes.note]: 'From somebody else' } })
    const { files } = await take({ ...derbyWith(), [place]: other, 'a.docx': answered }, [
      'a.docx',
      '--yes',
      '--keep',
    ])
    expect(files[place]).toEqual(other)
    expect(files['reports/forms/2010-10-12/CF-2.docx']).toEqual(answered)
  })
})

describe('an e-mail', () => {
  const mail = (attached: Uint8Array) =>
    forms.eml.replace(
      Buffer.from(forms.docx)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
      Buffer.from(attached)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    )

  test('with the form attached is read, and so are its own words', async () => {
    const [head = '', ...parts] = mail(returned['CF.docx']).split('--plan-form-')
    const words = Buffer.from('Sorry, this is late.\n').toString('base64')
    const file = [
      head,
      ...parts.slice(0, 1).map((part) => part.replace(/\r\n\r\n[\s\S]*/, `\r\n\r\n${words}\r\n`)),
      ...parts.slice(1),
    ].join('--plan-form-')
    const { stdout, exitCode } = await take({ ...derbyWith(), 'CF.eml': file }, ['CF.eml', '--yes'])
    expect(stdout).toContain('"Sorry, this is late." (it is beside no question)')
    expect(stdout).toContain('CF.eml (CF.docx): Compact Forum (CF)')
    expect(exitCode).toBe(1)
  })
})
