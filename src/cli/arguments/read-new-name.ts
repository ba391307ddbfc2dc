import { whyNotPortable } from '../../model/portable-name.js'
import { printable } from '../../model/printable.js'
import { Failure } from '../failure.js'

/** Ends where a file or folder that is to be made has a name that Windows cannot hold; `named` is its path as typed. */
export function expectPortableName(named: string): void {
  const [name = ''] = listNames(named).slice(-1)
  const why = whyNotPortable(name)
  if (why !== undefined)
    throw new Failure(`${printable(named)} was not made: the name ${why}. Choose another name.`)
}

/** The same for every folder on the way, where these may have to be made too. */
export function expectPortablePath(named: string): void {
  for (const name of listNames(named)) {
    const why = whyNotPortable(name)
    if (why !== undefined)
      throw new Failure(
        `${printable(named)} was not made: the name "${printable(name)}" ${why}. Choose another name.`,
      )
  }
}

/** A drive (`C:`) and steps such as `..` are no names. On no system are names asked for that hold `\`: there it parts them too. */
function listNames(named: string): readonly string[] {
  return named
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]/)
    .filter((name) => name !== '' && name !== '.' && name !== '..')
}
