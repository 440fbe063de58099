import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Sent {
  readonly id: number | undefined;
  readonly event: string;
  readonly data: { readonly seq: number; readonly now: string; readonly speed: number };
}

/** A server on a real port, because only a real connection stays open. */
async function listening() {
  const { app, clock } = await testServer(library);
  const server = createServer(app);
  servers.push(server);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  const { body } = await request(app)
    .post(`${api}/worlds`)
    .send({ scenario: 'ganqimaodu-coal-advance' });
  const address = `${api}/worlds/${body.id}`;
  return { app, clock, address, url: `http://127.0.0.1:${port}${address}/events` };
}

/** Reads the stream until an event for which the condition holds, and returns all up to it. */
async function read(url: string, until: (sent: Sent) => boolean, headers = {}): Promise<Sent[]> {
  const follow = follower(await fetch(url, { headers }));
  return follow(until);
}

function follower(response: Response): (until: (sent: Sent) => boolean) => Promise<Sent[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async (until) => {
    const all: Sent[] = [];
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) throw new Error(`The stream ended after ${all.length} events.`);
        text += chunk.value;
        continue;
      }
      const sent = sentIn(text.slice(0, end));
      text = text.slice(end + 2);
      if (!sent) continue;
      all.push(sent);
      if (until(sent)) return all;
    }
  };
}

function sentIn(block: string): Sent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const [id, event, data] = ['id', 'event', 'data'].map((name) => fields.get(name));
  if (event === undefined || data === undefined) return undefined;
  return { id: id === undefined ? undefined : Number(id), event, data: JSON.parse(data) };
}

const isClock = ({ event }: Sent): boolean => event === 'clock';
const seqs = (all: readonly Sent[]): (number | undefined)[] =>
  all.filter(({ event }) => event === 'trace').map(({ id }) => id);

test('a stream begins with the whole trace, each event under its seq, and the clock', async () => {
  const { app, address, url } = await listening();
  await request(app).post(`${address}/clock`).send({ end: true });
  const { body: trace } = await request(app).get(`${address}/trace`);
  const all = await read(url, isClock);
  expect(all.slice(0, -1).map(({ data }) => data)).toEqual(trace);
  expect(seqs(all)).toEqual(trace.map(({ seq }: { seq: number }) => seq));
});

test('a stream resumes right after the event that the client saw last', async () => {
  const { app, address, url } = await listening();
  await request(app).post(`${address}/clock`).send({ end: true });
  const { body: world } = await request(app).get(address);
  const rest = [world.seq - 1, world.seq];
  expect(seqs(await read(url, isClock, { 'last-event-id': String(world.seq - 2) }))).toEqual(rest);
  expect(seqs(await read(`${url}?after=${world.seq - 2}`, isClock))).toEqual(rest);
});

test('what happens while a client listens is sent to it at once, once, and in order', async () => {
  const { app, address, url } = await listening();
  const follow = follower(await fetch(url));
  await follow(isClock);
  await request(app).post(`${address}/clock`).send({ advance: 'PT1H' });
  const first = await follow(isClock);
  await request(app).post(`${address}/clock`).send({ advance: 'PT1H' });
  const second = await follow(isClock);
  const { body: trace } = await request(app).get(`${address}/trace`);
  expect(first.length).toBeGreaterThan(1);
  expect(seqs([...first, ...second])).toEqual(trace.map(({ seq }: { seq: number }) => seq));
});

test('the clock of a running world is sent as real time passes', async () => {
  const { app, clock, address, url } = await listening();
  const follow = follower(await fetch(url));
  await follow(isClock);
  await request(app).post(`${address}/clock`).send({ speed: 60 });
  const [started] = await follow(isClock);
  clock.pass(1000);
  const [later] = await follow(isClock);
  expect([started?.data.now, started?.data.speed]).toEqual(['2021-12-08T15:00:00+08:00', 60]);
  expect([later?.data.now, later?.data.speed]).toEqual(['2021-12-08T15:01:00+08:00', 60]);
});

test('after an undo a client is told from where its trace no longer holds', async () => {
  const { app, address, url } = await listening();
  await request(app).post(`${address}/clock`).send({ advance: 'PT2H' });
  const { body: before } = await request(app).get(address);
  await request(app).post(`${address}/messages?by=site`).send('{"type": "x"}').expect(422);
  const follow = follower(await fetch(url));
  await follow(isClock);
  await request(app).post(`${address}/undo`).expect(200);
  const [reset] = await follow(isClock);
  expect(reset).toEqual({ id: before.seq, event: 'reset', data: { seq: before.seq } });
});

test('a client that knows more than there is begins again', async () => {
  const { url } = await listening();
  const [reset] = await read(url, isClock, { 'last-event-id': '12' });
  expect(reset).toEqual({ id: 0, event: 'reset', data: { seq: 0 } });
});

test('the stream of a deleted world ends', async () => {
  const { app, address, url } = await listening();
  const follow = follower(await fetch(url));
  await follow(isClock);
  await request(app).delete(address).expect(204);
  await expect(follow(() => false)).rejects.toThrow('The stream ended');
});

test('a Last-Event-ID that is no number is refused before the stream begins', async () => {
  const { app, address } = await listening();
  const { body } = await request(app)
    .get(`${address}/events`)
    .set('last-event-id', 'first')
    .expect(400);
  expect(body.code).toBe('query-invalid');
});
