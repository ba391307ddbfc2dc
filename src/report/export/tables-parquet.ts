import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Kind, Table } from './table.js'

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>

/** Each column with its type, and no word on when or by what it was written: the same plan gives the same bytes. */
export function formatTableParquet({ columns }: Table): Uint8Array {
  const schema: Schema = [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, kind }) => schemaOf[kind](name)),
  ]
  const columnData = columns.map(({ name, cells }) => ({ name, data: [...cells] }))
  return new Uint8Array(parquetWriteBuffer({ columnData, schema }))
}

const schemaOf: Readonly<Record<Kind, (name: string) => Schema>> = {
  text: (name) => [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }],
  texts: (name) => [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ],
  day: (name) => [
    {
      name,
      type: 'INT32',
      converted_type: 'DATE',
      logical_type: { type: 'DATE' },
      repetition_type: 'OPTIONAL',
    },
  ],
  whole: (name) => [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }],
  number: (name) => [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }],
  flag: (name) => [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
}
