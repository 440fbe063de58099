import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { Pool } from 'pg';

/*
 * The peer: a bare Express route that parses the same JSON and commits one row a request. Its argument is the path of a
 * SQLite file or the address of a PostgreSQL database; it prints its own address.
 */
const [address = ''] = process.argv.slice(2);
const keep = /^postgres(?:ql)?:/.test(address) ? await inPostgres(address) : inSqlite(address);

const app = express();
app.post('/', express.json({ limit: '10mb' }), (request, response, next) => {
  keep(JSON.stringify(request.body)).then((row) => response.json({ row }), next);
});
const server = app.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  if (bound !== null && typeof bound === 'object') console.log(`http://127.0.0.1:${bound.port}/`);
});
process.once('SIGTERM', () => process.exit());

function inSqlite(path: string): (text: string) => Promise<number> {
  const file = new DatabaseSync(path);
  file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  file.exec('CREATE TABLE bare (text TEXT NOT NULL)');
  const insert = file.prepare('INSERT INTO bare (text) VALUES (?)');
  return async (text) => Number(insert.run(text).lastInsertRowid);
}

async function inPostgres(connectionString: string): Promise<(text: string) => Promise<number>> {
  const pool = new Pool({ connectionString, max: 10 });
  await pool.query('CREATE TABLE IF NOT EXISTS bare (id BIGSERIAL, text TEXT NOT NULL)');
  const sql = { name: 'keep', text: 'INSERT INTO bare (text) VALUES ($1) RETURNING id' };
  return async (text) => Number((await pool.query({ ...sql, values: [text] })).rows[0].id);
}
