import { everyPattern } from '../../model/every.js'
import { periodPattern } from '../../model/period.js'
import { windowPattern } from '../../model/window.js'

// The kinds of field that the schemas are made of. Every scalar is read as the text that was typed, so each is a
// `string` here, numbers included; the schemas made for editors widen them (editor-schemas.ts).

export const dayPattern = '^\\d{4}-\\d{2}-\\d{2}$'
export const monthOrDayPattern = '^\\d{4}-\\d{2}(-\\d{2})?$'
export const numberPattern = '^-?(0|[1-9]\\d*)(\\.\\d+)?$'
export const targetIdPattern = '^T[1-9]\\d*$'
export const actionIdPattern = '^T[1-9]\\d*\\.[1-9]\\d*$'
export const stepIdPattern = '^I[1-9]\\d*$'
export const actionOrStepIdPattern = '^(T[1-9]\\d*\\.|I)[1-9]\\d*$'
export const ownerCodePattern = '^[A-Za-z][A-Za-z0-9_-]*$'
export const indicatorIdPattern = '^[A-Za-z][A-Za-z0-9._-]*$'
export const fieldNamePattern = '^[a-z][a-z0-9_]*$'
export const startWithinPattern = `^(never|${periodPattern.slice(1, -1)})$`
export const progressPattern = '^(100|[1-9]?\\d|\\d{1,9} of [1-9]\\d{0,8})$'
export const someTextPattern = '\\S'

/** What a change of an agreed field is to `plan validate --against`. Each field of the schemas declares it. */
export type Hold = 'error' | 'warning' | 'free'

/** Declares how a field is held. The words of each `warning` are in `rules/edit/`, whose types ask for them. */
export function held<const How extends Hold, const Schema extends object>(hold: How, schema: Schema) {
  return { ...schema, held: hold } as const
}

/** A text field of one form; `description` is what editors show. */
export function patterned<const Pattern extends string>(pattern: Pattern, description: string) {
  return { type: 'string', pattern, description } as const
}

export const text = (description: string) => patterned(someTextPattern, description)
export const day = (description: string) => patterned(dayPattern, description)
export const monthOrDay = (description: string) => patterned(monthOrDayPattern, description)
export const window = (description: string) => patterned(windowPattern, description)
export const period = (description: string) => patterned(periodPattern, description)
export const every = (description: string) => patterned(everyPattern, description)
export const number = (description: string) => patterned(numberPattern, description)

/** A code or id that names something elsewhere: any text, since the rules can best say what was meant. No bracket belongs to it. */
export function code(description: string) {
  return { ...text(description), isCode: true } as const
}
export const ownerCode = code
export const indicatorId = code

/** A field that is either there or not: a reader sees `true`, and no other word is needed. */
export const onlyTrue = (description: string) => oneOf(['true'], description)

/** One owner, or a list of them with the lead first. */
export function owners(description: string) {
  return {
    type: ['string', 'array'],
    pattern: someTextPattern,
    isCode: true,
    items: ownerCode('A code from owners.yaml.'),
    minItems: 1,
    description,
  } as const
}

/** A field that takes one of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words, description: string) {
  return { type: 'string', enum: words, description } as const
}

export function listOf<const Items>(items: Items, description: string) {
  return { type: 'array', items, description } as const
}
