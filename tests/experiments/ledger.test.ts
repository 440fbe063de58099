import { expect, test } from '@jest/globals';
import { Ledger } from '../../experiments/ledger.ts';
import { stages } from '../../experiments/stages.ts';
import { clocksOf } from '../../world/clocks.ts';
import { createWorld } from '../../world/create.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();

test.each(['2018-04-02T00:00:00+08:00', '2021-04-05T00:00:00+08:00'])(
  'the stages of every shipment of a world that begins at %s sum to its clock to the millisecond',
  (start) => {
    const port = library.ports.get('ganqimaodu-road');
    if (!port) throw new Error('The port is not there.');
    const ledger = new Ledger();
    const sums: number[] = [];
    const clocks: number[] = [];
    let other = 0;
    const world = createWorld({
      scenario: {
        id: 'ledger',
        port: port.id,
        seed: 5,
        start,
        traffic: { file: 'ganqimaodu-road', count: 400 },
      },
      library,
      runtime: 'table',
      keep: false,
      sink: ledger.sink,
      observe: (of, declaration) => {
        const spent = ledger.attribute(of, declaration);
        sums.push(spent.reduce((sum, time) => sum + time, 0));
        clocks.push(Math.round((clocksOf(of, declaration).overall ?? 0) * 3_600_000));
        other += spent[stages.findIndex(({ id }) => id === 'other')] ?? 0;
      },
    });
    world.kernel.run(world.handle);
    expect(sums.length).toBeGreaterThan(390);
    expect(sums).toEqual(clocks);
    expect(other).toBe(0);
  },
);
