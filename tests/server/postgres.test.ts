import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

test('what PostgreSQL has committed is there after a restart', async () => {
  const connectionString = await postgres.database('restart');
  const before = new Client({ connectionString });
  await before.connect();
  await before.query('CREATE TABLE kept (value TEXT)');
  await before.query("INSERT INTO kept VALUES ('通关')");
  await before.end();
  await postgres.restart();
  const after = new Client({ connectionString });
  await after.connect();
  expect((await after.query('SELECT value FROM kept')).rows).toEqual([{ value: '通关' }]);
  await after.end();
});
