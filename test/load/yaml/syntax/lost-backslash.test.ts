import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planFiles } from '../../../helpers/plan-folder.js'
import { runPlan } from '../../../helpers/world.js'

// In double quotes a backslash and what stands behind it are another sign. A path of Windows there loses text.

fc.configureGlobal({ seed: 20100401, numRuns: 200 })

interface Told {
  readonly rule: string
  readonly fix: string
}

async function validate(value: string): Promise<readonly Told[]> {
  const files = planFiles(`
    - { id: T1.1, what: Dig, owner: CAD, window: 2010-04/2010-06 }
    === journal/2010-07-06.yaml
    entries:
      - action: T1.1
        on: 2010-07-06
        note: ${value}
  `)
  const { stdout } = await runPlan(files, ['validate', '--format', 'json'])
  return (JSON.parse(stdout) as { findings: Told[] }).findings
}

/** The note as the plan has it. */
async function read(value: string): Promise<string> {
  const files = planFiles(`
    - { id: T1.1, what: Dig, owner: CAD, window: 2010-04/2010-06 }
    === journal/2010-07-06.yaml
    entries:
      - action: T1.1
        on: 2010-07-06
        note: ${value}
  `)
  const { stdout } = await runPlan(files, ['status', '--format', 'json', '--as-of', '2010-07-08'])
  const { actions } = JSON.parse(stdout) as { actions: { last_update: { note: string } }[] }
  return actions[0]?.last_update.note ?? ''
}

describe('a path keeps its backslashes by the fix', () => {
  test.each([
    ['S:\\_Minutes', 'S:\\_Minutes'],
    ['S:\\Plan', 'S:\\Plan'],
    ['S:\\Leaflets', 'S:\\Leaflets'],
    ['S:\\Newsletters', 'S:\\Newsletters'],
    ['S:\\ Minutes', 'S:\\ Minutes'],
    ['S:\\0 Old', 'S:\\0 Old'],
    ['S:\\/new', 'S:\\/new'],
    ['C:\\u0041', 'C:\\u0041'],
    ['C:\\xACross', 'C:\\xACross'],
    ['S:\\Sheds', 'S:\\Sheds'],
    ['Team\\tasks', 'Team\\tasks'],
    ['Team\\archive', 'Team\\archive'],
    ['Team\\Projects', 'Team\\Projects'],
    ['Team\\notes.docx', 'Team\\notes.docx'],
    ['\\\\server\\new', '\\\\server\\new'],
    ['\\\\\\\\server\\new', '\\\\server\\new'],
    ['..\\Plan\\x', '..\\Plan\\x'],
    ['%HOME%\\_plan', '%HOME%\\_plan'],
    ['C:\\\\plan\\new', 'C:\\plan\\new'],
    ['C:\\\\Program Files\\new', 'C:\\Program Files\\new'],
    ['see (S:\\new)', 'see (S:\\new)'],
    ["the chair's S:\\new", "the chair's S:\\new"],
    ['said \\"yes\\" in S:\\new', 'said "yes" in S:\\new'],
    ['Caf\\u00e9 S:\\new', 'Café S:\\new'],
  ])('"%s"', async (typed, meant) => {
    const [finding, ...others] = await validate(`"${typed}"`)
    expect(others).toEqual([])
    expect(['text-kept', 'readable-yaml']).toContain(finding?.rule)
    expect(finding?.fix).toBe(`write '${meant.replaceAll("'", "''")}'`)
    expect(await read(finding?.fix.slice('write '.length) ?? '')).toBe(meant)
  })

  test('whatever folders it leads through', async () => {
    const folder = fc.stringMatching(/^[A-Za-z0-9_]{2,6}$/)
    const path = fc.tuple(
      fc.constantFrom('S:', '..', '\\\\server'),
      fc.array(folder, { minLength: 1, maxLength: 4 }),
    )
    await fc.assert(
      fc.asyncProperty(path, async ([start, folders]) => {
        const typed = [start, ...folders].join('\\')
        const [finding] = await validate(`"${typed}"`)
        expect(finding?.fix).toBe(`write '${typed}'`)
      }),
    )
  }, 60_000)
})

describe('what is no path stays what it was', () => {
  test.each([
    ['a \\"word\\" in quotes', 'a "word" in quotes'],
    ['S:\\\\new', 'S:\\new'],
    ['\\\\\\\\server\\\\new', '\\\\server\\new'],
    ['Caf\\u00e9', 'Café'],
    ['\\xA35', '£5'],
    ['First line.\\nSecond line', 'First line.\nSecond line'],
    ['Group B:\\n- one', 'Group B:\n- one'],
    ['one\\ntwo', 'one\ntwo'],
    ['and\\/or', 'and/or'],
    ['a \\\\ b\\nc', 'a \\ b\nc'],
  ])('"%s"', async (typed, meant) => {
    expect(await validate(`"${typed}"`)).toEqual([])
    expect(await read(`"${typed}"`)).toBe(meant)
  })
})

test.each([
  ['one \\t two', 'no-tabs'],
  ['one \\e two', 'no-hidden-characters'],
  ['one \\r two', 'no-hidden-characters'],
  ['one \\u2060 two', 'no-hidden-characters'],
  ['one \\U000E0001 two', 'no-hidden-characters'],
])('"%s" is refused by %s', async (typed, rule) => {
  expect((await validate(`"${typed}"`)).map((finding) => finding.rule)).toEqual([rule])
})
