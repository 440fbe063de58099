import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Inbox, verify, type Delivery } from 'tongguan/client';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer, type TestClock } from '../server/test-server.ts';

/* What a channel really sends, caught on its way and then misused in the ways an attacker has. */
let caught: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };
let secret: string;
let clock: TestClock;

beforeAll(async () => {
  const server = await testServer(testLibrary());
  clock = server.clock;
  const receiver = createServer();
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const delivered = once(receiver, 'request');
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const { body: world } = await request(server.app)
    .post('/api/v1/worlds')
    .send({ scenario: 'ganqimaodu-coal-advance' });
  const at = `/api/v1/worlds/${world.id}`;
  const made = await request(server.app).post(`${at}/channels`).send({ kind: 'push', url });
  ({ secret } = made.body);
  await request(server.app).post(`${at}/clock`).send({ advance: 'PT2H' });
  const [incoming, outgoing] = await delivered;
  caught = { headers: incoming.headers, body: new Uint8Array(await buffer(incoming)) };
  outgoing.end();
  server.deliveries.stop();
  receiver.close();
});

const second = 1000; // ms
const held = (delivery: Delivery, later = 0): ReturnType<typeof verify> =>
  verify(delivery, { secret, now: clock.now() + later * second });
const withHeader = (name: string, value: string): Delivery => ({
  ...caught,
  headers: { ...caught.headers, [name]: value },
});

test('what a channel sent is genuine, by the old key too while it is rotated', async () => {
  expect(await held(caught)).toBe('genuine');
  const other = `whsec_${Buffer.alloc(24).toString('base64')}`;
  const now = clock.now();
  expect(await verify(caught, { secret: [other, secret], now })).toBe('genuine');
  expect(await verify(caught, { secret: other, now })).toBe('forged');
});

test('a delivery that was caught and is sent again later is stale, as is one ahead of the clock', async () => {
  expect(await held(caught, 299)).toBe('genuine');
  expect(await held(caught, 302)).toBe('stale');
  expect(await held(caught, -302)).toBe('stale');
});

test('a delivery with another id, time, body or signature is forged', async () => {
  const time = Number(caught.headers['webhook-timestamp']);
  const signature = String(caught.headers['webhook-signature']);
  const changed = caught.body.with(0, 0x20);
  const forgeries: Delivery[] = [
    withHeader('webhook-id', 'msg_other_1'),
    withHeader('webhook-timestamp', String(time + 1)),
    withHeader('webhook-timestamp', ` ${time}`),
    withHeader('webhook-timestamp', `${time}.0`),
    withHeader('webhook-signature', signature.replace('v1,', 'v1a,')),
    withHeader('webhook-signature', signature.slice(0, -5)),
    withHeader('webhook-signature', ''),
    withHeader('webhook-signature', `${'v1,AAAA '.repeat(10_000)}${signature}`),
    { ...caught, body: changed },
    { ...caught, headers: {} },
  ];
  const verdicts = await Promise.all(forgeries.map((each) => held(each)));
  expect(verdicts).toEqual(forgeries.map(() => 'forged'));
});

test('a secret that is no key is an error, and nothing is genuine by it', async () => {
  await expect(verify(caught, { secret: '' })).rejects.toThrow('whsec_');
});

const failing = (): Promise<void> => Promise.reject(new Error('The disk is full.'));

test('an inbox takes a delivery once, however often it comes at once, and again after it failed', async () => {
  const inbox = new Inbox({ secret }, () => clock.now());
  let processed = 0;
  await expect(inbox.take(caught, failing)).rejects.toThrow('The disk is full.');
  const note = (): void => void processed++;
  const came = await Promise.all([1, 2, 3].map(() => inbox.take(caught, note)));
  expect(came.toSorted()).toEqual(['repeated', 'repeated', 'taken']);
  expect(processed).toBe(1);
  expect(await inbox.take({ ...caught, body: caught.body.with(0, 0x20) }, note)).toBe('forged');
  // Once it is forgotten it is too old to be believed.
  clock.pass(601 * second);
  expect(await inbox.take(caught, note)).toBe('stale');
  expect(processed).toBe(1);
});
