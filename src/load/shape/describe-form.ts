import type { Path } from '../../model/finding.js'
import { listInWords } from '../../model/words.js'
import { actionOrStepIdPattern, targetIdPattern } from '../schemas/fields.js'
import { fixForSeveral } from './fix-for-several.js'
import { fieldOf, type SchemaError, type SchemaErrorWords } from './schema-error.js'
import { splitItems } from './split-items.js'
import { type ValueForm, valueForms } from './value-forms.js'

/** A value, or a key such as an owner's code, that is not of the form which its pattern asks for. */
export function describeForm({ error, path, value, label }: SchemaError, pattern: string): SchemaErrorWords {
  const text = String(error.propertyName ?? value)
  const form = valueForms.get(pattern)
  return {
    rule: 'value-form',
    message: `${label}: "${text}" is not ${form?.name ?? `a value for "${fieldOf(path)}"`}`,
    fix: (form && fixForForm(form, path, text)) ?? `write it as ${form?.writtenAs}`,
    ...(error.propertyName === undefined ? {} : { key: error.propertyName }),
  }
}

const longestMeant = 1000 // letters; nobody types more of them in the place of a date or an id, and to read them takes long

/** The fix where it is plain what was meant: one, one of a few, or several in the place of one. */
function fixForForm({ fix: fixText }: ValueForm, path: Path, text: string): string | undefined {
  if (text.length > longestMeant) return undefined
  const meant = [otherSubject(fieldOf(path), text) ?? fixText(text) ?? []].flat()
  if (meant.length > 1) return `choose ${listInWords(meant, 'or')}`
  if (meant.length === 1) return `write ${meant[0]}`
  const several = splitItems(text).map(fixText)
  return several.length > 1 && several.every((item) => typeof item === 'string')
    ? fixForSeveral(path, several)
    : undefined
}

/** `action: T1` names a target, and `target: T1.3` an action: the field is wrong, not the id. */
function otherSubject(field: string, text: string): string | readonly string[] | undefined {
  if (field === 'action' && new RegExp(targetIdPattern).test(text))
    return [...withDot(text), `target: ${text}`]
  if (field === 'target' && new RegExp(actionOrStepIdPattern).test(text)) return `action: ${text}`
  return undefined
}

/** `T13` may be T1.3. */
function withDot(id: string): readonly string[] {
  const dotted = `${id.slice(0, 2)}.${id.slice(2)}`
  return new RegExp(actionOrStepIdPattern).test(dotted) ? [dotted] : []
}
