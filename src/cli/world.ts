import type { Readable, Writable } from 'node:stream'
import type { Paint } from '../report/paint.js'

/** A stream of text for a person or a program. */
export interface Output {
  write(content: string | Uint8Array): void
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
  /** When a process began, since a later one may get its number again: '' where that is not told, undefined where none runs. */
  readonly startOf: (id: number) => string | undefined
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
  /**
   * Makes a file, or puts new content in the place of the old, in one step: whatever happens, it is the old one or the
   * new one. Links are followed and permissions kept. Throws what the operating system says, with its `code`.
   */
  readonly replaceFile: (path: string, content: string | Uint8Array) => void
  /** Makes a folder and those above it; one that is there is left alone. */
  readonly makeFolder: (path: string) => void
  /** Makes a file with all of its content in one step; false where there is one of that name already. */
  readonly claimFile: (path: string, content: string) => boolean
  /** Takes a file, or a folder with what it holds, away; what is not there is no fault. */
  readonly remove: (path: string) => void
  /** Gives a folder its name in one step. */
  readonly rename: (from: string, to: string) => void
  readonly program: Program
  readonly wait: (milliseconds: number) => Promise<void>
  /** Undefined where nobody sits at the program's input and output. */
  readonly terminal: { readonly input: Readable; readonly output: Writable } | undefined
  /** Undefined where git is not installed. */
  readonly git: (question: GitQuestion) => GitAnswer | undefined
}
