import { strFromU8, unzipSync } from 'fflate'
import { failure, type Result, success } from '../../model/result.js'
import { measureXml } from './measure-xml.js'

/** The parts of an archive by their path in it. */
export type Parts = ReadonlyMap<string, Uint8Array>

export const mostUnpacked = 50_000_000 // bytes
const slack = 1_000 // bytes: what cannot be packed takes a little more; much more is a size that is not true
const mostEntries = 2_000 // a Word file with hundreds of pictures has fewer

export const damaged = 'it is damaged, or only a part of it was saved'

export const deepest = 400 // elements inside each other; tables in tables of office programs have fewer than 100

class Refusal extends Error {}

/**
 * Unpacks those parts of an archive whose paths are wanted. What all of it would take is added up before anything is
 * unpacked: a small file can hold gigabytes. The fault is a sentence about the file, without its name.
 */
export function unpackArchive(bytes: Uint8Array, wanted: RegExp): Result<Parts, string> {
  let size = 0
  let entries = 0
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size: packed, originalSize }) => {
        if (packed > originalSize + slack) throw new Refusal(damaged)
        size += originalSize
        entries += 1
        if (size > mostUnpacked) throw new Refusal('it would take more than 50 MB when unpacked')
        if (entries > mostEntries) throw new Refusal(`it holds more than ${mostEntries} files`)
        return wanted.test(name)
      },
    })
    return checkParts(new Map(Object.entries(found)))
  } catch (error) {
    return failure(error instanceof Refusal ? error.message : damaged)
  }
}

/** No office program writes a document type; with one, a few lines of XML can grow without end or name other files. */
function checkParts(parts: Parts): Result<Parts, string> {
  for (const part of parts.values()) {
    if (measureXml(part, deepest).depth > deepest) return failure('its text is nested too deeply to be read')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part, true)))
      return failure('it holds definitions of its own (a DOCTYPE), which no office program writes')
  }
  return success(parts)
}

/** The paths of the archive, a few more than it may hold at most; nothing is unpacked. Undefined where it is damaged. */
export function listPaths(bytes: Uint8Array): readonly string[] | undefined {
  const paths: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (paths.length > mostEntries) throw new Refusal()
        paths.push(name)
        return false
      },
    })
  } catch (error) {
    return error instanceof Refusal ? paths : undefined
  }
  return paths
}
