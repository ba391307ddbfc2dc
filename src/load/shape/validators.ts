import { Ajv, type ValidateFunction } from 'ajv'
import { type FileKind, fileKinds } from '../file-kinds.js'
import { schemas } from '../schemas/index.js'

// The build compiles these validators ahead of time and puts the compiled code in place of this module, since ajv
// would take longer to load than the whole command (src/build/standalone-validators.ts).

export const ajv = new Ajv({
  schemas,
  keywords: ['held', 'isCode'], // for `--against` and for fixes; no file can break them
  allowUnionTypes: true, // one owner or a list of them
  allErrors: true,
  unicodeRegExp: false,
  messages: false, // the words are ours (word-shape.ts)
  code: { source: true, esm: true },
})

export const validators = Object.fromEntries(fileKinds.map((kind) => [kind, ajv.getSchema(kind)])) as Record<
  FileKind,
  ValidateFunction
>
