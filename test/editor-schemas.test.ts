import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { editorSchemaFolder } from '../src/build/write-editor-schemas.js'
import { listEditorSchemas } from '../src/load/schemas/editor-schemas.js'
import { schemas } from '../src/load/schemas/index.js'

describe('the schemas for editors', () => {
  test('those kept with the plan are those that the build makes', () => {
    const kept = readdirSync(editorSchemaFolder).map(
      (name) => [name, readFileSync(`${editorSchemaFolder}/${name}`, 'utf8')] as const,
    )
    expect(new Map(kept.sort())).toEqual(new Map([...listEditorSchemas()].sort()))
  })

  test('every file of the Derby plan names its own in the first line', () => {
    const wanted = new Map([
      ['plan.yaml', '.schema/plan.json'],
      ['owners.yaml', '.schema/owners.json'],
      ['indicators.yaml', '.schema/indicators.json'],
      ['implementation.yaml', '.schema/implementation.json'],
      ...readdirSync('plan/targets').map((name) => [`targets/${name}`, '../.schema/target.json'] as const),
      ...readdirSync('plan/journal').map((name) => [`journal/${name}`, '../.schema/journal.json'] as const),
    ])
    for (const [path, schema] of wanted)
      expect(readFileSync(`plan/${path}`, 'utf8').split('\n')[0]).toBe(
        `# yaml-language-server: $schema=${schema}`,
      )
  })

  test.each(Object.entries(schemas))('%s: every field is described', (_kind, schema) => {
    expect(listFields(schema).filter(({ description }) => description === undefined)).toEqual([])
  })

  test('every field is explained in plan/README.md', () => {
    const guide = readFileSync('plan/README.md', 'utf8')
    const names = Object.values(schemas).flatMap((schema) => listFields(schema).map(({ name }) => name))
    expect([...new Set(names)].filter((name) => !new RegExp(`\\b${name}:|\`${name}\``).test(guide))).toEqual(
      [],
    )
  })
})

interface Field {
  readonly name: string
  readonly description: string | undefined
}

interface SchemaNode {
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly additionalProperties?: boolean | SchemaNode
}

function listFields(schema: SchemaNode): readonly Field[] {
  const { properties = {}, items, additionalProperties } = schema
  const named = Object.entries(properties).flatMap(([name, field]) => [
    { name, description: field.description },
    ...listFields(field),
  ])
  const more = typeof additionalProperties === 'object' ? listFields(additionalProperties) : []
  return [...named, ...(items ? listFields(items) : []), ...more]
}
