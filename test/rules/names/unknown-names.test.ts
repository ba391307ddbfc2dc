import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

/** Each of so many actions names an owner that is CAD but for the letters behind it, or is like none. */
async function listFixes(count: number, ownerOf: (index: number) => string): Promise<readonly string[]> {
  const actions = Array.from(
    { length: count },
    (_, index) => `- { id: T1.${index + 1}, what: Dig, owner: ${ownerOf(index)}, window: 2010-07 }`,
  )
  const { stdout } = await runPlan(planFiles(actions.join('\n')), ['validate', '--format', 'json'])
  return JSON.parse(stdout).findings.map(({ fix }: { readonly fix: string }) => fix)
}

/** Codes of owners that are one letter or digit away from CAD. */
const nearCad = [...'0123456789BCEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((sign) => [
  `CA${sign}`,
  `C${sign}D`,
  `${sign}AD`,
  `CAD${sign}`,
])

describe('of names that are not known', () => {
  test('each one gets its own suggestion, however many there are', async () => {
    const near = ['CDA', 'CADD', 'CA', 'DGG', 'D']
    const meant = near.map((name) => (name.startsWith('C') ? 'CAD' : 'DG'))
    const fixes = await listFixes(near.length, (index) => near[index] ?? '')
    expect(fixes.map((fix) => /"(\w+)"/.exec(fix)?.[1])).toEqual(meant)
  })

  test.each([
    [99, 99],
    [100, 100],
    [101, 100], // past that something larger is wrong than a letter
  ])('of %i the first %i get a suggestion', async (count, suggested) => {
    const names = [...new Set(nearCad)].filter((name) => name !== 'CAD').slice(0, count)
    const fixes = await listFixes(names.length, (index) => names[index] ?? '')
    expect(fixes).toHaveLength(count)
    expect(fixes.filter((fix) => fix.includes('"CAD"'))).toHaveLength(suggested)
    const others = fixes.slice(suggested)
    expect(others.filter((fix) => !fix.startsWith('add it to owners.yaml, or name one'))).toEqual([])
  })
})

describe('of a name that is like none', () => {
  test.each([
    [2, true],
    [12, true],
    [13, false], // nobody chooses from a longer list
  ])('%i known ones are listed: %s', async (count, isListed) => {
    const codes = Array.from({ length: count }, (_, index) => `OWNER${String.fromCharCode(65 + index)}`)
    const owners = codes.map((code) => `  ${code}: { name: Group of ${code} }\n`).join('')
    const files = planFiles(`
- { id: T1.1, what: Dig, owner: XYZ, window: 2010-07 }
=== owners.yaml
owners:
${owners}`)
    const { stdout } = await runPlan(files, ['validate', '--format', 'json'])
    const [{ fix }] = JSON.parse(stdout).findings
    expect(codes.filter((code) => fix.includes(code))).toEqual(isListed ? codes : [])
    expect(fix).toContain('owners.yaml')
  })
})
