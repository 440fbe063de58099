import { expect, test } from '@jest/globals';
import { instantText } from '../../rules/days.ts';
import type { Reform } from '../../schemas/types.ts';
import { viewOf } from '../../world/view.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const eve = 'erenhot-two-stage-eve';
const before = 'I070520211223031';
const after = 'I070520211224032';

/** Where the goods of the two declarations are inspected, with a transition of the reform. */
function placesWith(transition: Reform['transition']): string[] {
  const reform = library.reforms.get('two-stage-access');
  if (!reform) throw new Error('There is no reform "two-stage-access".');
  const reforms = new Map(library.reforms).set(reform.id, { ...reform, transition });
  const live = openWorld({ ...library, reforms }, eve);
  live.runToEnd();
  return viewOf(live)
    .entities.map(({ entity }) => entity)
    .filter((entity) => entity.startsWith('inspection:'));
}

test('of two declarations that differ by their day of acceptance, the earlier keeps the old rules', () => {
  expect(placesWith('by-acceptance')).toEqual([
    `inspection:${before}`,
    `inspection:${after}-destination`,
  ]);
});

test('where the reform holds at once, both follow it', () => {
  expect(placesWith('at-once')).toEqual([
    `inspection:${before}-destination`,
    `inspection:${after}-destination`,
  ]);
});

/** A value with the two days of the scenario moved to either side of New Year. */
const moved = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll('2021-12-24', '2022-01-01')
      .replaceAll('2021-12-23', '2021-12-31')
      .replaceAll('2021-12-27', '2022-01-03')
      .replaceAll('>20211224', '>20220101')
      .replaceAll('>20211223', '>20211231')
      .replaceAll('_20211224', '_20220101'),
  );

// CIF 53,921.7653 USD; duty 7 %, VAT 13 %. At 6.4515 (2021): 24,351.34 + 48,389.59; at 6.7261 (2022): 25,387.82 + 50,449.23.
test('duty bears the rate of exchange of the day of acceptance, whenever it is assessed', () => {
  const { scenario, files } = scenarioOf(library, eve);
  const live = openWorld(library, eve, { scenario: moved(scenario), files: moved(files) });
  live.advance(Date.parse('2022-01-01T09:10:00+08:00'));
  const bills = live.trace.filter(({ name }) => name === 'duty-bill');
  expect(bills.map(({ at, data }) => [instantText(at).slice(0, 10), data])).toEqual([
    ['2022-01-01', expect.objectContaining({ total: 72740.93 })],
    ['2022-01-01', expect.objectContaining({ total: 75837.05 })],
  ]);
});
