import { outlooks, type State, states } from '../../model/entry.js'
import type { Finding, Path } from '../../model/finding.js'
import { monthNames } from '../../model/month-names.js'
import { failure, type Result, success } from '../../model/result.js'
import { parseWindow } from '../../model/window.js'
import { listInWords } from '../../model/words.js'
import { ownerCodePattern } from '../schemas/fields.js'
import type { SourceFile, SourceText } from '../source-file.js'
import { decodeText } from '../text/decode-text.js'
import type { YamlValue } from '../yaml/build-value.js'
import { parseYaml } from '../yaml/parse-yaml.js'
import { headingRoles, type ImportMapping, roles, type StatusMeaning, targetRoles } from './mapping.js'

/** Reads a mapping, or lists what is wrong with it. */
export function readMapping(file: SourceFile): {
  readonly result: Result<ImportMapping, readonly Finding[]>
  readonly text: SourceText
} {
  const decoded = decodeText(file)
  const text = decoded.ok ? decoded.value : { path: file.path, text: new TextDecoder().decode(file.bytes) }
  if (!decoded.ok) return { result: failure([decoded.fault]), text }
  const yaml = parseYaml(text.text)
  if (!yaml.ok) {
    const { rule, message, fix, start, end } = yaml.fault
    return {
      result: failure([{ rule, severity: 'error', message, fix, at: { file: file.path, start, end } }]),
      text,
    }
  }
  const reader = new Reader(file.path, yaml.value ?? {})
  const mapping = reader.read()
  return { result: reader.findings.length > 0 ? failure(reader.findings) : success(mapping), text }
}

const keys = [
  'title',
  'year_starts',
  'printed_days',
  'tables',
  'columns',
  'target_columns',
  'headings',
  'same_as_above_if_empty',
  'ditto',
  'number_in_front',
  'owner_separators',
  'owners',
  'joint_owners',
  'printed_words',
  'status_words',
  'at_100',
] as const

class Reader {
  readonly findings: Finding[] = []

  private readonly file: string
  private readonly value: YamlValue

  constructor(file: string, value: YamlValue) {
    this.file = file
    this.value = value
  }

  read(): ImportMapping {
    const top = this.map(this.value, [])
    for (const key of top.keys())
      if (!(keys as readonly string[]).includes(key))
        this.fault(
          [key],
          `"${key}" is not one of the fields of a mapping`,
          `delete it, or write one of ${listInWords(keys, 'or')}`,
          'key',
        )
    const at = (key: (typeof keys)[number]) => top.get(key)
    const at100 = this.word(at('at_100') ?? 'ask', ['at_100'], [...states, 'ask'])
    return {
      title: this.text(at('title') ?? '', ['title']),
      yearStarts: this.word(at('year_starts') ?? 'April', ['year_starts'], monthNames),
      printedDays: this.word(at('printed_days') ?? 'in', ['printed_days'], ['in', 'by']),
      tables: this.list(at('tables'), ['tables']).map((item, index) => this.table(item, ['tables', index])),
      columns: this.words(at('columns'), ['columns'], roles),
      targetColumns: this.words(at('target_columns'), ['target_columns'], targetRoles),
      headings: this.words(at('headings'), ['headings'], headingRoles),
      repeated: this.texts(at('same_as_above_if_empty'), ['same_as_above_if_empty']),
      ditto: this.texts(at('ditto'), ['ditto']).map((word) => word.toLowerCase()),
      numberInFront: this.word(at('number_in_front') ?? 'keep', ['number_in_front'], ['ref', 'keep']),
      separators: this.texts(at('owner_separators'), ['owner_separators']),
      owners: this.owners(at('owners')),
      jointOwners: new Map(
        [...this.map(at('joint_owners'), ['joint_owners'])].map(([cell, item]) => [
          cell,
          this.joint(item, ['joint_owners', cell]),
        ]),
      ),
      printedWords: this.windows(at('printed_words')),
      statusWords: new Map(
        [...this.map(at('status_words'), ['status_words'])].map(([word, item]) => [
          word,
          this.meaning(item, ['status_words', word]),
        ]),
      ),
      complete: at100 === 'ask' ? undefined : (at100 as State),
    }
  }

  private table(item: YamlValue, path: Path) {
    const map = this.map(item, path)
    return {
      table: this.text(map.get('table') ?? '', [...path, 'table']),
      holds: this.word(map.get('holds') ?? 'nothing', [...path, 'holds'], ['actions', 'targets', 'nothing']),
      headerRows: this.texts(map.get('header_rows'), [...path, 'header_rows']).map((number, index) => {
        if (!/^[1-9]\d{0,6}$/.test(number))
          this.fault(
            [...path, 'header_rows', index],
            `"${number}" is not the number of a row`,
            'write a whole number from 1',
          )
        return Number(number)
      }),
    }
  }

  private owners(value: YamlValue | undefined): ReadonlyMap<string, string> {
    const owners = this.map(value, ['owners'])
    return new Map(
      [...owners].map(([code, name]) => {
        if (!new RegExp(ownerCodePattern).test(code))
          this.fault(
            ['owners', code],
            `"${code}" cannot be the code of an owner`,
            'begin with a letter, and use letters, digits, - and _ only',
            'key',
          )
        return [code, this.text(name, ['owners', code])]
      }),
    )
  }

  private joint(item: YamlValue, path: Path) {
    const map = this.map(item, path)
    return {
      lead: this.texts(map.get('lead'), [...path, 'lead']),
      partners: this.texts(map.get('partners'), [...path, 'partners']),
    }
  }

  private meaning(item: YamlValue, path: Path): StatusMeaning {
    if (item === 'ask') return {}
    const map = this.map(item, path)
    const [state, outlook] = [map.get('state'), map.get('outlook')]
    return {
      ...(state === undefined ? {} : { state: this.word(state, [...path, 'state'], states) }),
      ...(outlook === undefined ? {} : { outlook: this.word(outlook, [...path, 'outlook'], outlooks) }),
    }
  }

  private windows(value: YamlValue | undefined): ReadonlyMap<string, string> {
    return new Map(
      [...this.map(value, ['printed_words'])].map(([words, window]) => {
        const text = this.text(window, ['printed_words', words])
        if (!parseWindow(text).ok)
          this.fault(
            ['printed_words', words],
            `"${text}" is not a window`,
            'write 2010-07, 2010-04/2010-06, 2010-10/.., ../2010-04-30, ongoing or open',
          )
        return [words, text]
      }),
    )
  }

  private words<Word extends string>(
    value: YamlValue | undefined,
    path: Path,
    words: readonly Word[],
  ): ReadonlyMap<string, Word> {
    return new Map(
      [...this.map(value, path)].map(([key, word]) => [key, this.word(word, [...path, key], words)]),
    )
  }

  private word<Word extends string>(value: YamlValue, path: Path, words: readonly Word[]): Word {
    const found = words.find((word) => word === value)
    if (found === undefined)
      this.fault(
        path,
        `${this.shown(value)} is not one of the words for "${path.at(-1)}"`,
        `write ${listInWords(words, 'or')}`,
      )
    return found ?? (words[0] as Word)
  }

  private texts(value: YamlValue | undefined, path: Path): readonly string[] {
    return this.list(value, path).map((item, index) => this.text(item, [...path, index]))
  }

  private text(value: YamlValue, path: Path): string {
    if (typeof value === 'string' && value.trim() !== '') return value
    this.fault(
      path,
      `"${path.at(-1)}" needs a text`,
      'write one, in quotes where it has a colon or begins with a sign',
    )
    return ''
  }

  private list(value: YamlValue | undefined, path: Path): readonly YamlValue[] {
    if (Array.isArray(value)) return value
    if (value !== undefined && value !== null)
      this.fault(
        path,
        `"${path.at(-1)}" must be a list`,
        'write it in brackets, such as [1, 2], or with a dash in front of each item',
      )
    return []
  }

  private map(value: YamlValue | undefined, path: Path): ReadonlyMap<string, YamlValue> {
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

  private shown(value: YamlValue): string {
    return typeof value === 'string' ? `"${value}"` : 'this'
  }

  private fault(path: Path, message: string, fix: string, part: 'key' | 'value' = 'value'): void {
    this.findings.push({
      rule: 'import-mapping',
      severity: 'error',
      message,
      fix,
      at: { file: this.file, path, part },
    })
  }
}
