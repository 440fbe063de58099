import { expect, test } from '@jest/globals';
import { streamKey } from '../../engine/random.ts';
import { createWorld, type WorldScenario } from '../../world/create.ts';
import type { World } from '../../world/world.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const conveyances = 60;

/** A port's own traffic in the spring of 2025, when every port is open. */
const trafficOf = (id: string): WorldScenario => ({
  id,
  port: id,
  seed: streamKey(id),
  start: '2025-04-07T00:00:00+08:00',
  traffic: { file: id, count: conveyances },
});

test('every port has its traffic', () => {
  expect([...library.traffic.keys()]).toEqual([...library.ports.keys()]);
});

test.each([...library.traffic.keys()])(
  'the traffic of %s ends with nothing left, and every queue obeys Little',
  (id) => {
    const seen = new Set<number>();
    const world = createWorld({
      scenario: trafficOf(id),
      library,
      runtime: 'table',
      keep: false,
      observe: ({ entities }, declaration) => seen.add(entities.serial[declaration] as number),
    });
    world.kernel.run(world.handle);
    expect([world.moot, world.entities.alive, world.cleared]).toEqual([0, 0, conveyances]);
    expectLittle(world);
    // Every declaration is seen once, and none is left out.
    expect(seen.size).toBe(Math.max(...seen));
    expect(seen.size).toBeGreaterThanOrEqual(conveyances);
  },
);

/** Every desk of a world that has come to its end with all who asked for it served. */
function expectLittle(world: World): void {
  for (const desk of world.desks) {
    if (!desk) continue;
    const { requests, started, withdrawn, waitTime, queueTime } = desk.resource.usage(world.now);
    expect([desk.resource.busy, desk.resource.queueLength]).toEqual([0, 0]);
    expect(started + withdrawn).toBe(requests);
    // Little 1961, path by path (Stidham 1974): both count every ms in which somebody waits.
    expect(queueTime).toBeCloseTo(waitTime, 0);
  }
}

test('a port without a customs office can write no log, and says so at once', () => {
  const scenario = trafficOf('wuliji-road');
  const order = { scenario, library, runtime: 'table', keep: false } as const;
  expect(() => createWorld({ ...order, sink: () => undefined })).toThrow('Port "wuliji-road"');
});
