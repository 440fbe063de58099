import { expect, test } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { ColumnLog } from '../../experiments/export/column-log.ts';
import { instantText } from '../../rules/days.ts';
import { createWorld } from '../../world/create.ts';
import type { TraceEvent } from '../../world/trace.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();

/** The log of some trucks at Erenhot, of one shipment in so many. */
function logOf(oneIn?: number, seed = 3): { events: TraceEvent[]; columns: ColumnLog } {
  const port = 'erenhot-road';
  const events: TraceEvent[] = [];
  const columns = new ColumnLog();
  const world = createWorld({
    scenario: {
      id: 'log',
      port,
      seed,
      start: '2025-04-07T00:00:00+08:00',
      traffic: { file: port, count: 60 },
    },
    library,
    runtime: 'table',
    keep: false,
    ...(oneIn !== undefined && { logOneIn: oneIn }),
    sink: (event) => {
      events.push(event);
      columns.sink(event);
    },
  });
  world.kernel.run(world.handle);
  return { events, columns };
}

const serialOf = (entity: string): number => Number(/:T(\d+)/.exec(entity)?.[1]);

/** Numbers of the conveyances in a log. */
const conveyancesOf = (events: readonly TraceEvent[]): number[] =>
  [...new Set(events.map(({ entity }) => entity))]
    .filter((entity) => entity.startsWith('conveyance:'))
    .map(serialOf);

const full = logOf();

test('a sampled log holds all events of the shipments it holds, and none of the others', () => {
  const { events } = logOf(4);
  const chosen = new Set(conveyancesOf(events));
  const all = conveyancesOf(full.events);
  // A bill is numbered from its conveyance on, up to the next one.
  const leader = (serial: number): number =>
    Math.max(...all.filter((conveyance) => conveyance <= serial));
  expect(events).toEqual(
    full.events.filter(({ entity }) => entity === '' || chosen.has(leader(serialOf(entity)))),
  );
  // 15 of 60 in the mean, standard deviation 3.4.
  expect(chosen.size).toBeGreaterThan(4);
  expect(chosen.size).toBeLessThan(26);
});

test('columns hold the events of the log, in CSV and in Parquet', async () => {
  const { events, columns } = full;
  const told = events.map(({ data: _data, ...rest }) => rest);
  const bytes = columns.parquet();
  const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  expect(read.map((row) => ({ ...row, at: Number(row['at']) }))).toEqual(told);
  const [head, first, ...others] = [...columns.csv()].join('').split('\r\n');
  expect(head).toBe('seq,at,role,entity,kind,name,cause');
  const [one] = told;
  expect(first).toBe(
    one &&
      `1,${instantText(one.at)},${one.role},${one.entity},${one.kind},${one.name},${one.cause}`,
  );
  expect(others).toHaveLength(events.length);
});
