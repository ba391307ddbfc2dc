import type { Readable, Writable } from 'node:stream'
import type { Paint } from '../report/terminal/paint.js'

/** A stream of text for a person or a program. */
export interface Output {
  /**
   * Where this cannot be printed, the run has failed: it was all that was asked for. But after a change to the disk it
   * is a confirmation only, and `ifLost` says what holds without it: "The change is in plan/journal/2010-07.yaml". That
   * is then printed as an error message, and the exit code stays: whoever tries again would change things twice.
   */
  write(content: string | Uint8Array, ifLost?: string): void
  readonly isTerminal: boolean
  /** In columns; undefined where it is no terminal and nobody has said. */
  readonly width: number | undefined
  readonly paint: Paint
}

/** What lies in a folder under a name, not looked through: a link is a link, whatever it leads to. */
export interface FolderItem {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'device'
}

/** A `device` is all that is neither a file nor a folder: a terminal, a pipe, /dev/null. */
export type PathKind = 'file' | 'folder' | 'device' | 'unreadable'

/** A repository of git: the folder of its work tree, and the folder that holds its objects and names. Both in full. */
export interface Repository {
  readonly top: string
  readonly gitFolder: string
}

/** One call of git about one repository. Settings, hooks and variables of anybody make no difference to the answer. */
export interface GitQuestion {
  readonly repository: Repository
  readonly args: readonly string[]
  readonly input?: string
  /** The file of the index, where it is not the usual one. */
  readonly index?: string | undefined
}

/** What git answered; `ok` is whether it could do what it was asked. */
export interface GitAnswer {
  readonly ok: boolean
  readonly output: Uint8Array
  readonly complaint: string
}

/** This run of the program among all that run. */
export interface Program {
  readonly id: number
  readonly host: string
  /**
   * `4711-123456-a1b2c3d4`: the number of the process, when it began (since a later one may get its number again) and
   * where its number means something: this computer, and this namespace of process numbers.
   */
  readonly identity: string
  /** One that cannot be seen from here, because it is of another computer or container, counts as running. */
  readonly isRunning: (identity: string) => boolean
}

/** New content for a file, and what it takes the place of. */
export interface Replacement {
  readonly path: string
  /** A name in the same folder for the new file until it is whole. */
  readonly fresh: string
  readonly content: string | Uint8Array
  /** The file as it was read; undefined where there was none. */
  readonly before: Uint8Array | undefined
}

/** Everything outside the program, as a record that tests replace. Paths are as the operating system takes them. */
export interface World {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1 January 1970; asked only for the day "today". */
  readonly now: () => number
  readonly stdout: Output
  readonly stderr: Output
  /**
   * The bytes of a plain file: what is no file is never opened, and a link not followed. Throws what the operating
   * system says, with its `code`: ELOOP for a link, EFBIG for more than `most` bytes.
   */
  readonly readFile: (path: string, most?: number) => Uint8Array
  readonly listFolder: (path: string) => readonly FolderItem[]
  /** The path of a file or folder by its own name, without links on the way; itself where there is nothing. */
  readonly realPath: (path: string) => string
  /** Of what a link leads to. Undefined where there is nothing; `unreadable` where there is something that cannot be looked at. */
  readonly kindOf: (path: string) => PathKind | undefined
  /** What lies at the path itself: a link is a link, wherever it leads. Undefined where there is nothing. */
  readonly kindAt: (path: string) => PathKind | 'link' | undefined
  /**
   * Makes a file, or puts new content in the place of the old, in one step: whatever happens, it is the old one or the
   * new one. Permissions are kept. False, and nothing is changed, where the file is no longer as it was read. Throws
   * what the operating system says, with its `code`; ELOOP or ENOTFILE where no plain file lies there.
   */
  readonly replaceFile: (replacement: Replacement) => boolean
  /** Makes a folder and those above it; one that is there is left alone. */
  readonly makeFolder: (path: string) => void
  /** Makes a file with all of its content in one step, by way of `fresh`; false where there is something of that name. */
  readonly claimFile: (path: string, fresh: string, content: string) => boolean
  /** Neither follows links; what is not there is no fault. */
  readonly removeFile: (path: string) => void
  readonly removeFolder: (path: string) => void
  /** Gives a folder its name in one step. */
  readonly rename: (from: string, to: string) => void
  /** Whether the system refuses to replace or remove a file that another program has open, as Windows does. */
  readonly holdsOpenFiles: boolean
  readonly program: Program
  /** 16 hexadecimal digits that nobody can foresee. */
  readonly chance: () => string
  /** Milliseconds of a clock that nobody sets, for how long something takes. */
  readonly clock: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  /** Undefined where nobody sits at the program's input and output. */
  readonly terminal: { readonly input: Readable; readonly output: Writable } | undefined
  /** Undefined where git is not installed. */
  readonly git: (question: GitQuestion) => GitAnswer | undefined
}
