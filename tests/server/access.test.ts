import { expect, test } from '@jest/globals';
import type { Application } from 'express';
import request from 'supertest';
import { putKey } from '../../server/access/key.ts';
import { newKey, withSecret, type WantedKey } from '../../server/access/new-key.ts';
import { routes } from '../../server/routes.ts';
import { Store } from '../../server/store/store.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const scenario = 'ganqimaodu-coal-advance';

/** A server that asks for keys, and how to make one. */
async function keyedServer() {
  const store = await Store.open(':memory:');
  const server = await testServer(library, store, { open: false });
  const keyFor = async (wanted: WantedKey): Promise<string> => {
    const { stored, text } = withSecret(newKey(wanted, server.clock.now()));
    await store.write({ inputs: [], statements: putKey(stored) });
    return text;
  };
  return { ...server, keyFor };
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

async function open(app: Application, key: string): Promise<string> {
  const answer = await request(app).post(`${api}/worlds`).set(bearer(key)).send({ scenario });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

test('without a key nothing but health, session and the document is answered', async () => {
  const { app } = await keyedServer();
  const answered: string[] = [];
  for (const { method, path, id } of routes) {
    const { status } = await request(app)[method](api + path.replaceAll(/\{\w+\}/g, 'x'));
    if (status !== 401) answered.push(id);
  }
  const free = ['getSession', 'openSession', 'closeSession', 'getHealth', 'getReadiness'];
  expect(answered).toEqual(free);
  const { body, headers } = await request(app).get(`${api}/worlds`).expect(401);
  expect([body.code, headers['www-authenticate']]).toEqual(['access-key-missing', 'Bearer']);
});

test("one owner's key reaches another's world by no route, and cannot tell it from one that is not there", async () => {
  const { app, keyFor } = await keyedServer();
  const mine = await keyFor({ owner: 'mine', scopes: ['read', 'send', 'officer'] });
  const yours = await keyFor({ owner: 'yours', scopes: ['read', 'send', 'officer'] });
  const world = await open(app, yours);
  const before = await request(app).get(`${api}/worlds/${world}`).set(bearer(yours));
  const tried = routes.filter(({ path }) => path.startsWith('/worlds/{id}'));
  expect(tried.length).toBeGreaterThan(12);
  for (const { method, path, query = [] } of tried) {
    const address = api + path.replace('{id}', world).replaceAll(/\{\w+\}/g, '1');
    const required = query.filter((each) => each.required).map(({ name }) => [name, 'declarant']);
    const sent = request(app)[method](address).query(Object.fromEntries(required));
    const answer = await sent.set(bearer(mine));
    expect([method, path, answer.status, answer.body.code]).toEqual([
      method,
      path,
      404,
      'unknown-world',
    ]);
  }
  const { body: listed } = await request(app).get(`${api}/worlds`).set(bearer(mine));
  expect(listed).toEqual([]);
  const after = await request(app).get(`${api}/worlds/${world}`).set(bearer(yours)).expect(200);
  expect(after.body).toEqual(before.body);
});

test('a key does what its scopes say: look, send, act for customs, manage', async () => {
  const { app, keyFor } = await keyedServer();
  const owner = 'school';
  const admin = await keyFor({ owner: 'office', scopes: ['admin'] });
  const keys = {
    read: await keyFor({ owner, scopes: ['read'] }),
    send: await keyFor({ owner, scopes: ['read', 'send'] }),
    officer: await keyFor({ owner, scopes: ['read', 'officer'] }),
  };
  const world = await open(app, keys.send);
  const at = `${api}/worlds/${world}`;
  const act = { entity: 'declaration:none', event: 'RELEASE' };
  const attempts: [key: string, method: 'get' | 'post', path: string, body: object][] = [
    [keys.read, 'get', at, {}],
    [keys.read, 'post', `${at}/clock`, { step: true }],
    [keys.send, 'post', `${at}/clock`, { step: true }],
    [keys.send, 'post', `${at}/acts`, { ...act, by: 'review' }],
    [keys.send, 'post', `${at}/drivers`, { review: 'seat' }],
    [keys.officer, 'post', `${at}/drivers`, { review: 'seat' }],
    [keys.officer, 'get', `${api}/keys`, {}],
    [admin, 'get', `${api}/keys`, {}],
    [admin, 'post', `${at}/drivers`, { review: 'policy' }],
  ];
  const statuses: number[] = [];
  for (const [key, method, path, body] of attempts) {
    const sent = request(app)[method](path).set(bearer(key));
    statuses.push((await (method === 'post' ? sent.send(body) : sent)).status);
  }
  expect(statuses).toEqual([200, 403, 200, 403, 403, 200, 403, 200, 200]);
  const { body } = await request(app).get(`${api}/keys`).set(bearer(keys.read)).expect(403);
  expect(body.message.en).toContain('"read"; expected "admin"');
});

test('a key is shown once, its secret is stored nowhere, and a rotation lets the old one hold for an hour', async () => {
  const { app, clock, store, keyFor } = await keyedServer();
  const admin = await keyFor({ owner: 'office', scopes: ['admin'] });
  const made = await request(app)
    .post(`${api}/keys`)
    .set({ ...bearer(admin), 'idempotency-key': 'once' })
    .send({ owner: 'school', name: 'Class 3', scopes: ['read'] })
    .expect(201);
  const { id, text } = made.body;
  const secret = text.split('_').slice(2).join('_');
  const looks = async (key: string): Promise<number> =>
    (await request(app).get(`${api}/worlds`).set(bearer(key))).status;
  expect(await looks(text)).toBe(200);

  clock.pass(1);
  const { body: rotated } = await request(app)
    .post(`${api}/keys/${id}/rotate`)
    .set(bearer(admin))
    .expect(200);
  expect([await looks(text), await looks(rotated.text)]).toEqual([200, 200]);
  clock.pass(60 * 60 * 1000);
  expect([await looks(text), await looks(rotated.text)]).toEqual([401, 200]);

  await request(app).delete(`${api}/keys/${id}`).set(bearer(admin)).expect(204);
  await request(app).delete(`${api}/keys/${id}`).set(bearer(admin)).expect(404);
  expect(await looks(rotated.text)).toBe(401);
  for (const table of ['keys', 'replies', 'audit', 'sessions']) {
    const kept = JSON.stringify(await store.read(`SELECT * FROM ${table}`));
    expect([table, kept.includes(secret)]).toEqual([table, false]);
  }
  const { body: audit } = await request(app).get(`${api}/audit`).set(bearer(admin)).expect(200);
  expect(audit.map(({ operation }: { operation: string }) => operation)).toEqual([
    'revokeKey',
    'rotateKey',
    'makeKey',
  ]);
});

test('more requests than the rate of a key are told when to come again', async () => {
  const { app, clock, keyFor } = await keyedServer();
  const key = await keyFor({ owner: 'school', scopes: ['read'], rate: 2 });
  const look = () => request(app).get(`${api}/worlds`).set(bearer(key));
  // Twice the rate at once, then one for each half second.
  for (let count = 0; count < 4; count++) await look().expect(200);
  const { body, headers } = await look().expect(429);
  expect([body.code, headers['retry-after']]).toEqual(['rate-exceeded', '1']);
  clock.pass(500);
  await look().expect(200);
  await look().expect(429);
});

test('an owner has as many worlds as the key allows', async () => {
  const { app, keyFor } = await keyedServer();
  const key = await keyFor({ owner: 'school', scopes: ['read', 'send'], worlds: 1 });
  const world = await open(app, key);
  const send = (path: string, body: object) =>
    request(app)
      .post(api + path)
      .set(bearer(key))
      .send(body);
  const { body } = await send('/worlds', { scenario }).expect(403);
  expect(body.code).toBe('worlds-exceeded');
  await send(`/worlds/${world}/fork`, { seq: 0 }).expect(403);
  await request(app).delete(`${api}/worlds/${world}`).set(bearer(key)).expect(204);
  await send('/worlds', { scenario }).expect(201);
});

test('a page signs in with a key, is known by a cookie no script can read, and signs out', async () => {
  const { app, clock, keyFor } = await keyedServer();
  const key = await keyFor({ owner: 'school', scopes: ['read'] });
  await request(app)
    .post(`${api}/session`)
    .send({ key: `${key.slice(0, -1)}!` })
    .expect(401);
  const signed = await request(app).post(`${api}/session`).send({ key }).expect(200);
  const [cookie = ''] = signed.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
  const [token = ''] = cookie.split(';');
  const look = () => request(app).get(`${api}/session`).set('cookie', token);
  expect((await look()).body).toMatchObject({ open: false, owner: 'school', scopes: ['read'] });
  await request(app).get(`${api}/worlds`).set('cookie', token).expect(200);
  await request(app).delete(`${api}/session`).set('cookie', token).expect(204);
  expect((await look()).body).toEqual({ open: false, scopes: [] });

  const again = await request(app)
    .post(`${api}/session`)
    .set('x-forwarded-proto', 'https')
    .send({ key })
    .expect(200);
  expect(again.headers['set-cookie']?.[0]).toMatch(/SameSite=Strict; Secure$/);
  const admin = await keyFor({ owner: 'office', scopes: ['admin'] });
  const { body: audit } = await request(app).get(`${api}/audit`).set(bearer(admin)).expect(200);
  const signIn = { operation: 'openSession', owner: 'school', key: key.split('_')[1] };
  expect(audit).toMatchObject([signIn, signIn]);
  const [later = ''] = (again.headers['set-cookie']?.[0] ?? '').split(';');
  clock.pass(12 * 60 * 60 * 1000 + 1);
  await request(app).get(`${api}/worlds`).set('cookie', later).expect(401);
});

test('an idempotency key belongs to the access key that used it', async () => {
  const { app, keyFor } = await keyedServer();
  const [mine, yours] = [
    await keyFor({ owner: 'mine', scopes: ['send'] }),
    await keyFor({ owner: 'yours', scopes: ['send'] }),
  ];
  const openWith = async (key: string) => {
    const headers = { ...bearer(key), 'idempotency-key': 'first' };
    return (await request(app).post(`${api}/worlds`).set(headers).send({ scenario })).body.id;
  };
  const first = await openWith(mine);
  expect(await openWith(mine)).toBe(first);
  expect(await openWith(yours)).not.toBe(first);
});
