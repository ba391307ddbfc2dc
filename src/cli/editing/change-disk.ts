import { listInWords } from '../../model/words.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'

const patience = 1000 // milliseconds: a virus scanner or a program that synchronises is done by then
const pause = 15 // milliseconds

/**
 * Makes one change to the disk, of which all or nothing is done. Where another program has the file open it is tried
 * again for a second. What stands in its way ends the command, with a sentence that says what was written before.
 */
export async function changeDisk<Value>(
  world: World,
  named: string,
  change: () => Value,
  written: readonly string[] = [],
): Promise<Value> {
  const begun = world.clock()
  for (;;) {
    try {
      return change()
    } catch (error) {
      if (!mayPass(world, error) || world.clock() - begun >= patience)
        throw failureOf(world, named, error, written)
    }
    await world.wait(pause)
  }
}

/**
 * Windows has one answer for a file that another program has open and for one that may not be changed. Removed while it is
 * open, it stays in its folder until it is closed.
 */
function mayPass({ holdsOpenFiles }: World, error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return code === 'EBUSY' || (holdsOpenFiles && ['EPERM', 'EACCES', 'ENOTEMPTY'].includes(code))
}

function failureOf(world: World, named: string, error: unknown, written: readonly string[]): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const why = isOpenElsewhere(world, error)
    ? 'another program has it open (an editor, Word, OneDrive): close it there and try again'
    : (reasons[code] ?? `the computer says ${code || String(error)}`)
  return notWritten(named, why, written)
}

/** Where the new file could be made, the folder may be written to: what is refused after that is so because of the old. */
function isOpenElsewhere(world: World, error: unknown): boolean {
  const { code, syscall = '' } = error as NodeJS.ErrnoException
  return mayPass(world, error) && (code === 'EBUSY' || ['rename', 'unlink', 'link'].includes(syscall))
}

/** Says what could not be written and why, and what was written before it. */
export function notWritten(named: string, why: string, written: readonly string[] = []): Failure {
  const outcome =
    written.length === 0 ? 'Nothing was changed' : `${listInWords(written)} was written before that`
  return new Failure(`${named} cannot be written: ${why}. ${outcome}.`)
}

const reasons: Record<string, string> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOENT: 'its folder does not exist',
  EIO: 'the disk is damaged there',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  ENOTEMPTY: 'something with that name already exists',
  ENAMETOOLONG: 'its name is too long for this disk',
  ELOOP: 'it is a link',
  ENOTFILE: 'it is not a file',
}
