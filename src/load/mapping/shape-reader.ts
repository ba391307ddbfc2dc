import type { Finding, Path } from '../../model/finding.js'
import { listInWords } from '../../model/words.js'
import type { YamlValue } from '../yaml/build-value.js'

/** Reads values as the shapes that are asked for, and keeps a finding for each that has another. */
export class ShapeReader {
  readonly findings: Finding[] = []

  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  words<Word extends string>(
    value: YamlValue | undefined,
    path: Path,
    words: readonly Word[],
  ): ReadonlyMap<string, Word> {
    return new Map(
      [...this.map(value, path)].map(([key, word]) => [key, this.word(word, [...path, key], words)]),
    )
  }

  word<Word extends string>(value: YamlValue, path: Path, words: readonly Word[]): Word {
    const found = words.find((word) => word === value)
    if (found === undefined)
      this.fault(
        path,
        `${this.shown(value)} is not one of the words for "${path.at(-1)}"`,
        `write ${listInWords(words, 'or')}`,
      )
    return found ?? (words[0] as Word)
  }

  texts(value: YamlValue | undefined, path: Path): readonly string[] {
    return this.list(value, path).map((item, index) => this.text(item, [...path, index]))
  }

  text(value: YamlValue, path: Path): string {
    if (typeof value === 'string' && value.trim() !== '') return value
    this.fault(
      path,
      `"${path.at(-1)}" needs a text`,
      'write one, in quotes where it has a colon or begins with a sign',
    )
    return ''
  }

  list(value: YamlValue | undefined, path: Path): readonly YamlValue[] {
    if (Array.isArray(value)) return value
    if (value !== undefined && value !== null)
      this.fault(
        path,
        `"${path.at(-1)}" must be a list`,
        'write it in brackets, such as [1, 2], or with a dash in front of each item',
      )
    return []
  }

  /** Named fields of which all are known; each other one is a finding. */
  fields(value: YamlValue | undefined, path: Path, known: readonly string[]): ReadonlyMap<string, YamlValue> {
    const found = this.map(value, path)
    for (const key of found.keys())
      if (!known.includes(key))
        this.fault(
          [...path, key],
          `"${key}" is not one of the fields here`,
          `delete it, or write one of ${listInWords(known, 'or')}`,
          'key',
        )
    return found
  }

  map(value: YamlValue | undefined, path: Path): ReadonlyMap<string, YamlValue> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return new Map(Object.entries(value))
    if (value !== undefined && value !== null)
      this.fault(
        path,
        `"${path.at(-1) ?? 'the mapping'}" must hold named fields`,
        'write each on a line of its own, with a colon behind its name',
      )
    return new Map()
  }

  shown(value: YamlValue): string {
    return typeof value === 'string' ? `"${value}"` : 'this'
  }

  fault(path: Path, message: string, fix: string, part: 'key' | 'value' = 'value'): void {
    this.findings.push({
      rule: 'import-mapping',
      severity: 'error',
      message,
      fix,
      at: { file: this.file, path, part },
    })
  }
}
