import type { Owner } from '../../model/plan.js'
import type { Form } from './form.js'

/** A file that goes with a letter. */
export interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

/**
 * A draft that mail programs open as a letter to be sent (`X-Unsent`): the letter of the form, and the form attached. To whom,
 * only where owners.yaml says so; from whom, and when, the mail program says.
 */
export function formatFormMail(form: Form, { email }: Owner, attachments: readonly Attachment[]): string {
  const boundary = `plan-form-${form.head.number}`
  const letter = [greeting(form), ...form.letter, attachedBelow].join('\n\n')
  const parts = [
    part('text/plain; charset=utf-8', new TextEncoder().encode(`${letter}\n`)),
    ...attachments.map(({ name, type, content }) =>
      part(`${type}; name="${name}"`, content, `attachment; filename="${name}"`),
    ),
  ]
  return [
    ...(email === null ? [] : [`To: ${email}`]),
    ...encodeSubject(`${form.title}, for the meeting of ${form.head.meeting}`),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** How the letter begins. */
export function greeting({ addressee }: Form): string {
  return `Dear ${addressee},`
}

/** How it ends. */
export const attachedBelow = 'The form is attached.'

function part(type: string, content: Uint8Array, disposition?: string): readonly string[] {
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...(disposition === undefined ? [] : [`Content-Disposition: ${disposition}`]),
    '',
    ...inLines(content),
  ]
}

/** As many letters as stand on a line of base64. */
const lineLength = 76

function inLines(content: Uint8Array): readonly string[] {
  return (
    Buffer.from(content)
      .toString('base64')
      .match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []
  )
}

const bytesOfWord = 36 // an encoded word may take 75 letters

/** Any letters in the one way in which a header can hold them: words of base64, none of which cuts a letter in two. */
function encodeSubject(subject: string): readonly string[] {
  const words = ['']
  for (const letter of subject.replace(/\s+/g, ' ')) {
    const longer = `${words.at(-1)}${letter}`
    if (Buffer.byteLength(longer) <= bytesOfWord) words[words.length - 1] = longer
    else words.push(letter)
  }
  const encoded = words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`)
  return encoded.map((word, index) => (index === 0 ? `Subject: ${word}` : ` ${word}`))
}
