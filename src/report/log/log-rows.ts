import { formatDay } from '../../model/day.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'
import { dayOrNull, entryRow, targetEntryRow } from '../words/entry-row.js'

/** An entry as machines read it: what it is about, what it says, where it is written, and what corrected it. */
export function logRow(logged: LoggedEntry) {
  const { what, owners, entry, correctedBy } = logged
  return {
    id: logged.id,
    kind: kindOf(logged),
    ref: logged.kind === 'action' ? logged.action.ref : logged.target.ref,
    target: logged.targetId,
    what,
    owners,
    entry: logged.kind === 'action' ? entryRow(logged.entry) : targetEntryRow(logged.entry),
    meeting: dayOrNull(entry.meeting),
    file: `journal/${entry.journal}.yaml`,
    place: entry.index + 1,
    corrected_by:
      correctedBy === null
        ? null
        : {
            on: formatDay(correctedBy.on),
            recorded: formatDay(correctedBy.recorded),
            file: `journal/${correctedBy.journal}.yaml`,
            place: correctedBy.index + 1,
          },
  }
}

function kindOf(logged: LoggedEntry): 'action' | 'step' | 'target' {
  if (logged.kind === 'target') return 'target'
  return logged.action.target === null ? 'step' : 'action'
}
