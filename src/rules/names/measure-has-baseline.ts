import { atKey } from '../../model/finding.js'
import type { Rule } from '../rule.js'

/** What is measured (it has a unit or later figures) has a figure at the start to be held against. */
export const measureHasBaseline: Rule = {
  name: 'measure-has-baseline',
  severity: 'warning',
  check: (plan) =>
    [...plan.indicators].flatMap(([id, indicator]) => {
      const { unit, readings = [], baseline } = indicator.written
      const isMeasured = unit !== undefined || readings.length > 0
      if (!isMeasured || baseline?.value !== undefined) return []
      const thing = { file: indicator.file, path: indicator.path }
      return [
        {
          message: `indicator ${id}: there is no baseline value to hold later figures against`,
          at: atKey(thing),
          fix: 'add a "baseline:" with its period and value',
          about: id,
        },
      ]
    }),
}
