import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { listEditorSchemas } from '../load/schemas/editor-schemas.js'

/** Where the plan's files name them in their first line. */
export const editorSchemaFolder = 'plan/.schema'

/** Leaves a file alone that is right already, so that a build changes nothing in a clean checkout. */
export function writeEditorSchemas(): void {
  mkdirSync(editorSchemaFolder, { recursive: true })
  for (const [name, text] of listEditorSchemas()) {
    const path = `${editorSchemaFolder}/${name}`
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
  }
}
