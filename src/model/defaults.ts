/** What holds where plan.yaml or owners.yaml leaves a field out, as it would be written. */
export const defaults = {
  year_starts: 'April',
  time_zone: 'Europe/London',
  due_soon: '3 months',
  no_update_after: '3 months',
  printed_days: 'in',
  kind: 'body',
  place: 'before targets',
} as const
