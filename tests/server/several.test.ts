import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { startServer, type ServerProcess } from '../../bench/server-process.ts';
import { listen, type Listening } from '../../server/listen.ts';
import { startReceiver } from '../faults/receiver.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { testLibrary } from '../helpers/worlds.ts';

/* One server is a process that can be killed, the other is here; both have the same database. */
let postgres: TestPostgres;
let leader: ServerProcess;
let other: Listening;
let api: string;
beforeAll(async () => {
  postgres = await startPostgres();
  const databaseUrl = await postgres.database('several');
  leader = await startServer({ options: ['--data', tmpdir(), '--database-url', databaseUrl] });
  other = await listen({
    library: testLibrary(),
    data: tmpdir(),
    databaseUrl,
    webRoot: join(import.meta.dirname, 'pages'),
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
  });
  api = `${other.url}api/v1`;
});
afterAll(async () => {
  await other.close();
  await leader.stop();
  await postgres.stop();
});

const empty = { port: 'ganqimaodu-road', start: '2023-06-01T08:00:00+08:00' };

async function post<T>(address: string, body: object, key?: string): Promise<T> {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

const openAtLeader = (): Promise<{ id: string; now: string }> =>
  post(`${leader.api}/worlds/empty`, empty);

/** Reads an event stream until a text has come, or it ends. */
async function readUntil(stream: ReadableStream<Uint8Array>, wanted: string): Promise<string> {
  const decoder = new TextDecoder();
  let read = '';
  for await (const piece of stream) {
    read += decoder.decode(piece, { stream: true });
    if (read.includes(wanted)) break;
  }
  return read;
}

test('any server serves a world that another leads: looks, changes once, and streams', async () => {
  const { id } = await openAtLeader();
  const stream = await fetch(`${api}/worlds/${id}/events`);
  const advance = { advance: 'PT1H' };
  const once = await post<{ now: string }>(`${api}/worlds/${id}/clock`, advance, 'once');
  expect(once.now).toBe('2023-06-01T09:00:00+08:00');
  expect(await post(`${leader.api}/worlds/${id}/clock`, advance, 'once')).toEqual(once);
  expect(await (await fetch(`${api}/worlds/${id}`)).json()).toEqual(once);
  const bad = await fetch(`${api}/worlds/${id}/messages?by=nobody`, { method: 'POST' });
  expect(await bad.json()).toMatchObject({ status: 400, code: 'query-invalid' });
  if (!stream.body) throw new Error('The stream has no body.');
  expect(await readUntil(stream.body, once.now)).toContain('event: clock');
});

test('a request that names a whole address is handed to the leader, and to no other host', async () => {
  const { id, now } = await openAtLeader();
  const { hostname, port } = new URL(other.url);
  const socket = connect(Number(port), hostname);
  const target = `http://127.0.0.1:1/api/v1/worlds/${id}`;
  socket.write(`GET ${target} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain(now);
});

test('a request is handed on once, so that servers that take each other for the leader do not go round', async () => {
  const { id } = await openAtLeader();
  const via = { via: '1.1 tongguan' };
  const answer = await fetch(`${api}/worlds/${id}`, { headers: via });
  expect(await answer.json()).toMatchObject({ status: 503, code: 'led-elsewhere' });
});

test('when a leader is killed another server takes its worlds over, also those that nobody asks for', async () => {
  const receiver = await startReceiver();
  const asked = await openAtLeader();
  const delivering = await post<{ id: string }>(`${leader.api}/worlds`, {
    scenario: 'ganqimaodu-coal-advance',
  });
  // Its time runs, so that it goes on and delivers without being asked.
  await post(`${leader.api}/worlds/${delivering.id}/channels`, { kind: 'push', url: receiver.url });
  await post(`${leader.api}/worlds/${delivering.id}/clock`, { speed: 100_000 });
  const stream = await fetch(`${api}/worlds/${asked.id}/events`);
  const goingOn = fetch(`${api}/worlds/${asked.id}`);
  await leader.stop('SIGKILL');
  expect((await goingOn).status).toBe(200);
  const ended = stream.text().then(
    () => 'ended',
    () => 'broken',
  );
  expect(['ended', 'broken']).toContain(await ended);
  const later = await post<{ now: string }>(`${api}/worlds/${asked.id}/clock`, {
    advance: 'PT1H',
  });
  expect(later.now).toBe('2023-06-01T09:00:00+08:00');
  const before = receiver.taken.size;
  while (receiver.taken.size <= before) await wait(20);
  receiver.stop();
});
