import { outlooks, type State, states } from '../../model/entry.js'
import type { Finding, Path } from '../../model/finding.js'
import { monthNames } from '../../model/month-names.js'
import { failure, type Result, success } from '../../model/result.js'
import { parseWindow } from '../../model/window.js'
import { ownerCodePattern } from '../schemas/fields.js'
import type { SourceFile, SourceText } from '../source-file.js'
import { decodeText } from '../text/decode-text.js'
import type { YamlValue } from '../yaml/build-value.js'
import { parseYaml } from '../yaml/parse-yaml.js'
import {
  headingRoles,
  type ImportMapping,
  type MappedTable,
  roles,
  type StatusMeaning,
  targetRoles,
} from './mapping.js'
import { ShapeReader } from './shape-reader.js'

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
  const reader = new MappingReader(file.path)
  const mapping = reader.read(yaml.value ?? {})
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

class MappingReader extends ShapeReader {
  read(value: YamlValue): ImportMapping {
    const top = this.fields(value, [], keys)
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

  private table(item: YamlValue, path: Path): MappedTable {
    const map = this.fields(item, path, ['table', 'holds', 'header_rows', 'target'])
    const target = map.get('target')
    return {
      ...(target === undefined ? {} : { target: this.text(target, [...path, 'target']) }),
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
    const map = this.fields(item, path, ['lead', 'partners'])
    return {
      lead: this.texts(map.get('lead'), [...path, 'lead']),
      partners: this.texts(map.get('partners'), [...path, 'partners']),
    }
  }

  private meaning(item: YamlValue, path: Path): StatusMeaning {
    if (item === 'ask') return {}
    const map = this.fields(item, path, ['state', 'outlook'])
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
}
