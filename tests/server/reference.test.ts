import { beforeAll, expect, test } from '@jest/globals';
import type { Application } from 'express';
import request from 'supertest';
import { pointersRead } from '../../server/rule-reading.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const wrongTotal = 'erenhot-goes-wrong.4';

interface Field {
  readonly id: string;
  readonly codes?: string;
  readonly elements: readonly { readonly format: string; readonly element: string }[];
}

let app: Application;

beforeAll(async () => {
  ({ app } = await testServer(library));
});

async function read(path: string) {
  return (
    await request(app)
      .get(api + path)
      .expect(200)
  ).body;
}

async function fieldOf(id: string): Promise<Field> {
  const fields: Field[] = await read('/fields');
  const found = fields.find((field) => field.id === id);
  if (!found) throw new Error(`There is no field "${id}".`);
  return found;
}

test('a field tells its names, bounds, wire element, rules and examples', async () => {
  expect(await fieldOf('goods-declaration.goods.*.hsCode')).toMatchObject({
    message: 'goods-declaration',
    pointer: '/goods/*/hsCode',
    text: { zh: '商品编号', en: 'Commodity code.' },
    type: 'string',
    required: true,
    constraints: { pattern: '^([0-9]{6}|[0-9]{10})$' },
    elements: [
      { format: 'dec-message', element: 'DecMessage/DecLists/DecList/CodeTS', length: 10 },
      {
        format: 'wco-declaration',
        element: expect.stringMatching(/Commodity\/Classification\[TSP\]\/ID$/),
      },
      { format: 'cusdec', element: 'CUSDEC/CST[item]/CST.2.1' },
    ],
    rules: expect.arrayContaining(['hs-code-short', 'first-unit']),
    examples: expect.arrayContaining(['2701121000']),
  });
});

test('a field that changes its element with the direction names both', async () => {
  const { elements } = await fieldOf('goods-declaration.overseasParty.code');
  const own = elements.filter(({ format }) => format === 'dec-message');
  expect(own).toMatchObject([
    { element: 'DecMessage/DecHead/OverseasConsignorCode', direction: 'import' },
    { element: 'DecMessage/DecHead/OverseasConsigneeCode', direction: 'export' },
  ]);
});

test('a value in an attribute is found behind its element', async () => {
  const { elements } = await fieldOf('manifest.consignments.*.packageType');
  expect(elements.map(({ element }) => element)).toContainEqual(
    expect.stringMatching(/@unitCode$/),
  );
});

test('every field has an id of its own, and its code list can be read', async () => {
  const fields: Field[] = await read('/fields');
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  const lists: { id: string }[] = await read('/codes');
  const known = new Set(lists.map(({ id }) => id));
  expect(fields.filter(({ codes }) => codes !== undefined && !known.has(codes))).toEqual([]);
});

test('a code list is served with its codes, the tariff too', async () => {
  const country = await read('/codes/country');
  expect(country.entries).toContainEqual(expect.objectContaining({ code: 'MNG', zh: '蒙古' }));
  const tariff = await read('/codes/hs');
  expect(tariff.entries).toContainEqual({ code: '0102210000', zh: '改良种用家牛' });
});

test('what does not exist is answered with 404', async () => {
  for (const [path, code] of [
    ['/codes/none', 'unknown-codes'],
    ['/samples/none.1', 'unknown-sample'],
  ]) {
    const { body } = await request(app).get(`${api}${path}`).expect(404);
    expect(body.code).toBe(code);
  }
});

test('a rule tells where it looks, and where in the samples it bites', async () => {
  expect(await read('/rules/line-total')).toMatchObject({
    fields: expect.arrayContaining(['goods-declaration.goods.*.total']),
    failing: [{ sample: wrongTotal, pointer: '/goods/0/total' }],
    passing: expect.not.arrayContaining([wrongTotal]),
  });
  expect(await read('/rules/match-manifest')).not.toHaveProperty('failing');
});

test('a sample has the text of its file, its sender and the time of sending', async () => {
  expect(await read(`/samples/${wrongTotal}`)).toMatchObject({
    file: 'declaration-1.xml',
    by: 'declarant',
    at: '2020-09-17T10:00:00+08:00',
    errors: 1,
    text: library.scenarios.get('erenhot-goes-wrong')?.files['declaration-1.xml'],
  });
});

test('what a check reads of a message is known by pointer, any entry of an array as one', () => {
  const message = { goods: [{ price: 1, note: 'x' }, { price: 2 }], agent: { name: 'A' } };
  const seen = pointersRead(message, ({ goods }) => goods.filter(({ price }) => price > 1));
  expect([...seen].filter((pointer) => /price|note|name/.test(pointer))).toEqual([
    '/goods/*/price',
  ]);
});
