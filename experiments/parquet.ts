import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnKind, DataTable } from './tables.ts';

const types = { text: 'STRING', count: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  ColumnKind,
  string
>;

/** A table as a Parquet file: a typed column for each of its columns, in which a cell may be null. */
export function parquetOf({ columns, rows }: DataTable): Uint8Array {
  const columnData = Object.entries(columns).map(([name, kind], at) => ({
    name,
    type: types[kind],
    nullable: true,
    data: rows.map((row) => row[at] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
