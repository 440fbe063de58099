import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import request from 'supertest';
import { inProcess } from '../cli/run.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const { app } = await testServer(library);
const entity = 'declaration:I070520200917044';

async function worldInReview(): Promise<string> {
  const { body } = await request(app)
    .post('/api/v1/worlds')
    .send({ scenario: 'erenhot-goes-wrong', drivers: { review: 'seat' } });
  const to = '2020-09-18T10:40:00+08:00';
  await request(app).post(`/api/v1/worlds/${body.id}/clock`).send({ to }).expect(200);
  return body.id;
}

test('a seat reads its work list, decides, and cannot decide a second time', async () => {
  const desks = `/api/v1/worlds/${await worldInReview()}/desks`;
  const { body: list } = await request(app).get(desks).expect(200);
  expect(list.find(({ desk }: { desk: string }) => desk === 'review')).toMatchObject({
    role: 'review',
    driver: 'seat',
    waiting: 1,
  });
  const { body: work } = await request(app).get(`${desks}/review/work`).expect(200);
  const decision = { entity, decision: 'RETURN', seq: work[0].seq };
  const { body: taken } = await request(app)
    .post(`${desks}/review/decisions`)
    .send(decision)
    .expect(200);
  expect(taken.seq).toBeGreaterThan(work[0].seq);
  const { body: again } = await request(app)
    .post(`${desks}/review/decisions`)
    .send(decision)
    .expect(409);
  expect(again.problems[0].code).toBe('decision-stale');
  expect((await request(app).get(`${desks}/review/work`)).body).toEqual([]);
});

test('a desk without power gets 403, an unknown desk 404 with those that there are', async () => {
  const desks = `/api/v1/worlds/${await worldInReview()}/desks`;
  const order = { entity, decision: 'EXAMINE' };
  const { body } = await request(app).post(`${desks}/disposal/decisions`).send(order).expect(403);
  expect(body).toMatchObject({ code: 'desk-without-power', problems: [{ expected: 'review' }] });
  const { body: unknown } = await request(app).get(`${desks}/reviews/work`).expect(404);
  expect(unknown.problems[0].expected).toContain('review');
});

test('the command reads and decides on a running server as it does in a scenario', async () => {
  const id = await worldInReview();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const there = [id, '--server', `http://127.0.0.1:${port}/`];
  const here = ['erenhot-goes-wrong', '--at', '2020-09-18T10:40:00+08:00'];
  const desk = ['--desk', 'review'];
  const remote = await inProcess(['office', 'list', ...there, ...desk]);
  const local = await inProcess(['office', 'list', ...here, ...desk]);
  expect(remote.status).toBe(0);
  expect(remote.out).toBe(local.out);

  const order = [...desk, '--entity', entity, '--decision', 'EXAMINE'];
  const decided = await inProcess(['office', 'decide', ...there, ...order]);
  expect(decided.out).toMatch(/^#\d+ declaration:I070520200917044 EXAMINE\n$/);
  const late = await inProcess(['office', 'decide', ...there, ...order]);
  expect([late.status, late.out]).toEqual([1, expect.stringContaining('event-not-possible')]);
  const nowhere = await inProcess(['office', 'list', 'x', '--server', 'http://127.0.0.1:1/']);
  expect(nowhere.status).toBe(2);
  server.close();
  server.closeAllConnections();
});

test('rules of outcomes are set over HTTP, and unsound ones change nothing', async () => {
  const world = `/api/v1/worlds/${await worldInReview()}`;
  const rules = [{ id: 'hold-cashmere', desk: 'review', when: { hs: '5105' } }];
  await request(app).post(`${world}/office`).send({ rules }).expect(200);
  const unsound = [
    { id: 'x', desk: 'gate', when: {}, decide: 'DISPOSE' },
    { id: 'y', desk: 'gate', when: { hs: '51' }, decide: 'DISPOSE', after: 'soon' },
  ];
  const { body } = await request(app).post(`${world}/office`).send({ rules: unsound }).expect(422);
  expect(body.problems.map(({ path }: { path: string }) => path)).toEqual([
    '/rules/0/when',
    '/rules/1/after',
  ]);
  const powerless = { rules: [{ ...unsound[1], after: 'PT1H' }] };
  const { body: refused } = await request(app).post(`${world}/office`).send(powerless).expect(403);
  expect(refused.problems[0].code).toBe('desk-without-power');
  expect((await request(app).get(`${world}/office`)).body).toEqual({ rules });
});

test('an injected receipt comes as any other, marked, and changes no state', async () => {
  const world = `/api/v1/worlds/${await worldInReview()}`;
  const { body: before } = await request(app).get(world);
  const receipt = {
    entity,
    of: 'goods-declaration',
    source: 'customs',
    reference: 'I070520200917044',
    code: 'P',
    entryNo: '070520201000000001',
    unifiedNo: 'I20200000000000001',
  };
  const { body: sent } = await request(app).post(`${world}/receipts`).send(receipt).expect(200);
  const { body: message } = await request(app).get(`${world}/messages/${sent.seq}`).expect(200);
  expect(message).toMatchObject({ injected: true, type: 'receipt', code: 'P', direction: 'out' });
  expect(message.text).toContain('<CHANNEL>P</CHANNEL>');
  const { body: after } = await request(app).get(world);
  expect(after.entities).toEqual(before.entities);
});

test('charges, rules, selection and injected receipts come back with the file of their world', async () => {
  const id = await worldInReview();
  const world = `/api/v1/worlds/${id}`;
  const off = await request(app)
    .post(`${world}/charges`)
    .send({ entity, item: 'expediting', amount: 80 })
    .expect(422);
  expect(off.body.problems[0].code).toBe('fee-off-list');
  await request(app)
    .post(`${world}/charges`)
    .send({ entity, item: 'brokerage', amount: 150 })
    .expect(200);
  const rule = { id: 'fresh', desk: 'risk', when: { hs: '0810' }, decide: 'ORDER_INSPECTION' };
  await request(app)
    .post(`${world}/office`)
    .send({ rules: [rule] })
    .expect(200);
  await request(app).post(`${world}/selection`).send({ id: 'no-such' }).expect(404);
  await request(app).post(`${world}/selection`).send({ id: 'supervised-equal' }).expect(200);
  const receipt = { of: 'goods-declaration', source: 'customs', reference: 'X', code: 'P' };
  await request(app).post(`${world}/receipts`).send(receipt).expect(200);
  const { body: statements } = await request(app).get(`${world}/statements`).expect(200);
  expect(statements).toMatchObject([{ entity, totals: { broker: 150 } }]);
  const { body: file } = await request(app).get(`${world}/export`).expect(200);
  const { body: copy } = await request(app).post('/api/v1/worlds/import').send(file).expect(201);
  const { body: same } = await request(app).get(`/api/v1/worlds/${copy.id}/statements`).expect(200);
  expect(same).toEqual(statements);
  const { body: selection } = await request(app).get(`/api/v1/worlds/${copy.id}/selection`);
  expect(selection.policy.id).toBe('supervised-equal');
});
