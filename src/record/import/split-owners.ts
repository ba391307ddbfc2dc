import type { JointOwner } from '../../load/mapping/mapping.js'

const leadMark = /\s*[([]\s*lead\s*[)\]]|^lead\s*:\s*/i

/** The names in a cell: split by separators, the one marked as lead first. `Cllrs Ash & Elm` are Cllr Ash and Cllr Elm. */
export function splitOwners(cell: string, separators: readonly string[]): JointOwner {
  const parts = splitBy(cell, separators)
  const names = sharePlural(parts).map((part) => ({
    name: part
      .replace(leadMark, '')
      .replace(/[.;,]+$/, '')
      .trim(),
    isLead: leadMark.test(part),
  }))
  const lead = names.filter(({ isLead }) => isLead)
  const ordered = lead.length === 1 ? [...lead, ...names.filter(({ isLead }) => !isLead)] : names
  return { lead: [...new Set(ordered.map(({ name }) => name).filter((name) => name !== ''))], partners: [] }
}

/** Words such as `and` only between blanks; a `/` or `+` anywhere; `blank` is a blank between codes in capitals. */
function splitBy(cell: string, separators: readonly string[]): readonly string[] {
  return separators
    .reduce<readonly string[]>(
      (parts, separator) => parts.flatMap((part) => splitOne(part, separator)),
      [cell],
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function splitOne(text: string, separator: string): readonly string[] {
  if (separator === 'line break') return text.split('\n')
  if (separator === 'blank') return /^[A-Z]{2,6}( [A-Z]{2,6})+$/.test(text) ? text.split(' ') : [text]
  if (/^\p{L}+$/u.test(separator)) return text.split(new RegExp(`\\s${separator}\\s`, 'i'))
  return text.split(separator)
}

const titles = /^(Cllr|Councillor|Officer|Director|Dr|Ward)s\s+/

/** A title in the plural is that of each name behind it. */
function sharePlural(parts: readonly string[]): readonly string[] {
  let title: string | undefined
  return parts.map((part) => {
    const found = titles.exec(part)
    if (found) {
      title = found[1]
      return `${title} ${part.slice(found[0].length)}`
    }
    return title !== undefined && /^\p{Lu}\S*$/u.test(part) && part !== 'Clerk' ? `${title} ${part}` : part
  })
}

const nobody = /^(tb[acd]|n\/?a|none|-+|–|\?+|to be (agreed|confirmed|decided|appointed))\.?$/i

/** Whether a cell names nobody: `TBD`, `n/a`, a dash. */
export function namesNobody(text: string): boolean {
  return nobody.test(text)
}
