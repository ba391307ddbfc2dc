import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { listUnknownOwners, listUnknownPartners, ownerNames } from './known-owner.js'
import { checkNames } from './unknown-names.js'

/** Every partner is listed among the owners. Gives way to known-owner for a code that is reported there. */
export const knownPartner = {
  name: 'known-partner',
  severity: 'error',
  why: 'A partner whose code is not listed is left out of what each owner is asked for. Partners are listed in owners.yaml with the owners.',
  example: () =>
    parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
       |title: Ground
       |statement: The Forum will bring every plot into use
       |window: 2010-04/2012-03
       |actions:
       |  - id: T1.1
       |    what: Survey every plot in the city
       |    owner: CAD
      -|    partners: [VCC]
      +|    partners: [VC]
       |    window: 2010-04/2010-09`,
    ),
  needs: ['owners'],
  check: (plan) => {
    const unknownOwners = new Set(listUnknownOwners(plan).map((use) => use.name))
    return checkNames(
      listUnknownPartners(plan).filter(({ name }) => !unknownOwners.has(name)),
      ownerNames(plan),
    )
  },
} as const satisfies Rule
