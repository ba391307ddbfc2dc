import { autocomplete, intro, isCancel, log, outro, select, text, updateSettings } from '@clack/prompts'
import { normaliseText } from '../../model/normalise-text.js'
import { printable } from '../../model/printable.js'
import { wrapPrinted, wrapText } from '../../report/terminal/text-table.js'
import type { World } from '../world.js'

/** One thing that can be chosen: a word, how it reads, and what is shown beside it. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label?: string
  readonly hint?: string
}

export interface TextQuestion {
  readonly question: string
  /** What is wrong with an answer, in a sentence; undefined where it will do. */
  readonly complaint?: (answer: string) => string | undefined
  /** What an empty answer stands for; without it there has to be an answer. */
  readonly otherwise?: string
  /** Shown in place of an answer that is not there yet. */
  readonly example?: string
  /** An earlier answer, to be changed or kept. */
  readonly before?: string | undefined
}

/** Asks a person one question at a time, with the answer `before` chosen already. Ctrl-C or Ctrl-D ends any of them with what `stop` makes. */
export interface Prompts {
  choose<Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
    before?: Value,
  ): Promise<Value>
  /** Of many: what is typed narrows them down, by id or by name. */
  find<Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
    before?: Value,
  ): Promise<Value>
  write(question: TextQuestion): Promise<string>
  begin(title: string, words: string): void
  /** Several lines where it is longer than the screen is wide; above it findings, as text that is ready. */
  say(words: string, findings?: string): void
  end(words: string): void
}

const shown = 8 // choices at once
const ctrlD = '\x04' // the end of what is typed
const guide = 3 // columns of the line that leads from question to question

/** `width` is the screen's, in columns. */
export function openPrompts(
  terminal: NonNullable<World['terminal']>,
  width: number,
  stop: () => Error,
): Prompts {
  updateSettings({ aliases: { [ctrlD]: 'cancel' } })
  const answered = async <Value extends string>(ask: Ask<Value>): Promise<Value> => {
    const value = await askWhileThere(terminal, ask)
    if (isCancel(value) || typeof value === 'symbol') throw stop()
    return value
  }
  const say = (words: string, findings = '') => {
    const lines = words.split('\n').map((line) => wrapText(line, width - guide))
    log.message(wrapPrinted(findings, width - guide) + lines.join('\n'), terminal)
  }
  return {
    choose: async (message, choices, before) => {
      const answer = await answered<string>((prompt) =>
        select<string>({
          ...prompt,
          message,
          options: [...choices],
          ...(before === undefined ? {} : { initialValue: before }),
          maxItems: 14,
          showInstructions: false,
        }),
      )
      return among(choices, answer)
    },
    find: async (message, choices, before) => {
      const names = new Map<string, string>(choices.map(({ value, label = value }) => [value, label]))
      const answer = await answered<string>((prompt) =>
        autocomplete<string>({
          ...prompt,
          message,
          options: [...names].map(([value, name]) => ({ value, label: inWidth(name, width - 8) })),
          filter: (typed, { value }) => isMeant(names, normaliseText(typed).trim().toLowerCase(), value),
          ...(before === undefined ? {} : { initialValue: before }),
          maxItems: shown,
          placeholder: 'type an id or a word of its name',
          validate: (chosen) =>
            chosen === undefined ? 'No match. Delete a few letters and try again.' : undefined,
        }),
      )
      return among(choices, answer)
    },
    write: ({ question, complaint, otherwise, example = otherwise, before }) =>
      answered((prompt) =>
        text({
          ...prompt,
          message: question,
          ...(example ? { placeholder: example } : {}),
          ...(otherwise === undefined ? {} : { defaultValue: otherwise }),
          ...(before === undefined ? {} : { initialValue: before }),
          validate: (answer = '') => {
            if (answer.trim() !== '') return complaint?.(answer)
            return otherwise === undefined ? 'Please give an answer, or press Ctrl-C to stop.' : undefined
          },
        }),
      ),
    begin: (title, words) => {
      intro(title, terminal)
      say(words)
    },
    say,
    end: (words) => outro(words, terminal),
  }
}

type Terminal = NonNullable<World['terminal']>

/** Asks one question at a terminal, until the signal says that nobody can answer any more. */
type Ask<Value> = (prompt: Terminal & { readonly signal: AbortSignal }) => Promise<Value | symbol>

const ends = ['end', 'close']

/** Without this the program would end in the middle of its question, as if all were well. */
async function askWhileThere<Value>(terminal: Terminal, ask: Ask<Value>): Promise<Value | symbol> {
  const { input } = terminal
  const gone = new AbortController()
  const stop = () => gone.abort()
  if (input.readableEnded || input.destroyed) stop()
  for (const event of ends) input.once(event, stop)
  try {
    return await ask({ ...terminal, signal: gone.signal })
  } finally {
    for (const event of ends) input.off(event, stop)
  }
}

/** A whole id means that one alone (T1, and not T1.1), part of an id or name all that hold it. */
function isMeant(names: ReadonlyMap<string, string>, typed: string, id: string): boolean {
  const isId = [...names.keys()].some((other) => other.toLowerCase() === typed)
  return isId ? id.toLowerCase() === typed : names.get(id)?.toLowerCase().includes(typed) === true
}

function among<Value extends string>(choices: readonly Choice<Value>[], answer: string): Value {
  const chosen = choices.find(({ value }) => value === answer)
  if (!chosen) throw new Error(`nobody could choose "${answer}"`)
  return chosen.value
}

function inWidth(words: string, width: number): string {
  const line = printable(words.replaceAll('\n', ' '))
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}
