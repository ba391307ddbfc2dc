import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadForm } from '../../../src/load/forms/read-form.js'
import { readFormFile } from '../../../src/load/forms/read-form-file.js'
import { type Box, boxes, boxNames } from '../../../src/model/form.js'
import { type Filling, fillExcel, fillText, fillWord } from '../../helpers/fill-forms.js'
import { formsOf } from '../../helpers/forms.js'

// What is written into the boxes of a form comes back as it was written, whatever the form is made of.

const forms = await formsOf('CF')
const references = ['T2.3', 'T3.1', 'T3.2']

/** What people write: words with the signs of their languages, never what a form has for a label. */
const words = fc
  .array(
    fc.constantFrom(
      ...'met the Council and PCT; 3 of 57 (so far) – "next" week & <more> Zoë’s naïve façade 日本 10% 5/6/2010 no. a: b'.split(
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.join(' '))

const filling: fc.Arbitrary<Filling> = fc.dictionary(
  fc.constantFrom(...references),
  fc.dictionary(fc.constantFrom(...Object.values(boxes)), words, { noNullPrototype: true }),
  { noNullPrototype: true },
)

/** As far as reading a form goes: the answers, by reference and label. */
function answersOf({ answers }: ReadForm): Filling {
  const found: Record<string, Record<string, string>> = {}
  for (const { reference, box, text } of answers)
    found[reference] = { ...found[reference], [boxes[box]]: text }
  return found
}

function withoutEmpty(given: Filling): Filling {
  return Object.fromEntries(Object.entries(given).filter(([, answers]) => Object.keys(answers).length > 0))
}

async function read(bytes: Uint8Array, name: string): Promise<ReadForm> {
  const result = await readFormFile(bytes, name)
  const form = result.ok ? result.value[0]?.form : undefined
  if (form === undefined) throw new Error(result.ok ? 'no form' : result.fault)
  return form
}

const ways: Readonly<Record<string, (given: Filling) => Uint8Array>> = {
  'CF.docx': (given) => fillWord(forms.docx, given),
  'CF.xlsx': (given) => fillExcel(forms.xlsx, given),
  'CF.md': (given) => new TextEncoder().encode(fillText(forms.md, given)),
  'CF.txt': (given) =>
    new TextEncoder().encode(
      `Dear all, see below.\n\n${fillText(forms.md, given).replace(/^/gm, '> ').replaceAll('\n', '\r\n')}`,
    ),
}

describe.each(Object.keys(ways))('%s', (name) => {
  const fill = ways[name] ?? (() => new Uint8Array())

  test('every answer comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(filling, async (given) => {
        const form = await read(fill(given), name)
        expect(answersOf(form)).toEqual(withoutEmpty(given))
        expect(form.unclear).toEqual([])
      }),
      { numRuns: 125 }, // 500 in the four formats
    )
  })

  test('an empty one has no answers, and its head', async () => {
    const { head, answers, free, unclear } = await read(fill({}), name)
    expect({ head: { ...head, number: '' }, answers, free, unclear }).toEqual({
      head: {
        plan: 'A Strategic Action Plan for the Third Sector in Derby',
        owner: 'CF – Compact Forum',
        made: '21 September 2010',
        meeting: '12 October 2010',
        by: '5 October 2010',
        number: '',
      },
      answers: [],
      free: [],
      unclear: [],
    })
    expect(head.number).toMatch(/^[0-9a-f]{8}$/)
  })

  test('every box is found', async () => {
    const all = Object.fromEntries(boxNames.map((box: Box) => [boxes[box], `about ${box}`]))
    expect(answersOf(await read(fill({ 'T3.1': all }), name))).toEqual({ 'T3.1': all })
  })
})

describe('an answer in text', () => {
  const note = `${boxes.note} (in your own words): `

  test('goes on below its question, over empty lines', async () => {
    const text = forms.md.replace(note, `${note}Two meetings.\n\nMore to come:\n- in May\n- in June\n`)
    const [answer] = (await read(new TextEncoder().encode(text), 'CF.md')).answers
    expect(answer).toEqual({
      reference: 'T2.3',
      box: 'note',
      text: 'Two meetings.\nMore to come:\n- in May\n- in June',
      place: 'line 26',
    })
  })

  test('stands behind a question that a mail program has wrapped', async () => {
    const text = forms.md
      .replace('complete, on hold or stopped): ', 'complete, on\nhold or stopped): complete')
      .replace(/^/gm, '>> ')
    expect(answersOf(await read(new TextEncoder().encode(text), 'CF.txt'))).toEqual({
      'T2.3': { [boxes.state]: 'complete' },
    })
  })
})
