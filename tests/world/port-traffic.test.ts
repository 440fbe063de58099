import { expect, test } from '@jest/globals';
import { streamKey } from '../../engine/random.ts';
import { checkTraffic } from '../../library/check-traffic.ts';
import type { Traffic } from '../../schemas/types.ts';
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
  expect([...library.ports.keys()].filter((id) => !library.traffic.has(id))).toEqual([]);
});

test.each([...library.ports.keys()])(
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

test('a stream is fed by a volume or by a fleet whose turnaround is possible, and by one of them only', () => {
  const unmanned = library.traffic.get('ganqimaodu-unmanned') as Traffic;
  const [{ fleet: _fleet, ...stream }] = unmanned.streams;
  const found = (changed: Traffic['streams'][0]): string[] =>
    checkTraffic({ ...unmanned, streams: [changed] }, library).map(
      ({ code, path }) => `${code} ${path.slice(path.indexOf('#'))}`,
    );
  const platoon = { min: 1, max: 2, headway: 1, source: 'test', mark: 'assumed' } as const;
  const turnaround = { kind: 'uniform', min: 60, max: 30 } as const;
  expect(
    found({
      ...stream,
      platoon,
      fleet: { vehicles: 1, source: 'test', mark: 'assumed', turnaround },
    }),
  ).toEqual(['volume-or-fleet #/streams/0', 'wrong-value #/streams/0/fleet/turnaround']);
  expect(found(stream)).toEqual(['volume-or-fleet #/streams/0']);
});
