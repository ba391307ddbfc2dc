import type { Command } from 'commander'
import { collect } from '../arguments/collect.js'
import { type FilterOptions, standingsAndFlags } from './status-filters.js'

/** What every look at the actions of one day takes: the day, what was known of it, and what narrows the rows. */
export interface LookOptions extends FilterOptions {
  readonly asOf?: string
  readonly knownOn?: string
  readonly within?: string
  readonly by: string
}

/** Adds `--as-of`, `--known-on` and `--within`. */
export function withDayOptions(command: Command): Command {
  return command
    .option('--as-of <day>', 'the date to report on, such as 2010-07-01 or "1 July 2010" (default: today)')
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .option(
      '--within <period>',
      'how far ahead counts as "due soon", such as "6 weeks" (default: as set in plan.yaml)',
    )
}

/** Adds what narrows the rows; each may be given several times. */
export function withNarrowingOptions(command: Command): Command {
  return command
    .option('--owner <owner>', 'only the actions of this owner (code or name); may be repeated', collect)
    .option('--involves <owner>', 'the same, and those in which it is a partner; may be repeated', collect)
    .option('--target <target>', 'only the actions of this target; may be repeated', collect)
    .option(
      '--indicator <indicator>',
      'only the actions that support this indicator; may be repeated',
      collect,
    )
    .option('--theme <theme>', 'only the actions under this theme; may be repeated', collect)
    .option('--group <group>', 'only the actions of this group of targets; may be repeated', collect)
    .option(
      '--where <field=value>',
      "only the actions that say this in one of the plan's own columns; may be repeated",
      collect,
    )
    .option(
      '--standing <standing>',
      `only this standing, or what is marked so; may be repeated: ${standingsAndFlags.join(', ')}`,
      collect,
    )
}
