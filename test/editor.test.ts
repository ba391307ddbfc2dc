import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// What an editor makes of the schemas that the plan's files name in their first line: the server behind the YAML
// extensions of editors is started, and asked as an editor asks it, over a copy of the plan.

interface Position {
  readonly line: number
  readonly character: number
}

interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: Position; readonly end: Position }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** The server's program, or undefined where the package is not installed. */
function findServer(): string | undefined {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'))
    const path = join(folder, 'bin', 'yaml-language-server')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** The editor's side of the conversation: messages as JSON, each after a line with its length. */
class Editor {
  readonly #server: ChildProcess
  readonly #waiting = new Map<number | string, (value: unknown) => void>()
  #unread = Buffer.alloc(0)
  #lastId = 0

  constructor(server: string) {
    this.#server = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#server.stdout?.on('data', (bytes: Buffer) => this.#read(bytes))
  }

  async start(folder: string): Promise<void> {
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: false } } } },
    })
    this.tell('initialized', {})
    this.tell('workspace/didChangeConfiguration', { settings: settings })
  }

  /** Shows a file and waits for what is marked in it. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href
    const marked = new Promise<unknown>((resolve) => this.#waiting.set(uri, resolve))
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return (await marked) as readonly Diagnostic[]
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId
    const answer = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve))
    this.#send({ id, method, params })
    return answer
  }

  tell(method: string, params: unknown): void {
    this.#send({ method, params })
  }

  stop(): void {
    this.#server.kill()
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(this.#unread.toString('latin1'))
      if (!head) return
      const end = head[0].length + Number(head[1])
      if (this.#unread.length < end) return
      this.#hear(JSON.parse(this.#unread.subarray(head[0].length, end).toString('utf8')))
      this.#unread = this.#unread.subarray(end)
    }
  }

  #hear({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: unknown }
      this.#waiting.get(uri)?.(diagnostics)
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section: keyof typeof settings }[] }
      this.#send({
        ...(id === undefined ? {} : { id }),
        result: items.map(({ section }) => settings[section] ?? null),
      })
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null })
    else if (id !== undefined) this.#waiting.get(id)?.(result)
  }
}

/** Of what a server offers, as the protocol numbers it. */
const kinds = { property: 10, value: 12 }

/** No schema comes from the network: only those that the files themselves name. */
const settings = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
  http: {},
  '[yaml]': {},
}

const server = findServer()
const why = server ? '' : ' (skipped: the package yaml-language-server is not installed)'

describe.skipIf(server === undefined)(`an editor on the plan${why}`, () => {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'plan-editor-'))
  const folder = join(home, 'plan')
  const editor = server === undefined ? undefined : new Editor(server)
  /** Each text is a file of its own, since the server keeps what it has seen. */
  let count = 0
  const newJournal = () => join(folder, 'journal', `2010-07-${++count}.yaml`)
  const newTarget = () => join(folder, 'targets', `T9-${++count}.yaml`)
  const journalHead = '# yaml-language-server: $schema=../.schema/journal.json\n'
  const targetHead = '# yaml-language-server: $schema=../.schema/target.json\n'
  const targetFields = 'id: T9\ntitle: More\nstatement: More\nwindow: 2010-04\nactions:\n'

  beforeAll(async () => {
    cpSync('plan', folder, { recursive: true })
    await editor?.start(home)
  })

  afterAll(() => {
    editor?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  const cursorAt = (text: string): Position => {
    const lines = text.slice(0, text.indexOf('|')).split('\n')
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  }

  /** Opens a text with a cursor, shown as |, and asks for something there. */
  async function askAt(method: string, path: string, text: string): Promise<unknown> {
    await editor?.open(path, text.replace('|', ''))
    return editor?.ask(method, {
      textDocument: { uri: pathToFileURL(path).href },
      position: cursorAt(text),
    })
  }

  async function listCompletions(path: string, text: string): Promise<readonly string[]> {
    const answer = (await askAt('textDocument/completion', path, text)) as {
      items: readonly { label: string; kind: number }[]
    }
    const offered = answer.items.filter(({ kind }) => kind === kinds.property || kind === kinds.value)
    return [...new Set(offered.map(({ label }) => label))].sort()
  }

  test('offers the fields of an action that it does not have yet', async () => {
    const text = `${targetHead}${targetFields}  - id: T9.1\n    what: More\n    |\n`
    expect(await listCompletions(newTarget(), text)).toEqual(
      [
        'added',
        'as_printed',
        'condition',
        'every',
        'fields',
        'follows',
        'indicators',
        'owner',
        'partners',
        'ref',
        'theme',
        'window',
      ].sort(),
    )
  })

  test('offers the states of an entry', async () => {
    const text = `${journalHead}entries:\n  - action: T1.3\n    on: 2010-07-06\n    state: |\n`
    expect(await listCompletions(newJournal(), text)).toEqual([
      'complete',
      'in progress',
      'not started',
      'on hold',
      'stopped',
    ])
  })

  test('explains what a window is', async () => {
    const text = `${targetHead}${targetFields}  - id: T9.1\n    what: More\n    owner: CAD\n    win|dow: 2010-07\n`
    const hover = (await askAt('textDocument/hover', newTarget(), text)) as { contents: { value: string } }
    expect(hover.contents.value).toContain('Do not edit it once agreed')
    expect(hover.contents.value).toContain('2010-04/2010-06')
  })

  test('marks a field that does not belong', async () => {
    const text = `${targetHead}${targetFields}  - id: T9.1\n    what: More\n    ownr: CAD\n    owner: CAD\n    window: 2010-07\n`
    const marked = await editor?.open(newTarget(), text)
    expect(marked?.map(({ message, range }) => [message, range.start.line])).toEqual([
      ['Property ownr is not allowed.', 8],
    ])
  })

  test('marks a state that is none', async () => {
    const text = `${journalHead}entries:\n  - action: T1.3\n    on: 2010-07-06\n    state: done\n`
    const marked = await editor?.open(newJournal(), text)
    expect(marked?.map(({ range }) => range.start.line)).toEqual([4])
    expect(marked?.[0]?.message).toContain('"not started", "in progress", "complete", "on hold", "stopped"')
  })

  test('marks nothing in the Derby plan', async () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    )
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      const text = readFileSync(join(folder, path), 'utf8')
      expect([path, await editor?.open(join(folder, path), text)]).toEqual([path, []])
    }
  })
})
