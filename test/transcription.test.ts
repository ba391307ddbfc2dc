import { describe, expect, test } from 'vitest'
import { readDraft } from '../src/load/read-draft.js'
import { filesIn } from './helpers/plan-folder.js'
import { footnotes, furniture, listPrinted, printed } from './helpers/printed-plan.js'
import { runPlan } from './helpers/world.js'

// The plan's own wording is data: what was printed stands in plan/ to the letter.

const files = Object.entries(filesIn('plan'))
  .filter(([path]) => path.endsWith('.yaml'))
  .map(([path, bytes]) => ({ path, bytes }))
const { draft } = readDraft({ name: 'plan', files, strays: [], oddities: [] })

/** The table rows of Part Two, in order: what, when, by whom. */
const rows = printed
  .slice(printed.indexOf('Part Two:'))
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((cells) => cells.length === 3 && cells[0] !== 'What' && cells[0] !== 'Title')

describe('the Derby plan', () => {
  test('has the five targets of the table Title, Target, By When', () => {
    const targets = draft?.targets.map(({ written }) => [
      `${written.id}: ${written.title}`,
      written.statement,
      written.as_printed,
    ])
    expect(targets).toEqual(rows.slice(0, 5))
  })

  test('has the 24 actions with their words, dates and owners', () => {
    const actions = draft?.actions
      .filter(({ target }) => target)
      .map(({ written }) => [
        written.what,
        written.as_printed,
        draft.owners.get(String(written.owner))?.written.name,
      ])
    expect(actions).toEqual(rows.slice(5))
    expect(actions).toHaveLength(24)
  })

  test('has the four steps and their deadlines', () => {
    const steps = draft?.actions
      .filter(({ target }) => !target)
      .map(({ written }) => `${written.what}\t${written.as_printed}`)
    const start = printed.indexOf('Action Required\tDeadline\n')
    expect(steps).toEqual(printed.slice(start).split('\n').slice(1, 5))
  })

  test('has the three sub-headings of T3', () => {
    const themes = draft?.actions.flatMap(({ written }) =>
      written.theme === undefined ? [] : [written.theme],
    )
    expect([...new Set(themes)]).toEqual([
      'Influencing Policy',
      'Supporting Contracting',
      'Evidencing Effectiveness',
    ])
    for (const theme of themes ?? []) expect(printed).toContain(`\n${theme}:\n`)
  })

  test('has the sixteen lines of what you can do', () => {
    const lines = draft?.targets.flatMap(({ written }) => written.what_you_can_do ?? []) ?? []
    expect(lines).toHaveLength(16)
    const partTwo = printed.slice(printed.indexOf('Part Two:')).split('\n')
    expect(lines.filter((line) => !partTwo.includes(line))).toEqual([])
  })

  test('has the fourteen survey findings, in the order of Part One', () => {
    const found = [...printed.matchAll(/^- \*(.*)\*$/gm)].map(([, finding]) => finding)
    const local = [...(draft?.indicators ?? [])]
      .filter(([id]) => id.startsWith('S'))
      .map(([, { written }]) => written.title)
    expect(local).toEqual(found)
    expect(local).toHaveLength(14)
  })

  test('tells nothing of progress but that T3.1 is in hand', () => {
    expect(draft?.entries.map(({ written: { action, on, state } }) => ({ action, on, state }))).toEqual([
      { action: 'T3.1', on: '2010-04-30', state: 'in progress' },
    ])
  })

  test('has no findings', async () => {
    expect(await runPlan(filesIn('plan'), ['validate'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '24 actions, 5 targets, 7 owners and 1 entry checked in 10 files: no findings\n',
    })
  })
})

describe('the whole of the printed plan', () => {
  const targets = draft?.targets.map(({ written }) => written) ?? []
  const { title = '', context = [], credits = [], terms = {} } = draft?.settings.written ?? {}
  /** Every paragraph, list item, date and name that plan/ has of it. */
  const kept = [
    title,
    ...context.flatMap((part) => [part.title, part.text]),
    ...credits,
    ...targets.flatMap((target) => [
      `${target.id}: ${target.title}`,
      target.statement ?? target.title,
      target.as_printed ?? '',
      ...(target.what_you_can_do ?? []),
      target.context ?? '',
    ]),
    ...(draft?.actions ?? []).flatMap(({ written }) => [written.what, written.as_printed ?? '']),
    ...[...(draft?.owners.values() ?? [])].map(({ written }) => written.name),
  ].flatMap((text) => text.split('\n'))

  test('is in the plan, sentence by sentence, to the letter', () => {
    expect(listPrinted().filter((line) => !kept.includes(line))).toEqual([])
    expect(listPrinted().length).toBeGreaterThan(150)
  })

  test('explains four terms in its footnotes', () => {
    const explained = Object.values(terms).map(({ means, source }) =>
      source === undefined ? [means] : [`${means} Source: ${source}`, `${means} Source ${source}`],
    )
    expect(footnotes.map((note, index) => explained[index]?.includes(note))).toEqual([true, true, true, true])
    expect(explained).toHaveLength(4)
  })

  test('has its paragraphs in the order in which they are printed', () => {
    const texts = [...context.map(({ text }) => text), targets.map((target) => target.context).join('\n')]
    for (const paragraphs of texts.map((text) => text.split('\n'))) {
      const places = paragraphs.map((paragraph) => listPrinted().indexOf(paragraph))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })

  test('is left aside only in lines that it has', () => {
    const lines = printed.split('\n')
    expect(furniture.map(([line]) => line).filter((line) => !lines.includes(line))).toEqual([])
  })
})
