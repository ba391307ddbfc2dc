import { describe, expect, test } from 'vitest'
import { type Files, planFiles } from '../../helpers/plan-folder.js'
import { derby, paperOf, sectionOf } from '../../helpers/report-text.js'

// What the papers quote of the printed plan: the terms that they use, its context, its credits; and where letters go back to.

const plan = (what: string, settings = ''): Files =>
  planFiles(`
    === plan.yaml
    title: A plan for the allotments
    terms:
      plot: { name: Allotment plot, means: A piece of ground, source: Allotment Forum }
      NSALG: { means: The national society }
      member: { means: Who has joined the NSALG and looks after a plot }
    ${settings}
    === owners.yaml
    owners:
      CAD: { name: Community Action Derby }
    === targets/T1.yaml
    id: T1
    title: Ground
    statement: Everything is in use
    window: 2010-04/2012-03
    actions:
      - { id: T1.1, what: ${what}, owner: CAD, window: 2010-04/2010-06 }
    === journal/2010-05.yaml
    entries:
      - { action: T1.1, on: 2010-05-04, state: in progress, note: Every member of the NSALG }
  `)

const papers = [
  ['the quarterly report', ['--as-of', '2010-08-03']],
  ['the annual report', ['--annual', '2010/11']],
] as const

describe.each(papers)('%s', (_name, options) => {
  test('lists the terms that occur in it, in the order of the plan, and no others', async () => {
    const paper = await paperOf(plan('Ask the NSALG and each member'), ...options)
    expect(sectionOf(paper, 'Terms used')).toContain(
      '- **NSALG:** The national society\n- **member:** Who has',
    )
    expect(paper).not.toContain('**plot')
  })

  test('shows a term with its name and its source', async () => {
    const paper = await paperOf(plan('Clear the allotment PLOT'), ...options)
    expect(paper).toContain('- **plot (Allotment plot):** A piece of ground (Source: Allotment Forum)\n')
  })

  test.each(['Clear the plots', 'Ask the nsalg', 'Ask those who remember', 'Dig'])(
    'has no such heading where none occurs as a whole word: %s',
    async (what) => {
      const files = { ...plan(what), 'plan/journal/2010-05.yaml': 'entries: []\n' }
      expect(await paperOf(files, ...options)).not.toContain('Terms used')
    },
  )

  test('is as ever for a plan without terms, to the byte', async () => {
    const files = plan('Dig')
    const without = String(files['plan/plan.yaml']).replace(/terms:[\s\S]*/, '')
    expect(await paperOf({ ...files, 'plan/plan.yaml': without }, ...options)).toBe(
      (await paperOf(files, ...options)).replace(/\n## Terms used[\s\S]*/, ''),
    )
  })
})

describe('context and credits', () => {
  const settings = [
    'context:',
    '      - { title: Background, text: Every site was asked. }',
    '      - { title: What happens next, place: after targets, text: "The Forum meets." }',
    '      - { title: Thanks, text: To all who answered. }',
    '    credits: [Written by the Forum, "See https://example.org/plan."]',
  ].join('\n')
  const headings = (paper: string) => [...paper.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)

  test('are in the annual report: before its targets, after them, and at its foot', async () => {
    const paper = await paperOf(plan('Dig', settings), '--annual', '2010/11', '--as-of', '2010-04-02')
    expect(headings(paper)).toEqual([
      'The targets at a glance',
      'Background',
      'Thanks',
      'T1: Ground',
      'What happens next',
      'The plan as a whole',
      'What the words mean',
      'Resolution',
      'Credits',
    ])
    expect(sectionOf(paper, 'Background')).toBe('Every site was asked.')
    expect(sectionOf(paper, 'Credits')).toBe('Written by the Forum\n\nSee <https://example.org/plan>.')
  })

  test.each([['--as-of', '2010-08-03']])('are in no other paper: %s %s', async (...options) => {
    const paper = await paperOf(plan('Dig', settings), ...options)
    expect(
      headings(paper).filter((heading) => /Background|Thanks|next$|Credits/.test(heading ?? '')),
    ).toEqual([])
  })

  test('each target of Derby has its own, and the steps follow what happens next', async () => {
    const paper = await paperOf(derby, '--annual', '2010/11')
    expect(paper.match(/^### Context$/gm)).toHaveLength(5)
    expect(paper).toContain('is agreed and implemented:\n\n## Steps to set the plan going\n\n| Id |')
  })
})
