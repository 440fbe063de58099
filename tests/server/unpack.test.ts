import { expect, test } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import request from 'supertest';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const text = '<?xml version="1.0" encoding="UTF-8"?>\n<DecMessage/>\n';

async function unpack(body: Uint8Array) {
  const { app } = await testServer(library);
  return request(app)
    .post('/api/v1/unpack')
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(body));
}

const codesOf = (body: { problems: { code: string }[] }) => body.problems.map(({ code }) => code);

test('the one XML file of an archive is given with its name; what stands beside it is told', async () => {
  const { status, body } = await unpack(
    zipSync({ 'dec.xml': strToU8(text), 'readme.txt': strToU8('x') }),
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'dec.xml', text });
  expect(codesOf(body)).toEqual(['zip-file-not-read']);
});

const bomb = strToU8(' '.repeat(5_000_000));
const refused: readonly (readonly [string, Zippable, string])[] = [
  ['a name that leads out of its folder', { '../dec.xml': strToU8(text) }, 'zip-name-refused'],
  ['a file that unpacks to a thousand times its size', { 'dec.xml': bomb }, 'zip-ratio'],
  ['two messages', { 'a.xml': strToU8(text), 'b.xml': strToU8(text) }, 'zip-not-one-file'],
];

test.each(refused)('%s is refused with its problem', async (_what, files, code) => {
  const { status, body } = await unpack(zipSync(files));
  expect([status, codesOf(body)]).toEqual([400, [code]]);
  expect(body.problems[0].message).toEqual({ zh: expect.any(String), en: expect.any(String) });
});

test('what is no archive, or only its beginning, is refused', async () => {
  const whole = zipSync({ 'dec.xml': strToU8(text) });
  for (const bytes of [strToU8(text), whole.subarray(0, 40)]) {
    expect(codesOf((await unpack(bytes)).body)).toEqual(['zip-broken']);
  }
});
