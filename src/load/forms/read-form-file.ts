import PostalMime, { type Attachment } from 'postal-mime'
import { failure, type Result, success } from '../../model/result.js'
import { countOf } from '../../model/words.js'
import { measureXml } from '../tables/measure-xml.js'
import { readTableFile } from '../tables/read-table-file.js'
import type { Block, TableFile } from '../tables/table-file.js'
import { deepest, listPaths, unpackArchive } from '../tables/unpack-archive.js'
import { collectForm, type PlacedBlock } from './collect-form.js'
import type { ReadForm } from './read-form.js'
import { listTextBlocks } from './read-text-form.js'

/** A form in a file, or in a file that came with an e-mail. */
export interface FormFile {
  /** What is behind the name of the file: empty, or ` (CAD.docx)` for what is attached to it. */
  readonly inside: string
  readonly form: ReadForm
}

const mostText = 1_000_000 // bytes: a form in an e-mail has a few thousand
const mostAttached = 20

/**
 * Reads the forms in a file: Word or Excel as its bytes say, an e-mail with what is attached to it, or text. The fault is a
 * sentence about the file, without its name.
 */
export async function readFormFile(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly FormFile[], string>> {
  if (/\.eml$/i.test(name)) return await readMail(bytes)
  const read = await readOne(bytes)
  return read.ok ? success([{ inside: '', form: read.value }]) : read
}

async function readOne(bytes: Uint8Array): Promise<Result<ReadForm, string>> {
  if (bytes.length === 0) return failure('it is empty')
  if (!isText(bytes)) {
    if (isTooLong(bytes)) return failure(tooLong)
    const file = await readTableFile(bytes)
    return file.ok ? success(withPictures(fromTables(file.value), bytes)) : file
  }
  const text = decodeText(bytes)
  return text.ok ? success(collectForm(listTextBlocks(text.value))) : text
}

const tooLong = 'it is longer than any form'
const mostElements = 500_000 // a Word form has about 200 an action, an Excel form 40

/** Counted before anything is read: a sheet of a million rows would take minutes, and is no form. */
function isTooLong(bytes: Uint8Array): boolean {
  const parts = unpackArchive(bytes, /^(?:xl\/worksheets\/[^/]+|word\/document)\.xml$/i)
  return (
    parts.ok && [...parts.value.values()].some((part) => measureXml(part, deepest).elements > mostElements)
  )
}

/** What office programs write begins with signs that no text has, or says at once what it is. */
function isText(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return !/^\xD0|[\0-\x08]/.test(start) && !/^(?:%PDF|\{\\rtf)/.test(start)
}

function decodeText(bytes: Uint8Array): Result<string, string> {
  if (bytes.length > mostText) return failure(tooLong)
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return success(new TextDecoder('windows-1252').decode(bytes)) // what Windows' own editor saved for years
  }
}

function fromTables(file: TableFile): ReadForm {
  const form = collectForm(placeBlocks(file))
  return {
    ...form,
    unclear: [
      ...form.unclear,
      ...file.leftOut.map((text) => ({ text, place: 'beside the text', why: 'it is no part of a box' })),
    ],
  }
}

/** Somebody may have answered by hand: on a picture, nothing can be read. */
function withPictures(form: ReadForm, bytes: Uint8Array): ReadForm {
  const count = listPaths(bytes)?.filter((path) => path.includes('/media/')).length ?? 0
  if (count === 0) return form
  const picture = { text: countOf(count, 'picture'), place: 'in the file', why: 'pictures are not read' }
  return { ...form, unclear: [...form.unclear, picture] }
}

function placeBlocks({ blocks }: TableFile): readonly PlacedBlock[] {
  return blocks.map((block, index) => ({ block, place: placeOf(block, index) }))
}

function placeOf(block: Block, index: number): string {
  if (block.kind !== 'table') return `paragraph ${index + 1}`
  return block.sheet === undefined ? `table ${block.table ?? index + 1}` : `sheet ${block.sheet}`
}

/** What was answered in the letter itself, and every form attached to it. */
async function readMail(bytes: Uint8Array): Promise<Result<readonly FormFile[], string>> {
  const mail = await parseMail(bytes)
  if (mail === undefined)
    return failure('it cannot be read as an e-mail. Save the form that came with it, and take that')
  if (mail.attachments.length > mostAttached)
    return failure(`more than ${mostAttached} files are attached to it`)
  const forms: FormFile[] = []
  for (const attached of mail.attachments.filter(isForm)) {
    const read = await readOne(new Uint8Array(attached.content as ArrayBuffer))
    if (!read.ok) return failure(`of ${attached.filename}: ${read.fault}`)
    forms.push({ inside: ` (${attached.filename})`, form: read.value })
  }
  const letter = collectForm(listTextBlocks(mail.text ?? ''))
  const isAnswered = letter.answers.length > 0 || letter.head.owner !== undefined
  return success(
    forms.length === 0 || isAnswered ? [{ inside: '', form: letter }, ...forms] : withLetter(forms, letter),
  )
}

/** Words in the letter are somebody's too: they are listed with the first form. */
function withLetter([first, ...others]: readonly FormFile[], letter: ReadForm): readonly FormFile[] {
  if (first === undefined) return []
  const said = letter.others.map(({ text, place }) => ({ text, place: `the letter, ${place}` }))
  return [{ ...first, form: { ...first.form, others: [...first.form.others, ...said] } }, ...others]
}

async function parseMail(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  } catch {
    return undefined
  }
}

function isForm({ filename }: Attachment): boolean {
  return /\.(?:docx|xlsx|md|txt)$/i.test(filename ?? '')
}
