import { expect, test } from '@jest/globals';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parquetOf } from '../../experiments/parquet.ts';
import type { DataTable } from '../../experiments/tables.ts';

const table: DataTable = {
  name: 'figures',
  columns: { point: 'text', replications: 'count', mean: 'number' },
  rows: [
    ['基准', 5, 97.39],
    ['december-2020', 5, null],
  ],
};

test('a table comes back from Parquet cell by cell, with the type of each column', async () => {
  const file = parquetOf(table).buffer as ArrayBuffer;
  expect(await parquetReadObjects({ file })).toEqual([
    { point: '基准', replications: 5, mean: 97.39 },
    { point: 'december-2020', replications: 5, mean: null },
  ]);
  const { schema } = parquetMetadata(file);
  expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
    ['point', 'BYTE_ARRAY'],
    ['replications', 'INT32'],
    ['mean', 'DOUBLE'],
  ]);
});

test('equal tables make equal Parquet files, to the byte', () => {
  expect(parquetOf(table)).toEqual(parquetOf(structuredClone(table)));
});
