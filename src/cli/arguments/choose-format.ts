import { extname } from 'node:path'
import { listInWords } from '../../model/words.js'
import { Failure } from '../failure.js'
import { readChoice } from './read-options.js'

/** How files of a format end. */
interface FileFormat {
  /** The first is what they usually have. */
  readonly endings: readonly [string, ...string[]]
}

/** As given; else by how the file ends that it goes to, so that what is called a picture is one; else the usual one. */
export function chooseFormat<Format extends FileFormat>(
  formats: Readonly<Record<string, Format>>,
  usual: Format,
  { format, output = '' }: { readonly format?: string | undefined; readonly output?: string | undefined },
): Format {
  const named = format === undefined ? undefined : readChoice('--format', format, formats)
  const ending = extname(output).toLowerCase()
  const byEnding = Object.values(formats).find(({ endings }) => endings.includes(ending))
  if (named && byEnding && named !== byEnding)
    throw new Failure(
      `--format ${format} and -o ${output} do not match. Leave out --format, or give the file the ending ${named.endings[0]}.`,
    )
  if (!named && !byEnding && ending !== '')
    throw new Failure(
      `-o ${output}: this cannot be saved as ${ending}. Use the ending ${listInWords(
        Object.values(formats).map(({ endings: [first] }) => first),
        'or',
      )}, or add --format.`,
    )
  return named ?? byEnding ?? usual
}
