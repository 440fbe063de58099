import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import type { Application } from 'express';
import request from 'supertest';
import { Store } from '../../server/store/store.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { sqliteStores } from './stores.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const scenario = 'ganqimaodu-coal-advance';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A client that listens on this machine and answers as told. */
async function listener(answer: (received: Received) => number) {
  const received: Received[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const one = { headers: incoming.headers, body: Buffer.concat(chunks).toString() };
      received.push(one);
      outgoing.writeHead(answer(one)).end('taken');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { received, url: `http://127.0.0.1:${port}/hook` };
}

/** Verifies as a client would, from the text of the specification. */
function verifies({ headers, body }: Received, secret: string): boolean {
  const signed = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.');
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}

async function worldWith(app: Application, channel: object) {
  const { body: world } = await request(app).post(`${api}/worlds`).send({ scenario }).expect(201);
  const at = `${api}/worlds/${world.id}`;
  const { body: made } = await request(app).post(`${at}/channels`).send(channel).expect(201);
  const line = `${at}/channels/${made.id}`;
  const post = async (path: string, body: object = {}) =>
    (await request(app).post(path).send(body).expect(200)).body;
  return { at, line, post, secret: made.secret, id: world.id };
}

/** Waits until nothing is on its way any more. */
async function settled(app: Application, line: string): Promise<void> {
  let before = -1;
  for (;;) {
    const { body } = await request(app).get(`${line}/attempts?limit=1000`).expect(200);
    if (body.length === before) return;
    before = body.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const seqs = (received: readonly Received[]): number[] =>
  received.map(({ body }) => JSON.parse(body).seq);

test('everything a world sends is pushed once, in order, signed, and as the log of messages has it', async () => {
  const { app } = await testServer(library);
  const client = await listener(() => 204);
  const { at, line, post, secret } = await worldWith(app, { kind: 'push', url: client.url });
  await post(`${at}/clock`, { end: true });
  await settled(app, line);
  const { body: messages } = await request(app).get(`${at}/messages`);
  const out = messages.filter(({ direction }: { direction: string }) => direction === 'out');
  expect(out.length).toBeGreaterThan(3);
  expect(seqs(client.received)).toEqual(out.map(({ seq }: { seq: number }) => seq));
  expect(client.received.every((each) => verifies(each, secret))).toBe(true);
  const [first] = client.received;
  const { body: message } = await request(app).get(`${at}/messages/${out[0].seq}`);
  expect(JSON.parse(first?.body ?? '')).toMatchObject({ at: message.at, text: message.text });
  expect(await post(`${line}/grade`)).toMatchObject({ acknowledged: out.length, passed: true });
});

test('a pull queue shows what a webhook carries, until it is acknowledged', async () => {
  const { app } = await testServer(library);
  const client = await listener(() => 200);
  const { at, line, post } = await worldWith(app, {
    kind: 'pull',
    // Its notifications wait for two weeks, longer than the scenario lasts.
    schedule: 'blocking-2.5-10',
  });
  const { body: push } = await request(app)
    .post(`${at}/channels`)
    .send({ kind: 'push', url: client.url });
  await post(`${at}/clock`, { end: true });
  await settled(app, `${at}/channels/${push.id}`);
  const poll = async () => (await request(app).get(`${line}/notifications`).expect(200)).body;
  const waiting = await poll();
  expect(waiting).toEqual(client.received.map(({ body }) => JSON.parse(body)));
  const ids = waiting.map(({ id }: { id: string }) => id);
  expect(await post(`${line}/acknowledgements`, { ids: ids.slice(1) })).toEqual({
    acknowledged: ids.length - 1,
  });
  expect(await post(`${line}/acknowledgements`, { ids: ids.slice(1) })).toEqual({
    acknowledged: 0,
  });
  expect((await poll()).map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 1));
});

test('a client that fails for a while is tried again by the clock of the world, and every attempt is on record', async () => {
  const { app } = await testServer(library);
  let healthy = false;
  const client = await listener(() => (healthy ? 200 : 503));
  const channel = { kind: 'push', url: client.url, schedule: 'blocking-2.5-10' };
  const { at, line, post } = await worldWith(app, channel);
  while (client.received.length === 0) {
    await post(`${at}/clock`, { step: true });
    await settled(app, line);
  }
  const early = client.received.length;
  await post(`${at}/clock`, { advance: 'PT10M' });
  await settled(app, line);
  const failing = client.received.length;
  expect(failing).toBe(early + 4);
  // One message blocks the channel: nobody has seen another.
  expect(new Set(seqs(client.received)).size).toBe(1);
  healthy = true;
  await post(`${at}/clock`, { advance: 'PT3M' });
  await settled(app, line);
  expect(client.received.length).toBeGreaterThan(failing);
  const { body: attempts } = await request(app).get(`${line}/attempts?limit=1000`);
  const outcomes = attempts.map(({ outcome }: { outcome: string }) => outcome);
  expect(outcomes.filter((outcome: string) => outcome === 'server-error')).toHaveLength(failing);
  expect(attempts[0]).toMatchObject({
    outcome: 'acknowledged',
    response: { status: 200, body: 'taken' },
  });
  expect(attempts[0].request.headers['webhook-signature']).toMatch(/^v1,/);
});

test('the laboratory drops, doubles, forges and swallows answers; a careful client passes, a careless one does not', async () => {
  const { app } = await testServer(library);
  const faults = { duplicate: 0.5, drop: 0.2, serverError: 0.2, badSignature: 0.2, reorder: 0.3 };
  const careful = { ledger: [] as string[], secret: '' };
  const good = await listener((received) => {
    if (!verifies(received, careful.secret)) return 401;
    const { id } = JSON.parse(received.body);
    if (!careful.ledger.includes(id)) careful.ledger.push(id);
    return 200;
  });
  const careless: string[] = [];
  const bad = await listener(({ body }) => {
    careless.push(JSON.parse(body).id);
    return 200;
  });
  const { at, line, post, secret } = await worldWith(app, { kind: 'push', url: good.url, faults });
  careful.secret = secret;
  const { body: other } = await request(app)
    .post(`${at}/channels`)
    .send({ kind: 'push', url: bad.url, faults });
  const otherLine = `${at}/channels/${other.id}`;
  await post(`${at}/clock`, { end: true });
  await settled(app, line);
  await post(`${at}/clock`, { advance: 'P4D' });
  await settled(app, line);
  await settled(app, otherLine);
  const { body: attempts } = await request(app).get(`${line}/attempts?limit=1000`);
  const struck = new Set(attempts.map(({ fault }: { fault?: string }) => fault));
  expect([...struck]).toEqual(expect.arrayContaining(['drop', 'duplicate', 'badSignature']));
  const sorted = careful.ledger.toSorted(
    (a, b) => Number(a.split('_')[2]) - Number(b.split('_')[2]),
  );
  expect(await post(`${line}/grade`, { processed: sorted })).toMatchObject({
    pending: [],
    lost: [],
    forged: [],
    passed: true,
  });
  const grade = await post(`${otherLine}/grade`, { processed: careless });
  expect(grade.passed).toBe(false);
  expect(grade.doubled.length).toBeGreaterThan(0);
  expect(grade.forged.length).toBeGreaterThan(0);
});

test('after a restart deliveries go on where they stopped, and a resend delivers again', async () => {
  const kind = await sqliteStores();
  const address = await kind.empty();
  let healthy = false;
  const client = await listener(() => (healthy ? 200 : 500));
  const before = await testServer(library, await Store.open(address));
  const { at, line, post, secret } = await worldWith(before.app, { kind: 'push', url: client.url });
  await post(`${at}/clock`, { advance: 'PT12H' });
  await settled(before.app, line);
  before.deliveries.stop();
  await before.store.close();
  const tried = client.received.length;

  healthy = true;
  const after = await testServer(library, await Store.open(address));
  await request(after.app).post(`${at}/clock`).send({ advance: 'P2D' }).expect(200);
  await settled(after.app, line);
  const delivered = client.received.slice(tried);
  expect(new Set(seqs(delivered)).size).toBe(delivered.length);
  expect(delivered.every((each) => verifies(each, secret))).toBe(true);
  const { body: grade } = await request(after.app).post(`${line}/grade`).expect(200);
  expect(grade.pending).toEqual([]);

  const { body: rotated } = await request(after.app).post(`${line}/rotate`).expect(200);
  const [seq] = seqs(delivered);
  await request(after.app).post(`${line}/resend`).send({ seq }).expect(200);
  await settled(after.app, line);
  const last = client.received.at(-1);
  expect(last && JSON.parse(last.body).seq).toBe(seq);
  expect(last && [verifies(last, secret), verifies(last, rotated.secret)]).toEqual([true, true]);
  after.deliveries.stop();
  await after.store.close();
  await kind.stop();
});

test('a channel without a target, or to an address of a private network where that is not allowed, delivers nothing', async () => {
  const { app } = await testServer(library, undefined, { allowPrivate: false });
  const client = await listener(() => 200);
  const { at, line, post } = await worldWith(app, { kind: 'push', url: client.url });
  await post(`${at}/clock`, { end: true });
  await settled(app, line);
  const { body: attempts } = await request(app).get(`${line}/attempts`);
  expect(attempts[0].error).toContain('not on the public internet');
  const named = { kind: 'push', url: client.url.replace('127.0.0.1', 'localhost') };
  const { body: local } = await request(app).post(`${at}/channels`).send(named).expect(201);
  await settled(app, `${at}/channels/${local.id}`);
  const { body: tried } = await request(app).get(`${at}/channels/${local.id}/attempts`);
  expect(tried[0].error).toContain('not on the public internet');
  expect(client.received).toEqual([]);
  const { body } = await request(app).post(`${at}/channels`).send({ kind: 'push' }).expect(422);
  expect(body.code).toBe('channel-without-target');
});
