import { describe, expect, test } from 'vitest'
import { type Files, planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'
import { runAll } from '../../helpers/run-all.js'

// News that came late, or was wrong: what a paper says of it, when earlier papers have gone out.

/** A plan with two meetings; the entries as they stand in journals by month. */
function planWith(journal: string): Files {
  return planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-06 }
    - { id: T1.2, what: Fence the site, owner: DG, window: 2010-04/2010-12 }
    === plan.yaml
    title: A plan for the allotments
    meetings: [2010-07-06, 2010-10-05]
    === journal/2010-07.yaml
    entries:
    ${journal}
  `)
}

describe('a completion of 2 July, heard at the meeting of 6 July for which the paper of 1 July had gone out', () => {
  const files = planWith(
    '  - { action: T1.1, on: 2010-07-02, recorded: 2010-07-06, state: complete, note: All thirty, evidence: [https://example.org/a?b.] }',
  )

  test('is new in the paper of the next meeting, with its note and evidence', async () => {
    const paper = await paperOf(files, '--as-of', '2010-10-05')
    expect(sectionOf(paper, 'Completed')).toBe(`| Id | What | Owner | Completed | How late |
| --- | --- | --- | --- | --- |
| T1.1 | Clear the plots | Community Action Derby | 2 Jul 2010 | 2 days late |

- **T1.1,** 2 July 2010: All thirty; see <https://example.org/a?b.>`)
    expect(sectionOf(paper, 'What changed')).toContain('- **2 July 2010:** complete; All thirty')
  })

  test('and the table says so: one more is complete', async () => {
    expect(sectionOf(await paperOf(files, '--as-of', '2010-10-05'), 'Position')).toContain(
      '| Complete | 1 | 1 more |',
    )
  })
})

test('what was stopped since the last paper is one more stopped, and says why', async () => {
  const files = planWith(
    '  - { action: T1.2, on: 2010-06-30, recorded: 2010-07-06, state: stopped, reason: No money }',
  )
  const paper = await paperOf(files, '--as-of', '2010-10-05', '--since', '2010-07-01')
  expect(sectionOf(paper, 'Position')).toContain('| Stopped | 1 | 1 more |')
  expect(sectionOf(paper, 'Stopped')).toContain('- **T1.2,** 30 June 2010: stopped; reason: No money')
})

describe('a correction', () => {
  const first =
    '  - { action: T1.1, on: 2010-06-15, recorded: 2010-06-15, state: complete, note: All plots }\n'
  const news = async (correction: string) =>
    sectionOf(
      await paperOf(planWith(`${first}    ${correction}`), '--as-of', '2010-10-05', '--since', '2010-07-01'),
      'What changed',
    )
  const head = '### T1.1: Clear the plots\n\n'

  test('shows how it differs, beside what an earlier paper said', async () => {
    expect(
      await news(
        '  - { action: T1.1, on: 2010-06-15, recorded: 2010-08-01, corrects: 2010-06-15, state: in progress, note: All plots }',
      ),
    ).toBe(
      `${head}- **15 June 2010 (recorded on 1 Aug 2010):** in progress (corrected: an earlier paper said for 15 June 2010: complete)`,
    )
  })

  test('of the day alone says that it is only the day', async () => {
    expect(
      await news(
        '  - { action: T1.1, on: 2010-07-15, recorded: 2010-08-01, corrects: 2010-06-15, state: complete, note: All plots }',
      ),
    ).toBe(`${head}- **15 July 2010:** this is the day; an earlier paper said the same for 15 June 2010`)
  })

  test('that takes it back says what was never so', async () => {
    expect(
      await news('  - { action: T1.1, on: 2010-06-15, recorded: 2010-08-01, corrects: 2010-06-15 }'),
    ).toBe(
      `${head}- **15 June 2010 (recorded on 1 Aug 2010):** this was never so: an earlier paper said for 15 June 2010: complete; All plots`,
    )
  })

  test('of what no paper has said stands for itself', async () => {
    expect(
      sectionOf(
        await paperOf(
          planWith(
            '  - { action: T1.1, on: 2010-07-15, state: complete }\n      - { action: T1.1, on: 2010-07-15, recorded: 2010-08-01, corrects: 2010-07-15, state: in progress }',
          ),
          '--as-of',
          '2010-10-05',
        ),
        'What changed',
      ),
    ).toBe(`${head}- **15 July 2010:** in progress`)
  })

  test('that takes back what no paper has said is not listed', async () => {
    expect(
      sectionOf(
        await paperOf(
          planWith(
            '  - { action: T1.1, on: 2010-07-15, state: complete }\n      - { action: T1.1, on: 2010-07-15, recorded: 2010-08-01, corrects: 2010-07-15 }',
          ),
          '--as-of',
          '2010-10-05',
        ),
        'What changed',
      ),
    ).toBe('None.')
  })
})

describe('a paper about a day that is past', () => {
  const files = planWith(`  - { action: T1.1, on: 2010-06-15, recorded: 2010-07-01, state: complete }
      - { action: T1.2, on: 2010-06-16, recorded: 2010-07-02, state: in progress }`)

  test.each([
    // the paper's day, what its head says of what came after it
    [
      '2010-06-30',
      '- **Recorded later:** 2 entries recorded after 30 June 2010; --known-on 2010-06-30 leaves them out',
    ],
    [
      '2010-07-01',
      '- **Recorded later:** 1 entry recorded after 1 July 2010; --known-on 2010-07-01 leaves it out',
    ],
    ['2010-07-02', ''],
  ])('of %s says what was recorded after it: %s', async (day, line) => {
    const lines = (await paperOf(files, '--as-of', day)).split('\n')
    expect(lines.find((each) => each.includes('Recorded later')) ?? '').toBe(line)
  })

  test('is with --known-on the paper of that day', async () => {
    const then = planWith('  []')
    const known = await paperOf(files, '--as-of', '2010-06-30', '--known-on', '2010-06-30')
    expect(known.replace('- **As known on** 30 June 2010\n', '')).toBe(
      await paperOf(then, '--as-of', '2010-06-30'),
    )
  })
})

describe('what the meeting is asked besides', () => {
  const files = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-09 }
    - { id: T1.2, what: Fence the site, owner: ALL, window: 2010-04/2010-09 }
    - { id: T1.3, what: Dig a pond, owner: ALL, window: 2012-04/2012-09 }
    === plan.yaml
    title: A plan for the allotments
    meetings: [2010-07-06, 2010-10-05]
    === owners.yaml
    owners:
      CAD: { name: Community Action Derby, until: 2010-10-05 }
      ALL: { name: All groups, kind: group }
  `)

  test('who follows an owner that leaves by the next meeting', async () => {
    const decisions = sectionOf(await paperOf(files, '--as-of', '2010-07-06'), 'Decisions for this meeting')
    expect(decisions).toContain(
      '- **Community Action Derby** leaves on 5 October 2010: agree who answers for T1.1 after it',
    )
  })

  test('how that stands which no single body answers for, once its time has begun', async () => {
    const paper = await paperOf(files, '--as-of', '2010-07-06')
    expect(sectionOf(paper, 'Decisions for this meeting')).toContain(
      '- **T1.2** is answered for by no single body: say at the meeting how it stands',
    )
  })

  test('and each decision has a line in the resolution', async () => {
    expect(sectionOf(await paperOf(files, '--as-of', '2010-07-06'), 'Resolution')).toMatch(
      /^T1\.1, new owner: \.+\n\nThe meeting also resolved: /,
    )
  })
})

describe('a paper of one day and kind', () => {
  const line = (...more: readonly string[]) => ['report', '--as-of', '2010-07-01', '--write', ...more]
  const files = planWith('  []')

  test('is saved in several formats at once', async () => {
    const { stderr, files: after } = await runAll(files, line('--format', 'docx,html,markdown'))
    expect(stderr).toBe(
      'Written: reports/2010-07-01-quarterly.md\nWritten: reports/2010-07-01-quarterly.html\nWritten: reports/2010-07-01-quarterly.docx\n',
    )
    expect(Object.keys(after).filter((name) => name.startsWith('reports/'))).toHaveLength(3)
  })

  test('is refused in one format where it lies in another and is different', async () => {
    const { files: after } = await runAll(files, line())
    expect(await runAll(after, line('--since', '2010-06-01', '--format', 'html'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('reports/2010-07-01-quarterly.md already exists, and is different.'),
      files: after,
    })
  })

  test('is replaced in all of its formats by force', async () => {
    const { files: after } = await runAll(files, line())
    const { stderr } = await runAll(after, line('--since', '2010-06-01', '--format', 'html', '--force'))
    expect(stderr).toBe(
      'Written: reports/2010-07-01-quarterly.md\nWritten: reports/2010-07-01-quarterly.html\n',
    )
  })

  test.each([
    [
      ['--format', 'docx,html', '-o', 'x.docx'],
      '-o writes one file, so it takes one format. Use --write to save several.\n',
    ],
    [['--format', 'docx,html'], 'Several formats are several files: add --write to save them in reports/.\n'],
  ])('with %j: one sentence', async (args, sentence) => {
    expect(await runAll(files, ['report', '--as-of', '2010-07-01', ...args])).toMatchObject({
      exitCode: 2,
      stderr: sentence,
    })
  })
})

test.each([
  ['month', 'Monthly'],
  ['quarter', 'Quarterly'],
  ['year', 'Yearly'],
])('a plan that is reviewed every %s has a paper that is called so', async (every, name) => {
  const files = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-09 }
    === plan.yaml
    title: A plan for the allotments
    monitoring: { every: ${every} }
  `)
  expect((await paperOf(files, '--as-of', '2010-07-01')).split('\n')[0]).toBe(
    `# ${name} report: A plan for the allotments`,
  )
})
