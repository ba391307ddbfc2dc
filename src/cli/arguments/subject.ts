import { memoizeByKey } from '../../model/memoize.js'
import { type Action, type Indicator, listActionsAndSteps, type Plan, type Target } from '../../model/plan.js'
import { type NamesById, readName, refsIn } from './read-name.js'

/** What progress can be recorded on. */
export type Subject =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }

/** The id of a subject, and its name in full. */
export function nameSubject(subject: Subject): { readonly id: string; readonly name: string } {
  if (subject.kind === 'action') return { id: subject.action.id, name: subject.action.what }
  const { id, title } = subject.kind === 'target' ? subject.target : subject.indicator
  return { id, name: title }
}

/** Everything that progress can be recorded on, by id. */
export const listSubjects = memoizeByKey((plan: Plan): ReadonlyMap<string, Subject> => {
  const subjects: readonly Subject[] = [
    ...listActionsAndSteps(plan).map((action) => ({ kind: 'action', action }) as const),
    ...plan.targets.map((target) => ({ kind: 'target', target }) as const),
    ...[...plan.indicators.values()].map((indicator) => ({ kind: 'indicator', indicator }) as const),
  ]
  return new Map(subjects.map((subject) => [nameSubject(subject).id, subject]))
})

export function nameSubjects(plan: Plan): NamesById {
  return new Map([...listSubjects(plan)].map(([id, subject]) => [id, nameSubject(subject).name]))
}

export function readSubject(plan: Plan, named: string): Subject {
  const id = readName(
    'plan record',
    named,
    'action, step, target or indicator',
    nameSubjects(plan),
    refsIn(plan),
  )
  const subject = listSubjects(plan).get(id)
  if (!subject) throw new Error(`${id} has a name, and is not in the plan`)
  return subject
}

export function nameActions(plan: Plan): NamesById {
  return new Map(listActionsAndSteps(plan).map(({ id, what }) => [id, what]))
}
