import { expect, test } from '@jest/globals';
import request from 'supertest';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const at = '2020-09-17T10:00:00+08:00';
const files = library.scenarios.get('erenhot-goes-wrong')?.files ?? {};

async function rehearse(text: string, query: Record<string, string> = {}) {
  const { app, store } = await testServer(library);
  const sent = request(app)
    .post(`${api}/rehearse`)
    .query(query)
    .set('content-type', 'application/xml')
    .send(text);
  return { sent, store };
}

interface Answer {
  readonly type: string;
  readonly code: string;
  readonly format: string;
}

test('a sound declaration is taken into the customs system and then waits for its goods', async () => {
  const later = '2020-09-17T14:40:00+08:00';
  const { sent, store } = await rehearse(files['declaration-2.xml'] ?? '', { at: later });
  const { body } = await sent.expect(200);
  expect(body).toMatchObject({ port: { id: 'erenhot-road' }, by: 'declarant', ended: true });
  expect(body.problems).toMatchObject([{ code: 'declaration-late', severity: 'warning' }]);
  expect(body.messages.map(({ code, format }: Answer) => [code, format])).toEqual([
    ['0', 'dec-import-response'],
    ['7', 'dec-result'],
    ['L', 'dec-result'],
  ]);
  expect(body.messages[0].fileName).toMatch(/^Successed_\d{16}_I_I070520200917044_\d{17}\.xml$/);
  expect(body.messages[2].text).toContain('<CHANNEL>L</CHANNEL>');
  const waits = body.why[0].waits.map(({ by }: { by: string }) => by);
  expect(waits).toContain('site');
  expect(await store.list({ limit: 1 })).toEqual([]);
});

test('a declaration with a wrong total is sent back', async () => {
  const { body } = await (
    await rehearse(files['declaration-1.xml'] ?? '', { at })
  ).sent.expect(200);
  expect(body.problems).toMatchObject([
    { code: 'declaration-late', severity: 'warning' },
    { code: 'line-total', location: { line: 65 } },
  ]);
  expect(body.messages.map(({ code }: Answer) => code).slice(0, 3)).toEqual(['0', '7', 'E']);
});

test('a message that fits nothing there gets the technical refusal', async () => {
  const { body } = await (
    await rehearse(files['arrival-report.xml'] ?? '', { at })
  ).sent.expect(200);
  expect(body.messages.map(({ code }: Answer) => code)).toEqual(['1']);
  expect(body.entities).toEqual([]);
});

test('without sender or port nothing is rehearsed', async () => {
  const { body } = await (await rehearse('<Nothing/>')).sent.expect(422);
  expect(body).toMatchObject({
    code: 'rehearsal-unplaced',
    problems: [{ code: 'format-unknown' }],
  });
  const query = { port: 'atlantis', at };
  const { body: nowhere } = await (
    await rehearse(files['manifest.xml'] ?? '', query)
  ).sent.expect(404);
  expect(nowhere.code).toBe('unknown-port');
});

test('an unreadable text is answered where sender and port are named', async () => {
  const query = { port: 'erenhot-road', by: 'declarant', at };
  const { body } = await (await rehearse('<DecMessage', query)).sent.expect(200);
  expect(body.messages).toMatchObject([{ type: 'receipt', code: '1' }]);
});

test('a report in JUnit says which file failed and why', async () => {
  const { app } = await testServer(library);
  const { text } = await request(app)
    .post(`${api}/validate`)
    .query({ at, name: 'declaration-1.xml' })
    .set('accept', 'application/xml')
    .set('content-type', 'application/xml')
    .send(files['declaration-1.xml'])
    .expect(200)
    .expect('content-type', /xml/);
  expect(text).toContain('tests="1" failures="1"');
  expect(text).toContain('declaration-1.xml:65:7: line-total');
});

test('a report tells what the codes of the message mean', async () => {
  const { app } = await testServer(library);
  const { body } = await request(app)
    .post(`${api}/validate`)
    .set('content-type', 'application/xml')
    .send(files['declaration-1.xml'])
    .expect(200);
  expect(body.meanings['/customsOffice']).toMatchObject({ list: 'customs-district' });
  expect(body.meanings['/goods/0/hsCode']).toMatchObject({ list: 'hs' });
});
