import { atValue } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'

/** The time zone is one that this computer knows by that name. */
export const knownTimeZone = {
  name: 'known-time-zone',
  severity: 'error',
  why: 'The time zone decides which day "today" is; by a name that the computer does not know, it could not say what is due today.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
      -|time_zone: Europe/Lodnon
      +|time_zone: Europe/London`,
    ),
  check: ({ settings }) => {
    const zone = settings.written.time_zone
    if (zone === undefined || isTimeZone(zone)) return []
    const nearest = nearestTo(zone, Intl.supportedValuesOf('timeZone'))
    return [
      {
        message: `the plan: "${zone}" is not a time zone`,
        at: atValue(settings, 'time_zone'),
        fix: nearest ? `did you mean "${nearest}"?` : 'write a continent and a city, such as Europe/London',
      },
    ]
  },
} as const satisfies Rule

const usualZone = 'Europe/London' // known without asking, since the first question to Intl takes longer than all rules

function isTimeZone(zone: string): boolean {
  if (zone === usualZone) return true
  if (!zone.includes('/') && zone !== 'UTC') return false // +01:00 and EST know no summer time
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
