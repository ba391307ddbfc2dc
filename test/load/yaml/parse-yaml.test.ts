import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../src/load/yaml/parse-yaml.js'

/** What is said of a text and the part of it that is marked; undefined where all is well. */
function faultOf(text: string) {
  const yaml = parseYaml(text)
  if (yaml.ok) return undefined
  const { message, start, end } = yaml.fault
  return [message, text.slice(start, end)]
}

describe('a line that stands too far to the left or right is told what the others have', () => {
  const action = (line: string) =>
    `actions:\n  - id: T1.1\n    what: Survey\n${line}\n    window: 2010-07\n  - id: T1.2\n    what: Let\n`
  test.each([
    ['    owner: VC', undefined],
    ['   owner: VC', 'this line is indented by 3 spaces, but the lines it belongs with have 4'],
    ['  owner: VC', 'this line is indented by 2 spaces, but the lines above it by 4 or not at all'],
    [' owner: VC', 'this line is indented by 1 space, but the lines above it by 4 or not at all'],
    ['     owner: VC', 'this line is indented by 5 spaces, but the lines it belongs with have 4'],
    ['  - id: T1.3', undefined],
    ['   - id: T1.3', 'this line is indented by 3 spaces, but the lines it belongs with have 2'],
    [' - id: T1.3', 'this line is indented by 1 space, but the lines it belongs with have 2'],
    ['- id: T1.3', 'this line is not indented, but the lines it belongs with have 2'],
  ])('%j', (line, message) => {
    expect(faultOf(action(line))).toEqual(message && [message, line.trim()])
  })

  test('where the others are not indented', () => {
    expect(faultOf('id: T1\n title: Ground\n')).toEqual([
      'this line is indented by 1 space, but the lines it belongs with have none',
      'title: Ground',
    ])
  })
})

describe('a field that is given twice', () => {
  const twice = (key: string) => `"${key}" is given twice here`
  const dash = (key: string) => `${twice(key)}; the dash in front of it may be missing`
  test.each([
    ['entries:\n  - action: T1.1\n    on: 2010-06-22\n    action: T1.2\n', [dash('action'), 'action']],
    ['entries:\n- action: T1.1\n  on: 2010-06-22\n  action: T1.2\n', [dash('action'), 'action']],
    ['entries:\n  - action: T1.1\n    on: 2010-06-22\n    on: 2010-06-23\n', [twice('on'), 'on']],
    ['entries:\n  - action: T1.1\n    action: T1.2\n', [twice('action'), 'action']],
    ['entries:\n  - { action: T1.1, on: 2010-06-22, action: T1.2 }\n', [twice('action'), 'action']],
    ['id: T1\ntitle: Ground\nid: T2\n', [twice('id'), 'id']],
    ['owners:\n  CAD:\n    name: A\n    kind: body\n    name: B\n', [twice('name'), 'name']],
  ])('%j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault)
  })
})

describe('a list whose dashes or name are amiss', () => {
  const missing = (key: string) => `a dash is missing in front of "${key}", where a list item begins`
  const odd = 'a list item must begin with a plain dash and a space'
  test.each([
    ['actions:\n    id: T1.1\n    what: Survey\n  - id: T1.2\n', [missing('id'), 'id: T1.1']],
    ['actions:\n  id: T1.1\n    what: Survey\n', [missing('id'), 'id: T1.1']],
    ['actions:\n  - id: T1.1\n    what: Survey\n  id: T1.2\n', [missing('id'), 'id: T1.2']],
    ['actions:\n  - id: T1.1\n    what: Survey\n  -id: T1.2\n', [odd, '-id: T1.2']],
    ['actions:\n  - id: T1.1\n    what: Survey\n  – id: T1.2\n', [odd, '– id: T1.2']],
    // deeper than the items, it is a field that stands too far left
    [
      'actions:\n  - id: T1.1\n    what: Survey\n   id: T1.2\n',
      ['this line is indented by 3 spaces, but the lines it belongs with have 4', 'id: T1.2'],
    ],
    [
      'meeting: 2010-07-06\n  - action: T1.1\n    on: 2010-06-22\n',
      ['a list begins here, but there is no name above it', '- action: T1.1'],
    ],
  ])('%j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault)
  })
})
