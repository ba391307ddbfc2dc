import { baseName } from '../model/base-name.js'
import type { Located } from '../model/finding.js'

// Of two files that say the same, which is the copy.

/** Things of the file that is named as a copy stand last; else as their files are named. */
export function copiesLast(a: Located, b: Located): number {
  return (
    Number(isNamedAsCopy(a)) - Number(isNamedAsCopy(b)) || (a.file < b.file ? -1 : Number(a.file > b.file))
  )
}

/** As file managers name one: `Copy of T1.yaml`, `T1 - Copy.yaml`, `T1 (1).yaml`, `T1 2.yaml`. */
function isNamedAsCopy({ file }: Located): boolean {
  return /(?<![a-z])copy(?![a-z])|\(\d+\)| \d\.yaml$/i.test(baseName(file))
}
