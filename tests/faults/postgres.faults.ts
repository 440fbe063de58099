import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { startServer } from '../../bench/server-process.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { during, survive } from './survive.ts';
import { tell, type Tally } from './tally.ts';

/* Part of the long search only, see `npm run test:faults`. */
const limit = 3_600_000; // ms
const library = testLibrary();
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const optionsOf = (address: string): string[] => ['--data', tmpdir(), '--database-url', address];

test(
  'two servers with PostgreSQL that are killed in turn keep what they have acknowledged, once, and deliver it',
  async () => {
    const options = optionsOf(await postgres.database('kills'));
    const tally: Tally = {};
    const fleet = { library, size: 2, kills: 100, start: () => startServer({ options }) };
    expect(await survive(fleet, tally)).toEqual([]);
    tell('PostgreSQL, two servers', tally);
  },
  limit,
);

test(
  'a PostgreSQL that restarts under load loses nothing that was acknowledged',
  async () => {
    const options = optionsOf(await postgres.database('restarts'));
    await using server = await startServer({ options });
    expect(await during(library, server, () => postgres.restart())).toEqual([]);
  },
  limit,
);

test(
  'connections that end within transactions lose nothing that was acknowledged',
  async () => {
    const address = await postgres.database('breaks');
    await using server = await startServer({ options: optionsOf(address) });
    const found = await during(library, server, async () => {
      for (let time = 0; time < 20; time++) await breakTransactions(address);
    });
    expect(found).toEqual([]);
  },
  limit,
);

/** Ends every other session of a database that is in the middle of something, as soon as there is one. */
async function breakTransactions(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  const sql = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
  while ((await client.query(sql)).rowCount === 0);
  await client.end();
}
