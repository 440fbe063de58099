import { afterAll, beforeAll, expect, test } from '@jest/globals';
import nock from 'nock';
import { openWorld, testLibrary } from '../helpers/worlds.ts';

/*
 * A world is closed: whatever answers in it is part of it, so that a run needs no network and cannot depend on one.
 */
const library = testLibrary();
const attempts: string[] = [];

beforeAll(() => {
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.emitter.on('no match', ({ method }: { method?: string }) => {
    attempts.push(method ?? 'unknown');
  });
});

afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

test('the watch sees a request that leaves the process', async () => {
  await expect(fetch('http://customs.example/')).rejects.toThrow();
  expect(attempts.splice(0)).toEqual(['GET']);
});

test.each([...library.scenarios.keys()])(
  '%s runs to its end without asking anybody outside',
  (id) => {
    const world = openWorld(library, id);
    world.runToEnd();
    expect(world.ended).toBe(true);
    expect(attempts).toEqual([]);
  },
);
