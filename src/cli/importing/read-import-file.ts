import { resolve } from 'node:path'
import type { ImportMapping } from '../../load/mapping/mapping.js'
import { readMapping } from '../../load/mapping/read-mapping.js'
import { placeFindings } from '../../load/place-findings.js'
import { listTables, type TableFile } from '../../load/tables/table-file.js'
import { printable } from '../../model/printable.js'
import { exitCodes, Failure } from '../failure.js'
import { describeFindings } from '../plan-files/open-plan.js'
import type { World } from '../world.js'

const largest = 50_000_000 // bytes

/** The tables of a file, which has the sheet that is asked for. */
export async function readTables(world: World, named: string, sheet: string | undefined): Promise<TableFile> {
  const { readTableFile } = await import('../../load/forms/table-files.js')
  const file = await readTableFile(readBytes(world, named))
  if (!file.ok) throw new Failure(`${printable(named)}: ${file.fault}.`)
  const sheets = listTables(file.value).flatMap((table) => table.sheet ?? [])
  if (sheet === undefined || sheets.includes(sheet)) return file.value
  const there = sheets.length === 0 ? 'It has no sheets.' : `Its sheets are: ${printable(sheets.join(', '))}.`
  throw new Failure(`${printable(named)} has no sheet "${printable(sheet)}". ${there}`)
}

/** The mapping in a file; undefined where there is none and none was asked for by name. */
export async function readGivenMapping(
  world: World,
  mapPath: string,
  isAsked: boolean,
): Promise<ImportMapping | undefined> {
  if (world.kindOf(resolve(world.folder, mapPath)) === undefined) {
    if (!isAsked) return undefined
    throw new Failure(`${printable(mapPath)} does not exist. Leave --map out to have the mapping guessed.`)
  }
  const { result, text } = readMapping({ path: mapPath, bytes: readBytes(world, mapPath) })
  if (result.ok) return result.value
  const texts = new Map([[mapPath, text]])
  const findings = await describeFindings(world, placeFindings(result.fault, texts), texts)
  throw new Failure(
    `Fix ${printable(mapPath)} first; nothing was written.`,
    exitCodes.findings,
    `${findings}\n`,
  )
}

/** Ends where no table can be read at this path. */
export function expectFile(world: World, named: string): void {
  const kind = world.kindOf(resolve(world.folder, named))
  if (kind === 'file') return
  const fault = kind === undefined ? 'does not exist' : 'is not a file'
  throw new Failure(`${printable(named)} ${fault}. Give the name of a CSV, Excel or Word file.`)
}

function readBytes(world: World, named: string): Uint8Array {
  expectFile(world, named)
  try {
    return world.readFile(world.realPath(resolve(world.folder, named)), largest)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new Failure(
      code === 'EFBIG'
        ? `${printable(named)} is larger than 50 MB.`
        : `${printable(named)} cannot be read (${String(code)}).`,
    )
  }
}
