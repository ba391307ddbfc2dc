import type { ImportMapping } from '../../load/mapping/mapping.js'
import { print } from './print-plan.js'
import type { NotRead } from './walk/walk.js'

/** The mapping as a file for a person to edit; dates that could not be read stand in it to be explained. */
export function printMapping(
  mapping: ImportMapping,
  fileName: string,
  notRead: readonly NotRead[] = [],
): string {
  return [
    `# How plan import reads ${fileName}. It was guessed: correct what is wrong, then run plan import again.\n# Delete this file to have it guessed afresh.\n`,
    print({ title: mapping.title }),
    '# The month in which the planning year starts, for dates such as 2016/17.\n',
    print({ year_starts: mapping.yearStarts }),
    '# What a date printed alone means: in (the time to do it in) or by (its end).\n',
    print({ printed_days: mapping.printedDays }),
    '\n# What each table or sheet holds (actions, targets or nothing), and the rows with its headings.\n',
    print({
      tables: mapping.tables.map(({ table, holds, headerRows, target }) => ({
        table: /^[1-9]\d*$/.test(table) ? Number(table) : table,
        holds,
        header_rows: headerRows,
        target,
      })),
    }),
    "\n# What each column holds: group, target, theme, ref, what, owner, partners, when, start, end, status,\n# progress, field (a column of the plan's own) or leave out.\n",
    print({ columns: Object.fromEntries(mapping.columns) }),
    ...section(
      'The columns of the table of targets: title, statement, when or leave out.',
      'target_columns',
      mapping.targetColumns,
    ),
    ...section(
      'Headings, and rows that are no actions: title, group, target, theme, what you can do, or note.',
      'headings',
      mapping.headings,
    ),
    ...(mapping.repeated.length === 0
      ? []
      : [
          '\n# In these columns an empty cell stands for the cell above.\n',
          print({ same_as_above_if_empty: mapping.repeated }),
        ]),
    '\n# These stand for the cell above, wherever they are alone in a cell.\n',
    print({ ditto: mapping.ditto }),
    '# Whether a number in front of the wording is the printed number of the action: ref or keep.\n',
    print({ number_in_front: mapping.numberInFront }),
    '\n# What separates several owners in a cell. "line break" and "blank" (between codes in capitals) can be given too.\n',
    print({ owner_separators: mapping.separators }),
    "# A code for each owner, used in the plan's files. Change a code here, or give two names the same owner below.\n",
    print({ owners: Object.fromEntries(mapping.owners) }),
    ...section(
      'Cells with several owners that separators alone would not split rightly; the lead is first.',
      'joint_owners',
      new Map(
        [...mapping.jointOwners].map(([cell, { lead, partners }]) => [
          cell,
          partners.length > 0 ? { lead, partners } : { lead },
        ]),
      ),
    ),
    ...section(
      'What printed words mean as dates, such as Medium term: 2008-01/2010-12.',
      'printed_words',
      mapping.printedWords,
    ),
    ...wordsToExplain(mapping, notRead),
    ...section(
      'What the words of the status column mean. "ask": not entered until it is said here.\n# state: not started, in progress, complete, on hold, stopped; outlook: on track, at risk, off track.',
      'status_words',
      new Map(
        [...mapping.statusWords].map(([word, meaning]) => [
          word,
          (meaning.state ?? meaning.outlook) ? meaning : 'ask',
        ]),
      ),
    ),
    ...([...mapping.columns.values()].includes('progress')
      ? [
          '\n# What a percentage of 100 means: complete, in progress, or ask. 1 to 99 is in progress.\n',
          print({ at_100: mapping.complete ?? 'ask' }),
        ]
      : []),
  ].join('')
}

function section(comment: string, key: string, map: ReadonlyMap<string, unknown>): readonly string[] {
  return map.size === 0 ? [] : [`\n# ${comment}\n`, print({ [key]: Object.fromEntries(map) })]
}

/** Dates that were not read, as comments, each to be given its meaning. */
function wordsToExplain(
  { columns, printedWords }: ImportMapping,
  notRead: readonly NotRead[],
): readonly string[] {
  if (printedWords.size > 0) return []
  const isDate = (heading: string) => ['when', 'start', 'end'].includes(columns.get(heading) ?? '')
  const unread = new Set(notRead.filter(({ heading }) => isDate(heading)).map(({ text }) => text))
  if (unread.size === 0)
    return [
      '\n# What printed words mean as dates. Remove the # to use it:\n# printed_words:\n#   Medium term: 2010-04/2013-03\n',
    ]
  const lines = print({ printed_words: Object.fromEntries([...unread].map((words) => [words, 'open'])) })
  return [
    '\n# What printed words mean as dates. These were not read: remove the # and write a window in place of "open",\n# such as 2010-07, 2010-04/2010-06, 2010-10/.. or ../2010-04-30.\n',
    lines.trimEnd().replace(/^/gm, '# '),
    '\n',
  ]
}
