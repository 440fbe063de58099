import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Client } from 'tongguan/client';
import { putKey } from '../../server/access/key.ts';
import { newKey, withSecret } from '../../server/access/new-key.ts';
import { testServer } from '../server/test-server.ts';
import { testLibrary } from '../helpers/worlds.ts';

const scenario = 'ganqimaodu-coal-advance';
const declaration = readFileSync(`scenarios/training/${scenario}/declaration.xml`);

let server: Server | undefined;
let url = '';
let client: Client;

beforeAll(async () => {
  const { app, store, clock } = await testServer(testLibrary(), undefined, { open: false });
  const { stored, text } = withSecret(
    newKey({ owner: 'class', scopes: ['read', 'send', 'officer'] }, clock.now()),
  );
  await store.write({ inputs: [], statements: putKey(stored) });
  const listening = createServer(app);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
  client = connect({ url, key: text });
});

afterAll(() => {
  server?.close();
});

async function openWorld(): Promise<string> {
  const { data } = await client.POST('/worlds', {
    body: { scenario, drivers: { declarant: 'seat' } },
  });
  if (!data) throw new Error('The world was not opened.');
  return data.id;
}

test('a client without the key gets a problem document as its error', async () => {
  const { data, error, response } = await connect({ url }).GET('/worlds');
  expect([data, error?.code, response.status]).toEqual([undefined, 'access-key-missing', 401]);
});

test.each([
  ['bytes', new Uint8Array(declaration)],
  ['a text', declaration.toString('utf8')],
])('a message sent as %s is answered by the single window', async (_manner, body) => {
  const params = { path: { id: await openWorld() }, query: { by: 'declarant' } } as const;
  const { data } = await client.POST('/worlds/{id}/messages', { params, body });
  expect(data?.receipt).toMatchObject({ source: 'single-window', code: '0' });
});

test('a refused message is the error of its call, with the receipt that says so', async () => {
  const params = { path: { id: await openWorld() }, query: { by: 'declarant' } } as const;
  const body = declaration.toString('utf8').replace(/<GrossWet>\d+/, '<GrossWet>heavy');
  const { error, response } = await client.POST('/worlds/{id}/messages', { params, body });
  expect(response.status).toBe(422);
  expect(error).toMatchObject({ receipt: { code: '1' } });
});

test('a wrong path, parameter or body is refused by the types before it is by the server', async () => {
  // @ts-expect-error There is no such path.
  const path = await client.GET('/word');
  // @ts-expect-error Who sends it must be said.
  const parameter = await client.POST('/worlds/{id}/messages', { params: { path: { id: 'x' } } });
  // @ts-expect-error A scenario is named by a text.
  const body = await client.POST('/worlds', { body: { scenario: 7 } });
  expect([path, parameter, body].map(({ response }) => response.status)).toEqual([404, 400, 422]);
});
