import { expect, test } from '@jest/globals';
import { hour, parseInstant } from '../../rules/days.ts';
import type { Port } from '../../schemas/types.ts';
import { createWorld } from '../../world/create.ts';
import { calendarOf } from '../../world/opening-hours.ts';
import { regionScenarios } from '../../world/region.ts';
import { yearlyCapacity } from '../../world/stability/desk-capacity.ts';
import { checkStability, deskLoads } from '../../world/stability/stability.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const port = library.ports.get('ganqimaodu-road') as Port;
const tenHours = calendarOf(port.calendar);
const start = '2018-06-01T00:00:00+08:00';
const scenario = {
  id: 'gate',
  port: port.id,
  seed: 1,
  start,
  traffic: { file: 'ganqimaodu-road' },
};

test('short services fill the opening hours, long ones need an opening each', () => {
  const from = parseInstant(start);
  expect(yearlyCapacity(tenHours, 20_000, from)).toBe(365 * 10 * hour);
  // 8:00, 8:30, ... 17:30: twenty a day.
  expect(yearlyCapacity(tenHours, 0.5 * hour, from)).toBe(365 * 20 * 0.5 * hour);
  // From 8:00 to 20:00 of the second day after; the next begins on the third: 122 in 365 days.
  expect(yearlyCapacity(tenHours, 60 * hour, from)).toBe(122 * 60 * hour);
});

test('the work at a gate is that of the vehicles that pass it', () => {
  // June 2018: 154,000 imports pass twice, 14,000 exports once, 100 s each (triangular from 60 by 90 to 150 s).
  const hours = ((2 * 154_000 + 14_000) * 100) / 3600 / 365;
  const gate = deskLoads(scenario, library).find(({ desk }) => desk === 'gate');
  expect(Math.abs((gate?.work ?? 0) / hours - 1)).toBeLessThan(0.02);
  // Three lanes, ten hours.
  expect(gate?.utilisation).toBeCloseTo((gate?.work ?? 0) / 30, 10);
});

test('a gate with one lane is refused with its place, its figures and the lanes it needs', () => {
  const narrow = { ...port, desks: { ...port.desks, gate: { ...port.desks.gate, servers: 1 } } };
  const ports = new Map([...library.ports, [port.id, narrow]]);
  const [problem, ...others] = checkStability(scenario, { ...library, ports });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'desk-overloaded',
    path: 'ports/ganqimaodu-road.yaml#/desks/gate/servers',
    expected: 'at least 3 servers',
  });
  expect(problem?.got).toContain('1 servers: 24.');
});

test('every port of Inner Mongolia can keep up with its traffic of 2025', () => {
  const ids = library.regions.get('inner-mongolia')?.traffic ?? [];
  expect(ids).toHaveLength(20);
  const problems = ids.flatMap((id) =>
    checkStability(
      { id, port: id, seed: 1, start: '2025-06-01T00:00:00+08:00', traffic: { file: id } },
      library,
    ),
  );
  expect(problems).toEqual([]);
});

test('a region is twenty worlds with streams of their own', () => {
  const region = library.regions.get('inner-mongolia');
  if (!region) throw new Error('There is no region "inner-mongolia".');
  const end = parseInstant('2025-04-02T00:00:00+08:00');
  const order = { region, library, start: end - 24 * hour, end, seed: 3 };
  const scenarios = regionScenarios(order);
  expect(scenarios).toHaveLength(20);
  expect(new Set(scenarios.map(({ seed }) => seed)).size).toBe(20);
  expect(scenarios).toEqual(regionScenarios(order));
  const of2025 = scenarios.map((each) => {
    const world = createWorld({ scenario: each, library, runtime: 'table', keep: false });
    world.kernel.run(world.handle);
    return [each.port, world.steps, world.seq];
  });
  const [last] = scenarios.slice(-1).map((each) => {
    const world = createWorld({ scenario: each, library, runtime: 'table', keep: false });
    world.kernel.run(world.handle);
    return [each.port, world.steps, world.seq];
  });
  // What the other ports did before has changed nothing.
  expect(of2025.at(-1)).toEqual(last);
});
