import { extname } from 'node:path'
import type { Document } from '../../report/document/document.js'
import type { Log } from '../../report/log/log.js'
import { readChoice } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'
import { placeNamed, writeReports } from './write-report.js'

/** Where a log goes, and as what. */
export interface LogOutput {
  readonly format?: string
  readonly output?: string
  readonly force?: boolean
}

type Printed = string | Uint8Array | Iterable<string>

/** A way to print the log, and how files of that kind end. */
interface LogFormat {
  readonly ending: string
  readonly print: (log: Log, world: World) => Promise<Printed>
}

const formats: Readonly<Record<string, LogFormat>> = {
  table: {
    ending: '.txt',
    print: async (log, { stdout }) => {
      const [{ composeLog }, { formatDocumentText }] = await Promise.all([
        import('../../report/log/compose-log.js'),
        import('../../report/document/document-text.js'),
      ])
      return formatDocumentText(composeLog(log), { width: screenWidth(stdout), paint: stdout.paint })
    },
  },
  json: {
    ending: '.json',
    print: async (log) => (await import('../../report/log/log-json.js')).formatLogJson(log),
  },
  csv: {
    ending: '.csv',
    print: async (log) => (await import('../../report/log/log-csv.js')).formatLogCsv(log),
  },
  markdown: {
    ending: '.md',
    print: async (log) =>
      (await import('../../report/document/document-markdown.js')).formatDocumentMarkdown(await compose(log)),
  },
  html: {
    ending: '.html',
    print: async (log) =>
      (await import('../../report/document/document-html.js')).formatDocumentHtml(await compose(log)),
  },
  docx: {
    ending: '.docx',
    print: async (log) =>
      (await import('../../report/office/word-files.js')).formatDocumentDocx(await compose(log)),
  },
}

/** The note to send round after a meeting, where it is one meeting's; else the entries as a table. */
async function compose(log: Log): Promise<Document> {
  if (log.meetings.length !== 1) return (await import('../../report/log/compose-log.js')).composeLog(log)
  const [{ composeMeetingNotes }, { listStandings }] = await Promise.all([
    import('../../report/log/compose-meeting-notes.js'),
    import('../../schedule/list-standings.js'),
  ])
  return composeMeetingNotes(log, listStandings(log.plan, log.day))
}

/** As given; else by how the file ends that it goes to; else a table. */
export function chooseLogFormat({ format, output }: LogOutput): LogFormat {
  const ending = extname(output ?? '').toLowerCase()
  const byEnding = Object.values(formats).find((candidate) => candidate.ending === ending)
  const named = format === undefined ? undefined : readChoice('--format', format, formats)
  if (named && byEnding && named !== byEnding)
    throw new Failure(
      `--format ${format} and -o ${output} do not match. Leave out --format, or give the file the ending ${named.ending}.`,
    )
  const table = readChoice('--format', 'table', formats)
  const chosen = named ?? byEnding
  if (chosen === undefined && output !== undefined)
    throw new Failure(`-o ${output}: it is not clear in which format. Add --format, such as --format docx.`)
  return chosen ?? table
}

/** Prints the log, or writes it to the file of `-o`, where a different one is overwritten only if that is forced. */
export async function printLog(
  world: World,
  { print }: LogFormat,
  where: LogOutput,
  log: Log,
): Promise<void> {
  const content = await print(log, world)
  const isBinary = content instanceof Uint8Array
  if (where.output !== undefined) {
    const whole = typeof content === 'string' || isBinary ? content : [...content].join('')
    const file = { place: placeNamed(world, where.output), content: whole }
    return writeReports(world, [file], where.force === true)
  }
  if (isBinary && world.stdout.isTerminal)
    throw new Failure('A Word document cannot be shown on the screen. Add -o and the name of a file.')
  if (typeof content === 'string' || isBinary) world.stdout.write(content)
  else for (const part of content) world.stdout.write(part)
}
