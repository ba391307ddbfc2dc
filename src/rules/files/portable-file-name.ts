import type { DraftTarget } from '../../load/draft.js'
import { baseName } from '../../model/base-name.js'
import { atValue } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import { parseExample } from '../../model/parse-example.js'
import { whyNotPortable } from '../../model/portable-name.js'
import type { Mistake, Rule } from '../rule.js'

/** Targets alone have names of anybody's choice; all other files of a plan are named by the program. */
export const portableFileName = {
  name: 'portable-file-name',
  severity: 'warning',
  why: 'On Windows some names cannot be used, and capital letters make no difference. Whoever copies the plan there misses such a file, or has one of two.',
  example: () =>
    parseExample(
      'targets/aux.yaml',
      ` -|id: T9
        -|title: Help
        -|actions:
        -|  - id: T9.1
        -|    what: Survey every plot in the city
        -|    owner: CAD
        -|    window: 2010-04/2010-09`,
    ),
  check: ({ targets }) => {
    const inSmall = groupBy(targets, ({ file }) => file.toLowerCase())
    return targets.flatMap((target) => [
      ...describeName(target),
      ...describeTwins(target, inSmall.get(target.file.toLowerCase()) ?? []),
    ])
  },
} as const satisfies Rule

function describeName(target: DraftTarget): readonly Mistake[] {
  const name = baseName(target.file)
  const why = whyNotPortable(name)
  if (why === undefined) return []
  return [mistake(target, `the name of this file, "${name}", ${why}`)]
}

/** The later of two says so, so that there is one finding. */
function describeTwins(target: DraftTarget, same: readonly DraftTarget[]): readonly Mistake[] {
  const first = same.map(({ file }) => file).sort()[0]
  if (first === undefined || first === target.file) return []
  return [
    mistake(
      target,
      `the name of this file differs from "${baseName(first)}" only in capital letters, so Windows keeps one of the two`,
    ),
  ]
}

function mistake(target: DraftTarget, message: string): Mistake {
  const { id } = target.written
  return { message, at: atValue(target, 'id'), fix: `rename it, such as to ${id}.yaml`, about: id }
}
