import { fstatSync, writeSync } from 'node:fs'
import { exitCodes } from '../failure.js'
import type { Output } from '../world.js'
import { paintFor } from './colours.js'

type Descriptor = 1 | 2

/** An output that knows whether Node itself still looks after what was written. */
export interface RealOutput extends Output {
  readonly hasStream: boolean
}

export function outputTo(descriptor: Descriptor): RealOutput {
  let stream = isDevice(descriptor) ? streamOf(descriptor) : undefined
  return {
    write: (content, ifLost) => {
      const rest = stream ? content : writeAtOnce(descriptor, content)
      if (rest.length === 0) return
      stream ??= streamOf(descriptor)
      stream.write(rest, (error) => error && descriptor === 1 && endLost(error, ifLost))
    },
    isTerminal: stream?.isTTY === true,
    width: stream?.columns || columnsSaid(process.env['COLUMNS']),
    paint: paintFor(process.env, stream?.isTTY === true),
    get hasStream() {
      return stream !== undefined
    },
  }
}

function columnsSaid(columns: string | undefined): number | undefined {
  return /^[1-9]\d*$/.test(columns ?? '') ? Number(columns) : undefined
}

/** What may be a terminal. Files and pipes are none, and do without a stream: to load one takes as long as a small plan. */
function isDevice(descriptor: Descriptor): boolean {
  try {
    const stat = fstatSync(descriptor)
    return !stat.isFile() && !stat.isFIFO() && !stat.isSocket()
  } catch {
    return true // what it is, Node's own streams may know
  }
}

/** Gives back what a file or pipe would not take: a stream knows when it will, or what to say. */
function writeAtOnce(descriptor: Descriptor, content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? encode(content) : content
  let written = 0
  try {
    written = writeSync(descriptor, bytes)
  } catch {}
  return written === bytes.length ? nothing : Uint8Array.from(bytes.subarray(written))
}

const nothing = new Uint8Array()

let room = Buffer.alloc(0)

/** As UTF-8, until the next is asked for: a large answer comes in parts, and fresh memory for each takes long. */
function encode(text: string): Uint8Array {
  const most = 3 * text.length // bytes
  if (room.length < most) room = Buffer.allocUnsafe(most)
  return room.subarray(0, room.write(text))
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr
  return stream.on('error', () => {}) // each write hears of its own
}

/**
 * `| head` closes the pipe early; what it did not want to read is no fault. What cannot be said on standard error, there
 * is nowhere to say: the exit code stands.
 */
function endLost(error: NodeJS.ErrnoException, ifLost: string | undefined): void {
  if (error.code === 'EPIPE') return
  const why = error.code === 'ENOSPC' ? 'the disk is full' : error.message
  process.stderr.on('error', () => {})
  process.stderr.write(
    ifLost === undefined
      ? `The output cannot be written: ${why}.\n`
      : `${ifLost}, but the confirmation could not be printed: ${why}.\n`,
  )
  if (ifLost === undefined) process.exit(exitCodes.impossible)
}
