import { numberPattern, someTextPattern } from './fields.js'
import { schemas } from './index.js'

/** The schemas for editors, by file name; each is the text of the file. */
export function listEditorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([kind, schema]) => {
      const forEditors = { $schema: 'http://json-schema.org/draft-07/schema#', ...(widen(schema) as object) }
      return [`${kind}.json`, `${JSON.stringify(forEditors, null, 2)}\n`]
    }),
  )
}

/**
 * Editors read `2010` as a number and `16` too: what is free text to the program may be either to them, and what the
 * program reads as a number written in text is a number.
 */
function widen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(widen)
  if (typeof schema !== 'object' || schema === null) return schema
  const { type, pattern, held, isCode, ...rest } = schema as Record<string, unknown>
  const others = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, widen(value)]))
  if (pattern === numberPattern) return { type: 'number', ...others }
  if (pattern === someTextPattern) return { type: ['string', 'number', 'boolean'], pattern, ...others }
  return { ...(type === undefined ? {} : { type }), ...(pattern === undefined ? {} : { pattern }), ...others }
}
