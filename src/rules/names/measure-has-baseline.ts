import { atKey } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'

/** What is measured (it has a unit or later figures) has a figure at the start to be held against. */
export const measureHasBaseline = {
  name: 'measure-has-baseline',
  severity: 'warning',
  why: 'A later figure says little without the one at the start: nobody could say whether 24 is a rise or a fall.',
  example: () =>
    parseExample(
      'indicators.yaml',
      `  |indicators:
       |  NI6:
       |    title: Participation in Regular Volunteering
       |    unit: "% of adults"
      +|    baseline: { period: "2008", value: 23 }
       |    readings:
       |      - { period: "2010", value: 24 }`,
    ),
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
} as const satisfies Rule
