import { expect, test } from '@jest/globals';
import { coalScenario } from '../../bench/coal.ts';
import { createWorld } from '../../world/create.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const shipments = 20;
const roadPorts = [...library.ports.values()].filter(({ transport }) => transport === 'road');

test.each(roadPorts.map(({ id }) => id))('traffic through %s ends with nothing left', (port) => {
  const scenario = { ...coalScenario(library, shipments), port };
  const world = createWorld({ scenario, library, runtime: 'table', keep: false });
  while (world.kernel.step(world.handle));
  expect([world.moot, world.entities.alive]).toEqual([0, 0]);
  expect(world.steps).toBeGreaterThan(shipments);
});

test('a port without a customs office can write no log, and says so at once', () => {
  const scenario = { ...coalScenario(library, 1), port: 'wuliji-road' };
  const order = { scenario, library, runtime: 'table', keep: false } as const;
  expect(() => createWorld({ ...order, sink: () => undefined })).toThrow('Port "wuliji-road"');
});
