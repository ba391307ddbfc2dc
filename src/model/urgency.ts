import type { StandingName } from './standing.js'

/** In the order in which a meeting wants them: what is late first, what is settled last. */
export const urgency: readonly StandingName[] = [
  'overdue',
  'late starting',
  'due soon',
  'on hold',
  'no date',
  'in progress',
  'due to start',
  'upcoming',
  'complete',
  'stopped',
]
