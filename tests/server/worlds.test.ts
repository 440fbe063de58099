import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Application } from 'express';
import request from 'supertest';
import { Store } from '../../server/store/store.ts';
import { LiveWorld } from '../../world/live.ts';
import { traceLine } from '../../world/trace.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const coal = 'ganqimaodu-coal-advance';
const morning = 'ganqimaodu-gate-morning';
const api = '/api/v1';

async function open(app: Application, body: object): Promise<string> {
  const { body: world, headers } = await request(app).post(`${api}/worlds`).send(body).expect(201);
  expect(headers['location']).toBe(`${api}/worlds/${world.id}`);
  return world.id;
}

async function linesOf(app: Application, id: string): Promise<string> {
  const answer = await request(app)
    .get(`${api}/worlds/${id}/trace`)
    .set('accept', 'application/x-ndjson')
    .expect(200);
  return answer.text;
}

function replayed(id: string): string {
  const folder = library.scenarios.get(id);
  if (!folder) throw new Error(`No scenario "${id}".`);
  const live = new LiveWorld({ ...folder, library, runtime: 'table' });
  live.runToEnd();
  return live.trace.map((event) => `${traceLine(event)}\n`).join('');
}

test('a world run to its end over HTTP has the trace that a replay has', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  const { body } = await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true });
  expect(body.ended).toBe(true);
  expect(body.expectations.every((each: { ok: boolean }) => each.ok)).toBe(true);
  expect(await linesOf(app, id)).toBe(replayed(coal));
});

test('a world over XState actors has the trace of one over the table', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal, runtime: 'actors' });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true }).expect(200);
  expect(await linesOf(app, id)).toBe(replayed(coal));
});

test('a server stopped in the middle of a scenario goes on after a restart to the same trace', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-'));
  const file = join(folder, 'worlds.sqlite');
  const before = await testServer(library, await Store.open(file));
  const id = await open(before.app, { scenario: coal });
  await request(before.app).post(`${api}/worlds/${id}/clock`).send({ advance: 'PT12H' });
  const half = await linesOf(before.app, id);
  await before.store.close();

  const after = await testServer(library, await Store.open(file));
  expect(await linesOf(after.app, id)).toBe(half);
  await request(after.app).post(`${api}/worlds/${id}/clock`).send({ end: true }).expect(200);
  expect(await linesOf(after.app, id)).toBe(replayed(coal));
  await after.store.close();
  rmSync(folder, { recursive: true });
});

test('two worlds of one scenario never see each other', async () => {
  const { app } = await testServer(library);
  const [a, b] = [await open(app, { scenario: coal }), await open(app, { scenario: coal })];
  await request(app).post(`${api}/worlds/${a}/clock`).send({ end: true }).expect(200);
  const { body } = await request(app).get(`${api}/worlds/${b}`).expect(200);
  expect([body.seq, body.now, body.entities]).toEqual([0, body.start, []]);
  await request(app).post(`${api}/worlds/${b}/clock`).send({ end: true }).expect(200);
  expect(await linesOf(app, b)).toBe(await linesOf(app, a));
});

test('another seed gives another trace, the same seed the same', async () => {
  const { app } = await testServer(library);
  const traces: string[] = [];
  for (const seed of [1, 2, 1]) {
    const id = await open(app, { scenario: morning, seed });
    await request(app).post(`${api}/worlds/${id}/clock`).send({ advance: 'P1D' }).expect(200);
    traces.push(await linesOf(app, id));
  }
  expect(traces[0]).toBe(traces[2]);
  expect(traces[0]).not.toBe(traces[1]);
});

test('advancing thirty days in one request passes every timer on the way, in order of time', async () => {
  const { app } = await testServer(library);
  const [jump, steps] = [
    await open(app, { scenario: morning }),
    await open(app, { scenario: morning }),
  ];
  const { body } = await request(app).post(`${api}/worlds/${jump}/clock`).send({ advance: 'P30D' });
  expect(body.now).toBe('2021-12-31T12:00:00+08:00');
  for (let day = 0; day < 30; day++) {
    await request(app).post(`${api}/worlds/${steps}/clock`).send({ advance: 'P1D' }).expect(200);
  }
  const { body: trace } = await request(app).get(`${api}/worlds/${jump}/trace`);
  const times = trace.map(({ at }: { at: string }) => Date.parse(at));
  expect(times).toEqual(times.toSorted((x: number, y: number) => x - y));
  expect(await linesOf(app, jump)).toBe(await linesOf(app, steps));
});

test('a running world advances with real time at its speed and pauses with speed 0', async () => {
  const { app, clock } = await testServer(library);
  const id = await open(app, { scenario: morning });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ speed: 60 }).expect(200);
  clock.pass(60_000);
  const { body: running } = await request(app).get(`${api}/worlds/${id}`);
  expect([running.now, running.speed]).toEqual(['2021-12-01T13:00:00+08:00', 60]);
  await request(app).post(`${api}/worlds/${id}/clock`).send({ speed: 0 }).expect(200);
  clock.pass(60_000);
  const { body: paused } = await request(app).get(`${api}/worlds/${id}`);
  expect([paused.now, paused.speed]).toEqual(['2021-12-01T13:00:00+08:00', 0]);
});

test('a world that ran with real time has the trace of one advanced by hand to the same instant', async () => {
  const { app, clock } = await testServer(library);
  const [run, jump] = [
    await open(app, { scenario: morning }),
    await open(app, { scenario: morning }),
  ];
  await request(app).post(`${api}/worlds/${run}/clock`).send({ speed: 3600 });
  for (let second = 0; second < 24; second++) clock.pass(1000);
  await request(app).post(`${api}/worlds/${run}/clock`).send({ speed: 0 });
  await request(app).post(`${api}/worlds/${jump}/clock`).send({ advance: 'PT24H' });
  expect((await linesOf(app, run)).length).toBeGreaterThan(0);
  expect(await linesOf(app, run)).toBe(await linesOf(app, jump));
});

test('a fork has the past of its origin and leaves it untouched', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true });
  const whole = await linesOf(app, id);
  const { body: fork, headers } = await request(app)
    .post(`${api}/worlds/${id}/fork`)
    .send({ seq: 4 })
    .expect(201);
  expect(headers['location']).toBe(`${api}/worlds/${fork.id}`);
  expect(fork.id).not.toBe(id);
  expect(whole.startsWith(await linesOf(app, fork.id))).toBe(true);
  await request(app).post(`${api}/worlds/${fork.id}/clock`).send({ end: true }).expect(200);
  expect(await linesOf(app, fork.id)).toBe(whole);
  expect(await linesOf(app, id)).toBe(whole);
});

test('a fork after an event that is not there is refused', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  const { body } = await request(app).post(`${api}/worlds/${id}/fork`).send({ seq: 9 }).expect(404);
  expect(body.code).toBe('unknown-seq');
});

test('undo takes the latest message back, and a world without any has nothing to undo', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: morning });
  const { body: none } = await request(app).post(`${api}/worlds/${id}/undo`).expect(409);
  expect(none.code).toBe('nothing-to-undo');
  const before = await linesOf(app, id);
  await request(app)
    .post(`${api}/worlds/${id}/messages?by=declarant`)
    .set('content-type', 'application/json')
    .send('{"type": "nonsense"}')
    .expect(422);
  expect(await linesOf(app, id)).not.toBe(before);
  await request(app).post(`${api}/worlds/${id}/undo`).expect(200);
  expect(await linesOf(app, id)).toBe(before);
});

test('a world is listed, latest first, and gone for good once deleted', async () => {
  const { app, clock } = await testServer(library);
  const first = await open(app, { scenario: coal });
  clock.pass(10);
  const second = await open(app, { scenario: morning });
  const { body } = await request(app).get(`${api}/worlds`).expect(200);
  expect(body.map(({ id }: { id: string }) => id)).toEqual([second, first]);
  expect(body[1]).toEqual({
    id: first,
    owner: 'local',
    scenario: coal,
    title: library.scenarios.get(coal)?.scenario.title,
    now: library.scenarios.get(coal)?.scenario.start,
    seq: 0,
    ended: false,
  });
  await request(app).delete(`${api}/worlds/${first}`).expect(204);
  await request(app).get(`${api}/worlds/${first}`).expect(404);
  await request(app).delete(`${api}/worlds/${first}`).expect(404);
});

test('a world shows itself as it was right after an event', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true });
  const { body: trace } = await request(app).get(`${api}/worlds/${id}/trace?from=3&limit=1`);
  const { body } = await request(app).get(`${api}/worlds/${id}?seq=3`).expect(200);
  expect(trace).toHaveLength(1);
  expect(body.now).toBe(trace[0].at);
});

test('a message sent by its role is taken, listed, and given back as it came', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal, drivers: { declarant: 'seat', carrier: 'seat' } });
  const files = library.scenarios.get(coal)?.files ?? {};
  const [name, text] = Object.entries(files).find(([file]) => file.includes('manifest')) ?? [];
  expect(name).toBeDefined();
  const { body: sent } = await request(app)
    .post(`${api}/worlds/${id}/messages?by=carrier`)
    .set('content-type', 'application/xml')
    .send(text)
    .expect(200);
  expect(sent).toMatchObject({ seq: 1, receipt: { code: '0', source: 'single-window' } });
  const { body: message } = await request(app).get(`${api}/worlds/${id}/messages/${sent.seq}`);
  expect(message).toMatchObject({ type: 'manifest', direction: 'in', verdict: 'accepted', text });
  const { body: list } = await request(app).get(`${api}/worlds/${id}/messages`);
  expect(list[0]).toMatchObject({ seq: 1, type: 'manifest', format: 'mt1401' });
  expect(list[0]).not.toHaveProperty('text');
});

test('every receipt of a scenario can be had in the format in which it is delivered', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true });
  const { body: list } = await request(app).get(`${api}/worlds/${id}/messages`);
  for (const { seq } of list) {
    const { body } = await request(app).get(`${api}/worlds/${id}/messages/${seq}`).expect(200);
    expect(body.text).not.toBe('');
  }
  const released = list.find(({ code }: { code?: string }) => code === 'K');
  const { body } = await request(app).get(`${api}/worlds/${id}/messages/${released.seq}`);
  expect(body.text).toContain('<CHANNEL>K</CHANNEL>');
  expect(body.fileName).toMatch(/^Receipt_DECCUS004_I2021\d{13}_\d{18}_\d{17}\.xml$/);
});

test('why names what a declaration waits for, who must act, and the rule', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ to: '2021-12-08T20:00:00+08:00' });
  const { body: view } = await request(app).get(`${api}/worlds/${id}`);
  const { entity } = view.entities.find(({ flow }: { flow: string }) => flow === 'declaration');
  const { body } = await request(app).get(`${api}/worlds/${id}/why`).query({ entity }).expect(200);
  expect(body.waits).toMatchObject([
    { state: 'clearance.cargo.expected', by: 'site', rule: { id: 'arrival-before-release' } },
  ]);
  const none = await request(app)
    .get(`${api}/worlds/${id}/why?entity=declaration:none`)
    .expect(404);
  expect(none.body.code).toBe('unknown-entity');
});

test('a role decides from its seat what is possible now and within its power', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal, drivers: { carrier: 'seat' } });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ to: '2021-12-08T20:00:00+08:00' });
  const { body: view } = await request(app).get(`${api}/worlds/${id}`);
  const { entity, possible } = view.entities.find(
    ({ flow }: { flow: string }) => flow === 'declaration',
  );
  const { event, by } = possible.find(({ event: name }: { event: string }) => name === 'WITHDRAW');
  const act = (body: object) => request(app).post(`${api}/worlds/${id}/acts`).send(body);
  await act({ by: 'gate', entity, event }).expect(403);
  await act({ by, entity: `${entity}x`, event }).expect(404);
  await act({ by, entity, event: 'RESUBMIT' }).expect(409);
  const refused = await request(app).get(`${api}/worlds/${id}`);
  expect(refused.body.seq).toBe(view.seq);
  const { body } = await act({ by, entity, event }).expect(200);
  expect(body.seq).toBe(view.seq + 1);
  const again = await act({ by, entity, event }).expect(409);
  expect(again.body.problems).toMatchObject([{ code: 'event-not-possible', path: '/event' }]);
});

test('a world that is reset begins again, and comes to the same', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  const { body: begun } = await request(app).get(`${api}/worlds/${id}`);
  await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true });
  const whole = await linesOf(app, id);
  const { body: again } = await request(app).post(`${api}/worlds/${id}/reset`).expect(200);
  expect(again).toEqual(begun);
  await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true });
  expect(await linesOf(app, id)).toBe(whole);
});

test('a world keeps to the policy of its policy date, whatever its own date, and so does its file', async () => {
  const { app } = await testServer(library);
  const traceUnder = async (dated: object): Promise<string> => {
    const id = await open(app, { scenario: coal, ...dated });
    await request(app).post(`${api}/worlds/${id}/clock`).send({ end: true }).expect(200);
    const { body: file } = await request(app).get(`${api}/worlds/${id}/export`);
    const { body } = await request(app).post(`${api}/worlds/import`).send(file).expect(201);
    expect(body).toMatchObject(dated);
    return linesOf(app, body.id);
  };
  const own = await traceUnder({});
  // The coal goes through in two days of December 2021, on which nothing changes.
  expect(await traceUnder({ policyDate: '2021-12-08' })).toBe(own);
  expect(await traceUnder({ policyDate: '2017-06-01' })).not.toBe(own);
  const wrong = { scenario: coal, policyDate: '2017-02-30' };
  const { body } = await request(app).post(`${api}/worlds`).send(wrong).expect(422);
  expect(body.problems).toMatchObject([{ path: '/policyDate' }]);
});

test('an empty world takes a declaration at its port, under the law of its date', async () => {
  const { app } = await testServer(library);
  const empty = { port: 'erenhot-road', start: '2020-09-17T10:00:00+08:00' };
  const { body: opened } = await request(app).post(`${api}/worlds/empty`).send(empty).expect(201);
  const { id } = opened;
  const text = library.scenarios.get('erenhot-goes-wrong')?.files['declaration-2.xml'];
  const { body } = await request(app)
    .post(`${api}/worlds/${id}/messages?by=declarant`)
    .set('content-type', 'application/xml')
    .send(text)
    .expect(200);
  expect(body.receipt.code).toBe('0');
  const { body: view } = await request(app).get(`${api}/worlds/${id}`);
  expect(view.now).toBe(empty.start);
  const wrong = { ...empty, port: 'nowhere' };
  const { body: none } = await request(app).post(`${api}/worlds/empty`).send(wrong).expect(404);
  expect(none.code).toBe('unknown-port');
});

test('a world leaves as a file and comes back as another that goes on to the same trace', async () => {
  const { app } = await testServer(library);
  const id = await open(app, { scenario: coal });
  await request(app).post(`${api}/worlds/${id}/clock`).send({ advance: 'PT12H' });
  const { body: file } = await request(app).get(`${api}/worlds/${id}/export`).expect(200);
  const send = (body: object) => request(app).post(`${api}/worlds/import`).send(body);
  const { body: world } = await send(file).expect(201);
  expect(world.id).not.toBe(id);
  for (const each of [id, world.id]) {
    await request(app).post(`${api}/worlds/${each}/clock`).send({ end: true }).expect(200);
  }
  expect(await linesOf(app, world.id)).toBe(await linesOf(app, id));

  const other = await send({ ...file, inputs: [] }).expect(422);
  expect(other.body.code).toBe('world-file-differs');
  const past = { kind: 'advance', at: 0, to: 1 };
  const { body: refused } = await send({ ...file, inputs: [past] }).expect(422);
  expect(refused.problems).toMatchObject([{ code: 'time-in-the-past', path: '/inputs/0/to' }]);
  const { body: malformed } = await send({ ...file, inputs: [{ kind: 'nothing' }] }).expect(422);
  expect(malformed.problems[0].path).toMatch(/^\/inputs\/0/);
});

test('the pages are given for every address that is not a file', async () => {
  const { app } = await testServer(library);
  const index = readFileSync(join(import.meta.dirname, 'pages', 'index.html'), 'utf8');
  for (const address of ['/', '/worlds/123?lang=zh', '/scenarios/some.name']) {
    const { text } = await request(app).get(address).set('accept', 'text/html').expect(200);
    expect(text).toBe(index);
  }
  await request(app).get('/assets/none.js').set('accept', '*/*').expect(404);
});
