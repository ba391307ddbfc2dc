import { type CommandHelp, exitCodeMeanings, type HelpItem, type ProgramHelp } from './command-help.js'

/** The page for `man plan`, in man's own macros. Without a date, so that one program always makes the same page. */
export function formatReferenceMan({ description, version, commands, globalOptions }: ProgramHelp): string {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return [
    `.TH PLAN 1 "" "plan ${escapeMan(version)}" "User Commands"`,
    '.ad l', // blanks are not stretched,
    '.nh', // and no word is divided
    '.SH NAME',
    'plan \\- monitor an action plan that is kept as files in git',
    '.SH SYNOPSIS',
    '.B plan',
    '.I command',
    '[\\fIargument\\fR ...] [\\fIoption\\fR ...]',
    '.SH DESCRIPTION',
    escapeMan(description),
    ...groups.flatMap((group) => [
      `.SH ${group === '' ? 'FOR SHELLS' : escapeMan(group.toUpperCase())}`,
      ...commands.filter((command) => command.group === group).flatMap(listCommandLines),
    ]),
    '.SH OPTIONS OF EVERY COMMAND',
    ...globalOptions.flatMap(listItemLines),
    '.SH EXIT STATUS',
    ...exitCodeMeanings.flatMap(listItemLines),
    '.SH ENVIRONMENT',
    ...listItemLines({ term: 'NO_COLOR', means: 'print without colour' }),
    ...listItemLines({
      term: 'FORCE_COLOR',
      means: 'print with colour also where it does not go to a terminal',
    }),
    '',
  ].join('\n')
}

function listCommandLines({
  usage,
  description,
  arguments: taken,
  options,
  more,
}: CommandHelp): readonly string[] {
  return [
    `.SS ${escapeMan(usage)}`,
    escapeMan(description),
    ...[...taken, ...options].flatMap(listItemLines),
    ...(more === '' ? [] : more.split('\n\n').flatMap(listMoreLines)),
  ]
}

/** What is indented are command lines, and stays as it is. */
function listMoreLines(part: string): readonly string[] {
  const [first = '', ...rest] = part.split('\n')
  if (rest.length === 0) return ['.PP', escapeMan(first)]
  return [
    '.PP',
    escapeMan(first),
    '.PP',
    '.nf',
    '.RS 4',
    ...rest.map((line) => escapeMan(line.trim())),
    '.RE',
    '.fi',
  ]
}

function listItemLines({ term, means }: HelpItem): readonly string[] {
  return ['.TP', `\\fB${escapeMan(term)}\\fR`, escapeMan(means)]
}

/** A dot or an apostrophe at the start of a line would be a command to man; a hyphen is to stay the one that is typed. */
function escapeMan(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^[.']/, '\\&$&')
}
