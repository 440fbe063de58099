import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Clearances } from '../../experiments/bulletin/clearances.ts';
import { csvLines } from '../../experiments/bulletin/csv.ts';
import { clearanceOf } from '../../experiments/bulletin/record.ts';
import { runOnce, worldOf, type RunResult } from '../../experiments/run.ts';
import { chooseWorld, type WorldChoice } from '../../experiments/settings.ts';
import { loadFile } from '../../library/load.ts';
import { createWorld } from '../../world/create.ts';
import { inProcess } from '../cli/run.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const folder = mkdtempSync(join(tmpdir(), 'fit-traffic-'));
const table = join(folder, 'declarations.csv');
const out = join(folder, 'fitted-road.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

function chosen(set: object): WorldChoice {
  const given = { ...gateExperiment.baseline, shipments: 4000 };
  const found = chooseWorld(given, [given.set ?? {}, set as Record<string, never>], library);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.world;
}

/** What a world of the experiment has left in the books. */
function declarations(choice: WorldChoice): string {
  const books = new Clearances();
  const commodities = [...library.commodities.keys()];
  const world = createWorld({
    ...worldOf(choice, 1, library),
    runtime: 'table',
    keep: false,
    observe: (of, declaration) => books.add(clearanceOf(of, declaration, commodities)),
  });
  world.kernel.run(world.handle);
  return [...csvLines(books)].join('\r\n');
}

const run = (world: WorldChoice, seed: number): RunResult =>
  runOnce({ world, seed, warmUp: { shipments: 600 }, ledger: false }, library);

test('a traffic fitted to what a world has left gives the same throughput and queues again', async () => {
  const original = chosen({});
  writeFileSync(table, declarations(original));
  const { status, out: said } = await inProcess(['fit', table, '--traffic', out]);
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(
      /Imports: \d+ in \d+ days, [\d.]+ a day, in platoons of 1 to 3; dispersion of/,
    ),
  ]);
  const loaded = loadFile('traffic', out);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const { rhythm, streams } = loaded.value;
  // Scenario: 154,000 imports a year, of them 12,000 of copper, and exports; open from 08 to 18 h.
  const [imports] = streams;
  expect((imports.volume?.[0]?.value ?? NaN) / 154_000).toBeCloseTo(1, 1);
  const { hours } = rhythm;
  expect([...hours.slice(0, 8), ...hours.slice(19)]).toEqual(Array.from({ length: 13 }, () => 0));
  // What comes last in a platoon may come after closing.
  expect(hours[18]).toBeLessThan(0.05);
  // 60 % of arrivals in the four hours after opening: 0.6 * 24 / 4 times the mean hour.
  expect(hours.slice(8, 12).reduce((sum, weight) => sum + weight) / 4).toBeCloseTo(3.6, 0);
  const copper = imports.goods.mix.find(({ commodity }) => commodity.includes('copper'));
  const all = imports.goods.mix.reduce((sum, { share }) => sum + share, 0);
  expect((copper?.share ?? NaN) / all).toBeCloseTo(12 / 154, 2);
  const again = { ...original, traffic: loaded.value };
  for (const [name, tolerance] of [
    ['throughput', 0.05],
    ['utilisation.gate', 0.05],
    ['wait.gate', 0.15],
  ] as const) {
    const [before, after] = [original, again].map(
      (world) =>
        [1, 2].map((seed) => run(world, seed).measures[name] ?? NaN).reduce((a, b) => a + b) / 2,
    );
    expect([
      name,
      Math.abs((after ?? NaN) / (before ?? NaN) - 1) < tolerance,
      before,
      after,
    ]).toEqual([name, true, before, after]);
  }
});
