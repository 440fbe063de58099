import { expect, test } from '@jest/globals';
import { generate } from '../../breeding/generate.ts';
import { organisationCode } from '../../breeding/party.ts';
import { problemsOf } from '../../breeding/problems-of.ts';
import { endings, shipmentScenario } from '../../breeding/shipment-scenario.ts';
import { shipmentDeclaration } from '../../breeding/shipment-declaration.ts';
import { shipmentManifest } from '../../breeding/shipment-transport.ts';
import { shipmentOf } from '../../breeding/shipment.ts';
import { writtenAsJson, writtenForDelivery, writtenIn } from '../../breeding/wire.ts';
import { creditCheckCharacter } from '../../rules/check-digits.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { LiveWorld } from '../../world/live.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { breedingOf, shippedCommodities } from './shipments.ts';

const library = testLibrary();
const commodities = shippedCommodities();

test('every commodity names the declaration elements of its tariff lines, in their order', () => {
  const wrong = commodities.flatMap(({ id, goods }) =>
    goods.flatMap(({ hsCode, elements }) => {
      const known = standardCodes.hsLine(hsCode)?.elements?.slice(0, elements.length);
      const named = elements.map(({ name }) => name);
      return JSON.stringify(known) === JSON.stringify(named) ? [] : [{ id, hsCode, named, known }];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each(commodities.map(({ id }) => id))('messages of %s have no problem at all', (id) => {
  const breeding = {
    ...breedingOf(library, 11),
    commodities: commodities.filter((commodity) => commodity.id === id),
  };
  const found = [...generate(breeding, { type: 'shipment', count: 60 })].flatMap(
    ({ shipment, messages }) =>
      messages.flatMap((message) =>
        problemsOf(message, { codes: standardCodes, at: shipment.times.arrives }),
      ),
  );
  expect(found).toEqual([]);
});

test('a shipment does not depend on how many others are generated', () => {
  const few = [...generate(breedingOf(library, 3), { type: 'shipment', count: 5 })];
  const many = [...generate(breedingOf(library, 3), { type: 'shipment', count: 40 })];
  expect(few.map(({ messages }) => messages)).toEqual(
    many.slice(0, 5).map(({ messages }) => messages),
  );
});

test('other seeds give other shipments', () => {
  const [one] = generate(breedingOf(library, 1), { type: 'goods-declaration', count: 1 });
  const [other] = generate(breedingOf(library, 2), { type: 'goods-declaration', count: 1 });
  expect(one?.messages).not.toEqual(other?.messages);
});

test('references and bills of two thousand shipments are all different', () => {
  const shipments = [...generate(breedingOf(library, 5), { type: 'shipment', count: 2000 })];
  expect(new Set(shipments.map(({ shipment }) => shipment.reference)).size).toBe(2000);
  expect(new Set(shipments.map(({ shipment }) => shipment.billNo)).size).toBe(2000);
});

test('manifest and declaration of a shipment agree in bill, packages, weight and crossing', () => {
  for (const { shipment } of generate(breedingOf(library, 8), { type: 'shipment', count: 50 })) {
    const { voyageNo, consignments } = shipmentManifest(shipment);
    const declaration = shipmentDeclaration(shipment);
    expect(consignments).toMatchObject([
      {
        billNo: declaration.billNo,
        packages: declaration.packages,
        grossWeight: declaration.grossWeight,
      },
    ]);
    expect([declaration.voyageNo, declaration.conveyanceName]).toContain(voyageNo);
  }
});

test('every declaration goes through its wire format unchanged', () => {
  for (const { messages } of generate(breedingOf(library, 4), {
    type: 'goods-declaration',
    count: 100,
  })) {
    expect(messages.map((message) => writtenForDelivery(message).format)).toEqual(['dec-message']);
  }
});

test('a format that would change a message is not chosen', () => {
  const [one] = generate(breedingOf(library, 4), { type: 'goods-declaration', count: 1 });
  const long = { ...one?.messages[0], remarks: 'x'.repeat(200), unknown: true };
  expect(writtenIn(long, 'dec-message')).toBeUndefined();
});

test('organisation and credit codes of invented companies check', () => {
  // Code of the example in GB 11714-1997, annex A: D2143569 has the check character X.
  expect(organisationCode('D2143569')).toBe('D2143569X');
  for (const { shipment } of generate(breedingOf(library, 6), { type: 'shipment', count: 30 })) {
    for (const { creditCode, organisation } of [shipment.trader, shipment.broker]) {
      expect(creditCode.at(-1)).toBe(creditCheckCharacter(creditCode));
      expect(creditCode.slice(8, 17)).toBe(organisation);
      expect(organisation).toBe(organisationCode(organisation.slice(0, 8)));
    }
  }
});

test.each(endings)('of twenty worlds of each commodity, at least one ends %s', (ending) => {
  const without = commodities.filter((commodity) => {
    const shipment = shipmentOf({ ...breedingOf(library, 2), commodities: [commodity] }, 1);
    return !Array.from({ length: 20 }, (_, seed) => seed).some((seed) => {
      const folder = shipmentScenario(shipment, { ending, seed, write: writtenAsJson });
      const live = new LiveWorld({ ...folder, library, runtime: 'table' });
      live.runToEnd();
      return live.check().every(({ ok }) => ok);
    });
  });
  expect(without.map(({ id }) => id)).toEqual([]);
});
