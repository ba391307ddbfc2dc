import { extname } from 'node:path'
import { listInWords } from '../../model/words.js'
import type { Document } from '../../report/document/document.js'
import { readChoice } from '../arguments/read-options.js'
import { Failure } from '../failure.js'

/** A way to print a paper, and how files of that kind end: the first is what we give them. */
export interface PaperFormat {
  readonly endings: readonly [string, ...string[]]
  readonly load: () => Promise<(document: Document) => string | Promise<Uint8Array>>
}

/** What a paper is where no format is given. */
const markdown: PaperFormat = {
  endings: ['.md', '.markdown', '.txt'],
  load: async () => (await import('../../report/document/document-markdown.js')).formatDocumentMarkdown,
}

/** Loaded when asked for. */
export const paperFormats: Readonly<Record<string, PaperFormat>> = {
  markdown,
  html: {
    endings: ['.html', '.htm'],
    load: async () => (await import('../../report/document/document-html.js')).formatDocumentHtml,
  },
  docx: {
    endings: ['.docx'],
    load: async () => (await import('../../report/office/word-files.js')).formatDocumentDocx,
  },
  json: {
    endings: ['.json'],
    load: async () => (await import('../../report/document/document-json.js')).formatDocumentJson,
  },
}

/** `--format docx,html`, and `-o paper.docx`. */
export interface FormatChoice {
  readonly format?: string
  readonly output?: string
}

/** As given, several with commas; else by how the file ends that it goes to, so that what is called a Word file is one. */
export function chooseFormats({
  format,
  output = '',
}: FormatChoice): readonly [PaperFormat, ...PaperFormat[]] {
  const [first, ...others] = (format?.split(',') ?? []).map((name) =>
    readChoice('--format', name.trim(), paperFormats),
  )
  if (first === undefined) return [byEndingOf(output) ?? markdown]
  if (output === '') return [first, ...new Set(others.filter((other) => other !== first))]
  if (others.length > 0)
    throw new Failure('-o writes one file, so it takes one format. Use --write to save several.')
  const byEnding = formatOf(output)
  if (byEnding !== undefined && byEnding !== first)
    throw new Failure(
      `--format ${format} and -o ${output} do not match. Leave out --format, or give the file the ending ${first.endings[0]}.`,
    )
  return [first]
}

function formatOf(output: string): PaperFormat | undefined {
  const ending = extname(output).toLowerCase()
  return Object.values(paperFormats).find(({ endings }) => endings.includes(ending))
}

/** A file whose ending is no paper's would not be opened by what its name promises. */
function byEndingOf(output: string): PaperFormat | undefined {
  const found = formatOf(output)
  const ending = extname(output).toLowerCase()
  if (found === undefined && /^\.[a-z]+$/.test(ending))
    throw new Failure(
      `-o ${output}: a report cannot be saved as ${ending}. Use the ending ${listInWords(
        Object.values(paperFormats).map(({ endings: [usual] }) => usual),
        'or',
      )}, or add --format.`,
    )
  return found
}
