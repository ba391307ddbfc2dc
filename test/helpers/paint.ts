import type { Paint } from '../../src/report/terminal/paint.js'

/** As on a stream without colour. */
export const plainPaint: Paint = (_tone, text) => text
