import type { Day } from '../../model/day.js'
import { knownFrom } from '../../model/known-from.js'
import type { Indicator, Plan, Reading } from '../../model/plan.js'
import { formatDayInWords } from '../../model/words.js'

/** What was known of an indicator on a day: what was published or ended later was not, nor what could not yet be measured. */
export function knownOn(
  { yearStarts }: Plan,
  { baseline, readings, discontinued }: Indicator,
  asOf: Day,
): Pick<Indicator, 'baseline' | 'readings' | 'discontinued'> {
  const isKnown = (reading: Reading) => (knownFrom(reading, yearStarts) ?? asOf) <= asOf
  return {
    baseline: baseline && isKnown(baseline) ? baseline : null,
    readings: readings.filter(isKnown),
    discontinued: discontinued && discontinued.on <= asOf ? discontinued : null,
  }
}

/** The latest value, and the latest aim where that stands by itself. */
export function latestInWords(plan: Plan, indicator: Indicator, asOf: Day): string {
  const { readings } = knownOn(plan, indicator, asOf)
  const measured = readings.findLast(({ value }) => value !== null)
  const aimed = readings.findLast(({ aim }) => aim !== null)
  const latest = measured ? readingInWords(measured, indicator.unit) : 'no later value'
  return aimed?.aim == null || aimed === measured
    ? latest
    : `${latest}; aim for ${aimed.period}: ${figureInWords(aimed.aim, indicator.unit)}`
}

/** `2008: 16% of organisations, England, published 7 May 2009`; an aim is called one. */
export function readingInWords(
  { period, value, aim, area, published, note }: Reading,
  unit: string | null,
): string {
  const figures = [
    value === null ? 'no value' : figureInWords(value, unit),
    aim === null ? null : `aim ${figureInWords(aim, unit)}`,
  ]
  const facts = [area, published === null ? null : `published ${formatDayInWords(published)}`, note]
  return `${period}: ${[...figures, ...facts].filter((part) => part !== null).join(', ')}`
}

/** `16% of organisations`, `27 volunteers per organisation`. */
function figureInWords(value: number, unit: string | null): string {
  if (unit === null) return String(value)
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}
