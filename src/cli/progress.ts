import type { Output, World } from './world.js'

/** Says what is being done, such as "Reading the files, plan 3 of 1,000". */
export type Say = (words: string) => void

const patience = 1_000 // milliseconds

const clear = '\r\u001B[K'

/**
 * Shows on a terminal how far a piece of work is, in one line of standard error that is gone at the end, and before
 * anything is printed to the world that the work is given. What is over within a second shows nothing, and neither does
 * a run that nobody watches.
 */
export async function withProgress<Made>(
  real: World,
  work: (world: World, say: Say) => Promise<Made>,
): Promise<Made> {
  const { stderr, clock, environment } = real
  if (!stderr.isTerminal || environment['TERM'] === 'dumb') return await work(real, () => {})
  const begun = clock()
  let isShown = false
  const hide = () => {
    if (isShown) stderr.write(clear)
    isShown = false
  }
  const say: Say = (words) => {
    if (clock() - begun < patience) return
    stderr.write(`${clear}${words.slice(0, (stderr.width ?? 80) - 1)}`)
    isShown = true
  }
  try {
    return await work(printingAfter(hide, real), say)
  } finally {
    hide()
  }
}

/** The streams are still made when they are first asked for. */
function printingAfter(hide: () => void, world: World): World {
  const after = (output: Output): Output => ({
    ...output,
    write: (content, ifLost) => {
      hide()
      output.write(content, ifLost)
    },
  })
  return Object.create(world, {
    stdout: { get: () => after(world.stdout) },
    stderr: { get: () => after(world.stderr) },
  })
}

/** `Reading the files, plan 3 of 1,000`; of one plan the number is left out. */
export function stepInWords(words: string, plan: number, plans: number): string {
  if (plans === 1) return words
  return `${words}, plan ${plan.toLocaleString('en-GB')} of ${plans.toLocaleString('en-GB')}`
}
