import { readdirSync, readFileSync } from 'node:fs'
import { spoil } from './slip-steps.js'

/**
 * A slip: what somebody does to a plan that is right, by mistake or harmlessly, and what the program makes of it. Each
 * is one text file in test/cases/slips:
 *
 *     a colon in a text
 *     plan: good-plan
 *     expects: readable-yaml in targets/T1-ground.yaml, line 23
 *
 *     change targets/T1-ground.yaml
 *     -    what: Agree a fair rent with the council
 *     +    what: Agree a rent: fair
 *
 *     $ plan validate
 *     …
 *
 * There is one `expects:` for each finding, or `expects: nothing`. A fix that does not do by itself has a `leaves:` line
 * for what is found in its place once it is applied to the letter. Steps: change, write, delete, rename … to …,
 * copy … to …, end the lines of … with …, save … as UTF-16LE or UTF-16BE.
 *
 * The part below `$ plan validate` is what it prints, approved like any golden. The part above is written by a person
 * and never by `npm run approve`: a finding on the wrong line cannot be approved by accident.
 */
export interface Slip {
  /** The file below test/cases/slips, without its ending. */
  readonly name: string
  readonly title: string
  /** One for each finding, in their order; none where the slip is harmless. */
  readonly expects: readonly Expectation[]
  /** What is still found in its place once the fix is applied to the letter; as a rule nothing. */
  readonly leaves: readonly string[]
  /** The files of the plan after the slip, by path below the folder that holds `plan`. */
  readonly files: Readonly<Record<string, Uint8Array>>
  /** All that is above `$ plan validate`, and the line itself. */
  readonly head: string
}

/** Any of the rules, on any of the lines, is right. */
export interface Expectation {
  /** As written: `known-key or key-given in owners.yaml, line 6 or 7`. */
  readonly text: string
  readonly rules: readonly string[]
  readonly file: string
  readonly lines: readonly number[]
}

export const slipsFolder = 'slips'
const command = '$ plan validate\n'

export function listSlips(): readonly Slip[] {
  return readdirSync(`test/cases/${slipsFolder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) =>
      parseSlip(path.slice(0, -'.txt'.length), readFileSync(`test/cases/${slipsFolder}/${path}`, 'utf8')),
    )
}

export function parseSlip(name: string, text: string): Slip {
  const head = text.slice(0, text.indexOf(command) + command.length)
  const [about = '', ...steps] = head.slice(0, -command.length).trimEnd().split('\n\n')
  const [title = '', ...fields] = about.split('\n')
  const valuesOf = (key: string) =>
    fields.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2))
  const [plan = ''] = valuesOf('plan')
  const [expects, leaves] = [valuesOf('expects'), valuesOf('leaves')]
  const isWhole = text.includes(command) && plan !== '' && expects.length > 0
  if (!isWhole || 1 + expects.length + leaves.length !== fields.length)
    throw new Error(`${name}: write a title, "plan:", "expects:", what is changed, and "${command.trim()}"`)
  return {
    name,
    title,
    expects: expects.flatMap(parseExpectation),
    leaves,
    files: spoil(plan, steps),
    head,
  }
}

function parseExpectation(text: string): readonly Expectation[] {
  if (text === 'nothing') return []
  const [, rules = '', file = '', lines = ''] = /^(.+) in (.+), line (\d+(?: or \d+)*)$/.exec(text) ?? []
  if (file === '') throw new Error(`not to be understood: "expects: ${text}"`)
  return [{ text, rules: rules.split(' or '), file, lines: lines.split(' or ').map(Number) }]
}
