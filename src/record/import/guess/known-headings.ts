import type { Role } from '../../../load/mapping/mapping.js'
import { plainWords } from '../walk/tidy.js'

/** Headings as plans print them, the most telling first. Matched as a whole, or at the start or end of a heading. */
const known: Readonly<Partial<Record<Role, readonly string[]>>> = {
  start: listOf(`start date, start, starts, from, begin, begins, commencement, debut, beginn, inicio`),
  end: listOf(`end date, end, ends, finish, finish date, fin, ende`),
  progress: listOf(
    `progress %, % complete, % progress, percent complete, percentage complete, %, complete %, %
     done`,
  ),
  status: listOf(
    `status, rag, rag status, rag rating, progress, progress status, current status, state,
     position, statut, etat, stand, estado`,
  ),
  partners: listOf(
    `partners, partner, other partners, supporting partners, supported by, support, partner
     organisations, supporting organisations, with whom, contributors, in partnership with,
     partenaires, other agencies`,
  ),
  owner: listOf(
    `by whom, owner, owners, action owner, lead, leads, lead officer, lead organisation, lead
     agency, lead body, lead partner, lead partners, responsibility, responsible, responsible party,
     responsible officer, responsible person, person responsible, who, assigned to, accountable, led
     by, key stakeholders, stakeholders, action by, delivered by, officer, ministere, responsable,
     pilote, porteur, verantwortlich, zustandig, verantwoordelijke, responsables, organisation,
     organization, lead department, department, agency`,
  ),
  when: listOf(
    `when, by when, date, dates, target date, due date, due, due by, deadline, timescale,
     timescales, timeframe, time frame, timeline, timing, completion, completion date, planned
     completion, target completion, to take place by, complete by, fy, year, quarter, period,
     echeance, echeances, calendrier, date limite, termin, frist, zeitraum, wanneer, plazo, fecha,
     delivery date, milestone date, target`,
  ),
  ref: listOf(
    `ref, ref no, reference, id, no, nr, number, #, serial no, action no, action ref, plan ref, item
     no, action number, numero, code`,
  ),
  what: listOf(
    `what, action, actions, key action, key actions, milestone, milestones, key milestones,
     activity, activities, task, tasks, item, items, step, steps, actions required, action required,
     what will we do, what we will do, description, initiative, commitment, recommendation,
     deliverable, project, massnahme, massnahmen, aktion, actie, acties, accion, acciones, mesure,
     mesures, enabling targets, objective`,
  ),
  group: listOf(`pillar, group, goal, strategic aim, aim, ambition, workplan priority, volet, axe`),
  target: listOf(
    `target, targets, main target, objective, objectives, outcome, strategic objective, goal, aim,
     heading, section, priority area, area, thematique, thematiques, axe, ziel, objectif, objetivo,
     doel, workplan theme, theme, workstream, topic, category, action area, focus area, action`,
  ),
  theme: listOf(`theme, sub heading, subheading, workstream, sub theme, sub section, work stream`),
}

function listOf(words: string): readonly string[] {
  return words.split(/,\s*/)
}

/**
 * How well a heading says a role: 3 as a whole, 2 at the start or the end, 0 not at all; a little more where what
 * is matched is longer.
 */
export function headingScore(heading: string, role: Role): number {
  const words = plainWords(heading)
  const scores = (known[role] ?? []).map((name) => {
    if (words === name) return 3 + name.length / 100
    return words.startsWith(`${name} `) || words.endsWith(` ${name}`) ? 2 + name.length / 100 : 0
  })
  return Math.max(0, ...scores)
}

/** Whether a text is a heading of a column at all. */
export function isKnownHeading(text: string): boolean {
  if (text === '' || text.length > 60) return false
  return (Object.keys(known) as Role[]).some((role) => headingScore(text, role) > 0)
}

/** Whether the heading over dates says that a lone one is an end. */
export function meansBy(heading: string): boolean {
  return /\b(by|deadline|due|target|end|ends|finish|complet\w*|delivery)\b/.test(plainWords(heading))
}
