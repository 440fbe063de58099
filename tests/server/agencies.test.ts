import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Application } from 'express';
import nock from 'nock';
import request from 'supertest';
import { answerTo } from '../../cli/agency.ts';
import { validate } from '../../schemas/validate.ts';
import { questions, type AgencyEnquiry, type AgencyId } from '../../world/agencies/questions.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const origin = 'http://agency.example';
const quick = { timeout: 'PT0.2S', wait: 'PT0S' };
const servers: Server[] = [];

beforeAll(() => {
  if (!nock.isActive()) nock.activate();
});
afterAll(() => nock.restore());

afterEach(() => {
  nock.cleanAll();
  nock.restore();
  nock.activate();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Event {
  readonly name: string;
  readonly kind: string;
  readonly at: string;
  readonly data: { readonly [key: string]: unknown };
}

async function opened(app: Application, scenario: string, agencies: object) {
  const { body } = await request(app)
    .post(`${api}/worlds`)
    .send({ scenario, agencies })
    .expect(201);
  const at = `${api}/worlds/${body.id}`;
  const get = async (path: string) =>
    (
      await request(app)
        .get(at + path)
        .expect(200)
    ).body;
  return {
    id: String(body.id),
    get,
    run: () => request(app).post(`${at}/clock`).send({ end: true }).expect(200),
    trace: (): Promise<Event[]> => get('/trace'),
  };
}

/** Looks again and again, for ten seconds at most, until something holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It never came to hold.');
}

/** An agency at the other end of nock, which is held to the contract from both sides. */
function agency(say: (enquiry: AgencyEnquiry, asked: number) => object): AgencyEnquiry[] {
  const asked: AgencyEnquiry[] = [];
  nock(origin)
    .post('/')
    .times(100)
    .reply(200, async (incoming: Request) => {
      const enquiry = JSON.parse(await incoming.text()) as AgencyEnquiry;
      expect(validate(`${enquiry.question}-enquiry`, enquiry)).toEqual({ value: enquiry });
      asked.push(enquiry);
      const answer = { number: enquiry.number, ...say(enquiry, asked.length) };
      expect(validate(`${enquiry.question}-answer`, answer)).toEqual({ value: answer });
      return answer;
    });
  return asked;
}

const reason = 'Said from outside';
const unusual: readonly (readonly [AgencyId, string, object, string])[] = [
  ['licence-authority', 'ganqimaodu-coal-advance', { result: 'missing' }, 'MISS_CERTIFICATE'],
  ['treasury', 'erenhot-general-inspection', { result: 'refused' }, 'payment-refused'],
  ['insurer', 'erenhot-duty-insurance', { result: 'refused' }, 'guarantee-refused'],
  ['laboratory', 'ganqimaodu-copper-two-step', { result: 'failed' }, 'FAIL_TEST'],
  ['neighbour', 'ganqimaodu-coal-advance', { result: 'differs' }, 'REFUSE_NOTICE'],
  ['neighbour', 'erenhot-general-inspection', { result: 'recognised' }, 'CLEAR_CONTROL'],
];

test.each(unusual)(
  'the %s outside decides what it is asked in %s: %j',
  async (id, scenario, said, follows) => {
    const { app } = await testServer(library);
    const asked = agency((enquiry) => {
      const fits = validate(`${enquiry.question}-answer`, { number: enquiry.number, ...said });
      return 'value' in fits ? { ...said, reason } : { result: 'agrees' };
    });
    const world = await opened(app, scenario, { [id]: { url: `${origin}/`, ...quick } });
    await world.run();
    await until(async () => (await world.get('')).ended);
    expect(asked.map(({ question }) => questions[question])).toEqual(asked.map(() => id));
    const events = await world.trace();
    const led = events.find(({ name, data }) => name === follows && data['agency'] === id);
    expect(led?.data).toMatchObject({ agency: id, reason });
  },
);

test('the railway outside says when a train is unloaded, and is asked again after the delay it names', async () => {
  const { app } = await testServer(library);
  const asked = agency((_enquiry, times) =>
    times === 1 ? { result: 'not-yet', delay: 'PT3H' } : { result: 'unloaded' },
  );
  const world = await opened(app, 'manzhouli-rail-express', { railway: { url: origin, ...quick } });
  await world.run();
  await until(async () => (await world.get('')).ended);
  const unloaded = (await world.trace()).find(({ name }) => name === 'UNLOAD');
  const [first, second] = asked;
  const hours = (Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')) / 3_600_000;
  expect(hours).toBe(3);
  expect(unloaded?.at).toBe(second?.at);
});

test('silence, refusals and nonsense are each noted, and the built-in agency answers in the end', async () => {
  const { app } = await testServer(library);
  const json = { 'content-type': 'application/json' };
  const at = () => nock(origin).post('/');
  at().delay(1000).reply(200, {});
  at().reply(503, 'busy');
  at().reply(302, '', { location: 'http://127.0.0.1:1/' });
  at().reply(200, '<html></html>', { 'content-type': 'text/html' });
  at().reply(200, '{"number":', json);
  at().reply(200, JSON.stringify({ reason: 'x'.repeat(70_000) }), json);
  at().reply(200, '{"number":1,"result":"valid"}', json);
  at().reply(200, '{"number":"one","__proto__":{},"result":"maybe"}', json);
  at().replyWithError('connection reset');
  const connector = { url: origin, ...quick, retries: 8 };
  const world = await opened(app, 'ganqimaodu-coal-advance', { 'licence-authority': connector });
  await world.run();
  await until(async () => (await world.get('')).ended);
  const events = await world.trace();
  const failed = events.filter(({ name }) => name === 'agency-failed');
  const codes = failed.map(({ data }) => data['problems'] as { readonly code: string }[]);
  expect(codes.map((problems) => problems.map(({ code }) => code))).toEqual([
    ['agency-timeout'],
    ['agency-refused'],
    ['agency-refused'],
    ['agency-answer-not-json'],
    ['agency-answer-not-json'],
    ['agency-answer-too-large'],
    ['agency-answer-of-another'],
    ['forbidden-key'],
    ['agency-unreachable'],
  ]);
  const names = events.map(({ name }) => name);
  expect(names).toContain('agency-given-up');
  expect(names).toContain('CONFIRM_CERTIFICATES');
  expect((await world.get('')).expectations.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
});

test('an agency at an address that is not public is not called where keys are asked for', async () => {
  const { app } = await testServer(library, undefined, { allowPrivate: false });
  const connector = { url: 'http://127.0.0.1:9/', retries: 0 };
  const world = await opened(app, 'ganqimaodu-coal-advance', { 'licence-authority': connector });
  await world.run();
  await until(async () => (await world.get('')).ended);
  const failed = (await world.trace()).find(({ name }) => name === 'agency-failed');
  expect(failed?.data).toMatchObject({
    problems: [{ code: 'agency-unreachable', got: expect.stringContaining('not on the public') }],
  });
});

/** A real agency on this machine; while it is `silent`, it takes enquiries and never answers. */
async function realAgency() {
  const state = { silent: false, asked: 0 };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      state.asked++;
      if (state.silent) return;
      const text = Buffer.concat(chunks).toString();
      const { status, body } = answerTo(text, { seed: 1, otherShare: 0 });
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { state, url: `http://127.0.0.1:${port}/` };
}

test('over real HTTP: what is under way survives a restart, and a replay gives the same trace and asks nobody', async () => {
  const { state, url } = await realAgency();
  state.silent = true;
  const first = await testServer(library);
  const agencies = Object.fromEntries(
    ['licence-authority', 'neighbour', 'treasury'].map((id) => [id, { url, timeout: 'PT30S' }]),
  );
  const world = await opened(first.app, 'ganqimaodu-coal-advance', agencies);
  await world.run();
  await until(async () => state.asked > 0);
  const waiting = await world.get('');
  expect(waiting.ended).toBe(false);
  expect(waiting.agencies.flatMap(({ open }: { open: object[] }) => open)).toHaveLength(1);
  first.calls.stop();

  state.silent = false;
  const { app, worlds } = await testServer(library, first.store);
  await worlds.takeOver();
  const at = `${api}/worlds/${world.id}`;
  const look = async (path: string) =>
    (
      await request(app)
        .get(at + path)
        .expect(200)
    ).body;
  // The clock was sent to the end, and nobody sends it again.
  await until(async () => (await look('')).ended);
  const file = await look('/export');
  const { asked } = state;
  expect(asked).toBeGreaterThan(2);
  const { body: again } = await request(app).post(`${api}/worlds/import`).send(file).expect(201);
  expect((await request(app).get(`${api}/worlds/${again.id}/export`)).body.digest).toBe(
    file.digest,
  );
  expect(state.asked).toBe(asked);
});
