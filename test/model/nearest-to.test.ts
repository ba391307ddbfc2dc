import { expect, test } from 'vitest'
import { nearestTo, onlyOneWith } from '../../src/model/nearest-to.js'

const commands = ['status', 'show', 'validate', 'report', 'compare']
const owners = ['CAD', 'DCP', 'DG', 'ASP']
const standings = ['complete', 'stopped', 'overdue', 'due soon', 'in progress']

test.each([
  ['status', commands, 'status'],
  ['statis', commands, 'status'],
  ['STATUS', commands, 'status'],
  ['shwo', commands, 'show'], // two letters changed places: two slips in a word of four
  ['sho', commands, 'show'],
  ['validte', commands, 'validate'],
  ['vlidte', commands, 'validate'],
  ['vldte', commands, undefined],
  ['wibble', commands, undefined],
  ['CAB', owners, 'CAD'],
  ['cad', owners, 'CAD'],
  ['DCG', owners, undefined], // DCP and DG are as near
  ['XYZ', owners, undefined],
  ['overdeu', standings, 'overdue'],
  ['in-progress', standings, 'in progress'],
  ['due-soon', standings, 'due soon'],
  ['T1.33', ['T1.3', 'T1.4', 'T2.3'], 'T1.3'],
  ['t1.3', ['T13', 'T1.3'], 'T1.3'], // but for its case it is the second
  ['', commands, undefined],
  ['status', [], undefined],
] as const)('%j among %j clearly means %s', (...[word, candidates, nearest]) => {
  expect(nearestTo(word, candidates)).toBe(nearest)
})

const names = ['Community Action Derby', 'Derby City Partnership', 'Development Group']

test.each([
  ['community action', 'Community Action Derby'],
  [' GROUP ', 'Development Group'],
  ['Derby', undefined], // two have it
  ['Forum', undefined],
  ['', undefined],
] as const)('%j is in the name of %s only', (words, name) => {
  expect(onlyOneWith(words, names)).toBe(name)
})

test('no words are in the name of one, though there is only that', () => {
  expect(onlyOneWith(' ', ['Development Group'])).toBeUndefined()
})
