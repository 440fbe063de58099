import { expect, test } from '@jest/globals';
import request from 'supertest';
import { createWorld } from '../../world/create.ts';
import { traceLine } from '../../world/trace.ts';
import { parseInstant } from '../../rules/days.ts';
import { linesOf, openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

/*
 * One definition of each flow, run in three ways with equal traces: a replayed scenario over real XState actors, a
 * live world over HTTP, and headless in bulk, where ended shipments give their slots back.
 */
const library = testLibrary();
const morning = 'ganqimaodu-gate-morning';

test('forty trucks give the same trace replayed over actors, live over HTTP, and headless in bulk', async () => {
  const replayed = openWorld(library, morning, { runtime: 'actors' });
  replayed.runToEnd();

  const { app } = await testServer(library);
  const { body: world } = await request(app).post('/api/v1/worlds').send({ scenario: morning });
  await request(app).post(`/api/v1/worlds/${world.id}/clock`).send({ end: true }).expect(200);
  const { text } = await request(app)
    .get(`/api/v1/worlds/${world.id}/trace`)
    .set('accept', 'application/x-ndjson');

  const headless: string[] = [];
  const bulk = createWorld({
    scenario: scenarioOf(library, morning).scenario,
    library,
    runtime: 'table',
    keep: false,
    sink: (event) => void headless.push(traceLine(event)),
  });
  bulk.kernel.run(bulk.handle);

  expect(headless).toEqual(linesOf(replayed));
  expect(text).toBe(
    linesOf(replayed)
      .map((line) => `${line}\n`)
      .join(''),
  );
  expect([bulk.moot, bulk.entities.alive]).toEqual([0, 0]);
});

/** Runs the morning headless and tells where it ended. */
function run(sink?: () => void): { seq: number; steps: number; now: number } {
  const { scenario } = scenarioOf(library, morning);
  const world = createWorld({
    scenario,
    library,
    runtime: 'table',
    keep: false,
    ...(sink && { sink }),
  });
  world.kernel.run(world.handle);
  return { seq: world.seq, steps: world.steps, now: world.now };
}

test('a silent run takes the same steps as one with a log', () => {
  expect(run()).toEqual(run(() => undefined));
});

test('a client that sends the messages itself at their times gets the trace of the script', () => {
  const id = 'ganqimaodu-coal-advance';
  const folder = scenarioOf(library, id);
  const scripted = openWorld(library, id);
  scripted.runToEnd();
  const client = openWorld(library, id, { scenario: { ...folder.scenario, steps: [] } });
  for (const step of folder.scenario.steps) {
    const at = parseInstant(step.at ?? '');
    if (step.act) client.apply({ kind: 'act', at, by: step.by, ...step.act });
    if (!step.send) continue;
    const text =
      'file' in step.send ? folder.files[step.send.file] : JSON.stringify(step.send.message);
    client.apply({ kind: 'message', at, by: step.by, text: text ?? '' });
  }
  client.runToEnd();
  expect(linesOf(client)).toEqual(linesOf(scripted));
});
