import { expect, test } from '@jest/globals';
import { checkMessage } from '../../rules/check.ts';
import {
  containerCheckDigit,
  creditCheckCharacter,
  organisationCheckCharacter,
  vinCheckCharacter,
  waybillCheckDigit,
} from '../../rules/check-digits.ts';
import { allRules, problemCodes } from '../../rules/codes.ts';
import { parseInstant } from '../../rules/days.ts';
import type { CanonicalType } from '../../schemas/schemas.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { sample, type Patch } from './samples.ts';

const noon = parseInstant('2020-03-02T12:00:00+08:00');

/** Code and path of everything found in a sample with some values changed. */
function found(type: CanonicalType, patch: Patch = {}, at = noon): string[] {
  const problems = checkMessage(sample(type, patch), { codes: standardCodes, at });
  return problems.map(({ code, path }) => `${code} ${path}`);
}

const secondLine = {
  line: 2,
  hsCode: '2701129000',
  name: '其他烟煤',
  quantity: 500,
  unit: '035',
  firstQuantity: 500,
  firstUnit: '035',
  price: 1,
  total: 500,
  currency: 'USD',
  originCountry: 'MNG',
  destinationCountry: 'CHN',
  dutyMode: '1',
  district: '15089',
  inspectionName: '其他烟煤',
  purpose: '26',
  attributes: ['19'],
  destinationDivision: '150824',
  model:
    '0|3|挥发物30%|热值6000千卡/千克|灰分12%|含硫量0.8%|含水量8%|现货价|无需二次结算|签约日期2020-02-20|计价日期2020-02-28|无滞期费|散装',
};
const logs = {
  '/goods/0/hsCode': '4403219090',
  '/goods/0/model': undefined,
  '/operation': 'save',
  '/certificates': [],
};
const summary = {
  '/procedure': 'summary',
  '/controls': { certificates: true, inspection: false, duty: true },
  '/guarantee': true,
};
const fob = {
  '/terms': '3',
  '/freight': { mark: '3', amount: 5000, currency: 'USD' },
  '/insurance': { mark: '1', amount: 0.3 },
};

test('a correct declaration has no problem, in one step, in two, or under FOB', () => {
  expect(found('goods-declaration')).toEqual([]);
  expect(found('goods-declaration', summary)).toEqual([]);
  expect(found('goods-declaration', fob)).toEqual([]);
});

test('a second line in another currency, outside the containers, is told both', () => {
  const patch = {
    '/goods/1': { ...secondLine, currency: 'EUR' },
    '/netWeight': 1_000_500,
    '/grossWeight': 1_000_500,
  };
  expect(found('goods-declaration', patch)).toEqual([
    'line-outside-containers /goods/1',
    'currency-mixture /goods/1/currency',
  ]);
});

test('a container and a certificate listed twice are told at the second place', () => {
  const container = { number: 'CSQU3054383', type: '11', lines: [1] };
  const certificate = { code: '7', number: '20-AA-100001' };
  expect(
    found('goods-declaration', { '/containers/1': container, '/certificates/1': certificate }),
  ).toEqual(['container-repeated /containers/1/number', 'certificate-repeated /certificates/1']);
});

test('weights below one kilogram are declared as 1', () => {
  const grams = { '/goods/0/quantity': 0.5, '/goods/0/unit': '035', '/goods/0/firstQuantity': 0.5 };
  const patch = { ...grams, '/goods/0/total': 40, '/grossWeight': 0.6, '/netWeight': 0.5 };
  expect(found('goods-declaration', patch)).toEqual([
    'weight-below-one /grossWeight',
    'weight-below-one /netWeight',
  ]);
});

test('the export of logs is prohibited, their import is not', () => {
  const timber = { ...logs, '/goods/0/secondUnit': '033', '/goods/0/secondQuantity': 1500 };
  expect(found('goods-declaration', timber)).toEqual([]);
  const exported = { ...timber, '/direction': 'export', '/goods/0/destinationCountry': 'MNG' };
  expect(found('goods-declaration', { ...exported, '/terms': '3' })).toContain(
    'goods-prohibited /goods/0/hsCode',
  );
});

test('rounding of the price explains a small difference of the total', () => {
  const third = { '/goods/0/quantity': 3, '/goods/0/unit': '006', '/goods/0/price': 3.33 };
  expect(found('goods-declaration', { ...third, '/goods/0/total': 10 })).toEqual([]);
  expect(found('goods-declaration', { ...third, '/goods/0/total': 10.1 })).toEqual([
    'line-total /goods/0/total',
  ]);
});

test('a summary of goods under inspection needs the inspection items and ten digits', () => {
  const controls = { certificates: true, inspection: true, duty: true };
  const bare = {
    '/goods/0/inspectionName': undefined,
    '/goods/0/attributes': undefined,
    '/goods/0/purpose': undefined,
  };
  expect(found('goods-declaration', { ...summary, ...bare, '/controls': controls })).toEqual([
    'summary-inspection-items /goods/0/inspectionName',
    'summary-inspection-items /goods/0/attributes',
    'summary-inspection-items /goods/0/purpose',
  ]);
});

test('two-step declarations begin with the pilot and are for imports', () => {
  const before = parseInstant('2019-08-23T23:59:59+08:00');
  const dates = {
    '/signedAt': undefined,
    '/departureDate': undefined,
    '/importExportDate': undefined,
  };
  expect(found('goods-declaration', { ...summary, ...dates }, before)).toEqual([
    'two-step-too-early /procedure',
  ]);
  expect(found('goods-declaration', { ...summary, ...dates }, before + 1000)).toEqual([]);
  expect(
    found('goods-declaration', { ...summary, '/direction': 'export', '/terms': '3' }),
  ).toContain('two-step-export /procedure');
});

test('alpha-3 country codes are not yet in force before 2018-08-01', () => {
  const dates = {
    '/signedAt': undefined,
    '/departureDate': undefined,
    '/importExportDate': undefined,
  };
  const at = parseInstant('2018-07-31T12:00:00+08:00');
  expect(found('goods-declaration', dates, at)).toContain('code-not-in-force /tradeCountry');
});

test('a bill listed twice is told at the second place', () => {
  const [consignment] = sample('manifest').consignments;
  expect(found('manifest', { '/consignments/1': consignment })).toEqual([
    'bill-repeated /consignments/1/billNo',
  ]);
});

test('an arrival is reported after it happened', () => {
  expect(found('arrival-report')).toEqual([]);
  expect(found('arrival-report', { '/arrivedAt': '2020-03-02T12:00:01+08:00' })).toEqual([
    'arrival-in-future /arrivedAt',
  ]);
});

test('a problem carries its rule and the text it rests on', () => {
  const [problem] = checkMessage(
    sample('goods-declaration', { '/netWeight': 2_000_000, '/goods/0/firstUnit': '036' }),
    {
      codes: standardCodes,
      at: noon,
    },
  );
  expect(problem).toMatchObject({
    code: 'net-above-gross',
    severity: 'error',
    rule: 'net-above-gross',
    path: '/netWeight',
    got: '2000000',
    expected: 'at most 1000000',
  });
  expect(problem?.citation).toEqual({
    zh: '海关总署公告2019年第18号（报关单填制规范），毛重、净重',
    en: 'GACC Announcement No. 18 of 2019 (filling in the declaration form), gross and net weight',
  });
});

test('what is recalled or assumed never refuses a message', () => {
  const weak = allRules.filter(({ mark }) => mark === 'recalled' || mark === 'assumed');
  expect(weak.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(weak.length).toBeGreaterThan(0);
});

test('every rule has a code of the listed ones, a title and a citation in both languages', () => {
  const chinese = /\p{Script=Han}/u;
  const standardsOnly = /^[A-Z]{2,3} [\dA-Z.:、 -]+$/; // a designation such as ISO 4217 is the same in both
  for (const { code, title, citation } of allRules) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Object.keys(problemCodes)).toContain(code);
    expect(title.zh).toMatch(chinese);
    expect(title.en).not.toMatch(chinese);
    expect(chinese.test(citation.zh) || standardsOnly.test(citation.zh)).toBe(true);
    expect(citation.en).not.toMatch(chinese);
  }
});

test('one code has one meaning, whatever message it is found in', () => {
  const titles = Map.groupBy(allRules, ({ code }) => code);
  for (const [, same] of titles) expect(new Set(same.map(({ title }) => title.en)).size).toBe(1);
});

test('check digits agree with the published examples', () => {
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3'); // GB 32100-2015
  expect(containerCheckDigit('CSQU305438')).toBe('3'); // ISO 6346
  expect(organisationCheckCharacter('D2143569')).toBe('X'); // GB 11714-1997
  expect(vinCheckCharacter('1M8GDM9AXKP042788')).toBe('X'); // ISO 3779, the usual example
  expect(vinCheckCharacter('11111111111111111')).toBe('1'); // sum of weights 89 = 8 x 11 + 1
  expect(waybillCheckDigit('02012345675')).toBe('5'); // 1234567 = 7 x 176366 + 5
});
