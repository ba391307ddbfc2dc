import { expect, test } from 'vitest'
import { listEditorSchemas } from '../../../src/load/schemas/editor-schemas.js'
import { schemas } from '../../../src/load/schemas/index.js'
import type { Severity } from '../../../src/model/finding.js'
import type { FieldTable } from '../../../src/rules/edit/changes/held-fields.js'
import { actionFields, targetFields } from '../../../src/rules/edit/details-kept.js'
import { readingFields } from '../../../src/rules/edit/figure-kept.js'
import { editRules } from '../../../src/rules/edit/index.js'
import { indicatorFields } from '../../../src/rules/edit/indicator-kept.js'
import { ownerFields } from '../../../src/rules/edit/owner-details-kept.js'
import { settingFields } from '../../../src/rules/edit/settings-kept.js'

// Every field of the files says how `plan validate --against` holds it.

interface Field {
  readonly path: string
  readonly held: unknown
}

/** Every field of a schema, however deep: what is under `properties`. */
function listFields(schema: unknown, path: string): readonly Field[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, inside]) =>
    keyword === 'properties'
      ? Object.entries(inside as Record<string, { held?: unknown }>).flatMap(([name, field]) => [
          { path: `${path}.${name}`, held: field.held },
          ...listFields(field, `${path}.${name}`),
        ])
      : listFields(inside, path),
  )
}

const fields = Object.entries(schemas).flatMap(([kind, schema]) => listFields(schema, kind))

test('every field is held by an error, a warning or not at all', () => {
  expect(fields.length).toBeGreaterThan(80)
  expect(fields.filter(({ held }) => !['error', 'warning', 'free'].includes(String(held)))).toEqual([])
})

test('a field that says nothing is seen, however deep it is', () => {
  const deep = { properties: { list: { held: 'free', items: { properties: { new: { type: 'string' } } } } } }
  expect(listFields(deep, 'file')).toEqual([
    { path: 'file.list', held: 'free' },
    { path: 'file.list.new', held: undefined },
  ])
})

const tables: Readonly<Record<string, FieldTable>> = {
  plan: settingFields,
  'owners.owners': ownerFields,
  'indicators.indicators': indicatorFields,
  'indicators.indicators.readings': readingFields,
  'indicators.indicators.baseline': readingFields,
  target: targetFields,
  'target.actions': actionFields,
  'implementation.steps': actionFields,
}

test.each(Object.entries(tables))('%s: each field has words or a rule of its severity', (path, table) => {
  const inside = fields.filter((field) => field.path.slice(0, field.path.lastIndexOf('.')) === path)
  const severities = new Map<string, Severity>(editRules.map(({ name, severity }) => [name, severity]))
  for (const { path: field, held } of inside) {
    const entry = table[field.slice(path.length + 1)]
    const how = entry && ('rule' in entry ? severities.get(entry.rule) : 'warning')
    expect([field, how ?? 'free']).toEqual([field, held])
  }
})

test('no entry of the journal is free, and all its fields are errors', () => {
  const ofEntries = fields.filter(({ path }) => path.startsWith('journal.'))
  expect(ofEntries.length).toBeGreaterThan(14)
  expect(ofEntries.filter(({ held }) => held !== 'error')).toEqual([])
})

test('editors are not shown how a field is held', () => {
  for (const [, text] of listEditorSchemas()) expect(text).not.toContain('"held"')
})
