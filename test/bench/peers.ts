import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandLine } from './measure.js'

// Programs that people would otherwise use, on the same actions: a ledger (hledger) and a list of tasks (Taskwarrior).

/** What the peers are told of an action: a row of `plan status --format json`. */
export interface PeerAction {
  readonly id: string
  readonly target: string
  readonly what: string
  readonly owner: string
  readonly start: string | null
  readonly end: string | null
  readonly state: string
  readonly last_update: { readonly on: string; readonly note: string | null } | null
}

interface Peer {
  readonly program: string
  /** Writes its own files of the actions into a folder; gives the command line that answers. */
  readonly prepare: (actions: readonly PeerAction[], folder: string) => CommandLine
}

/** By what they answer. */
const peers: Readonly<Record<string, Peer>> = {
  'hledger balance': {
    program: 'hledger',
    prepare: (actions, folder) => {
      const journal = join(folder, 'actions.journal')
      writeFileSync(journal, actions.map(transactionOf).join(''))
      return { program: 'hledger', args: ['-f', journal, 'balance'], exitCode: 0 }
    },
  },
  'Taskwarrior’s list': {
    program: 'task',
    prepare: (actions, folder) => {
      const settings = join(folder, 'taskrc')
      const tasks = join(folder, 'tasks.json')
      writeFileSync(settings, `data.location=${folder}\nconfirmation=off\nverbose=nothing\n`)
      writeFileSync(tasks, JSON.stringify(actions.map(taskOf)))
      const { status, stderr } = spawnSync('task', [`rc:${settings}`, 'import', tasks], {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      if (status !== 0) throw new Error(`task import ended with ${status}: ${stderr}`)
      return { program: 'task', args: [`rc:${settings}`, 'list'], exitCode: 0 }
    },
  },
}

/** One for each action, from the plan to who has it, with its newest entry as a comment. */
function transactionOf({
  id,
  target,
  what,
  owner,
  start,
  end,
  state,
  last_update: last,
}: PeerAction): string {
  const entry = last ? `    ; ${last.on} ${last.note ?? ''}\n` : ''
  const mark = state === 'complete' ? '*' : '!'
  return `${start ?? end ?? '2010-01-01'} ${mark} (${id}) ${what}  ; due:${end ?? ''}\n${entry}    ${owner}:${state}  1\n    ${target}\n\n`
}

function taskOf({ target, what, end, state, last_update: last }: PeerAction, index: number) {
  return {
    uuid: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    description: what,
    project: target,
    status: state === 'complete' ? 'completed' : 'pending',
    entry: '20100101T000000Z',
    ...(state === 'complete' && last ? { end: stampOf(last.on) } : {}),
    ...(end === null ? {} : { due: stampOf(end) }),
    ...(last?.note ? { annotations: [{ entry: stampOf(last.on), description: last.note }] } : {}),
  }
}

function stampOf(day: string): string {
  return `${day.replaceAll('-', '')}T000000Z`
}

/** The command lines of those that are installed, on files of their own in a folder; told by `plan` what actions there are. */
export function preparePeers(own: CommandLine, folder: string): Readonly<Record<string, CommandLine>> {
  const there = Object.entries(peers).filter(([, { program }]) => !spawnSync(program, ['--version']).error)
  if (there.length === 0) return {}
  const { stdout } = spawnSync(own.program, own.args, {
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  const { actions } = JSON.parse(stdout)
  return Object.fromEntries(there.map(([name, { prepare }]) => [name, prepare(actions, folder)]))
}
