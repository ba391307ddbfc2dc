import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAtRandom } from './kills.js'
import { exportPortfolio } from './portfolio.js'
import { writeBesideReader } from './readers.js'
import { canUnshare, writeApart, writeAtOnce } from './writers.js'

// npm run soak: what the ordinary tests do for a moment, for long. It ends with 1 at the first entry that was said to be
// written and is lost, at the first writer that is refused, at the first moment at which the plan is
// not sound, and where the tables of many plans hold another answer than plan status.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5000' },
    writers: { type: 'string', default: '8' },
    each: { type: 'string', default: '50' },
    plans: { type: 'string', default: '1000' },
    help: { type: 'boolean', default: false },
  },
})

const numberOf = (option: 'kills' | 'writers' | 'each' | 'plans'): number => {
  const text = values[option]
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  process.stderr.write(`--${option}: "${text}" is not a number. Give one, such as 50.\n`)
  process.exit(2)
}

async function soak(top: string): Promise<void> {
  const [kills, writers, each] = [numberOf('kills'), numberOf('writers'), numberOf('each')]
  await show(`${writers} writers at once`, () => writeAtOnce(top, writers, each))
  if (canUnshare())
    await show(`${writers} writers in namespaces of process numbers of their own`, () =>
      writeApart(top, writers, each),
    )
  else
    process.stdout.write(
      'Writers in namespaces of their own: skipped, this machine does not allow unshare.\n',
    )
  await show('4 writers beside a reader that has their files open', () => writeBesideReader(top, 4, each))
  const plans = numberOf('plans')
  await show(`${plans} plans in one export`, () => exportPortfolio(top, plans))
  await show(`${kills} kills of plan record`, () =>
    killAtRandom(top, kills, (sum) => void process.stderr.write(`  ${inWords(sum)} so far\n`)),
  )
}

/** Prints what it has counted; nothing lost, or it throws. */
async function show(title: string, run: () => Promise<object>): Promise<void> {
  const begun = performance.now()
  const figures = inWords(await run())
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(`${title}: nothing lost (${figures}, ${seconds} s)\n`)
}

function inWords(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

if (values.help)
  process.stdout.write('npm run soak -- [--kills 5000] [--writers 8] [--each 50] [--plans 1000]\n')
else {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan soak ')))
  await soak(top).finally(() => rmSync(top, { recursive: true, force: true }))
}
