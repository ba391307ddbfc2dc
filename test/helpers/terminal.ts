import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/** A real terminal with a shell in it, driven through tmux. */
export interface Terminal {
  /** Types keys: texts as they are, and `Enter`, `Down`, `C-c` … by name. */
  press(...keys: readonly string[]): void
  /** The screen once it shows some words; the last lines that are empty are left out. */
  screenWith(words: string): Promise<string>
  /** All of it, with what has scrolled off. */
  everything(): string
  isCursorShown(): boolean
  close(): void
}

/** Whether tmux is installed here. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0

const patience = 20_000 // milliseconds

/** Opens a terminal of 100 columns and 50 lines in a folder; `line` is what is typed first. */
export function openTerminal(folder: string, line: string): Terminal {
  const socket = `plan-${process.pid}-${Math.random().toString(36).slice(2)}`
  const tmux = (...args: readonly string[]) =>
    spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' }).stdout
  const environment = `env -i PATH="${process.env['PATH']}" HOME=/ TERM=xterm LANG=C.UTF-8 PS1='$ ' node="${process.execPath}" sh`
  tmux('-u', 'new-session', '-d', '-x', '100', '-y', '50', '-c', folder, environment)
  const capture = (...more: readonly string[]) => `${tmux('capture-pane', '-p', ...more).trimEnd()}\n`
  const press = (...keys: readonly string[]) => {
    for (const key of keys) tmux('send-keys', key)
  }
  press(line, 'Enter')
  return {
    press,
    screenWith: async (words) => {
      const deadline = performance.now() + patience
      while (performance.now() < deadline) {
        const screen = capture()
        if (screen.includes(words)) {
          await wait(150) // what is drawn behind the words
          return capture()
        }
        await wait(50)
      }
      throw new Error(`the terminal does not show "${words}":\n${capture()}`)
    },
    everything: () => capture('-S', '-1000'),
    isCursorShown: () => tmux('display-message', '-p', '#{cursor_flag}').trim() === '1',
    close: () => void tmux('kill-server'),
  }
}
