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
  })
})
