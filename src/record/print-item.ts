import { Document, isScalar, type Scalar, type ScalarTag, visit, YAMLMap } from 'yaml'

/** What is put into a list, beside plain texts: fields in the order in which they are to stand; those without a value are left out. */
export type Item = Readonly<Record<string, string | TypedNumber | readonly string[] | true | undefined>>

/** A number in the digits in which it was typed, which JavaScript's own would not keep: 23.0, 12345678901234567890. */
export interface TypedNumber {
  readonly digits: string
}

const lineWidth = 100 // columns; a longer text goes on the next lines

/** An item of a list as lines, the first of which begins with the dash at `column`. */
export function printBlockItem(item: Item | string, column: number): readonly string[] {
  const document = documentOf([item])
  const width = lineWidth - column
  visit(document, {
    Seq: (_key, list, path) => {
      if (path.length > 1) list.flow = true // a list of the item's own: [a, b]
    },
    Pair: (_key, { key, value }) => {
      if (isScalar(value) && isLong(key, value, width)) value.type = 'BLOCK_FOLDED'
    },
  })
  const printed = document.toString({ lineWidth: width, flowCollectionPadding: false })
  return indent(printed.trimEnd().split('\n'), column)
}

/** An item of a list on one line, for lists that are written in brackets. */
export function printFlowItem(item: Item | string): string {
  const document = documentOf(item)
  if (document.contents instanceof YAMLMap) document.contents.flow = true
  return document.toString({ lineWidth: 0 }).trimEnd()
}

/** A text as the value of a key, in quotes where it needs them. */
export function printText(text: string): string {
  return new Document(text).toString({ lineWidth: 0 }).trimEnd()
}

/** Lines moved to the right; a line that holds nothing stays empty. */
export function indent(lines: readonly string[], column: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line))
}

const typedNumberTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true, // printed without its tag
  identify: isTypedNumber,
  resolve: (text) => text, // nothing is read with it
  stringify: ({ value }) => (isTypedNumber(value) ? value.digits : ''),
}

function isTypedNumber(value: unknown): value is TypedNumber {
  return typeof value === 'object' && value !== null && 'digits' in value
}

function documentOf(content: Item | string | readonly (Item | string)[]): Document {
  return new Document(content, {
    keepUndefined: false,
    aliasDuplicateObjects: false,
    customTags: [typedNumberTag],
  })
}

function isLong(key: unknown, value: Scalar, width: number): boolean {
  const { length } = `  ${isScalar(key) ? String(key.value) : ''}: ${String(value.value)}`
  return typeof value.value === 'string' && length > width
}
