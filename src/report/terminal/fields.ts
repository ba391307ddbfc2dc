import type { Paint } from './paint.js'
import { wrapText } from './text-table.js'

/** One named thing to show: a label and its lines, each of which wraps. No lines read "none". */
export interface Field {
  readonly label: string
  readonly lines: readonly string[]
}

/** Several lines come as one list: an action may have more entries than a call can have arguments. */
export function field(label: string, lines: string | null | readonly (string | null)[]): Field {
  return { label, lines: [lines].flat().filter((line) => line !== null) }
}

/** Labels in one column, texts in another; nothing is cut. */
export function formatFields(fields: readonly Field[], width: number, paint: Paint): string {
  const labelWidth = fields.reduce((width, { label }) => Math.max(width, label.length), 0) + 2
  const room = Math.max(width - labelWidth, 20)
  return fields
    .map(({ label, lines }) => {
      const texts = lines.length > 0 ? lines : ['none']
      const wrapped = texts.flatMap((text) => wrapText(text, room).split('\n'))
      const [first = '', ...rest] = wrapped
      const head = `${paint('quiet', label)}${' '.repeat(labelWidth - label.length)}${first}`
      return `${[head, ...rest.map((line) => ' '.repeat(labelWidth) + line)].join('\n')}\n`
    })
    .join('')
}
