import { failure, type Result } from '../../model/result.js'
import { readCsv } from './read-csv.js'
import { readDocx } from './read-docx.js'
import { readXlsx } from './read-xlsx.js'
import type { TableFile } from './table-file.js'
import { damaged, listPaths } from './unpack-archive.js'

/**
 * Reads the tables of a CSV, an Excel or a Word file: which it is, its bytes say, since names of files lie. The fault is
 * a sentence about the file, to be printed behind its name and a colon.
 */
export async function readTableFile(bytes: Uint8Array): Promise<Result<TableFile, string>> {
  if (bytes.length === 0) return failure('it is empty')
  if (startsWith(bytes, 'PK\x03\x04')) return readOffice(bytes)
  if (startsWith(bytes, '\xD0\xCF\x11\xE0'))
    return failure(
      'it is an old Word or Excel file, or has a password. Save it as .docx or .xlsx, without a password',
    )
  if (startsWith(bytes, '%PDF')) return failure('it is a PDF. Save it as a Word file, an Excel file or CSV')
  if (startsWith(bytes, '{\\rtf')) return failure('it is an RTF file. Save it as a Word file (.docx)')
  return readCsv(bytes)
}

async function readOffice(bytes: Uint8Array): Promise<Result<TableFile, string>> {
  const paths = listPaths(bytes)
  if (paths === undefined) return failure(damaged)
  if (paths.some((path) => path.startsWith('word/'))) return readDocx(bytes)
  if (paths.some((path) => path.startsWith('xl/'))) return await readXlsx(bytes)
  return failure('it is neither a Word nor an Excel file. Save it as .docx, .xlsx or .csv')
}

function startsWith(bytes: Uint8Array, signs: string): boolean {
  return [...signs].every((sign, at) => bytes[at] === sign.charCodeAt(0))
}
