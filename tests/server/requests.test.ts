import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Application } from 'express';
import request from 'supertest';
import type { Problem } from '../../schemas/types.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const scenario = 'ganqimaodu-coal-advance';
const api = '/api/v1';
const problemMedia = /^application\/problem\+json/;

async function open(app: Application): Promise<string> {
  const { body } = await request(app).post(`${api}/worlds`).send({ scenario }).expect(201);
  return body.id;
}

/** Sends a body as it is and returns the problem document. */
async function refused(app: Application, address: string, body: string | Buffer, status: number) {
  const answer = await request(app)
    .post(`${api}${address}`)
    .set('content-type', 'application/json')
    .serialize((sent: unknown) => sent as string)
    .send(body)
    .expect('content-type', problemMedia)
    .expect(status);
  expect(answer.body.status).toBe(status);
  return answer.body;
}

test('malformed JSON is refused with the place at which reading stopped', async () => {
  const { app } = await testServer(library);
  const problem = await refused(app, '/worlds', '{"scenario":\n  "x",,}', 400);
  expect(problem.code).toBe('body-malformed');
  expect(problem.problems).toMatchObject([
    { code: 'json-not-well-formed', location: { line: 2, column: 7 } },
  ]);
});

test('every wrong value of a body is reported at its place, and nothing is opened', async () => {
  const { app } = await testServer(library);
  const body = '{"scenario": 5,\n "seeed": 1,\n "drivers": {"gate": "robot"}}';
  const problem = await refused(app, '/worlds', body, 422);
  const found = problem.problems.map(
    ({ code, path, location }: { code: string; path: string; location: { line: number } }) => {
      return [code, path, location.line];
    },
  );
  expect(found).toEqual([
    ['type', '/scenario', 1],
    ['unknown-property', '/seeed', 2],
    ['enum', '/drivers/gate', 3],
  ]);
  expect((await request(app).get(`${api}/worlds`)).body).toEqual([]);
});

test('bytes that are not UTF-8 are refused with the place of the first bad byte', async () => {
  const { app } = await testServer(library);
  const bytes = Buffer.from([0x7b, 0x0a, 0x22, 0xff, 0x22, 0x7d]);
  const problem = await refused(app, '/worlds', bytes, 400);
  expect(problem.problems).toMatchObject([
    { code: 'bytes-broken', got: '0xFF', location: { line: 2, column: 2 } },
  ]);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a key named "%s" is refused anywhere in a body',
  async (key) => {
    const { app } = await testServer(library);
    const id = await open(app);
    const act = { by: 'gate', entity: 'manifest:x', event: 'ACCEPT' };
    const body = JSON.stringify(act).replace(/}$/, `,"data":{"a":{"${key}":1}}}`);
    const problem = await refused(app, `/worlds/${id}/acts`, body, 400);
    expect(problem.problems).toMatchObject([{ code: 'key-refused', path: `/data/a/${key}` }]);
  },
);

test('a body of more than ten mebibytes is refused', async () => {
  const { app } = await testServer(library);
  const body = Buffer.alloc(10 * 1024 * 1024 + 1, ' ');
  expect((await refused(app, '/validate', body, 413)).code).toBe('body-too-large');
});

test.each([
  ['/worlds', { scenario: 'no-such-scenario' }, 'unknown-scenario'],
  ['/worlds/no-such-world/clock', { step: true }, 'unknown-world'],
  ['/worlds/no-such-world/fork', { seq: 0 }, 'unknown-world'],
])('POST %s that names what is not there is answered with 404', async (address, body, code) => {
  const { app } = await testServer(library);
  expect((await refused(app, address, JSON.stringify(body), 404)).code).toBe(code);
});

test.each(['/scenarios/x', '/flows/x', '/rules/x', '/schemas/x', '/worlds/x', '/x'])(
  'GET %s, which is not there, is answered with a problem document',
  async (address) => {
    const { app } = await testServer(library);
    const { body } = await request(app)
      .get(api + address)
      .expect('content-type', problemMedia)
      .expect(404);
    expect(body).toMatchObject({ status: 404, type: expect.stringMatching(/^https:/) });
    expect(body.message.zh).not.toBe('');
  },
);

test.each([
  [{ advance: '-PT1H' }, 'time-in-the-past'],
  [{ to: '2001-01-01T00:00:00+08:00' }, 'time-in-the-past'],
  [{ advance: 'PT99999999H' }, 'time-too-far'],
  [{ advance: '1 hour' }, 'body-invalid'],
  [{ advance: 'P' }, 'body-invalid'],
  [{ advance: 'P1M' }, 'body-invalid'],
  [{ to: '2021-02-30T00:00:00+08:00' }, 'body-invalid'],
  [{ speed: -1 }, 'body-invalid'],
  [{ step: false }, 'body-invalid'],
  [{ step: true, end: true }, 'body-invalid'],
  [{}, 'body-invalid'],
])('the clock refuses %j and stays where it is', async (body, code) => {
  const { app } = await testServer(library);
  const id = await open(app);
  const before = (await request(app).get(`${api}/worlds/${id}`)).body;
  const problem = await refused(app, `/worlds/${id}/clock`, JSON.stringify(body), 422);
  expect(problem.code).toBe(code);
  expect((await request(app).get(`${api}/worlds/${id}`)).body).toEqual(before);
});

test.each([
  '/worlds?limit=0',
  '/worlds?limit=ten',
  '/worlds?limit=1&limit=2',
  '/worlds?colour=red',
])('GET %s is refused as a wrong query', async (address) => {
  const { app } = await testServer(library);
  const { body } = await request(app)
    .get(api + address)
    .expect(400);
  expect(body.code).toBe('query-invalid');
  expect(body.problems).toHaveLength(1);
});

test('a refusal names the errors, with their lines; warnings stand beside it', async () => {
  const { app } = await testServer(library);
  const address = `${api}/worlds/${await open(app)}/messages?by=declarant`;
  // The sample draws two warnings by itself.
  const sample = join(import.meta.dirname, '..', 'samples', 'dec-message', 'coal-import.xml');
  const heavy = readFileSync(sample, 'utf8').replace(/<GrossWet>[\d.]+/, '<GrossWet>heavy');
  const { body } = await request(app).post(address).type('application/xml').send(heavy).expect(422);
  const severities = body.problems.map(({ severity }: Problem) => severity);
  expect(severities).toContain('warning');
  expect(body.receipt.note).toContain('GrossWet');
  expect(body.receipt.note.match(/。/g)).toHaveLength(
    severities.filter((each: string) => each === 'error').length,
  );
});

test('a message without its sender, or from nobody known, changes nothing', async () => {
  const { app } = await testServer(library);
  const id = await open(app);
  for (const query of ['', '?by=pirate']) {
    const problem = await refused(app, `/worlds/${id}/messages${query}`, '{}', 400);
    expect(problem.code).toBe('query-invalid');
    expect(problem.problems).toMatchObject([{ expected: expect.stringContaining('declarant') }]);
  }
  expect((await request(app).get(`${api}/worlds/${id}`)).body.seq).toBe(0);
});

test('an address that is not well encoded is refused', async () => {
  const { app } = await testServer(library);
  const { body } = await request(app).get(`${api}/worlds/%E0%A4%A`).expect(400);
  expect(body.code).toBe('address-malformed');
});

test('a method that an address does not take is answered with those that it takes', async () => {
  const { app } = await testServer(library);
  await request(app).put(`${api}/worlds`).expect(405).expect('allow', 'POST, GET');
});

test('a change that a page of another site asks for is refused, a look is not', async () => {
  const { app } = await testServer(library);
  const { body } = await request(app)
    .post(`${api}/worlds`)
    .set('sec-fetch-site', 'cross-site')
    .send({ scenario })
    .expect(403);
  expect(body.code).toBe('cross-site');
  await request(app).get(`${api}/worlds`).set('sec-fetch-site', 'cross-site').expect(200);
});

test.each(['tongguan.example', 'localhost.evil.example:8080', '127.0.0.1.evil.example', ''])(
  'a server on loopback refuses a request to the host "%s", pages included',
  async (host) => {
    const { app } = await testServer(library);
    for (const path of [`${api}/worlds`, '/']) {
      const { body } = await request(app).get(path).set('host', host).expect(421);
      expect(body.code).toBe('foreign-host');
    }
  },
);

test.each(['localhost', 'LOCALHOST:8080', '127.0.0.1:8080', '127.1.2.3', '[::1]:8080'])(
  'a server on loopback answers under the name "%s"',
  async (host) => {
    const { app } = await testServer(library);
    await request(app).get(`${api}/health`).set('host', host).expect(200);
  },
);

test('every answer forbids foreign scripts, framing and guessing of types', async () => {
  const { app } = await testServer(library);
  const { headers } = await request(app).get(`${api}/health`).expect(200);
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test('the same key with the same request gives the same answer, and one world', async () => {
  const { app } = await testServer(library);
  const send = () =>
    request(app).post(`${api}/worlds`).set('idempotency-key', 'k-1').send({ scenario }).expect(201);
  const first = await send();
  const second = await send();
  expect(second.body).toEqual(first.body);
  expect(second.headers['location']).toBe(first.headers['location']);
  expect(second.headers['idempotency-replayed']).toBe('true');
  expect((await request(app).get(`${api}/worlds`)).body).toHaveLength(1);
});

test('the same key with another request is a conflict and changes nothing', async () => {
  const { app } = await testServer(library);
  const id = await open(app);
  const clock = (body: object) =>
    request(app).post(`${api}/worlds/${id}/clock`).set('idempotency-key', 'k').send(body);
  await clock({ advance: 'PT1H' }).expect(200);
  const after = (await request(app).get(`${api}/worlds/${id}`)).body;
  const { body } = await clock({ advance: 'PT2H' }).expect(409);
  expect(body.code).toBe('key-reused');
  expect((await request(app).get(`${api}/worlds/${id}`)).body).toEqual(after);
});

test('a message sent twice under one key is written down once', async () => {
  const { app } = await testServer(library);
  const id = await open(app);
  const send = () =>
    request(app)
      .post(`${api}/worlds/${id}/messages?by=carrier`)
      .set('idempotency-key', 'message-1')
      .set('content-type', 'application/xml')
      .send('<Manifest/>')
      .expect(422);
  const [first, second] = [await send(), await send()];
  expect(second.body).toEqual(first.body);
  const { body } = await request(app).get(`${api}/worlds/${id}/messages`);
  expect(body.filter(({ direction }: { direction: string }) => direction === 'in')).toHaveLength(1);
});

test('a key serves again after a day', async () => {
  const { app, clock } = await testServer(library);
  const send = () =>
    request(app).post(`${api}/worlds`).set('idempotency-key', 'daily').send({ scenario });
  const first = await send();
  clock.pass(24 * 3_600_000 + 1);
  const second = await send();
  expect(second.body.id).not.toBe(first.body.id);
});

test('a key with characters outside printable ASCII or too long is refused', async () => {
  const { app } = await testServer(library);
  for (const key of ['with blank', 'x'.repeat(256)]) {
    const { body } = await request(app)
      .post(`${api}/worlds`)
      .set('idempotency-key', key)
      .send({ scenario })
      .expect(400);
    expect(body.code).toBe('key-invalid');
  }
});
