import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import { chargedDays, chargesFor, complianceCost, waitingCost } from '../../rules/fees.ts';
import { createPolicyBook } from '../../rules/policy-book.ts';
import { policiesOf } from '../../library/policies.ts';
import type { Policy } from '../../rules/policy.ts';
import { portOf, testLibrary } from '../helpers/worlds.ts';
import { parameterFiles } from './parameter-files.ts';

const library = testLibrary();

/** The policy of Erenhot on a day, with the reforms that have commenced there. */
function policyOn(day: string): Policy {
  const policies = policiesOf(portOf(library, 'erenhot-road'), library);
  if ('problems' in policies) throw new Error(JSON.stringify(policies.problems));
  return policies.book.at(parseInstant(`${day}T12:00:00+08:00`));
}

/** An hour of 2017 without any reform. */
function baseline(): Policy {
  const made = createPolicyBook({ files: parameterFiles(), port: 'erenhot-road' });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.book.at(parseInstant('2017-06-01T12:00:00+08:00'));
}

const oneContainer = { 'document-preparation': 1, brokerage: 1, 'container-handling': 1 } as const;

test.each([
  // Totals of the World Bank as published: 915.9 and 568.7 US dollars in 2017, 318 and 330 in 2019, at the mean rates of the years.
  ['import', '2017', 6183.97],
  ['export', '2017', 3839.75],
  ['import', '2019', 2193.72],
  ['export', '2019', 2276.51],
] as const)('one container of an %s in %s costs what was published', (direction, year, total) => {
  const policy = year === '2017' ? baseline() : policyOn('2019-12-31');
  const lines = chargesFor({ direction, quantities: oneContainer, isFoundClean: false }, policy);
  const { documents, broker, port } = complianceCost(lines, 0);
  expect(documents + broker + port).toBeCloseTo(total, 2);
});

test('handling and storage are free where nothing is found and the waiver holds; unpacking is not', () => {
  const quantities = { storage: 2, 'inspection-handling': 1, 'inspection-unpacking': 1 };
  const charged = (isFoundClean: boolean, policy: Policy) =>
    chargesFor({ direction: 'import', quantities, isFoundClean }, policy)
      .filter(({ item }) => item !== 'off-list')
      .map(({ item, amount, waived }) => [item, amount, waived]);
  const paid = [
    ['storage', 120, undefined],
    ['inspection-handling', 480, undefined],
    ['inspection-unpacking', 600, undefined],
  ];
  expect(charged(true, baseline())).toEqual(paid);
  expect(charged(false, policyOn('2019-02-11'))).toEqual(paid);
  expect(charged(true, policyOn('2019-02-10'))).toEqual(paid);
  expect(charged(true, policyOn('2019-02-11'))).toEqual([
    ['storage', 0, 120],
    ['inspection-handling', 0, 480],
    ['inspection-unpacking', 600, undefined],
  ]);
});

const chargedAnyway = (policy: Policy) =>
  chargesFor({ direction: 'import', quantities: {}, isFoundClean: false }, policy);

test('something is charged off the list until the list is published', () => {
  expect(chargedAnyway(baseline())).toEqual([
    { item: 'off-list', quantity: 1, price: 300, amount: 300 },
  ]);
  expect(chargedAnyway(policyOn('2019-02-11'))).toEqual([]);
});

const hoursMs = (count: number) => count * 3_600_000;

test('storage counts the days begun beyond the free ones, and waiting costs a share of the value a day', () => {
  // Three days are free.
  expect([72, 73, 97].map((count) => chargedDays(hoursMs(count), baseline()))).toEqual([0, 1, 2]);
  // 100,000 yuan x 0.6 % x 1.5 days.
  expect(waitingCost({ valueCny: 100_000, ms: hoursMs(36) }, baseline())).toBe(900);
});
