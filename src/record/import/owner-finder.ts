import type { ImportMapping, JointOwner } from '../../load/mapping/mapping.js'
import type { Ledger } from './ledger.js'
import { namesNobody, splitOwners } from './split-owners.js'
import { tidyText } from './walk/tidy.js'
import type { ActionRow, FilledCell } from './walk/walk.js'

export const nobodyYet = { code: 'TBA', name: 'To be agreed' }

export interface OwnerFinder {
  readonly find: (row: ActionRow) => {
    readonly owner: readonly string[]
    readonly partners: readonly string[]
  }
  readonly used: () => ReadonlyMap<string, string>
}

/** Codes for the names in a row's cells, as the mapping has them. A name that it does not have is listed. */
export function ownerFinder(mapping: ImportMapping, ledger: Ledger): OwnerFinder {
  const codes = new Map([...mapping.owners].map(([code, name]) => [tidyText(name).toLowerCase(), code]))
  const used = new Map<string, string>()
  const codesIn = (names: readonly string[], cell: FilledCell) =>
    names.flatMap((name) => {
      const code = codes.get(tidyText(name).toLowerCase())
      if (code === undefined) {
        ledger.list(cell, `"${tidyText(name)}" is not among the owners of the mapping`)
        return []
      }
      used.set(code, mapping.owners.get(code) ?? code)
      return [code]
    })
  const read = (cell: FilledCell | undefined) => {
    if (cell === undefined || namesNobody(cell.text)) return { lead: [], partners: [] }
    const { lead, partners } = split(cell, mapping)
    const rest = restOf(cell.text, [...lead, ...partners])
    if (rest !== '') ledger.list(cell, `not read as a name: "${rest}"`)
    return { lead: codesIn(lead, cell), partners: codesIn(partners, cell) }
  }
  return {
    find: ({ cells, place }) => {
      const [owners, others] = [read(cells.get('owner')), read(cells.get('partners'))]
      const owner = [...new Set(owners.lead)]
      if (owner.length === 0) listNobody(cells, place, ledger)
      if (owner.length === 0) used.set(nobodyYet.code, nobodyYet.name)
      const partners = [...new Set([...owners.partners, ...others.lead, ...others.partners])]
      ledger.placed(owner.length > 0 ? cells.get('owner') : undefined)
      ledger.placed(others.lead.length > 0 ? cells.get('partners') : undefined)
      const all = owner.length > 0 ? owner : [nobodyYet.code]
      return { owner: all, partners: partners.filter((code) => !all.includes(code)) }
    },
    used: () => used,
  }
}

function listNobody(cells: ActionRow['cells'], place: ActionRow['place'], ledger: Ledger): void {
  const owner = cells.get('owner')
  const why = 'no owner is named; the plan has "To be agreed" (TBA)'
  if (owner) ledger.list(owner, why)
  else ledger.listAction(place, cells.get('what')?.text ?? '', why)
}

/** What is not split by the mapping's list of joint owners is split by its separators; a sentence behind the names is listed. */
function split(cell: FilledCell, { jointOwners, separators }: ImportMapping): JointOwner {
  return jointOwners.get(cell.text) ?? splitOwners(cell.lines, separators)
}

/** What stands in a cell of owners beside their names, and is more than a word or sign that joins them. */
function restOf(cell: string, names: readonly string[]): string {
  const longestFirst = names.map(tidyText).sort((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((text, name) => text.replaceAll(name, ' '), cell)
  const words = rest
    .replace(/\b(and|with|lead|support|supported|by|from)\b/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return words.trim().split(' ').length > 3
    ? tidyText(rest).replace(/^[\s;,.()+&/]*(\(lead\)[\s;,.]*)*/i, '')
    : ''
}
