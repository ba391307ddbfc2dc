import { describe, expect, test } from 'vitest'
import { type Figures, fitExponent, listWorse, summarise, summariseBeside } from './figures.js'

const steadily = (own: number, base: number) => summarise([{ own, base }], 60, 40)

test('runs are summed up by their least, their middle and their most, pair by pair', () => {
  const pairs = [
    { own: 80, base: 40 },
    { own: 60, base: 50 },
    { own: 100, base: 40 },
    { own: 75, base: 50 },
  ]
  expect(summarise(pairs, 60, 40)).toEqual({
    milliseconds: { min: 60, median: 77.5, max: 100 },
    ratio: { min: 1.2, median: 1.75, max: 2.5 },
    peakMiB: 60,
    memoryRatio: 1.5,
  })
})

test('two command lines side by side are summed up pair by pair', () => {
  const pairs = [
    { own: 30, base: 20 },
    { own: 20, base: 20 },
    { own: 60, base: 30 },
  ]
  expect(summariseBeside(pairs)).toEqual({
    ratio: { min: 1, median: 1.5, max: 2 },
    own: { min: 20, median: 30, max: 60 },
    base: { min: 20, median: 20, max: 30 },
  })
})

test.each([
  // own time, less the 50 of Node itself
  [[150, 350, 1050], 1],
  [[150, 950, 10_050], 2],
  [[150, 150, 150], 0],
])('times of %j for 100, 300 and 1,000 grow with the power %d', (times, exponent) => {
  const sizes = [100, 300, 1000]
  const points = sizes.map((size, index) => [size, steadily(times[index] ?? 0, 50)] as const)
  expect(fitExponent(points)).toBeCloseTo(exponent)
})

describe('against the figures kept', () => {
  const figures = (own: number, exponent: number): Figures => ({
    machine: '',
    runs: { status: steadily(own, 50) },
    exponents: { validate: exponent },
    besides: {},
  })

  test.each([
    ['what is as good', figures(75, 1), []],
    ['what is a little slower', figures(82, 1.04), []],
    ['what is slower', figures(95, 1), ['status: time was 1.50, is 1.90']],
    ['what grows faster', figures(60, 1.1), ['validate: exponent was 1.00, is 1.10']],
    ['what was not measured before', { ...figures(75, 1), runs: { show: steadily(99, 50) } }, []],
  ])('%s', (_, now, worse) => {
    expect(listWorse(figures(75, 1), now)).toEqual(worse)
  })
})
