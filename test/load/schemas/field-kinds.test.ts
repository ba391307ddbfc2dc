import { expect, test } from 'vitest'
import { fieldKinds } from '../../../src/load/schemas/field-kinds.js'
import { schemas } from '../../../src/load/schemas/index.js'

test('every list of the schemas holds items of several fields or single values, and none is left out', () => {
  const { listsOfItems, listsOfValues } = fieldKinds()
  const lists = JSON.stringify(schemas).match(/"\w+":\{"type":"array"/g) ?? []
  const names = new Set(lists.map((text) => text.split('"')[1]))
  expect(names.size).toBeGreaterThan(10)
  expect(names).toEqual(new Set([...listsOfItems, ...listsOfValues]))
  expect([...listsOfItems].filter((name) => listsOfValues.has(name))).toEqual([])
})

test.each([
  ['actions', true],
  ['steps', true],
  ['entries', true],
  ['readings', true],
  ['exceptions', true],
  ['was', true],
  ['partners', false],
  ['meetings', false],
  ['evidence', false],
  ['what_you_can_do', false],
])('%s holds items of several fields: %s', (name, isOfItems) => {
  const { listsOfItems, listsOfValues } = fieldKinds()
  expect([listsOfItems.has(name), listsOfValues.has(name)]).toEqual([isOfItems, !isOfItems])
})

test.each([
  ['id', 'actions'], // steps have one too, but fill their file
  ['action', 'entries'],
  ['target', 'entries'],
  ['on', 'entries'],
  ['rule', 'exceptions'],
  ['period', 'readings'],
  ['owner', undefined], // of actions and of entries
  ['reason', undefined], // of entries and of exceptions
  ['theme', 'actions'],
  ['statement', 'entries'],
  ['survey', undefined], // of no list
])('%s shows that an item belongs to %s', (field, list) => {
  expect(fieldKinds().listByField.get(field)).toBe(list)
})
