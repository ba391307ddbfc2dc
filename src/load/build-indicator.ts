import type { Indicator, Reading } from '../model/plan.js'
import { day, optional } from './plan-values.js'
import type { WrittenIndicator, WrittenReading } from './schemas/written.js'

export function buildIndicator(id: string, written: WrittenIndicator): Indicator {
  const { discontinued } = written
  return {
    id,
    title: written.title,
    scheme: written.scheme ?? null,
    code: written.code ?? null,
    unit: written.unit ?? null,
    better: written.better ?? null,
    source: written.source ?? null,
    baseline: written.baseline ? buildReading(written.baseline) : null,
    readings: (written.readings ?? []).map(buildReading),
    discontinued: discontinued ? { on: day(discontinued.on), reason: discontinued.reason ?? null } : null,
  }
}

function buildReading(written: WrittenReading): Reading {
  const figure = (text: string | undefined) => (text === undefined ? null : Number(text))
  return {
    period: written.period,
    value: figure(written.value),
    aim: figure(written.aim),
    area: written.area ?? null,
    published: optional(written.published, day),
    note: written.note ?? null,
  }
}
