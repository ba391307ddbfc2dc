import { main } from '../../src/cli/main.js'
import { filesIn } from './plan-folder.js'
import { worldWith } from './world.js'

// The forms of the Derby plan, as plan ask makes them on 21 September 2010 for the meeting of 12 October.

export const asking = ['ask', '--by', '2010-10-05', '--meeting', '2010-10-12']

/** The Derby plan, with what was recorded in a journal file of this text. */
export function derbyWith(journal?: string): Record<string, string | Uint8Array> {
  return { ...filesIn('plan'), ...(journal === undefined ? {} : { 'plan/journal/2010-09.yaml': journal }) }
}

/** One owner's form in all formats. */
export async function formsOf(
  owner: string,
  plan = derbyWith(),
): Promise<{
  readonly docx: Uint8Array
  readonly xlsx: Uint8Array
  readonly md: string
  readonly eml: string
}> {
  const { world, said, files } = worldWith(plan, { now: '2010-09-21' })
  const code = await main([...asking, '--owner', owner, '--format', 'docx,xlsx,md', '--mail'], world)
  if (code !== 0) throw new Error(said.stderr)
  const at = (ending: string) => files[`reports/forms/2010-10-12/${owner}${ending}`] ?? ''
  const bytes = (ending: string) => {
    const content = at(ending)
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const text = (ending: string) => new TextDecoder().decode(bytes(ending))
  return { docx: bytes('.docx'), xlsx: bytes('.xlsx'), md: text('.md'), eml: text('.eml') }
}
