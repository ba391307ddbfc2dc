import type { Example } from '../../../model/explanation.js'
import { parseExample } from '../../../model/parse-example.js'

/** An edit whose fix is to put back what was agreed. */
export function undone(file: string, text: string): Example {
  const example = parseExample(file, text)
  return { ...example, agreed: example.fixed }
}
